import type { Datum, Uuid } from '@schakel/domain';
import { Dag, Delen, Kenmerk, Keuze, Tekst, Voldoet } from '@schakel/platform';
import { DossierbewijsstukDto, naarBewijsstukken } from '../bibob-dossierdeel/dossierdeel.dto.js';
import { kanten, postsoorten, type Kant, type Post, type Postsoort } from './bibob-financiering-toestand.domain.js';

const verplicht = { verplicht: true } as const;
const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const isCode = (waarde: unknown): boolean => typeof waarde === 'string' && waarde.length <= 60 && CODE.test(waarde);
const code = { type: String, pattern: CODE.source, maxLength: 60 } as const;
const BEDRAG = /^[1-9][0-9]{0,17}$/;

export class FinancieringsmomentDto {
  @Voldoet('Code van het moment.', isCode, 'een code van kleine letters, cijfers en streepjes', code, verplicht)
  code!: string;

  @Tekst('Wat er toen was, zoals de overname.', 200, verplicht)
  naam!: string;

  @Dag('Dag van het moment.', verplicht)
  dag!: Datum;
}

export class FinancieringspostDto {
  @Keuze('Waar geld vandaan kwam, of waar het naartoe ging.', kanten, verplicht)
  kant!: Kant;

  @Keuze('Soort.', postsoorten, verplicht)
  soort!: Postsoort;

  @Voldoet('Code van het moment.', isCode, 'een code van een moment', code, verplicht)
  moment!: string;

  @Voldoet(
    'Bedrag in hele eurocenten, als tekst.',
    (waarde) => typeof waarde === 'string' && BEDRAG.test(waarde),
    'een bedrag in hele eurocenten boven nul, als tekst',
    { type: String, pattern: BEDRAG.source },
    verplicht,
  )
  bedragInCenten!: string;

  @Dag('Dag waarop het geld kwam of ging, voor zover bekend.')
  op?: Datum;

  @Kenmerk('Wie het geld gaf: een persoon uit de relatiegraaf van deze toets.')
  verschafferId?: Uuid;

  @Tekst('Omschrijving.', 1_000, verplicht)
  omschrijving!: string;

  @Delen('De stukken waaruit het blijkt.', DossierbewijsstukDto, 50, verplicht)
  bewijs!: DossierbewijsstukDto[];
}

export class FinancieringsredenDto {
  @Tekst('Waarom.', 2_000, verplicht)
  reden!: string;
}

export function naarPost(id: Uuid, dto: FinancieringspostDto): Omit<Post, 'ingetrokken'> {
  const { kant, soort, moment, bedragInCenten, op, verschafferId, omschrijving, bewijs } = dto;
  return {
    id,
    kant,
    soort,
    moment,
    centen: bedragInCenten,
    ...(op !== undefined && { op }),
    ...(verschafferId !== undefined && { verschafferId }),
    omschrijving,
    bewijs: naarBewijsstukken(bewijs),
  };
}
