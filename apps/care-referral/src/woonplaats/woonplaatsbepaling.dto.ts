import { type Datum, type Gemeentecode, type Uuid, isGemeentecode } from '@schakel/domain';
import { Dag, Deel, JaNee, Kenmerk, Keuze, PaginaVraag, Tekst, Voldoet } from '@schakel/platform';
import type { Adresfeit, Woonplaatsfeiten } from './woonplaats.domain.js';
import { type Woonplaatsstatus, woonplaatsstatussen } from './woonplaatsbepaling-toestand.domain.js';
import { type Verblijfsvorm, verblijfsvormen } from './woonplaatsregels.domain.js';

const verplicht = { verplicht: true } as const;
const Gemeente = (omschrijving: string, opties = {}) =>
  Voldoet(
    omschrijving,
    isGemeentecode,
    'een gemeentecode van vier cijfers',
    { type: String, pattern: '^[0-9]{4}$', example: '0363' },
    opties,
  );

/** An address as far as the rule needs it: never street, number or place. */
export class AdresfeitDto implements Adresfeit {
  @Keuze('Soort adres in de BRP.', ['woonadres', 'briefadres'], verplicht)
  soort!: Adresfeit['soort'];

  @Gemeente('Gemeente van het adres (CBS-code).', verplicht)
  gemeentecode!: Gemeentecode;

  @JaNee('Staat bij het adres een aantekening (Wet BRP art. 2.26): in onderzoek of onjuist?', verplicht)
  aantekening226!: boolean;
}

export class WoonplaatsfeitenDto implements Woonplaatsfeiten {
  @Keuze('Verblijft de jeugdige ergens waar hulp of opvang wordt gegeven?', verblijfsvormen, verplicht)
  verblijf!: Verblijfsvorm;

  @JaNee('Ligt de woonplaats buiten Nederland?', verplicht)
  woonplaatsBuitenNederland!: boolean;

  @Deel('Het adres in de BRP.', AdresfeitDto)
  adres?: AdresfeitDto;

  @Deel('Het adres direct voor het verblijf.', AdresfeitDto)
  adresVoorVerblijf?: AdresfeitDto;

  @Gemeente('Waar de moeder bij de geboorte ingezetene was (CBS-code).')
  gemeenteMoederBijGeboorte?: Gemeentecode;

  @Gemeente('Waar de jeugdige bij de hulpvraag is (CBS-code).')
  werkelijkVerblijf?: Gemeentecode;
}

export class WoonplaatsbepalenDto {
  @Kenmerk('De zorgverwijzing.', verplicht)
  zorgverwijzingId!: Uuid;

  @Deel('Wat van woonplaats en verblijf bekend is.', WoonplaatsfeitenDto, verplicht)
  feiten!: WoonplaatsfeitenDto;

  @Dag('Dag waarop een verzoek om toewijzing (315) binnenkwam. Daarop is binnen twee weken een antwoord nodig.')
  verzoekOp?: Datum;
}

export class WoonplaatsherzieningDto {
  @Deel('Wat van woonplaats en verblijf bekend is.', WoonplaatsfeitenDto, verplicht)
  feiten!: WoonplaatsfeitenDto;
}

export class OverdrachtsverzoekDto {
  @Tekst('Toelichting voor de andere gemeente. Geen naam, geen adres.', 2000, verplicht)
  toelichting!: string;
}

export class TerugwijzingDto {
  @Tekst('Waarom uw gemeente niet verantwoordelijk is.', 2000, verplicht)
  reden!: string;
}

/** Filters of the list. */
export class WoonplaatsbepalingenVraagDto extends PaginaVraag {
  @Keuze('Alleen bepalingen met deze status.', woonplaatsstatussen)
  status?: Woonplaatsstatus;

  @Kenmerk('Alleen bepalingen bij deze zorgverwijzing.')
  zorgverwijzingId?: Uuid;
}
