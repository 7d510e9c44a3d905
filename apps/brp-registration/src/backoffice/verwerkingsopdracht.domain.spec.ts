import type { Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import { gemeenteVanToken, nieuwToken, tokenhash } from './bevestigingstoken.js';
import {
  decide,
  evolve,
  verwerkingsopdrachtmachine,
  wekkerOp,
  type Opdrachtopdracht,
  type Opdrachtstatus,
  type Verwerkingsopdracht,
} from './verwerkingsopdracht.domain.js';

const id = '01920000-0000-7000-8000-00000000000a' as Uuid;
const context: Opdrachtcontext = {
  nu: '2026-03-02T09:00:00.000Z',
  actor: 'systeem',
  gemeentecode: '0363' as Gemeentecode,
  doelbinding: 'brp-inschrijving',
  correlatieId: '01920000-0000-7000-8000-0000000000cc',
};
const opdrachten: Readonly<Record<string, Opdrachtopdracht>> = {
  maak: { soort: 'maak', id, inschrijvingId: id },
  ververs: { soort: 'ververs' },
  'bied-aan': { soort: 'bied-aan', tokenhash: 'h' },
  'meld-mislukt': { soort: 'meld-mislukt' },
  bevestig: { soort: 'bevestig', uitkomst: 'aanvaard' },
  weiger: { soort: 'bevestig', uitkomst: 'geweigerd', reden: 'andere-reden' },
  verstrijk: { soort: 'verstrijk' },
  'bied-opnieuw': { soort: 'bied-opnieuw', correctieLoopt: false, vervangen: false },
  'trek-in': { soort: 'trek-in', reden: 'Onjuist.', mogelijkVerwerkt: false },
  'handel-af': { soort: 'handel-af', reden: 'Met de hand verwerkt.' },
};
function verder(van: Verwerkingsopdracht | undefined, opdracht: Opdrachtopdracht): Verwerkingsopdracht {
  const gevolg = decide(van, opdracht, context);
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Verwerkingsopdracht | undefined>(evolve, van)!;
}
function reis(...namen: string[]): Verwerkingsopdracht {
  return namen.reduce<Verwerkingsopdracht | undefined>((van, naam) => verder(van, opdrachten[naam]!), undefined)!;
}
const weg: Readonly<Record<Opdrachtstatus, readonly string[]>> = {
  klaar: ['maak'],
  aangeboden: ['maak', 'bied-aan'],
  aanvaard: ['maak', 'bied-aan', 'bevestig'],
  geweigerd: ['maak', 'bied-aan', 'weiger'],
  verlopen: ['maak', 'bied-aan', 'verstrijk'],
  ingetrokken: ['maak', 'bied-aan', 'weiger', 'trek-in'],
  afgehandeld: ['maak', 'bied-aan', 'verstrijk', 'handel-af'],
};

controleerMachine(verwerkingsopdrachtmachine, {
  beslis: (van, naam) => {
    try {
      return reis(...(van === null ? [] : weg[van]), naam).status;
    } catch {
      return undefined;
    }
  },
});

it.each([
  [1, '2026-03-02T09:01:00.000Z'],
  [2, '2026-03-02T09:05:00.000Z'],
  [4, '2026-03-02T10:00:00.000Z'],
  [9, '2026-03-02T10:00:00.000Z'],
])('after %s failures waits until %s, without a token', (keer, aanbiedenOp) => {
  const na = reis('maak', ...Array.from({ length: keer }, () => ['bied-aan', 'meld-mislukt']).flat());
  expect(na).toMatchObject({ status: 'klaar', pogingen: keer, aanbiedenOp });
  expect(na).not.toHaveProperty('tokenhash');
  expect(wekkerOp(na)).toBeNull();
});

it('what the burgerzaken system says it processed before stays so, whatever it answers to the next offer', () => {
  const weiger = (van: Verwerkingsopdracht, reden: 'reeds-verwerkt' | 'andere-reden') =>
    verder(van, { soort: 'bevestig', uitkomst: 'geweigerd', reden });
  const eerst = weiger(reis('maak', 'bied-aan'), 'reeds-verwerkt');
  const opnieuw = verder(verder(eerst, opdrachten['bied-opnieuw']!), opdrachten['bied-aan']!);
  expect(weiger(opnieuw, 'andere-reden')).toMatchObject({ reden: 'andere-reden', reedsVerwerkt: true });
  expect(weiger(reis('maak', 'bied-aan'), 'andere-reden')).not.toHaveProperty('reedsVerwerkt');
});

it('a correction before it went out changes its version and nothing else', () => {
  const { versie, ...zoals } = reis('maak');
  const { versie: ververst, ...nu } = reis('maak', 'ververs');
  expect([nu, ververst]).toEqual([zoals, versie + 1]);
});

it('expires two days after the offer, and a refusal has a reason', () => {
  expect(wekkerOp(reis('maak', 'bied-aan'))).toBe('2026-03-04T09:00:00.000Z');
  const zonder = decide(reis('maak', 'bied-aan'), { soort: 'bevestig', uitkomst: 'geweigerd' }, context);
  expect(zonder).toMatchObject({ soort: 'geweigerd', weigering: { code: 'reden-ontbreekt' } });
});

it('a token names its municipality, is never the same, and what is kept of it is a hash', () => {
  const gemeente = '0363' as Gemeentecode;
  const tokens = new Set(Array.from({ length: 100 }, () => nieuwToken(gemeente)));
  expect(tokens.size).toBe(100);
  for (const token of tokens) expect([gemeenteVanToken(token), tokenhash(token).length]).toEqual([gemeente, 64]);
  for (const fout of [
    '',
    '0363',
    '0363.kort',
    `036.${'A'.repeat(43)}`,
    `0363.${'A'.repeat(44)}`,
    `0000.${'A'.repeat(43)}`,
  ])
    expect(gemeenteVanToken(fout)).toBeUndefined();
});
