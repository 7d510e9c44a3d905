import { wettelijkeDag } from '@schakel/domain';
import {
  berichtsoortVan,
  maakKop,
  zonderLeeg,
  type Berichtsoort,
  type Blok,
  type Kopgegevens,
} from '@schakel/istandaarden';
import { isActueel } from '../toewijzing/toewijzing-stand.domain.js';
import type { Beantwoord } from '../toewijzing/toewijzing-opdracht.domain.js';
import type { Client, Gezagsdrager, Product, Toewijzing } from '../toewijzing/toewijzing-toestand.domain.js';
import { contactgegevens } from './contactgegevens.js';

/** A message with its kind, ready to be checked and written. */
export interface TeVerzenden {
  readonly soort: Berichtsoort;
  readonly inhoud: Blok;
}

/** What a sending adds: how it is known, and its instant. */
export interface Verzending {
  /** At most 12 characters. */
  readonly identificatie: string;
  /** Instant, ISO 8601 in UTC. */
  readonly nu: string;
}

const tijdInNederland = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  timeStyle: 'medium',
  hourCycle: 'h23',
});

/**
 * The 301: all assignments of this client at this provider that hold, and those that the event changed (iWmo/iJw 3.2 §2.5). No free text: a
 * remark is where an address slips in.
 * @param gewijzigd numbers that the event changed; they are told even when they no longer hold
 */
export function maakToewijzingsbericht(
  toewijzing: Toewijzing,
  gewijzigd: readonly number[],
  verzending: Verzending,
): TeVerzenden {
  const { client, wet } = toewijzing;
  const soort = berichtsoortVan(wet, '301');
  const dag = wettelijkeDag(verzending.nu);
  const producten = toewijzing.producten.filter(
    (product) => gewijzigd.includes(product.nummer) || isActueel(product, dag),
  );
  const Client = zonderLeeg({
    Bsn: client.bsn,
    Geboortedatum: zonderLeeg({ Datum: client.geboortedatum, DatumGebruik: client.datumGebruik }),
    Geslacht: client.geslacht,
    Naam: volledigeNaam(client),
    Relaties: client.gezagsdrager && { Relatie: [alsRelatie(client.gezagsdrager)] },
    Contactgegevens: contactgegevens(client.contacten),
    ToegewezenProducten: { ToegewezenProduct: producten.map(alsProduct) },
  });
  return { soort, inhoud: { Header: maakKop(soort, kopVan(toewijzing, verzending)), Client } };
}

/** The 319: the answer to a request, when it is no assignment. */
export function maakAntwoordbericht(
  toewijzing: Toewijzing,
  { referentie, antwoord, reden, gemeente }: Omit<Beantwoord, 'soort'>,
  verzending: Verzending,
): TeVerzenden {
  const soort = berichtsoortVan(toewijzing.wet, '319');
  const Antwoord = zonderLeeg({
    ReferentieAanbieder: referentie,
    VerzoekAntwoord: antwoord,
    RedenAfwijzingVerzoek: reden,
    Woonplaatsbeginsel: gemeente === undefined ? undefined : { Gemeente: gemeente },
  });
  return { soort, inhoud: { Header: maakKop(soort, kopVan(toewijzing, verzending)), Antwoord } };
}

function kopVan({ gemeentecode, aanbieder }: Toewijzing, { identificatie, nu }: Verzending): Kopgegevens {
  return { afzender: gemeentecode, ontvanger: aanbieder, identificatie, dagtekening: wettelijkeDag(nu) };
}

function volledigeNaam({
  achternaam,
  voorvoegsel,
  voorletters,
}: Pick<Client, 'achternaam' | 'voorvoegsel' | 'voorletters'>): Blok {
  const Geslachtsnaam = zonderLeeg({ Achternaam: achternaam, Voorvoegsel: voorvoegsel });
  return zonderLeeg({ Geslachtsnaam, Voorletters: voorletters, NaamGebruik: '1' });
}

/** Who holds parental authority, without where he is (OP002). */
function alsRelatie(gezagsdrager: Gezagsdrager): Blok {
  return { Nummer: '1', Soort: gezagsdrager.soort, Naam: volledigeNaam(gezagsdrager), Contact: contactloos };
}
const contactloos: Blok = { Soort: '02', Organisatie: 'via de gemeente' };

function alsProduct(product: Product): Blok {
  const { nummer, referentie, categorie, code, toegewezenOp, ingangsdatum, einddatum, redenWijziging, omvang } =
    product;
  return zonderLeeg({
    ToewijzingNummer: String(nummer),
    ReferentieAanbieder: referentie,
    Product: zonderLeeg({ Categorie: categorie, Code: code }),
    Toewijzingsdatum: wettelijkeDag(toegewezenOp),
    Toewijzingstijd: tijdInNederland.format(new Date(toegewezenOp)),
    Ingangsdatum: ingangsdatum,
    Einddatum: einddatum,
    RedenWijziging: redenWijziging,
    Omvang: omvang && {
      Volume: String(omvang.volume),
      Eenheid: omvang.eenheid,
      Frequentie: omvang.frequentie,
    },
  });
}
