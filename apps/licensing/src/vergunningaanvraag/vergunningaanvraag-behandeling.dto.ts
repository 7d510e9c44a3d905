import type { Datum, Uuid } from '@schakel/domain';
import { Dag, Delen, GeheelGetal, JaNee, Kenmerk, Keuze, Keuzes, Tekst } from '@schakel/platform';
import { stukcodes } from '../vergunningsoort/vergunningsoort.js';
import { betrokkenerollen, type Betrokkenerol } from '../vergunningsoort/vergunningsoortregeling.domain.js';
import { handmatigeGronden, type HandmatigeGrond } from './aanvraagtermijn.domain.js';
import { stukstanden, type Stukken, type Stukstand } from './vergunningaanvraag-toestand.domain.js';

const verplicht = { verplicht: true } as const;
const ONTVANGEN = 'Dag van ontvangst; ontbreekt die, dan vandaag.';

export class StukstandDto {
  @Keuze('Stuk van de lijst van de vergunningsoort.', stukcodes, verplicht)
  code!: string;

  @Keuze('Hoe het ervoor staat.', stukstanden, verplicht)
  stand!: Stukstand;
}

export class StukkenDto {
  @Delen('De stukken die veranderden.', StukstandDto, stukcodes.length, verplicht)
  stukken!: StukstandDto[];
}

export class AanvullingsverzoekDto {
  @Dag(
    'Dag waarop het verzoek is verzonden; ontbreekt die, dan vandaag. De beslistermijn staat stil vanaf de dag erna.',
  )
  gevraagdOp?: Datum;

  @Dag('Laatste dag om aan te vullen.', verplicht)
  hersteltermijn!: Datum;

  @Keuzes('Wat ontbreekt.', stukcodes, verplicht)
  stukken!: string[];

  @Tekst('Wat de aanvrager moet doen.', 5_000, verplicht)
  toelichting!: string;
}

export class AanvullingDto extends StukkenDto {
  @Dag(ONTVANGEN)
  ontvangenOp?: Datum;

  @JaNee('Of de aanvraag nu volledig is; alleen dan loopt de beslistermijn weer.', verplicht)
  volledig!: boolean;
}

export class BuitenbehandelingstellingDto {
  @Tekst('Motivering (Awb art. 3:46).', 10_000, verplicht)
  motivering!: string;

  @Dag('Dag van het collegebesluit, als het college zelf besliste.')
  collegebesluitOp?: Datum;
}

export class OpschortingDto {
  @Keuze('Grond (Awb art. 4:15). Aanvullen heeft een eigen weg.', handmatigeGronden, verplicht)
  grond!: HandmatigeGrond;

  @Dag('Eerste dag van de oorzaak, of de dag van de mededeling aan de aanvrager.', verplicht)
  van!: Datum;

  @Dag('Laatste dag, als die bekend is. Verplicht bij instemming van de aanvrager.')
  tot?: Datum;
}

export class HervattingDto {
  @Kenmerk('Kenmerk van de opschorting, zoals bij GET /vergunningaanvragen/{id}/termijnen.', verplicht)
  kenmerk!: Uuid;

  @Dag('Dag waarop de oorzaak eindigde.', verplicht)
  tot!: Datum;
}

export class VerlengingDto {
  @GeheelGetal('Aantal weken.', 1, 52, verplicht)
  weken!: number;

  @Dag('Dag waarop de verlenging aan de aanvrager bekend is gemaakt; ontbreekt die, dan vandaag.')
  bekendgemaaktOp?: Datum;

  @Tekst('Waarom verlengen nodig is.', 5_000, verplicht)
  motivering!: string;
}

export class IngebrekestellingDto {
  @Dag(ONTVANGEN)
  ontvangenOp?: Datum;
}

export class IntrekkingDto {
  @Dag(ONTVANGEN)
  ontvangenOp?: Datum;

  @Tekst('Waarom de aanvrager intrekt, als hij dat zei.', 5_000)
  reden?: string;
}

export class BetrokkeneVastleggingDto {
  @Kenmerk('Kenmerk van wie al is vastgelegd en wordt vervangen; ontbreekt bij een nieuw persoon.')
  kenmerk?: Uuid;

  @Tekst('Naam.', 200, verplicht)
  naam!: string;

  @Keuze('Rol in het bedrijf.', betrokkenerollen, verplicht)
  rol!: Betrokkenerol;

  @Dag('Geboortedatum. Alleen of de leeftijd voldoet wordt bewaard.', verplicht)
  geboortedatum!: Datum;
}

/** The checklist as the rules know it: later mention of the same document counts. */
export function naarStukken(stukken: readonly StukstandDto[]): Stukken {
  return Object.fromEntries(stukken.map(({ code, stand }) => [code, stand]));
}
