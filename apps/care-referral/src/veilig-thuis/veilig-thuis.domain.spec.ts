import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bsn, Oin } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import { codeVan, eenId, gebeurtenissenVan, opdracht } from '../fixtures/opdracht.js';
import { bezwaarTegenSluiten } from './sporensluiting.domain.js';
import { statistiekregel } from './veilig-thuis-export.js';
import { TRIAGE_UITKOMSTEN } from './veilig-thuis.data.js';
import { decide, evolve, tijdVerstreken } from './veilig-thuis.domain.js';
import { eindeOnderzoek, eindeTriage } from './veilig-thuis-klok.domain.js';
import { weergave } from './veilig-thuis-weergave.dto.js';
import {
  veiligThuismachine,
  type MeldVeiligThuis,
  type VeiligThuisMelding,
  type VeiligThuisopdracht,
  type VeiligThuisstatus,
} from './veilig-thuis-toestand.domain.js';
import { datum } from '@schakel/domain';

const NU = '2026-03-05T09:00:00.000Z';
const meld: MeldVeiligThuis = {
  ...{ soort: 'meld', id: eenId(1), zorgverwijzingId: eenId(2), organisatie: '00000099000040010000' as Oin },
  inhoud: {
    acuut: false,
    aanleidingen: ['hg-anders'],
    aarden: ['seksueel'],
    mensenhandel: true,
    omschrijving: 'Gezien.',
  },
  verstrekking: { metToestemming: false, motivering: 'Te gevaarlijk om te vragen.' },
};
const trieer = (uitkomst: (typeof TRIAGE_UITKOMSTEN.codes)[number]): VeiligThuisopdracht => ({
  ...{ soort: 'trieer', uitkomst },
  overdrachten: uitkomst === 'overdracht-derden' ? ['lokale-veld', 'gi'] : [],
});
const rondAf: VeiligThuisopdracht = { soort: 'rond-onderzoek-af', bevestigd: true, overdrachten: ['gi', 'rvdk'] };
const koppelTerug: VeiligThuisopdracht = { soort: 'koppel-terug', tekst: 'Opgepakt.' };

function pas(melding: VeiligThuisMelding | undefined, wat: VeiligThuisopdracht, nu = NU): VeiligThuisMelding {
  const na = gebeurtenissenVan(decide(melding, wat, opdracht(nu))).reduce<VeiligThuisMelding | undefined>(
    evolve,
    melding,
  );
  if (na === undefined) throw new Error('nothing came of it');
  return na;
}
const na = (...wat: readonly VeiligThuisopdracht[]) =>
  wat.reduce((melding, een) => pas(melding, een), pas(undefined, meld));
const staten: Readonly<Record<VeiligThuisstatus, () => VeiligThuisMelding>> = {
  gemeld: () => na(),
  'in-onderzoek': () => na(trieer('onderzoek')),
  beoordeeld: () => na(trieer('geen-vervolg')),
  afgesloten: () => na(trieer('geen-vervolg'), koppelTerug),
};
const opdrachten: Readonly<Record<string, VeiligThuisopdracht>> = {
  ...{ meld, trieer: trieer('onderzoek'), 'rond-onderzoek-af': rondAf, 'koppel-terug': koppelTerug },
};

controleerMachine(veiligThuismachine, {
  beslis: (van, naam) => {
    try {
      return pas(van === null ? undefined : staten[van](), opdrachten[naam]!).status;
    } catch {
      return undefined;
    }
  },
});

describe('the outcome of the triage', () => {
  it.each([
    ['onderzoek', 'in-onderzoek'],
    ['overdracht-derden', 'beoordeeld'],
    ['omgezet-in-advies', 'beoordeeld'],
    ['geen-vervolg', 'beoordeeld'],
  ] as const)('%s leads to %s', (uitkomst, status) => {
    expect(na(trieer(uitkomst)).status).toBe(status);
  });

  it('is known for every code of the list', () => {
    expect([...TRIAGE_UITKOMSTEN.codes].sort()).toEqual([
      'geen-vervolg',
      'omgezet-in-advies',
      'onderzoek',
      'overdracht-derden',
    ]);
  });
});

describe('refusals', () => {
  const zonder = { ...meld, verstrekking: { metToestemming: false, motivering: '  ' } } as const;
  it.each<[string, VeiligThuisMelding | undefined, VeiligThuisopdracht, string | undefined]>([
    ['disclosure without consent and without reason', undefined, zonder, 'motivering-ontbreekt'],
    [
      'disclosure with consent needs no reason',
      undefined,
      { ...meld, verstrekking: { metToestemming: true } },
      undefined,
    ],
    [
      'a report of nothing',
      undefined,
      { ...meld, inhoud: { ...meld.inhoud, aanleidingen: [] } },
      'aanleiding-ontbreekt',
    ],
    [
      'handed over to nobody',
      na(),
      { soort: 'trieer', uitkomst: 'overdracht-derden', overdrachten: [] },
      'overdracht-ontbreekt',
    ],
    [
      'handed over and looked into',
      na(),
      { soort: 'trieer', uitkomst: 'onderzoek', overdrachten: ['gi'] },
      'overdracht-past-niet',
    ],
  ])('%s', (_, melding, wat, code) => {
    expect(codeVan(decide(melding, wat, opdracht(NU)))).toBe(code);
  });
});

