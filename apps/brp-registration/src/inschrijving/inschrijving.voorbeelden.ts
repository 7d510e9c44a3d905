import {
  datum,
  type ANummer,
  type Bsn,
  type Gemeentecode,
  type Opdrachtcontext,
  type Postcode,
  type Uuid,
} from '@schakel/domain';
import { geenDubbel } from '../dubbelcontrole/dubbelstand.domain.js';
import type { Bewijsvoorstel } from '../identiteitsbewijs/identiteitsbewijs.domain.js';
import type { Aangifte, Ambtshalve } from './aangifte.domain.js';
import type { Adresbepaling } from './adresbepaling.domain.js';
import type { Bevraging } from './bevraging.domain.js';
import type { Inschrijvingsopdracht } from './inschrijving-opdracht.domain.js';
import type { Inschrijving, Inschrijvingsstatus } from './inschrijving-toestand.domain.js';
import { decide, evolve } from './inschrijving.domain.js';
import type { Beoordeling } from './inschrijvingstoets.domain.js';

export const amsterdam = '0363' as Gemeentecode;
export const rotterdam = '0599' as Gemeentecode;
export const besluitId = '0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d60' as Uuid;
export const betrokkeneId = '0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d61' as Uuid;
export const eenId = '0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d4e' as Uuid;

export function eenContext(anders: Partial<Opdrachtcontext> = {}): Opdrachtcontext {
  return {
    nu: '2026-03-02T10:00:00.000Z',
    actor: 'registrar-1',
    gemeentecode: amsterdam,
    doelbinding: 'brp-inschrijving',
    correlatieId: '0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d4f',
    ...anders,
  };
}

export function eenAdresbepaling(anders: Partial<Adresbepaling> = {}): Adresbepaling {
  return {
    grond: 'briefadres-veiligheid',
    adres: { straat: 'Voorbeeldstraat', huisnummer: '1', postcode: '1099XZ' as Postcode, woonplaats: 'Amsterdam' },
    besluitkenmerk: 'B-2026-1',
    grondslagId: besluitId,
    verstrekkingsbeperking: 'gevraagd',
    ...anders,
  };
}

export function eenBeoordeling(anders: Partial<Beoordeling> = {}): Beoordeling {
  const oordeel = { voldaan: true, motivering: 'Blijkt uit de stukken.' };
  return {
    rechtmatigVerblijf: oordeel,
    verwachtVerblijf: oordeel,
    adresInGemeente: oordeel,
    identiteitVastgesteld: oordeel,
    ...anders,
  };
}

export const geenTreffer: Bevraging = { uitkomst: 'geen-treffer' };
export const meerdere: Bevraging = { uitkomst: 'meerdere' };
export function eenTreffer(gemeenteVanInschrijving?: string): Bevraging {
  const treffer = { geheimhouding: false, ...(gemeenteVanInschrijving !== undefined && { gemeenteVanInschrijving }) };
  return { uitkomst: 'treffer', treffer };
}

type Soort = Inschrijvingsopdracht['soort'];

export const overdrachtId = '0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d55' as Uuid;
const verzoek = {
  id: eenId,
  ketendossierId: '0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d50' as Uuid,
  actieverzoekId: '0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d51' as Uuid,
  actieverzoekUrl: 'https://keten.example.nl/v1/actieverzoeken/0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d51',
};

export function eenBewijs(anders: Partial<Bewijsvoorstel> = {}): Bewijsvoorstel {
  return { feit: 'identiteit', bewijssoort: 'paspoort', oordeel: 'aanvaard', motivering: 'Gecontroleerd.', ...anders };
}
export const geboortebewijs = eenBewijs({ feit: 'geboorte', bewijssoort: 'buitenlandse-akte' });

export function eenAangifte(anders: Partial<Aangifte> = {}): Aangifte {
  return {
    wijze: 'aangifte',
    door: 'I',
    inPersoon: true,
    ontvangenOp: datum('2026-03-02'),
    verblijfSinds: datum('2026-02-27'),
    ...anders,
  };
}
export const ambtshalve: Ambtshalve = { wijze: 'ambtshalve', besluitkenmerk: 'BES-1' };

