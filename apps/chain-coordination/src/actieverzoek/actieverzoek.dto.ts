import { ApiProperty } from '@nestjs/swagger';
import { isGemeentecode, type Gemeentecode, type Uuid } from '@schakel/domain';
import { Dag, Deel, GeheelGetal, Keuze, Tekst, Voldoet } from '@schakel/platform';
import { grondslagcodes, type Grondslagcode } from '../grondslag.domain.js';
import {
  actieverzoekstatussen,
  verzoeksoorten,
  type Actieverzoek,
  type Actieverzoekstatus,
  type Betrokkene,
  type Verzoeksoort,
} from './actieverzoek.domain.js';

const verplicht = { verplicht: true } as const;

export class BetrokkeneDto implements Betrokkene {
  @Tekst('Naam, voor zover bekend.', 200)
  naam?: string;

  @Dag('Geboortedatum, voor zover bekend.')
  geboortedatum?: string;

  @GeheelGetal('Geschatte leeftijd in jaren.', 0, 120)
  geschatteLeeftijd?: number;

  @Tekst('Nationaliteit, voor zover bekend.', 100)
  nationaliteit?: string;

  @Tekst('Hoe de persoon veilig te bereiken is.', 500)
  contact?: string;

  @Voldoet(
    'Gemeente waar de persoon is aangetroffen (CBS-code).',
    isGemeentecode,
    'een gemeentecode van vier cijfers',
    {
      type: String,
      pattern: '^[0-9]{4}$',
    },
  )
  aangetroffenInGemeente?: Gemeentecode;
}

export class ActieverzoekIndieningDto {
  @Keuze('Wat wordt gevraagd.', verzoeksoorten, verplicht)
  soort!: Verzoeksoort;

  @Keuze('Grondslag waarop de gegevens worden gedeeld.', grondslagcodes, verplicht)
  grondslag!: Grondslagcode;

  @Tekst('De vraag aan de afdeling.', 2000, verplicht)
  vraag!: string;

  @Deel('Om wie het gaat, niet meer dan de afdeling nodig heeft.', BetrokkeneDto, verplicht)
  betrokkene!: BetrokkeneDto;
}

export class ActieverzoekstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: actieverzoekstatussen })
  status!: Actieverzoekstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class ActieverzoekDto extends ActieverzoekstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Ketendossier waaruit het verzoek komt.', format: 'uuid' })
  ketendossierId!: Uuid;

  @ApiProperty({ description: 'Wat wordt gevraagd.', enum: verzoeksoorten })
  soort!: Verzoeksoort;

  @ApiProperty({ description: 'Code van de grondslag.' })
  grondslag!: Grondslagcode;

  @ApiProperty({ description: 'De vraag.' })
  vraag!: string;

  @ApiProperty({ description: 'Om wie het gaat.', type: BetrokkeneDto })
  betrokkene!: Betrokkene;

  @ApiProperty({ description: 'Wanneer verzonden.', format: 'date-time' })
  verzondenOp!: string;
}

export function toonVerzoek(verzoek: Actieverzoek): ActieverzoekDto {
  const { id, status, versie, gemeentecode, ketendossierId, verzoeksoort, grondslag, vraag, betrokkene, verzondenOp } =
    verzoek;
  return {
    id,
    status,
    versie,
    gemeentecode,
    ketendossierId,
    soort: verzoeksoort,
    grondslag,
    vraag,
    betrokkene,
    verzondenOp,
  };
}
