import { isOin, type Oin, type Uuid } from '@schakel/domain';
import { JaNee, Kenmerk, Keuze, Keuzes, PaginaVraag, Tekst, Voldoet } from '@schakel/platform';
import {
  AANLEIDINGEN,
  AARDEN,
  OVERDRACHTEN,
  TRIAGE_UITKOMSTEN,
  type Aanleiding,
  type Aard,
  type Overdracht,
  type Triageuitkomst,
} from './veilig-thuis.data.js';
import { veiligThuisstatussen, type VeiligThuisstatus } from './veilig-thuis-toestand.domain.js';

const verplicht = { verplicht: true } as const;

export class VeiligThuisMeldenDto {
  @Kenmerk('Zorgverwijzing van de persoon.', verplicht)
  zorgverwijzingId!: Uuid;

  @Voldoet(
    'Veilig Thuis-organisatie (OIN) van de regio.',
    isOin,
    'een OIN van twintig posities',
    { type: String },
    verplicht,
  )
  organisatie!: Oin;

  @JaNee('Er is direct gevaar; dan gaat de triage voor alles.', verplicht)
  acuut!: boolean;

  @Keuzes('Aanleidingen.', AANLEIDINGEN.codes, verplicht)
  aanleidingen!: Aanleiding[];

  @Keuzes('Aard van het geweld of de verwaarlozing.', AARDEN.codes, verplicht)
  aarden!: Aard[];

  @JaNee('Mensenhandel speelt mee. Dat valt buiten huiselijk geweld en wordt toch gemeld.', verplicht)
  mensenhandel!: boolean;

  @Tekst('Wat is gezien en gehoord; alleen wat Veilig Thuis nodig heeft.', 10_000, verplicht)
  omschrijving!: string;

  @JaNee('De betrokkenen stemmen in met de melding.', verplicht)
  metToestemming!: boolean;

  @Tekst('Waarom zonder toestemming wordt gemeld (Wmo 2015 art. 5.2.6).', 2_000)
  motivering?: string;
}

export class VeiligThuisTriageDto {
  @Keuze('Uitkomst van de triage.', TRIAGE_UITKOMSTEN.codes, verplicht)
  uitkomst!: Triageuitkomst;

  @Keuzes('Aan wie is overgedragen.', OVERDRACHTEN.codes)
  overdrachten?: Overdracht[];
}

export class VeiligThuisOnderzoekDto {
  @JaNee('Het onderzoek bevestigt het vermoeden.', verplicht)
  bevestigd!: boolean;

  @Keuzes('Aan wie is overgedragen.', OVERDRACHTEN.codes)
  overdrachten?: Overdracht[];
}

export class VeiligThuisTerugkoppelingDto {
  @Tekst('Wat de melder wordt teruggemeld.', 2_000, verplicht)
  tekst!: string;
}

/** Filters of the list. */
export class VeiligThuisVraagDto extends PaginaVraag {
  @Keuze('Alleen meldingen met deze status.', veiligThuisstatussen)
  status?: VeiligThuisstatus;

  @Keuze('Alleen meldingen waarvan een termijn ongebruikt voorbij is (ja), of niet (nee).', ['ja', 'nee'])
  teLaat?: 'ja' | 'nee';

  @Kenmerk('Alleen meldingen bij deze zorgverwijzing.')
  zorgverwijzingId?: Uuid;
}