/** One valid command of each kind. */
export const opdrachten = {
  ontvang: { soort: 'ontvang', ...verzoek },
  'neem-over': { soort: 'neem-over', ...verzoek, verzoekgemeente: rotterdam, overdrachtId },
  'leg-bevraging-vast': {
    soort: 'leg-bevraging-vast',
    identiteit: { geslachtsnaam: 'Voorbeeld', geboortedatum: '2001-02-03' },
    bevraging: geenTreffer,
  },
  'bepaal-gemeente': { soort: 'bepaal-gemeente', feiten: { gemeenteAangetroffen: amsterdam } },
  'vraag-overdracht': { soort: 'vraag-overdracht', overdrachtId, toelichting: 'Daar aangetroffen.' },
  'draag-over': { soort: 'draag-over' },
  'keer-terug': { soort: 'keer-terug', reden: 'Hier onbekend.' },
  'trek-overdracht-in': { soort: 'trek-overdracht-in', reden: 'Toch hier gevonden.' },
  'leg-bewijs-vast': { soort: 'leg-bewijs-vast', bewijs: eenBewijs() },
  beoordeel: { soort: 'beoordeel', beoordeling: eenBeoordeling() },
  'bepaal-adres': {
    soort: 'bepaal-adres',
    adresbepaling: eenAdresbepaling(),
    betrokkeneId,
    grondslagstand: 'geldt',
  },
  'verzend-voornemen': {
    soort: 'verzend-voornemen',
    voornemen: { briefkenmerk: 'BR-1', medegedeeldOp: datum('2026-03-02'), zienswijzeTot: datum('2026-03-16') },
  },
  'dien-in': { soort: 'dien-in', wijze: eenAangifte(), dubbel: geenDubbel },
  'stel-vast': { soort: 'stel-vast', dubbel: geenDubbel },
  'zend-terug': { soort: 'zend-terug', reden: 'Vul de motivering aan.' },
  'neem-terug': { soort: 'neem-terug', reden: 'Het burgerzakensysteem weigerde.' },
  'ken-bsn-toe': {
    soort: 'ken-bsn-toe',
    bsn: '999993653' as Bsn,
    aNummer: '9012489524' as ANummer,
    nummerbeleid: 'alleen-testnummers',
  },
  'verzend-overzicht': { soort: 'verzend-overzicht', op: datum('2026-03-02') },
  'stel-correctie-voor': {
    soort: 'stel-correctie-voor',
    voorstel: {
      ingeschrevenPer: datum('2026-03-01'),
      geldigVanaf: datum('2026-03-01'),
      reden: 'Een dag eerder gedaan.',
    },
  },
  'beslis-correctie': {
    soort: 'beslis-correctie',
    correctie: 10,
    besluit: 'goedgekeurd',
    motivering: 'Blijkt uit het stuk.',
  },
  'sluit-af': { soort: 'sluit-af' },
  'verklaar-niet-inschrijfbaar': { soort: 'verklaar-niet-inschrijfbaar', reden: 'niet-verschenen' },
  'neem-in-behandeling': { soort: 'neem-in-behandeling' },
  'geef-vrij': { soort: 'geef-vrij' },
  verstrijk: { soort: 'verstrijk' },
  'meld-betalerwissel': { soort: 'meld-betalerwissel' },
} as const satisfies { readonly [S in Soort]: Extract<Inschrijvingsopdracht, { soort: S }> };

const vanDeTweede: readonly Soort[] = ['stel-vast', 'zend-terug', 'beslis-correctie'];
/** Who gives a command: the second person where the law or the rule asks for one. */
export function contextVoor(soort: Soort, anders: Partial<Opdrachtcontext> = {}): Opdrachtcontext {
  return eenContext({ ...(vanDeTweede.includes(soort) && { actor: 'kwaliteit-1' }), ...anders });
}

