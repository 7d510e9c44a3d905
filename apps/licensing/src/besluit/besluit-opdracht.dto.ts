import type { Datum } from '@schakel/domain';
import { Dag, Deel, Delen, JaNee, Keuze, Keuzes, Tekst } from '@schakel/platform';
import { motiveringscodes, type Motiveringscode } from '../motiveringstekst/tekstblok.domain.js';
import {
  bekendmakingswijzen,
  besluitgronden,
  besluituitkomsten,
  type Bekendmaking,
  type Besluitgrond,
  type Besluituitkomst,
} from './besluit-toestand.domain.js';
import type { Opzet } from './concepttekst.js';
import { hoorwijzen, hooruitzonderingen, type Horen, type Hooruitzondering } from './hoorplicht.domain.js';

const verplicht = { verplicht: true } as const;
const MAX_VOORSCHRIFTEN = 50;

export class VoorschriftinvoerDto {
  @Tekst('Wat moet.', 2_000, verplicht)
  tekst!: string;

  @Dag('Dag waarop het uiterlijk moet zijn gebeurd.')
  uiterlijk?: Datum;
}

export class SchorsingsperiodeDto {
  @Dag('Eerste dag.', verplicht)
  van!: Datum;

  @Dag('Laatste dag.', verplicht)
  totEnMet!: Datum;
}

/** What is filled in, by place. Kind of permit, day of the application and period are filled in by the service. */
export class TekstinvullingDto {
  @Tekst('Reden.', 10_000)
  reden?: string;

  @Tekst('Feiten waarop het besluit rust.', 10_000)
  feiten?: string;

  @Tekst('Eisen waaraan niet is voldaan.', 5_000)
  eisen?: string;

  @Tekst('Afweging van belangen.', 10_000)
  afweging?: string;

  @Tekst('Stukken die ontbreken.', 5_000)
  ontbrekendeStukken?: string;

  @Tekst('Wat er bij het horen is gezegd.', 10_000)
  hoorverslag?: string;
}

export class ConceptbesluitDto {
  @Keuze('Uitkomst.', besluituitkomsten, verplicht)
  uitkomst!: Besluituitkomst;

  @Keuzes('Gronden. Een besluit op de Wet Bibob wordt in gesloten kring gemaakt.', besluitgronden, verplicht)
  gronden!: readonly Besluitgrond[];

  @Keuzes('Tekstblokken, in volgorde.', motiveringscodes, verplicht)
  blokken!: readonly Motiveringscode[];

  @Deel('Wat in de tekst wordt ingevuld.', TekstinvullingDto, verplicht)
  invulling!: TekstinvullingDto;

  @Delen('Voorschriften; alleen bij verlenen met voorschriften.', VoorschriftinvoerDto, MAX_VOORSCHRIFTEN)
  voorschriften?: VoorschriftinvoerDto[];

  @Deel('Eerste en laatste dag van een schorsing.', SchorsingsperiodeDto)
  periode?: SchorsingsperiodeDto;

  @Dag('Dag waarop een intrekking ingaat.')
  per?: Datum;

  @JaNee('Bij verval: een mens heeft vastgesteld dat er geen overmacht was.')
  geenOvermacht?: boolean;
}

export class HorenDto {
  @Keuze('Gehoord, of een uitzondering.', ['gehoord', 'uitzondering'], verplicht)
  vorm!: Horen['vorm'];

  @Dag('Dag van het horen; alleen als er is gehoord.')
  op?: Datum;

  @Keuze('Hoe is gehoord (Awb art. 4:9); alleen als er is gehoord.', hoorwijzen)
  wijze?: (typeof hoorwijzen)[number];

  @Keuze('Grond van de uitzondering (Awb art. 4:7 en 4:11).', hooruitzonderingen)
  grond?: Hooruitzondering;

  @Tekst('Verslag, of waarom niet is gehoord.', 10_000, verplicht)
  toelichting!: string;
}

export class BesluitredenDto {
  @Tekst('Waarom.', 2_000, verplicht)
  reden!: string;
}

export class OndertekeningDto {
  @Dag('Dag waarop het college besloot; alleen als het college zelf beslist.')
  collegebesluitOp?: Datum;
}

export class BekendmakingDto {
  @Dag('Dag waarop het besluit is verstuurd of uitgereikt (Awb art. 3:41).', verplicht)
  op!: Datum;

  @Keuze('Hoe.', bekendmakingswijzen, verplicht)
  wijze!: Bekendmaking['wijze'];
}

/** The draft as the rules take it. */
export function naarOpzet(dto: ConceptbesluitDto): Opzet {
  const { uitkomst, gronden, blokken, voorschriften = [], periode, per, geenOvermacht } = dto;
  const { ontbrekendeStukken, ...invulling } = dto.invulling;
  return {
    uitkomst,
    gronden,
    blokken,
    invulling: { ...invulling, ...(ontbrekendeStukken !== undefined && { 'ontbrekende-stukken': ontbrekendeStukken }) },
    voorschriften: voorschriften.map(({ tekst, uiterlijk }) => ({
      tekst,
      ...(uiterlijk !== undefined && { uiterlijk }),
    })),
    ...(periode !== undefined && { periode: { van: periode.van, totEnMet: periode.totEnMet } }),
    ...(per !== undefined && { per }),
    ...(geenOvermacht !== undefined && { geenOvermacht }),
  };
}

/** The record of hearing; undefined when its fields do not belong together. */
export function naarHoren({ vorm, op, wijze, grond, toelichting }: HorenDto): Horen | undefined {
  if (vorm === 'gehoord')
    return op === undefined || wijze === undefined || grond !== undefined
      ? undefined
      : { vorm, op, wijze, verslag: toelichting };
  return grond === undefined || op !== undefined || wijze !== undefined ? undefined : { vorm, grond, toelichting };
}
