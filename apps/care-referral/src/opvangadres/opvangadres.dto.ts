import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { parsePostcode, type Gemeentecode, type Uuid } from '@schakel/domain';
import { Deel, JaNee, Kenmerk, Keuze, PaginaVraag, Tekst, Voldoet } from '@schakel/platform';
import { inzagestatussen, type Adresinzage, type Inzagestatus } from './adresinzage.domain.js';
import type { Adresdelen } from './opvangadres.js';
import type { AdresinzageRij, OpvangadresRij } from './opvangadres.rij.js';
import { opvanglocatiestatussen, type Opvanglocatie, type Opvanglocatiestatus } from './opvanglocatie.domain.js';

const verplicht = { verplicht: true } as const;

/** The parts of an address, on their one way in. */
export class OpvangadresInvoerDto implements Adresdelen {
  @Tekst('Straat.', 80, verplicht)
  straat!: string;

  @Tekst('Huisnummer, met toevoeging.', 20, verplicht)
  huisnummer!: string;

  @Voldoet('Postcode.', (waarde) => parsePostcode(waarde) !== undefined, 'een postcode', { type: String, maxLength: 7 })
  postcode?: string;

  @Tekst('Plaats.', 80, verplicht)
  plaats!: string;

  @Tekst('Hoe men binnenkomt.', 500)
  aanwijzing?: string;
}

export class OpvanglocatieInvoerDto {
  @Kenmerk('Het aanbod uit de gids.', verplicht)
  aanbiederId!: Uuid;

  @Deel('Waar het is. Dit komt alleen terug bij wie iemand daarheen brengt.', OpvangadresInvoerDto, verplicht)
  adres!: OpvangadresInvoerDto;
}

const isSub = (waarde: unknown) => typeof waarde === 'string' && /^[\x21-\x7e]{1,200}$/.test(waarde);

export class AdrestoegangDto {
  @Voldoet(
    'De persoon, zoals zijn token hem noemt.',
    isSub,
    'een kenmerk van een gebruiker',
    { type: String, maxLength: 200 },
    verplicht,
  )
  gebruiker!: string;

  @Tekst('Waarom deze persoon dit moet weten, of niet meer.', 1_000, verplicht)
  reden!: string;
}

export class LocatieredenDto {
  @Tekst('De reden.', 1_000, verplicht)
  reden!: string;
}

export class InzagevraagDto {
  @Kenmerk('De verwijzing van wie daarheen gebracht wordt.', verplicht)
  zorgverwijzingId!: Uuid;

  @Tekst('Waarom u het adres nodig hebt.', 1_000, verplicht)
  reden!: string;

  @JaNee('Het kan niet wachten op toegang of plaatsing; de zorgcoördinator krijgt alarm.')
  nood?: boolean;
}

export class InzageoordeelDto {
  @JaNee('Het was terecht.', verplicht)
  terecht!: boolean;

  @Tekst('Waarom.', 2_000, verplicht)
  oordeel!: string;
}

export class OpvanglocatiesVraagDto extends PaginaVraag {
  @Keuze('Alleen locaties met deze status.', opvanglocatiestatussen)
  status?: Opvanglocatiestatus;

  @Kenmerk('Alleen locaties van dit aanbod.')
  aanbiederId?: Uuid;
}

export class AdresinzagenVraagDto extends PaginaVraag {
  @Keuze('Alleen inzagen met deze status.', inzagestatussen)
  status?: Inzagestatus;

  @Keuze('Alleen inzagen in nood.', ['true'])
  nood?: 'true';

  @Kenmerk('Alleen inzagen van deze locatie.')
  opvangadresId?: Uuid;
}

export class LocatiestandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: opvanglocatiestatussen })
  status!: Opvanglocatiestatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

/** A location without its address. */
export class OpvanglocatieSamenvattingDto extends LocatiestandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Het aanbod uit de gids.', format: 'uuid' })
  aanbiederId!: Uuid;
}

