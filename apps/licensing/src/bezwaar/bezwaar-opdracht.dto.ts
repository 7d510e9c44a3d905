import type { Datum } from '@schakel/domain';
import { Dag, Delen, GeheelGetal, JaNee, Keuze, Tekst, Voldoet } from '@schakel/platform';
import { VoorschriftinvoerDto } from '../besluit/besluit-opdracht.dto.js';
import type { Bezwaarontvangst } from './bezwaar.service.js';
import {
  afziensgronden,
  bezwaaruitkomsten,
  uitstelgronden,
  vervangingen,
  type Afziensgrond,
  type BeslissingOpBezwaar,
  type Bezwaaruitkomst,
  type Uitstelgrond,
  type Vervanging,
} from './bezwaar-toestand.domain.js';

const verplicht = { verplicht: true } as const;

/** The opaque subject of a user stands in clear in a column, so it may be nothing else: no name, no sentence. */
export const isGebruiker = (waarde: unknown): boolean =>
  typeof waarde === 'string' && /^[A-Za-z0-9._:-]{1,200}$/.test(waarde);
export const GEBRUIKER = 'een kenmerk van een gebruiker, zonder spaties';
export const gebruikerApi = { type: String, pattern: '^[A-Za-z0-9._:-]{1,200}$' };

export class BezwaarontvangstDto {
  @Tekst('Naam van de bezwaarmaker.', 300, verplicht)
  bezwaarmaker!: string;

  @Tekst('Naam van de gemachtigde.', 300)
  gemachtigde?: string;

  @Tekst('Gronden van het bezwaar.', 20_000, verplicht)
  gronden!: string;

  @Dag('Dag van ontvangst.', verplicht)
  ontvangenOp!: Datum;

  @Dag('Dag van het poststempel, als het per post kwam (Awb art. 6:9).')
  gepostOp?: Datum;

  @JaNee('Adviseert een commissie (Awb art. 7:13)?', verplicht)
  commissie!: boolean;
}

export class BezwaartoewijzingDto {
  @Voldoet(
    'Wie het bezwaar behandelt: het kenmerk van de gebruiker, geen naam.',
    isGebruiker,
    GEBRUIKER,
    gebruikerApi,
    verplicht,
  )
  behandelaar!: string;
}

export class VerschoonbaarheidDto {
  @JaNee('Is de te late indiening verschoonbaar (Awb art. 6:11)?', verplicht)
  verschoonbaar!: boolean;

  @Tekst('Waarom.', 5_000, verplicht)
  toelichting!: string;
}

export class HerstelverzoekDto {
  @Tekst('Wat ontbreekt (Awb art. 6:6).', 5_000, verplicht)
  verzuim!: string;

  @Dag('Laatste dag om het te herstellen.', verplicht)
  uiterlijk!: Datum;
}

export class HerstelafrondingDto {
  @Dag('Dag waarop het is hersteld, of waarop is vastgesteld dat het niet is hersteld.', verplicht)
  op!: Datum;

  @JaNee('Is het hersteld?', verplicht)
  hersteld!: boolean;
}

export class BezwaarverdagingDto {
  @GeheelGetal('Met hoeveel weken.', 1, 6, verplicht)
  weken!: number;

  @Dag('Dag waarop de verdaging is meegedeeld.', verplicht)
  bekendgemaaktOp!: Datum;
}

export class BezwaaruitstelDto {
  @Dag('Laatste dag om te beslissen.', verplicht)
  tot!: Datum;

  @Keuze('Grond (Awb art. 7:10 lid 4).', uitstelgronden, verplicht)
  grond!: Uitstelgrond;
}

export class BezwaaringebrekestellingDto {
  @Dag('Dag waarop de ingebrekestelling is ontvangen.', verplicht)
  ontvangenOp!: Datum;
}

export class HoorzittingDto {
  @Dag('Dag van de hoorzitting.', verplicht)
  op!: Datum;
}

export class HoorzittingsverslagDto {
  @Dag('Dag van de hoorzitting.', verplicht)
  op!: Datum;

  @Tekst('Verslag (Awb art. 7:7).', 20_000, verplicht)
  verslag!: string;
}

export class AfzienDto {
  @Keuze('Grond (Awb art. 7:3).', afziensgronden, verplicht)
  grond!: Afziensgrond;

  @Tekst('Waarom.', 5_000, verplicht)
  toelichting!: string;
}

export class CommissieadviesDto {
  @Keuze('Strekking.', bezwaaruitkomsten, verplicht)
  strekking!: Bezwaaruitkomst;

  @Tekst('Advies van de commissie.', 20_000, verplicht)
  tekst!: string;
}

export class BezwaarbeslissingDto {
  @Keuze('Uitkomst.', bezwaaruitkomsten, verplicht)
  uitkomst!: Bezwaaruitkomst;

  @Tekst('Motivering (Awb art. 7:12).', 20_000, verplicht)
  motivering!: string;

  @Tekst('Waarom het advies niet wordt gevolgd, als dat zo is.', 10_000)
  afwijking?: string;

  @Keuze('Wat in de plaats van het besluit komt; alleen bij gegrond.', vervangingen)
  vervanging?: Vervanging;

  @Delen('Voorschriften; alleen als in de plaats komt: verleend met voorschriften.', VoorschriftinvoerDto, 50)
  voorschriften?: VoorschriftinvoerDto[];
}

export class BeslissingsbekendmakingDto {
  @Dag('Dag waarop de beslissing is verstuurd.', verplicht)
  op!: Datum;
}

/** The objection as the rules take it. */
export function naarOntvangst(dto: BezwaarontvangstDto): Bezwaarontvangst['ontvangst'] {
  const { bezwaarmaker: naam, gemachtigde, gronden, ontvangenOp, gepostOp, commissie } = dto;
  return {
    bezwaarmaker: { naam, ...(gemachtigde !== undefined && { gemachtigde }) },
    ...{ gronden, ontvangenOp, commissie },
    ...(gepostOp !== undefined && { gepostOp }),
  };
}

/** The decision as the rules take it. */
export function naarBeslissing(dto: BezwaarbeslissingDto): BeslissingOpBezwaar {
  const { uitkomst, motivering, afwijking, vervanging, voorschriften = [] } = dto;
  return {
    ...{ uitkomst, motivering },
    ...(afwijking !== undefined && { afwijking }),
    ...(vervanging !== undefined && { vervanging }),
    voorschriften: voorschriften.map(({ tekst, uiterlijk }) => ({
      tekst,
      ...(uiterlijk !== undefined && { uiterlijk }),
    })),
  };
}
