import type { Oin, Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import { context } from '../fixtures/opdrachtcontext.js';
import * as inzage from './adresinzage.domain.js';
import * as locatie from './opvanglocatie.domain.js';

const id = (n: number) => `01920000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;

function toepasser<S, O, G>(
  decide: (
    van: S | undefined,
    opdracht: O,
    c: ReturnType<typeof context>,
  ) => { soort: 'aanvaard'; gebeurtenissen: readonly G[] } | { soort: 'geweigerd'; weigering: { code: string } },
  evolve: (van: S | undefined, g: G) => S,
) {
  return (van: S | undefined, opdracht: O, actor = 'ander'): S => {
    const gevolg = decide(van, opdracht, context(actor));
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    return gevolg.gebeurtenissen.reduce<S | undefined>(evolve, van)!;
  };
}
const opLocatie = toepasser<locatie.Opvanglocatie, locatie.Locatieopdracht, locatie.Locatiegebeurtenis>(
  locatie.decide,
  locatie.evolve,
);
const opInzage = toepasser<inzage.Adresinzage, inzage.Inzageopdracht, inzage.Inzagegebeurtenis>(
  inzage.decide,
  inzage.evolve,
);

const leg: locatie.Locatieopdracht = {
  soort: 'leg-vast',
  id: id(1),
  aanbiederId: id(2),
  organisatie: '00000099000030010000' as Oin,
  adressleutelId: id(3),
  verzegeld: 's1.x',
};
const toegang = { soort: 'verleen-toegang', sub: 'begeleider', reden: 'Brengt haar.' } as const;
const inGebruik = opLocatie(opLocatie(undefined, leg), toegang);
const locatiestaten = {
  'in-gebruik': inGebruik,
  vervallen: opLocatie(inGebruik, { soort: 'laat-vervallen', reden: 'x' }),
};
const locatieopdrachten: Readonly<Record<string, locatie.Locatieopdracht>> = {
  'leg-vast': leg,
  'verleen-toegang': { ...toegang, sub: 'nieuw' },
  'trek-toegang-in': { soort: 'trek-toegang-in', sub: 'begeleider', reden: 'x' },
  'laat-vervallen': { soort: 'laat-vervallen', reden: 'x' },
};
controleerMachine(locatie.opvanglocatiemachine, {
  beslis: (van, naam) => {
    try {
      return opLocatie(van === null ? undefined : locatiestaten[van], locatieopdrachten[naam]!).status;
    } catch {
      return undefined;
    }
  },
});

describe('the access list of a location', () => {
  it.each([
    ['oneself', { ...toegang, sub: 'ander' }, 'eigen-toegang'],
    ['who is on it', toegang, 'toegang-bestaat-al'],
    ['out who is not on it', { soort: 'trek-toegang-in', sub: 'nieuw', reden: 'x' }, 'geen-toegang'],
  ] as const)('%s: refused', (_wie, opdracht, code) => {
    expect(() => opLocatie(inGebruik, opdracht)).toThrow(code);
  });

  it('holds who let whom in and why, and is empty once the location is given up', () => {
    expect(inGebruik.toegangen).toMatchObject([{ sub: 'begeleider', verleendDoor: 'ander', reden: 'Brengt haar.' }]);
    expect(locatiestaten.vervallen.toegangen).toEqual([]);
    expect(locatie.heeftToegang(opLocatie(inGebruik, locatieopdrachten['trek-toegang-in']!), 'begeleider')).toBe(false);
  });
});

const zie: inzage.Zie = {
  soort: 'zie',
  id: id(5),
  opvangadresId: id(1),
  zorgverwijzingId: id(6),
  reden: 'Zij staat op straat en moet nu weg.',
  nood: false,
  opLijst: true,
  geplaatst: true,
  inGebruik: true,
  band: { loopt: true, vast: true },
  noodOpen: false,
};
const gezien = opInzage(undefined, { ...zie, nood: true }, 'begeleider');
const oordeel: inzage.Inzageopdracht = { soort: 'beoordeel', terecht: false, oordeel: 'Nee.' };
const inzagestaten = { geopend: gezien, beoordeeld: opInzage(gezien, oordeel) };
const inzageopdrachten: Readonly<Record<string, inzage.Inzageopdracht>> = {
  zie,
  herinner: { soort: 'herinner' },
  beoordeel: oordeel,
};
controleerMachine(inzage.adresinzagemachine, {
  beslis: (van, naam) => {
    try {
      return opInzage(van === null ? undefined : inzagestaten[van], inzageopdrachten[naam]!).status;
    } catch {
      return undefined;
    }
  },
});

describe('who sees an address', () => {
  const kort = 'x'.repeat(inzage.NOODREDEN_MIN - 1);
  const held = (gehoudenTot: string) => ({ loopt: true, vast: false, gehoudenTot });
  it.each([
    ['on the list, placed', {}, undefined],
    ['not on the list', { opLijst: false }, 'niet-bevoegd'],
    ['on the list, not placed', { geplaatst: false }, 'verwijzing-niet-geplaatst'],
    ['a location given up', { inGebruik: false }, 'opvangadres-vervallen'],
    ['emergency: neither on the list nor placed', { nood: true, opLijst: false, geplaatst: false }, undefined],
    ['emergency, a bed held', { nood: true, band: held('2026-03-02T09:00:00.001Z') }, undefined],
    [
      'emergency, a bed held until now',
      { nood: true, band: held('2026-03-02T09:00:00.000Z') },
      'verwijzing-niet-bij-aanbieder',
    ],
    [
      'emergency with any own referral',
      { nood: true, band: { loopt: true, vast: false } },
      'verwijzing-niet-bij-aanbieder',
    ],
    [
      'emergency after the referral ended',
      { nood: true, band: { loopt: false, vast: true } },
      'verwijzing-niet-bij-aanbieder',
    ],
    ['emergency while another is not judged', { nood: true, noodOpen: true }, 'noodinzage-niet-beoordeeld'],
    ['no emergency, while another is not judged', { noodOpen: true }, undefined],
    ['emergency with a word for a reason', { nood: true, reden: kort }, 'noodreden-te-kort'],
    ['emergency with blanks for a reason', { nood: true, reden: ' '.repeat(50) }, 'noodreden-te-kort'],
    ['emergency at a location given up', { nood: true, inGebruik: false }, 'opvangadres-vervallen'],
  ])('%s', (_wat, anders, code) => {
    const gevolg = inzage.decide(undefined, { ...zie, ...anders }, context('begeleider'));
    expect(gevolg.soort === 'geweigerd' ? gevolg.weigering.code : undefined).toBe(code);
  });

  it('reminds every day of an emergency that nobody judged, and of nothing else', () => {
    expect(gezien.status === 'geopend' && gezien.herinnerOp).toBe('2026-03-03T09:00:00.000Z');
    expect('herinnerOp' in opInzage(undefined, zie)).toBe(false);
    expect('herinnerOp' in inzagestaten.beoordeeld).toBe(false);
    expect(() => opInzage(gezien, oordeel, 'begeleider')).toThrow('vier-ogen');
  });
});
