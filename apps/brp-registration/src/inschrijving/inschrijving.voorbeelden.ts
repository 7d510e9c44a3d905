import type { ANummer, Bsn, Gemeentecode, Opdrachtcontext, Postcode, Uuid } from '@schakel/domain';
import type { Adresbepaling } from './adresbepaling.domain.js';
import type { Bevraging } from './bevraging.domain.js';
import type { Inschrijving, Inschrijvingsopdracht, Inschrijvingsstatus } from './inschrijving-toestand.domain.js';
import { decide, evolve } from './inschrijving.domain.js';
import type { Beoordeling } from './inschrijvingstoets.domain.js';

export const amsterdam = '0363' as Gemeentecode;
export const rotterdam = '0599' as Gemeentecode;
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

/** One valid command of each kind. */
export const opdrachten = {
  ontvang: {
    soort: 'ontvang',
    id: eenId,
    ketendossierId: '0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d50' as Uuid,
    actieverzoekId: '0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d51' as Uuid,
    actieverzoekUrl: 'https://keten.example.nl/v1/actieverzoeken/0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d51',
  },
  'leg-bevraging-vast': {
    soort: 'leg-bevraging-vast',
    identiteit: { geslachtsnaam: 'Voorbeeld', geboortedatum: '2001-02-03' },
    bevraging: geenTreffer,
  },
  'bepaal-gemeente': { soort: 'bepaal-gemeente', feiten: { gemeenteAangetroffen: amsterdam } },
  'bepaal-adres': { soort: 'bepaal-adres', adresbepaling: eenAdresbepaling() },
  'schrijf-in': { soort: 'schrijf-in', wijze: 'aangifte', beoordeling: eenBeoordeling() },
  'ken-bsn-toe': {
    soort: 'ken-bsn-toe',
    bsn: '999993653' as Bsn,
    aNummer: '9012489524' as ANummer,
    nummerbeleid: 'alleen-testnummers',
  },
  'verklaar-niet-inschrijfbaar': { soort: 'verklaar-niet-inschrijfbaar', reden: 'niet-verschenen' },
} as const satisfies { readonly [S in Soort]: Extract<Inschrijvingsopdracht, { soort: S }> };

/** Runs a command that must be accepted. */
export function pasToe(
  inschrijving: Inschrijving | undefined,
  opdracht: Inschrijvingsopdracht,
  context = eenContext(),
): Inschrijving {
  const gevolg = decide(inschrijving, opdracht, context);
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  const na = gevolg.gebeurtenissen.reduce<Inschrijving | undefined>(evolve, inschrijving);
  if (na === undefined) throw new Error('nothing came of it');
  return na;
}

const weg: Readonly<Record<Inschrijvingsstatus, readonly Soort[]>> = {
  ontvangen: ['ontvang'],
  bevraagd: ['ontvang', 'leg-bevraging-vast'],
  'gemeente-bepaald': ['ontvang', 'leg-bevraging-vast', 'bepaal-gemeente'],
  'adres-bepaald': ['ontvang', 'leg-bevraging-vast', 'bepaal-gemeente', 'bepaal-adres'],
  ingeschreven: ['ontvang', 'leg-bevraging-vast', 'bepaal-gemeente', 'bepaal-adres', 'schrijf-in'],
  voltooid: ['ontvang', 'leg-bevraging-vast', 'bepaal-gemeente', 'bepaal-adres', 'schrijf-in', 'ken-bsn-toe'],
  'niet-inschrijfbaar': ['ontvang', 'verklaar-niet-inschrijfbaar'],
};

/** A registration that got to a state by real commands, each as given or else the valid example. */
export function eenInschrijving(
  status: Inschrijvingsstatus,
  anders: { readonly [S in Soort]?: Partial<Extract<Inschrijvingsopdracht, { soort: S }>> } = {},
): Inschrijving {
  const inschrijving = weg[status].reduce<Inschrijving | undefined>(
    (tot, soort) => pasToe(tot, { ...opdrachten[soort], ...anders[soort] } as Inschrijvingsopdracht),
    undefined,
  );
  if (inschrijving === undefined) throw new Error('no way leads nowhere');
  return inschrijving;
}
