import type { Datum, Uuid } from '@schakel/domain';
import { Dag, Deel, Kenmerk, Keuze, Tekst } from '@schakel/platform';
import { onderzoeksbroncodes, type Onderzoeksbroncode } from './bibob-bronnen.domain.js';
import { losseObjectsoorten, type Bibobobject, type LosObjectsoort } from './bibob-object.domain.js';
import { aanleidingen, type Aanleiding } from './bibob-toets-toestand.domain.js';

const verplicht = { verplicht: true } as const;

export class ToetsstartDto {
  @Keuze(
    'Eigen aanleiding volgens de beleidsregels van de gemeente; een signaal uit de keten is er geen.',
    aanleidingen,
    verplicht,
  )
  aanleiding!: Aanleiding;

  @Tekst('Toelichting op de aanleiding.', 5_000, verplicht)
  toelichting!: string;

  @Kenmerk('Tip uit het register van tips die aanleiding gaf (art. 26).')
  tipId?: Uuid;

  @Dag('Dag waarop het formulier is uitgereikt; zonder deze dag is dat vandaag.')
  formulierUitgereiktOp?: Datum;
}

export class ToetsobjectDto {
  @Keuze('Waarover de toets gaat.', losseObjectsoorten, verplicht)
  soort!: LosObjectsoort;

  @Tekst('Eigen kenmerk van het object.', 200, verplicht)
  kenmerk!: string;

  @Tekst('Omschrijving van het object.', 2_000, verplicht)
  omschrijving!: string;
}

export class LosseToetsstartDto extends ToetsstartDto {
  @Deel('Het object; een vergunningaanvraag heeft een eigen route.', ToetsobjectDto, verplicht)
  object!: ToetsobjectDto;
}

export function naarObject({ soort, kenmerk, omschrijving }: ToetsobjectDto): Bibobobject {
  return { soort, kenmerk, omschrijving };
}

export class HersteltermijnDto {
  @Dag('Laatste dag om aan te vullen.', verplicht)
  tot!: Datum;

  @Tekst('Wat er ontbreekt.', 5_000, verplicht)
  ontbreekt!: string;
}

export class FormulierontvangstDto {
  @Dag('Dag waarop het formulier compleet is ontvangen.', verplicht)
  ontvangenOp!: Datum;
}

export class ZwijgenDto {
  @Tekst('Waaruit blijkt dat de vragen onbeantwoord blijven.', 5_000, verplicht)
  toelichting!: string;
}

export class OnderzoekDto {
  @Tekst('Bevindingen van het eigen onderzoek (bijlage 6); vervangt wat er stond.', 20_000, verplicht)
  bevindingen!: string;
}

export class BronbevragingDto {
  @Keuze('Bron, met een eigen wettelijke grondslag.', onderzoeksbroncodes, verplicht)
  bron!: Onderzoeksbroncode;

  @Dag('Dag waarop de bron is bevraagd.', verplicht)
  op!: Datum;

  @Tekst('Waarvoor de bron is bevraagd.', 2_000, verplicht)
  doel!: string;

  @Tekst('Verwijzing naar waar het antwoord bewaard wordt.', 500, verplicht)
  resultaat!: string;
}

export class TerugtrekkingDto {
  @Dag('Dag waarop betrokkene zich terugtrok.', verplicht)
  teruggetrokkenOp!: Datum;
}

export class ToegangDto {
  @Tekst('Wie toegang krijgt: het kenmerk waarmee de collega inlogt.', 200, verplicht)
  houder!: string;

  @Tekst('Waarom.', 1_000, verplicht)
  reden!: string;
}

export class ToegangsintrekkingDto {
  @Tekst('Waarom.', 1_000, verplicht)
  reden!: string;
}
