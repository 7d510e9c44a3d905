import {
  ADRESSOORTEN,
  BEVRAGING_UITKOMSTEN,
  eventByType,
  NIET_INSCHRIJFBAAR_REDENEN,
  OVERDRACHT_TERMIJNSTANDEN,
  scanForPersonalData,
} from '@schakel/contracts';
import { termijnstanden } from '../terugmelding/terugmeldtermijn.domain.js';
import { adresgronden } from './adresbepaling.domain.js';
import { bevragingsuitkomsten } from './bevraging.domain.js';
import type { Inschrijvingsgebeurtenis, Inschrijvingsopdracht } from './inschrijving-opdracht.domain.js';
import type { Inschrijving } from './inschrijving-toestand.domain.js';
import { decide, evolve } from './inschrijving.domain.js';
import { publiekFeit } from './inschrijving.events.js';
import {
  eenAdresbepaling,
  contextVoor,
  eenBeoordeling,
  eenBewijs,
  eenInschrijving,
  eenTreffer,
  eldersAangetroffen,
  geboortebewijs,
  opdrachten,
  rotterdam,
} from './inschrijving.voorbeelden.js';
import { redenenNietInschrijfbaar } from './inschrijvingstoets.domain.js';

const dataref = 'https://inschrijvingen.example.nl/v1/inschrijvingen/0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d4e';
/** Values that only the registration may hold. */
const geplant = [
  'Geheimova',
  'Zdenka',
  '1999-04-23',
  'Verzwegenlaan',
  '1099XZ',
  'BURG-9',
  'zij vertelde het',
  '999993653',
  '9012489524',
];

/** Events with a public type of their own; all others only say that something was recorded. */
const eigen = new Set(
  [...['ontvangen', 'bevraagd', 'gemeente-bepaald', 'adres-bepaald', 'ingeschreven', 'bsn-toegekend']].map(
    (naam) => `inschrijving-${naam}`,
  ),
);

const identiteit = { geslachtsnaam: 'Geheimova', voornamen: 'Zdenka', geboortedatum: '1999-04-23' };
const oordeel = { voldaan: true, motivering: 'zij vertelde het' };
const weg: Inschrijvingsopdracht[] = [
  opdrachten.ontvang,
  { ...opdrachten['leg-bevraging-vast'], identiteit, bevraging: eenTreffer('1999') },
  opdrachten['neem-in-behandeling'],
  { soort: 'leg-bewijs-vast', bewijs: eenBewijs({ motivering: 'zij vertelde het' }) },
  { soort: 'leg-bewijs-vast', bewijs: geboortebewijs },
  opdrachten['bepaal-gemeente'],
  {
    soort: 'beoordeel',
    beoordeling: eenBeoordeling({ rechtmatigVerblijf: oordeel, identiteitVastgesteld: oordeel }),
  },
  {
    ...opdrachten['bepaal-adres'],
    adresbepaling: eenAdresbepaling({
      adres: { ...eenAdresbepaling().adres, straat: 'Verzwegenlaan' },
      besluitkenmerk: 'BURG-9',
    }),
  },
  opdrachten['dien-in'],
  opdrachten['stel-vast'],
  opdrachten['ken-bsn-toe'],
  opdrachten['stel-correctie-voor'],
];

function gebeurtenis(van: Inschrijving | undefined, opdracht: Inschrijvingsopdracht): Inschrijvingsgebeurtenis {
  const gevolg = decide(van, opdracht, contextVoor(opdracht.soort));
  if (gevolg.soort === 'geweigerd' || gevolg.gebeurtenissen[0] === undefined) throw new Error(opdracht.soort);
  return gevolg.gebeurtenissen[0];
}

it('every event of a registration obeys its contract and holds nothing personal', () => {
  let inschrijving: Inschrijving | undefined;
  const typen: string[] = [];
  for (const opdracht of weg) {
    const feit = gebeurtenis(inschrijving, opdracht);
    inschrijving = evolve(inschrijving, feit);
    const publiek = publiekFeit(feit, inschrijving, dataref);
    expect(eventByType(publiek.type)?.writer.safeParse(publiek.data).success).toBe(true);
    expect(publiek.type).toBe(
      `nl.schakel.inschrijvingen.${eigen.has(feit.type) ? feit.type : 'inschrijving-bijgewerkt'}.v1`,
    );
    expect(scanForPersonalData(publiek)).toEqual([]);
    for (const waarde of geplant) expect(JSON.stringify(publiek)).not.toContain(waarde);
    typen.push(feit.type);
  }
  expect(JSON.stringify(inschrijving)).toContain('Geheimova');
  expect(typen).toHaveLength(weg.length);
  expect(typen.filter((type) => eigen.has(type))).toHaveLength(6);
});