describe('terms', () => {
  it.each([
    ['a week of work', '2026-03-05T09:00:00.000Z', '2026-03-12'],
    ['over Good Friday and Easter', '2026-04-01T09:00:00.000Z', '2026-04-10'],
    ['over Christmas and New Year', '2026-12-24T09:00:00.000Z', '2027-01-04'],
    ['late in the evening in UTC is the next day', '2026-03-05T23:30:00.000Z', '2026-03-13'],
  ])('the triage: %s', (_, gemeld, einde) => {
    expect(eindeTriage(gemeld)).toBe(einde);
  });

  it.each([
    ['2026-03-05', '2026-05-15', '2026-05-18', 'the day after Ascension is equated with a holiday'],
    ['2026-03-02', '2026-05-11', '2026-05-11', 'a Monday'],
  ])('the research from %s: ten weeks to %s, so %s: %s', (van, tienWeken, einde) => {
    expect(Date.parse(tienWeken) - Date.parse(van)).toBeGreaterThanOrEqual(70 * 86_400_000);
    expect(eindeOnderzoek(datum(van))).toBe(einde);
  });

  it('acute danger is told within the hour', () => {
    const acuut = pas(undefined, { ...meld, inhoud: { ...meld.inhoud, acuut: true } });
    const mijlpalen = (melding: VeiligThuisMelding, nu: string) =>
      gebeurtenissenVan(tijdVerstreken(melding, opdracht(nu))).map((een) =>
        een.type === 'termijnwaarschuwing-gegeven' ? een.waarschuwing.mijlpaal : een.type,
      );
    expect(mijlpalen(acuut, '2026-03-05T10:00:00.000Z')).toEqual(['100-procent']);
    expect(mijlpalen(na(), '2026-03-05T10:00:00.000Z')).toEqual([]);
    expect(mijlpalen(na(), '2026-03-12T23:00:00.000Z')).toEqual(['100-procent']);
    expect(mijlpalen(staten.beoordeeld(), '2027-03-12T23:00:00.000Z')).toEqual([]);
  });
});

describe('what Veilig Thuis sees', () => {
  it('is what it needs to judge, not the referral, the reporter or the reasons of the municipality', () => {
    const tekst = JSON.stringify(weergave(na(), { soort: 'partner' }));
    expect(tekst).toContain('Gezien.');
    for (const verborgen of [meld.zorgverwijzingId, 'zorg-1', 'Te gevaarlijk', 'waarschuwingen'])
      expect(tekst).not.toContain(verborgen);
    expect(weergave(na(), { soort: 'medewerker' })).toMatchObject({
      ...{ zorgverwijzingId: meld.zorgverwijzingId, metToestemming: false, motivering: 'Te gevaarlijk om te vragen.' },
    });
  });
});

describe('closing a referral', () => {
  const spoor = (regel: string, opgevolgd = true) => ({ regel, opgevolgd });
  it.each([
    ['Veilig Thuis alone', [spoor('E3')], 'veilig-thuis-nooit-enige-spoor'],
    ['Veilig Thuis, and a shelter nobody took up', [spoor('E3'), spoor('D1', false)], 'veilig-thuis-nooit-enige-spoor'],
    ['Veilig Thuis beside a shelter', [spoor('E3'), spoor('D1')], undefined],
    ['a shelter alone', [spoor('D1')], undefined],
    ['nothing at all', [], undefined],
  ])('%s: %s', (_, sporen, code) => {
    expect(bezwaarTegenSluiten(sporen)?.weigering.code).toBe(code);
  });
});

describe('the statistics', () => {
  it.each([
    ['a number', { bsn: '999990019' as Bsn }, '999990019'],
    ['no number', {}, '000000000'],
    ['an unborn child', { ongeboren: true, bsn: '999990019' as Bsn }, '999999999'],
  ])('of %s', (_, persoon, bsn) => {
    const regel = statistiekregel(na(trieer('overdracht-derden')), persoon);
    expect(regel).toMatchObject({ bsn, datumMelding: '2026-03-05', triageuitkomst: 'overdracht-derden' });
    expect(statistiekregel(na(trieer('onderzoek'), rondAf), persoon).overdrachten).toEqual(['gi', 'rvdk']);
  });

  it('are the only place where a filler stands', () => {
    const map = join(import.meta.dirname, '..');
    const bronnen = readdirSync(map, { recursive: true, encoding: 'utf8' }).filter((naam) =>
      /(?<!spec)\.ts$/.test(naam),
    );
    const metVulling = bronnen.filter((naam) => /['"](0{9}|9{9})['"]/.test(readFileSync(join(map, naam), 'utf8')));
    expect(metVulling).toEqual(['veilig-thuis/veilig-thuis-export.ts']);
  });
});