export class OpvanglocatiesPaginaDto {
  @ApiProperty({ description: 'De locaties van deze pagina, nieuwste eerst.', type: [OpvanglocatieSamenvattingDto] })
  resultaten!: readonly OpvanglocatieSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class AdrestoegangWeergaveDto {
  @ApiProperty({ description: 'De persoon.' })
  gebruiker!: string;

  @ApiProperty({ description: 'Waarom.' })
  reden!: string;

  @ApiProperty({ description: 'Wie toegang gaf.' })
  verleendDoor!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  verleendOp!: string;
}

export class OpvanglocatieDto extends OpvanglocatieSamenvattingDto {
  @ApiProperty({ description: 'Wie mogen weten waar het is.', type: [AdrestoegangWeergaveDto] })
  toegangen!: readonly AdrestoegangWeergaveDto[];
}

/** The only answer with an address in it. */
export class AdresinzageAntwoordDto {
  @ApiProperty({ description: 'De inzage, zoals vastgelegd.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Waar het is. Bewaar dit niet.' })
  adres!: string;
}

export class InzagestandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: inzagestatussen })
  status!: Inzagestatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

export class AdresinzageSamenvattingDto extends InzagestandDto {
  @ApiProperty({ description: 'De locatie.', format: 'uuid' })
  opvangadresId!: Uuid;

  @ApiProperty({ description: 'In nood gezien.' })
  nood!: boolean;
}

export class AdresinzagenPaginaDto {
  @ApiProperty({ description: 'De inzagen van deze pagina, nieuwste eerst.', type: [AdresinzageSamenvattingDto] })
  resultaten!: readonly AdresinzageSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class AdresinzageDto extends AdresinzageSamenvattingDto {
  @ApiProperty({ description: 'De verwijzing waarvoor.', format: 'uuid' })
  zorgverwijzingId!: Uuid;

  @ApiProperty({ description: 'Wie het zag.' })
  gezienDoor!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  gezienOp!: string;

  @ApiProperty({ description: 'Waarom.' })
  reden!: string;

  @ApiPropertyOptional({ description: 'Of het terecht was.' })
  terecht?: boolean;
}

export type Locatierij = Pick<OpvangadresRij, 'id' | 'gemeentecode' | 'versie' | 'status' | 'aanbieder_id'>;
export const locatiekolommen: readonly string[] = ['id', 'gemeentecode', 'versie', 'status', 'aanbieder_id'];
export function locatiesamenvatting({ aanbieder_id, ...rij }: Locatierij): OpvanglocatieSamenvattingDto {
  return { ...rij, aanbiederId: aanbieder_id };
}
export function locatieweergave({
  id,
  gemeentecode,
  versie,
  status,
  aanbiederId,
  toegangen,
}: Opvanglocatie): OpvanglocatieDto {
  const wie = toegangen.map(({ sub: gebruiker, reden, verleendDoor, verleendOp }) => ({
    gebruiker,
    reden,
    verleendDoor,
    verleendOp,
  }));
  return { id, gemeentecode, versie, status, aanbiederId, toegangen: wie };
}

export type Inzagerij = Pick<AdresinzageRij, 'id' | 'versie' | 'status' | 'opvangadres_id' | 'nood'>;
export const inzagekolommen: readonly string[] = ['id', 'versie', 'status', 'opvangadres_id', 'nood'];
export function inzagesamenvatting({ opvangadres_id, ...rij }: Inzagerij): AdresinzageSamenvattingDto {
  return { ...rij, opvangadresId: opvangadres_id };
}
export function inzageweergave(inzage: Adresinzage): AdresinzageDto {
  const { id, versie, status, opvangadresId, nood, zorgverwijzingId, gezienDoor, gezienOp, reden } = inzage;
  const oordeel = inzage.status === 'beoordeeld' && { terecht: inzage.terecht };
  return { id, versie, status, opvangadresId, nood, zorgverwijzingId, gezienDoor, gezienOp, reden, ...oordeel };
}
