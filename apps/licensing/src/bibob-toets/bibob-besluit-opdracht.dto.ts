import type { Datum, Uuid } from '@schakel/domain';
import { Dag, Delen, JaNee, Kenmerk, Keuze, Tekst } from '@schakel/platform';
import { conclusiebases, matenVanGevaar, type Conclusiebasis, type MateVanGevaar } from './bibob-conclusie.domain.js';
import {
  bewijsgrondslagen,
  bibobgronden,
  WEGINGSPUNTEN,
  type Bewijsgrondslag,
  type Bibobgrond,
} from './bibob-wegingspunten.domain.js';
import {
  belanghebbendenrollen,
  strekkingen,
  zienswijzevormen,
  type Belanghebbendenrol,
  type Strekking,
  type Zienswijzevorm,
} from './bibob-zienswijze.domain.js';

const verplicht = { verplicht: true } as const;
const puntcodes = [...new Set(Object.values(WEGINGSPUNTEN).flatMap((punten) => Object.keys(punten)))];

export class GevaarsfeitDto {
  @Tekst('Het feit.', 2_000, verplicht)
  omschrijving!: string;

  @Dag('Dag van het feit.', verplicht)
  op!: Datum;

  @Keuze(
    'Waarop het feit rust; bepaalt of het wijst op gevaar of dat doet vermoeden (art. 3a).',
    bewijsgrondslagen,
    verplicht,
  )
  grondslag!: Bewijsgrondslag;
}

export class WegingspuntDto {
  @Keuze('Punt dat de wet bij deze grond noemt (art. 3).', puntcodes, verplicht)
  punt!: string;

  @Tekst('Weging van dit punt.', 5_000, verplicht)
  toelichting!: string;
}

export class GrondwegingDto {
  @Keuze('Grond.', bibobgronden, verplicht)
  grond!: Bibobgrond;

  @Delen('Feiten waarop de grond rust.', GevaarsfeitDto, 50, verplicht)
  feiten!: GevaarsfeitDto[];

  @Delen('Elk punt van deze grond, één keer.', WegingspuntDto, 10, verplicht)
  punten!: WegingspuntDto[];
}

export class ConclusieDto {
  @Keuze('Mate van gevaar (Wet Bibob art. 3).', matenVanGevaar, verplicht)
  mate!: MateVanGevaar;

  @JaNee('A-grond: benutten van voordeel uit strafbare feiten (art. 3 lid 1 onder a).', verplicht)
  aGrond!: boolean;

  @JaNee('B-grond: plegen van strafbare feiten (art. 3 lid 1 onder b).', verplicht)
  bGrond!: boolean;

  @JaNee('Strafbaar feit om het besluit te verkrijgen of te behouden (art. 3 lid 6).', verplicht)
  lid6!: boolean;

  @Tekst('Motivering.', 10_000, verplicht)
  motivering!: string;

  @Tekst('Eerste weging van de evenredigheid (art. 3 lid 5); verplicht wanneer er een grond is.', 10_000)
  evenredigheid: string = '';

  @Keuze('Waarop de conclusie rust; zonder keuze op het eigen onderzoek.', conclusiebases)
  berustOp: Conclusiebasis = 'eigen-onderzoek';

  @Delen('Weging van elke grond die u aanneemt.', GrondwegingDto, bibobgronden.length)
  wegingen: GrondwegingDto[] = [];
}

export class BelanghebbendeDto {
  @Keuze('Betrokkene, of derde die in de motivering genoemd wordt (art. 33 lid 2).', belanghebbendenrollen, verplicht)
  rol!: Belanghebbendenrol;

  @Tekst('Naam.', 300, verplicht)
  naam!: string;

  @Tekst(
    'Het deel van het voornemen dat deze persoon mag zien; van een derde alleen wat over hemzelf gaat.',
    20_000,
    verplicht,
  )
  deel!: string;

  @Dag('Dag waarop geheimhouding schriftelijk is aangezegd (art. 28 lid 3).', verplicht)
  geheimhoudingAangezegdOp!: Datum;
}

export class VoornemenDto {
  @Dag('Dag van verzending.', verplicht)
  verzondenOp!: Datum;

  @Dag('Laatste dag voor een zienswijze; zonder deze dag veertien dagen na verzending.')
  reactieTot?: Datum;

  @Keuze('Wat de gemeente voornemens is.', strekkingen, verplicht)
  strekking!: Strekking;

  @Tekst('Motivering.', 20_000, verplicht)
  motivering!: string;

  @Delen(
    'Wie gehoord wordt: precies één betrokkene, en elke derde met een eigen deel.',
    BelanghebbendeDto,
    50,
    verplicht,
  )
  belanghebbenden!: BelanghebbendeDto[];
}

export class ZienswijzeDto {
  @Kenmerk('Wie de zienswijze geeft.', verplicht)
  belanghebbendeId!: Uuid;

  @Keuze('Schriftelijk, mondeling, of afgezien.', zienswijzevormen, verplicht)
  vorm!: Zienswijzevorm;

  @Dag('Dag van ontvangst.', verplicht)
  ontvangenOp!: Datum;

  @Tekst('Wat er gezegd is; leeg wanneer van een zienswijze is afgezien.', 20_000)
  inhoud: string = '';
}

export class BibobvoorschriftDto {
  @Tekst('Voorschrift.', 2_000, verplicht)
  tekst!: string;

  @Tekst('Welk gevaar het wegneemt of beperkt (art. 3 lid 7).', 2_000, verplicht)
  gevaar!: string;
}

export class EvenredigheidDto {
  @Keuze('Waartoe de weging leidt.', strekkingen, verplicht)
  strekking!: Strekking;

  @Tekst('De belangen.', 10_000, verplicht)
  belangen!: string;

  @Tekst('De afweging (art. 3 lid 5).', 10_000, verplicht)
  afweging!: string;

  @Tekst('Wat er met de zienswijzen is gedaan.', 10_000, verplicht)
  zienswijzen!: string;

  @Delen('Voorschriften; alleen bij verlenen met voorschriften.', BibobvoorschriftDto, 50)
  voorschriften: BibobvoorschriftDto[] = [];
}