/** Runs a command that must be accepted. */
export function pasToe(
  inschrijving: Inschrijving | undefined,
  opdracht: Inschrijvingsopdracht,
  context = contextVoor(opdracht.soort),
): Inschrijving {
  const gevolg = decide(inschrijving, opdracht, context);
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  const na = gevolg.gebeurtenissen.reduce<Inschrijving | undefined>(evolve, inschrijving);
  if (na === undefined) throw new Error('nothing came of it');
  return na;
}

const elders: Inschrijvingsopdracht = { soort: 'bepaal-gemeente', feiten: { gemeenteAangetroffen: rotterdam } };
const oordeel = (toets: Exclude<keyof Beoordeling, 'bedenktijd'>): Inschrijvingsopdracht => ({
  soort: 'beoordeel',
  beoordeling: eenBeoordeling({ [toets]: { voldaan: false, motivering: 'Nog niet.' } }),
  herbeoordelenOp: datum('2026-04-01'),
});
const geboorte: Inschrijvingsopdracht = { soort: 'leg-bewijs-vast', bewijs: geboortebewijs };

const totGemeente: readonly (Soort | Inschrijvingsopdracht)[] = [
  ...(['ontvang', 'leg-bewijs-vast'] as const),
  geboorte,
  ...(['leg-bevraging-vast', 'bepaal-gemeente'] as const),
];
const totAdres = [...totGemeente, 'beoordeel', 'bepaal-adres'] as const;
const totVoltooid = [...totAdres, 'dien-in', 'stel-vast', 'ken-bsn-toe'] as const;
const weg: Readonly<Record<Inschrijvingsstatus, readonly (Soort | Inschrijvingsopdracht)[]>> = {
  ontvangen: ['ontvang'],
  bevraagd: ['ontvang', 'leg-bevraging-vast'],
  'gemeente-bepaald': totGemeente,
  'overdracht-gevraagd': [...totGemeente, elders, 'vraag-overdracht'],
  overgedragen: [...totGemeente, elders, 'vraag-overdracht', 'draag-over'],
  'wacht-identiteit': [...totGemeente, oordeel('identiteitVastgesteld')],
  aangehouden: [...totGemeente, oordeel('rechtmatigVerblijf')],
  'rni-advies': [...totGemeente, oordeel('verwachtVerblijf')],
  beoordeeld: [...totGemeente, 'beoordeel'],
  'adres-bepaald': totAdres,
  'voornemen-verzonden': [...totAdres, 'verzend-voornemen'],
  'ter-toetsing': [...totAdres, 'dien-in'],
  ingeschreven: [...totAdres, 'dien-in', 'stel-vast'],
  voltooid: totVoltooid,
  afgesloten: [...totVoltooid, 'verzend-overzicht', 'sluit-af'],
  'niet-inschrijfbaar': ['ontvang', 'verklaar-niet-inschrijfbaar'],
};

/** A registration that got to a state by real commands, each as given or else the valid example. */
export function eenInschrijving(
  status: Inschrijvingsstatus,
  anders: { readonly [S in Soort]?: Partial<Extract<Inschrijvingsopdracht, { soort: S }>> } = {},
): Inschrijving {
  const inschrijving = weg[status].reduce<Inschrijving | undefined>((tot, stap) => {
    const opdracht = typeof stap === 'string' ? { ...opdrachten[stap], ...anders[stap] } : stap;
    return pasToe(tot, opdracht as Inschrijvingsopdracht);
  }, undefined);
  if (inschrijving?.status !== status) throw new Error(`no way leads to ${status}`);
  return inschrijving;
}

/** One whose place was decided for another municipality. */
export function eldersAangetroffen(): Inschrijving {
  return pasToe(eenInschrijving('gemeente-bepaald'), elders);
}

/** One in `status` for which `soort` is possible, where the plain example of that state is not. */
export function passendVoor(status: Inschrijvingsstatus, soort: Soort): Inschrijving {
  if (soort === 'vraag-overdracht' && status === 'gemeente-bepaald') return eldersAangetroffen();
  const inschrijving = eenInschrijving(status);
  return soort === 'sluit-af' && status === 'voltooid'
    ? pasToe(inschrijving, opdrachten['verzend-overzicht'])
    : inschrijving;
}
