import { type Datum, type Gemeentecode, type Uuid, isGemeentecode } from '@schakel/domain';
import { Dag, Deel, Kenmerk, Keuze, PaginaVraag, Tekst, Voldoet } from '@schakel/platform';
import { type Kostendrager, kostendragers, kostenregelcodes } from './kostenregels.domain.js';
import {
  type Kostenstatus,
  type Kostentoedeling,
  kostenstatussen,
} from './kostenverantwoordelijkheid-toestand.domain.js';

const verplicht = { verplicht: true } as const;
const Gemeente = (omschrijving: string) =>
  Voldoet(omschrijving, isGemeentecode, 'een gemeentecode van vier cijfers', {
    ...{ type: String, pattern: '^[0-9]{4}$', example: '0363' },
  });

export class KostenfeitenDto {
  @Keuze('De regel van de sporentabel die geldt.', kostenregelcodes, verplicht)
  regel!: string;

  @Gemeente('Gemeente van inschrijving (CBS-code).')
  gemeenteInschrijving?: Gemeentecode;

  @Gemeente('Gemeente waar de persoon is aangetroffen (CBS-code).')
  gemeenteAangetroffen?: Gemeentecode;

  @Gemeente('Gemeente van de plek, bij plaatsing buiten de regio (CBS-code). Nooit een adres.')
  plaatsingsgemeente?: Gemeentecode;

  @Gemeente('Gemeente volgens de woonplaatsbepaling, bij een minderjarige (CBS-code).')
  woonplaats?: Gemeentecode;
}

export class KostenvoorstelDto {
  @Kenmerk('De zorgverwijzing.', verplicht)
  zorgverwijzingId!: Uuid;

  @Dag('Eerste dag waarvoor deze kosten gedragen worden.', verplicht)
  ingangsdatum!: Datum;

  @Deel('Waarop het voorstel rust.', KostenfeitenDto, verplicht)
  feiten!: KostenfeitenDto;
}

export class KostentoedelingDto implements Kostentoedeling {
  @Keuze('Wie betaalt.', kostendragers, verplicht)
  drager!: Kostendrager;

  @Gemeente('Welke gemeente (CBS-code); precies als een gemeente betaalt.')
  gemeente?: Gemeentecode;
}

export class BetwistingDto {
  @Tekst('Waarom u niet betaalt. Geen naam, geen adres.', 4000, verplicht)
  reden!: string;

  @Deel('Wie wel betaalt, volgens u.', KostentoedelingDto)
  tegenvoorstel?: KostentoedelingDto;
}

/** An answer that came in another way than through this service, as the municipality of the file records it. */
export class OntvangenAntwoordDto {
  @Keuze('Het antwoord.', ['erken', 'betwist'], verplicht)
  antwoord!: 'erken' | 'betwist';

  @Tekst('Hoe en wanneer het kwam, zodat het terug te vinden is.', 500, verplicht)
  ontvangenVia!: string;

  @Tekst('De reden; verplicht bij betwisten.', 4000)
  reden?: string;
}

export class BemiddelingDto {
  @Tekst('Wie bemiddelt.', 200, verplicht)
  bemiddelaar!: string;
}

export class KostenvaststellingDto {
  @Deel('Wie betaalt.', KostentoedelingDto, verplicht)
  toedeling!: KostentoedelingDto;

  @Tekst('Waarom.', 4000, verplicht)
  reden!: string;
}

/** Filters of the list. */
export class KostenVraagDto extends PaginaVraag {
  @Keuze('Alleen met deze status; betwist is de lijst van geschillen.', kostenstatussen)
  status?: Kostenstatus;

  @Kenmerk('Alleen bij deze zorgverwijzing.')
  zorgverwijzingId?: Uuid;
}
