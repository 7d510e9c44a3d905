import {
  ADRESSOORTEN,
  BEVRAGING_UITKOMSTEN,
  eventByType,
  NIET_INSCHRIJFBAAR_REDENEN,
  scanForPersonalData,
} from '@schakel/contracts';
import { adresgronden } from './adresbepaling.domain.js';
import { bevragingsuitkomsten } from './bevraging.domain.js';
import type { Inschrijving, Inschrijvingsgebeurtenis, Inschrijvingsopdracht } from './inschrijving-toestand.domain.js';
import { decide, evolve } from './inschrijving.domain.js';
import { publiekFeit } from './inschrijving.events.js';
import {
  eenAdresbepaling,
  eenBeoordeling,
  eenContext,
  eenInschrijving,
  eenTreffer,
  opdrachten,
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

const identiteit = { geslachtsnaam: 'Geheimova', voornamen: 'Zdenka', geboortedatum: '1999-04-23' };
const oordeel = { voldaan: true, motivering: 'zij vertelde het' };
const weg: Inschrijvingsopdracht[] = [
  opdrachten.ontvang,
  { ...opdrachten['leg-bevraging-vast'], identiteit, bevraging: eenTreffer('1999') },
  opdrachten['bepaal-gemeente'],
  {
    soort: 'bepaal-adres',
    adresbepaling: eenAdresbepaling({
      adres: { ...eenAdresbepaling().adres, straat: 'Verzwegenlaan' },
      besluitkenmerk: 'BURG-9',
    }),
  },
  {
    ...opdrachten['schrijf-in'],
    beoordeling: eenBeoordeling({ rechtmatigVerblijf: oordeel, identiteitVastgesteld: oordeel }),
  },
  opdrachten['ken-bsn-toe'],
];

function gebeurtenis(van: Inschrijving | undefined, opdracht: Inschrijvingsopdracht): Inschrijvingsgebeurtenis {
  const gevolg = decide(van, opdracht, eenContext());
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
    expect(publiek.type).toBe(`nl.schakel.inschrijvingen.${feit.type}.v1`);
    expect(scanForPersonalData(publiek)).toEqual([]);
    for (const waarde of geplant) expect(JSON.stringify(publiek)).not.toContain(waarde);
    typen.push(feit.type);
  }
  expect(JSON.stringify(inschrijving)).toContain('Geheimova');
  expect(typen).toHaveLength(6);
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
  expect(NIET_INSCHRIJFBAAR_REDENEN).toEqual(expect.arrayContaining([...redenenNietInschrijfbaar]));
  expect([...BEVRAGING_UITKOMSTEN]).toEqual([...bevragingsuitkomsten]);
  expect(ADRESSOORTEN).toEqual(expect.arrayContaining(Object.values(adresgronden).map(({ adressoort }) => adressoort)));
});
