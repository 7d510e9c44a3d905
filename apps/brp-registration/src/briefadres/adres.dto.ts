import { ApiProperty } from '@nestjs/swagger';
import { parsePostcode, type Postcode } from '@schakel/domain';
import { Tekst, Voldoet } from '@schakel/platform';
import type { Adresregels } from './adres.domain.js';

const verplicht = { verplicht: true } as const;

/** An address where writings are received. */
export class PostadresDto {
  @Tekst('Straat.', 80, verplicht)
  straat!: string;

  @Tekst('Huisnummer met letter en toevoeging.', 20, verplicht)
  huisnummer!: string;

  @Voldoet(
    'Postcode.',
    (waarde) => parsePostcode(waarde) !== undefined,
    'een postcode van vier cijfers en twee letters',
    { type: String, example: '1011 AB' },
    verplicht,
  )
  postcode!: string;

  @Tekst('Woonplaats.', 80, verplicht)
  woonplaats!: string;
}

export class PostadresWeergaveDto {
  @ApiProperty({ description: 'Straat.' })
  straat!: string;

  @ApiProperty({ description: 'Huisnummer met letter en toevoeging.' })
  huisnummer!: string;

  @ApiProperty({ description: 'Postcode.' })
  postcode!: string;

  @ApiProperty({ description: 'Woonplaats.' })
  woonplaats!: string;
}

/** Plain lines, the postcode in its one form: what is encrypted is data, not class instances. */
export function adresregelsVan({ straat, huisnummer, postcode, woonplaats }: PostadresDto): Adresregels {
  return { straat, huisnummer, woonplaats, postcode: parsePostcode(postcode) as Postcode };
}

/** An address as it is shown to who may see the file. */
export function toonAdres({ straat, huisnummer, postcode, woonplaats }: Adresregels): PostadresWeergaveDto {
  return { straat, huisnummer, postcode, woonplaats };
}
