import { type Datum, type Gemeentecode, isGemeentecode } from '@schakel/domain';
import { Dag, Deel, GeheelGetal, JaNee, Keuze, Keuzes, Tekst, Voldoet } from '@schakel/platform';
import { hoofdregels } from './spoortabel.domain.js';
import {
  type Bedenktijdfeiten,
  type Dreiging,
  type Geslacht,
  type Gezagsituatie,
  type Medewerking,
  type Nationaliteitscategorie,
  type Omstandigheid,
  type Problematiek,
  type Verblijfsgrond,
  type Zorgfeiten,
  type Zorgvorm,
  bedenktijdstatussen,
  dreigingen,
  geslachten,
  gezagsituaties,
  medewerkingsvormen,
  nationaliteitscategorieen,
  omstandigheden,
  problematieken,
  verblijfsgronden,
  zorgvormen,
} from './zorgfeiten.domain.js';
import { TolkDto } from './zorgverwijzing-stap.dto.js';
import {
  type Afwijzingsreden,
  type Intrekreden,
  afwijzingsredenen,
  intrekredenen,
} from './zorgverwijzing-toestand.domain.js';

const verplicht = { verplicht: true } as const;
const gemeente = { type: String, pattern: '^[0-9]{4}$', example: '0363' } as const;

export class BedenktijdfeitenDto implements Bedenktijdfeiten {
  @Keuze('Hoe ver de bedenktijd is.', bedenktijdstatussen, verplicht)
  status!: Bedenktijdfeiten['status'];

  @Dag('Eerste dag.')
  ingang?: Datum;

  @Dag('Laatste dag.')
  einde?: Datum;
}

/** What is known of the person; one answer is enough for a first proposal. */
export class ZorgfeitenDto {
  @Dag('Geboortedatum, voor zover bekend.')
  geboortedatum?: Datum;

  @GeheelGetal('Geschatte leeftijd in jaren, als de geboortedatum niet bekend is.', 0, 120)
  geschatteLeeftijd?: number;

  @JaNee('Is er twijfel of de persoon 18 is? Bij twijfel geldt de persoon als minderjarig.')
  leeftijdOnzeker?: boolean;

  @Keuze('Nationaliteit, zo ver als nodig.', nationaliteitscategorieen, verplicht)
  nationaliteit!: Nationaliteitscategorie;

  @Keuze('Verblijfsgrond: letter van art. 8 Vw 2000. Laat weg bij een Nederlander.', verblijfsgronden)
  verblijfsgrond?: Verblijfsgrond;

  @JaNee('Is er in Nederland iemand met gezag over de minderjarige? Weglaten betekent: niet vastgesteld.')
  gezagAanwezig?: boolean;

  @Dag('Eerste dag in Nederland, voor zover bekend.')
  inreisdatum?: Datum;

  @Voldoet('Gemeente van inschrijving (CBS-code).', isGemeentecode, 'een gemeentecode van vier cijfers', gemeente)
  gemeenteInschrijving?: Gemeentecode;

  @Voldoet(
    'Gemeente waar de persoon is aangetroffen (CBS-code).',
    isGemeentecode,
    'een gemeentecode van vier cijfers',
    gemeente,
  )
  gemeenteAangetroffen?: Gemeentecode;

  @Keuze('Geslacht.', geslachten)
  geslacht?: Geslacht;

  @GeheelGetal('Aantal kinderen dat meekomt.', 0, 20)
  meegekomenKinderen?: number;

  @Keuze('Hoe groot de dreiging is.', dreigingen)
  dreiging?: Dreiging;

  @Keuzes('Wat naast opvang behandeling vraagt.', problematieken)
  problematiek?: Problematiek[];

  @Keuzes('Omstandigheden die ook iets anders vragen.', omstandigheden)
  omstandigheden?: Omstandigheid[];

  @Keuze('Is er in Nederland iemand met gezag? Gaat voor gezagAanwezig.', gezagsituaties)
  gezag?: Gezagsituatie;

  @GeheelGetal('Hele maanden in Nederland, als de eerste dag niet bekend is.', 0, 1200)
  maandenSindsInreis?: number;

  @JaNee('Is een ander land verantwoordelijk voor het asielverzoek (Dublin)? Weglaten betekent: niet bekend.')
  dublin?: boolean;

  @Deel('De bedenktijd, voor zover bekend.', BedenktijdfeitenDto)
  bedenktijd?: BedenktijdfeitenDto;

  @Keuze('Werkt de persoon mee aan opsporing?', medewerkingsvormen)
  medewerking?: Medewerking;

  @Keuzes('Vormen van uitbuiting, voor zover bekend.', zorgvormen)
  vorm?: Zorgvorm[];
}

export class AfwijkingDto {
  @Keuze('De hoofdregel die u kiest in plaats van de voorgestelde.', hoofdregels.map(({ regel }) => regel), verplicht)
  regel!: string;

  @Tekst('Waarom u afwijkt van het voorstel.', 4000, verplicht)
  reden!: string;
}

export class VoorstelOpdrachtDto {
  @Deel('Wat is vastgesteld over de persoon.', ZorgfeitenDto, verplicht)
  feiten!: ZorgfeitenDto;

  @Deel('Alleen als u een andere regel kiest dan de tabel voorstelt.', AfwijkingDto)
  afwijking?: AfwijkingDto;

  @Deel('Tolk die de persoon nodig heeft.', TolkDto)
  tolk?: TolkDto;
}

export class AfwijzingDto {
  @Keuze('Waarom u afwijst.', afwijzingsredenen, verplicht)
  reden!: Afwijzingsreden;

  @Tekst('Toelichting; verplicht bij andere-reden.', 2000)
  toelichting?: string;
}

export class IntrekkingDto {
  @Keuze('Waarom u het aanbod intrekt.', intrekredenen, verplicht)
  reden!: Intrekreden;

  @Tekst('Toelichting.', 2000, verplicht)
  toelichting!: string;
}

export class PlaatsingDto {
  @Dag('Eerste dag op de nieuwe plek; niet in de toekomst.', verplicht)
  ingangsdatum!: Datum;
}

/** The validated facts as the domain knows them: what was left out is not known. */
export function naarFeiten(dto: ZorgfeitenDto): Zorgfeiten {
  const onbekend = {
    leeftijdOnzeker: false,
    verblijfsgrond: 'onbekend',
    gezagAanwezig: false,
    geslacht: 'onbekend',
    meegekomenKinderen: 0,
    dreiging: 'onbekend',
    problematiek: [],
    omstandigheden: [],
  } as const;
  return { ...onbekend, ...dto };
}