it('a handing over tells which municipality, and stays with the municipality of the chain file', () => {
  const van = eldersAangetroffen();
  const gevraagd = gebeurtenis(van, opdrachten['vraag-overdracht']);
  const wacht = evolve(van, gevraagd);
  const verantwoordelijkeGemeentecode = rotterdam;
  expect(publiekFeit(gevraagd, wacht, dataref).data).toMatchObject({
    gemeentecode: '0363',
    verantwoordelijkeGemeentecode,
  });
  const over = gebeurtenis(wacht, opdrachten['draag-over']);
  expect(publiekFeit(over, evolve(wacht, over), dataref).data).toMatchObject({ verantwoordelijkeGemeentecode });
  const terug = gebeurtenis(wacht, opdrachten['keer-terug']);
  const geweigerd = publiekFeit(terug, evolve(wacht, terug), dataref);
  expect(JSON.stringify(geweigerd)).not.toContain('Hier onbekend');
  const intrekking = gebeurtenis(wacht, opdrachten['trek-overdracht-in']);
  const ingetrokken = publiekFeit(intrekking, evolve(wacht, intrekking), dataref);
  expect(ingetrokken.type).toBe('nl.schakel.inschrijvingen.inschrijving-overdracht-ingetrokken.v1');
  expect(eventByType(ingetrokken.type)?.writer.safeParse(ingetrokken.data).success).toBe(true);
  expect(JSON.stringify(ingetrokken)).not.toContain(opdrachten['trek-overdracht-in'].reden);
  // There it begins anew, and reports to the chain file of the municipality that asked: 0599 here.
  const overname = gebeurtenis(undefined, opdrachten['neem-over']);
  const nieuw = evolve(undefined, overname);
  expect(publiekFeit(overname, nieuw, dataref).data).toMatchObject({
    gemeentecode: '0599',
    verantwoordelijkeGemeentecode: '0363',
  });
  const bevraagd = gebeurtenis(nieuw, opdrachten['leg-bevraging-vast']);
  expect(publiekFeit(bevraagd, evolve(nieuw, bevraagd), dataref).data).toMatchObject({ gemeentecode: '0599' });
});

it.each([
  ['2026-03-05T09:00:00.000Z', 'nadert'],
  ['2026-03-10T09:00:00.000Z', 'overschreden'],
])('that another municipality leaves a request unanswered is told to the chain: on %s %s', (nu, termijnstand) => {
  const wacht = eenInschrijving('overdracht-gevraagd');
  const gevolg = decide(wacht, opdrachten.verstrijk, contextVoor('verstrijk', { nu }));
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  const [feit] = gevolg.gebeurtenissen;
  const publiek = publiekFeit(feit!, evolve(wacht, feit!), dataref);
  expect(publiek).toMatchObject({
    type: 'nl.schakel.inschrijvingen.inschrijving-overdracht-onbeantwoord.v1',
    data: { gemeentecode: '0363', verantwoordelijkeGemeentecode: rotterdam, termijnstand },
  });
  expect(eventByType(publiek.type)?.writer.safeParse(publiek.data).success).toBe(true);
  expect(scanForPersonalData(publiek)).toEqual([]);
});

it('that a concluded registration was taken back is told, without why', () => {
  const van = eenInschrijving('ingeschreven');
  const feit = gebeurtenis(van, opdrachten['neem-terug']);
  const publiek = publiekFeit(feit, evolve(van, feit), dataref);
  expect(publiek.type).toBe('nl.schakel.inschrijvingen.inschrijving-teruggenomen.v1');
  expect(eventByType(publiek.type)?.writer.safeParse(publiek.data).success).toBe(true);
  expect(JSON.stringify(publiek)).not.toContain(opdrachten['neem-terug'].reden);
});

it('the end without registration tells its reason as a code', () => {
  const van = eenInschrijving('bevraagd');
  const feit = gebeurtenis(van, { soort: 'verklaar-niet-inschrijfbaar', reden: 'niet-verschenen' });
  expect(publiekFeit(feit, evolve(van, feit), dataref)).toEqual({
    type: 'nl.schakel.inschrijvingen.inschrijving-niet-inschrijfbaar.v1',
    topic: 'brp-registration',
    data: expect.objectContaining({ redencode: 'niet-verschenen' }),
    dataref,
  });
});

it('codes of the rules are codes of the contract', () => {
  const publiek = redenenNietInschrijfbaar.filter((reden) => reden !== 'dubbele-inschrijving');
  expect(NIET_INSCHRIJFBAAR_REDENEN).toEqual(expect.arrayContaining(publiek));
  const van = eenInschrijving('bevraagd');
  const dubbel = {
    soort: 'verklaar-niet-inschrijfbaar',
    reden: 'dubbele-inschrijving',
    dubbel: { open: 0, bevestigd: true },
  } as const;
  const feit = gebeurtenis(van, dubbel);
  expect(publiekFeit(feit, evolve(van, feit), dataref).data).toMatchObject({ redencode: 'reeds-ingeschreven' });
  expect([...OVERDRACHT_TERMIJNSTANDEN]).toEqual(termijnstanden.slice(1));
  expect([...BEVRAGING_UITKOMSTEN]).toEqual([...bevragingsuitkomsten]);
  expect(ADRESSOORTEN).toEqual(expect.arrayContaining(Object.values(adresgronden).map(({ adressoort }) => adressoort)));
});
