import { isKvkNummer, type Datum, type Uuid } from '@schakel/domain';
import { Dag, Delen, GeheelGetal, Kenmerk, Keuze, Keuzes, Tekst, Voldoet } from '@schakel/platform';
import { DossierbewijsstukDto, naarBewijsstukken } from '../bibob-dossierdeel/dossierdeel.dto.js';
import { personenvraagcodes } from '../bibob-formulier/bibob-vragen.data.js';
import {
  bibobrelaties,
  knoopsoorten,
  relatiebronnen,
  zekerheden,
  type Bibobrelatie,
  type Knoop,
  type Knoopsoort,
  type Relatie,
  type Relatiebron,
  type Zekerheid,
} from './bibob-relatiegraaf-toestand.domain.js';

const verplicht = { verplicht: true } as const;

/** A person of the graph. */
export class GraafpersoonDto {
  @Keuze('Soort persoon.', knoopsoorten, verplicht)
  soort!: Knoopsoort;

  @Tekst('Naam.', 300, verplicht)
  naam!: string;

  @Dag('Geboortedatum, als de naam alleen niet genoeg is.')
  geboortedatum?: Datum;

  @Voldoet('KvK-nummer.', isKvkNummer, 'een KvK-nummer van acht cijfers', { type: String, pattern: '^[0-9]{8}$' })
  kvkNummer?: string;

  @Keuzes('Vragen van het formulier waar deze persoon in het antwoord staat.', personenvraagcodes)
  vermeldBij?: string[];
}

/** A relation between two persons of the graph. */
export class GraafrelatieDto {
  @Keuze('Soort relatie (Wet Bibob art. 3 lid 4).', bibobrelaties, verplicht)
  soort!: Bibobrelatie;

  @Kenmerk('Wie leidt, zeggenschap heeft, geld geeft of samenwerkt.', verplicht)
  van!: Uuid;

  @Kenmerk('Over, aan of met wie.', verplicht)
  naar!: Uuid;

  @Dag('Eerste dag, voor zover bekend.')
  vanaf?: Datum;

  @Dag('Laatste dag; weglaten als de relatie nog duurt of dat niet bekend is.')
  totEnMet?: Datum;

  @GeheelGetal('Aandeel in de zeggenschap, in honderdsten van een procent.', 1, 10_000)
  basispunten?: number;

  @Delen('De stukken waaruit de relatie blijkt.', DossierbewijsstukDto, 50, verplicht)
  bewijs!: DossierbewijsstukDto[];

  @Keuze('Hoe zeker de relatie is.', zekerheden, verplicht)
  zekerheid!: Zekerheid;

  @Keuze('Waar de relatie gevonden is.', relatiebronnen, verplicht)
  bron!: Relatiebron;

  @Tekst('Toelichting.', 2_000)
  toelichting?: string;
}

export class GraafrelatieEindeDto {
  @Dag('Laatste dag waarop de relatie er was.', verplicht)
  totEnMet!: Datum;
}

export class GraafintrekkingDto {
  @Tekst('Waarom het er niet hoort.', 2_000, verplicht)
  reden!: string;
}

/** From which day present and past are told apart. */
export class PeildatumVraagDto {
  @Dag('Dag vanaf waar tegenwoordig en verleden worden onderscheiden; zonder deze: vandaag.')
  peildatum?: Datum;
}

export class PadenVraagDto extends PeildatumVraagDto {
  @Kenmerk('Persoon naar wie de wegen lopen.', verplicht)
  naar!: Uuid;
}

export function naarKnoop(
  id: Uuid,
  { soort, naam, geboortedatum, kvkNummer, vermeldBij = [] }: GraafpersoonDto,
): Knoop {
  return {
    id,
    soort,
    naam,
    ...(geboortedatum !== undefined && { geboortedatum }),
    ...(kvkNummer !== undefined && { kvkNummer }),
    vermeldBij,
  };
}

export function naarRelatie(id: Uuid, dto: GraafrelatieDto): Omit<Relatie, 'ingetrokken'> {
  const { soort, van, naar, vanaf, totEnMet, basispunten, bewijs, zekerheid, bron, toelichting } = dto;
  return {
    id,
    soort,
    van,
    naar,
    ...(vanaf !== undefined && { vanaf }),
    ...(totEnMet !== undefined && { totEnMet }),
    ...(basispunten !== undefined && { basispunten }),
    bewijs: naarBewijsstukken(bewijs),
    zekerheid,
    bron,
    ...(toelichting !== undefined && { toelichting }),
  };
}
