import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { toestanden, type Gemeentecode, type Uuid } from '@schakel/domain';
import { Keuze, PaginaVraag } from '@schakel/platform';
import { termijnstanden, type Termijnstand } from '../terugmelding/terugmeldtermijn.domain.js';
import { bevragingsuitkomsten, type Bevraging, type Bevragingsuitkomst, type Treffer } from './bevraging.domain.js';
import {
  AdresbepalingsverzoekDto,
  BeoordelingDto,
  BevragingDto,
  GemeentebepalingsverzoekDto,
} from './inschrijving-opdracht.dto.js';
import { beeldVan, type Verwerkingsstand } from '../backoffice/verwerking-verder.domain.js';
import { VerwerkingsbeeldDto } from '../backoffice/verwerking-verder.dto.js';
import { openPunten } from './grondslag.domain.js';
import { isIn } from './inschrijving-regels.domain.js';
import { OpenpuntDto } from './openpunt.dto.js';
import type { InschrijvingRij } from './inschrijving.rij.js';
import {
  inschrijvingsmachine,
  type Aanhoudingsdeel,
  type Adresdeel,
  type Gemeentedeel,
  type Indiendeel,
  type Inschrijfdeel,
  type Inschrijving,
  type Inschrijvingsstatus,
  type Kern,
  type Overdrachtdeel,
} from './inschrijving-toestand.domain.js';
import {
  redenenNietInschrijfbaar,
  type Beoordeling,
  type RedenNietInschrijfbaar,
} from './inschrijvingstoets.domain.js';
import { gemeenteregels, type Gemeentebepaling } from './vindplaatsregel.domain.js';

export const inschrijvingsstatussen = toestanden(inschrijvingsmachine);

/** Filters of the list. */
export class InschrijvingenVraagDto extends PaginaVraag {
  @Keuze('Alleen inschrijvingen met deze status.', inschrijvingsstatussen)
  status?: Inschrijvingsstatus;

  @Keuze(
    'Alleen inschrijvingen die op een andere gemeente wachten en waarvan de antwoordtermijn zo staat; overschreden is wat te lang blijft liggen.',
    termijnstanden,
  )
  overdrachttermijnstand?: Termijnstand;
}

/** How far a registration is, after a command. */
export class InschrijvingstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: inschrijvingsstatussen })
  status!: Inschrijvingsstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

/** What a question to the BRP gave: enough to go on, and nothing about the person. */
export class BevragingstandDto extends InschrijvingstandDto {
  @ApiProperty({ description: 'Of iemand is gevonden.', enum: bevragingsuitkomsten })
  uitkomst!: Bevragingsuitkomst;

  @ApiPropertyOptional({
    description: 'Bij één treffer: de gemeente van inschrijving, 1999 voor de RNI.',
    pattern: '^[0-9]{4}$',
  })
  gemeenteVanInschrijving?: string;

  @ApiPropertyOptional({ description: 'Bij één treffer: of de verstrekking van gegevens is beperkt.' })
  geheimhouding?: boolean;
}

export class GemeentebepalingDto implements Gemeentebepaling {
  @ApiProperty({ description: 'Verantwoordelijke gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Regel die haar aanwijst.', enum: gemeenteregels })
  regel!: Gemeentebepaling['regel'];

  @ApiProperty({ description: 'Feiten waarop de bepaling rust.', type: GemeentebepalingsverzoekDto })
  feiten!: Gemeentebepaling['feiten'];

  @ApiProperty({ description: 'Bron van de regel.' })
  bron!: string;

  @ApiProperty({ description: 'Hoe zeker de bron is.', enum: ['secundair'] })
  graad!: 'secundair';
}

export class GemeentebepalingstandDto extends InschrijvingstandDto {
  @ApiProperty({ description: 'De bepaling.', type: GemeentebepalingDto })
  gemeente!: Gemeentebepaling;
}

/** A registration without anything personal: what lists show. */
export class InschrijvingSamenvattingDto extends InschrijvingstandDto {
  @ApiProperty({ description: 'Gemeente (CBS-code).', pattern: '^[0-9]{4}$' })
  gemeentecode!: Gemeentecode;

  @ApiProperty({ description: 'Ketendossier waaruit het verzoek komt.', format: 'uuid' })
  ketendossierId!: Uuid;

  @ApiProperty({ description: 'Verzoek dat tot de inschrijving leidde.', format: 'uuid' })
  actieverzoekId!: Uuid;

  @ApiPropertyOptional({
    description: 'Hoe het staat met de antwoordtermijn van een gevraagde overdracht; ontbreekt als er geen loopt.',
    enum: termijnstanden,
  })
  overdrachttermijnstand?: Termijnstand;

  @ApiProperty({ description: 'Wanneer het verzoek is ontvangen.', format: 'date-time' })
  ontvangenOp!: string;

  @ApiProperty({ description: 'Wanneer de inschrijving voor het laatst veranderde.', format: 'date-time' })
  gewijzigdOp!: string;
}

export class InschrijvingenPaginaDto {
  @ApiProperty({
    description: 'De inschrijvingen van deze pagina, nieuwste eerst.',
    type: [InschrijvingSamenvattingDto],
  })
  resultaten!: readonly InschrijvingSamenvattingDto[];

  @ApiPropertyOptional({ description: 'Adres van de volgende pagina; ontbreekt op de laatste.', format: 'uri' })
  volgende?: string;
}

export class TrefferDto implements Treffer {
  @ApiPropertyOptional({ description: 'Gemeente van inschrijving, 1999 voor de RNI.', pattern: '^[0-9]{4}$' })
  gemeenteVanInschrijving?: string;

  @ApiProperty({ description: 'Of de verstrekking van gegevens is beperkt.' })
  geheimhouding!: boolean;
}

export class BevragingWeergaveDto {
  @ApiProperty({ description: 'Of iemand is gevonden.', enum: bevragingsuitkomsten })
  uitkomst!: Bevragingsuitkomst;

  @ApiPropertyOptional({ description: 'Bij één treffer.', type: TrefferDto })
  treffer?: Treffer;
}

/** A registration with its content. The only place where a citizen service number leaves this service. */
export class InschrijvingDto extends InschrijvingSamenvattingDto {
  @ApiProperty({ description: 'Of de inhoud er nog is.', enum: ['volledig', 'vernietigd'] })
  inzage!: 'volledig' | 'vernietigd';

  @ApiPropertyOptional({ description: 'Adres van het verzoek.', format: 'uri' })
  actieverzoekUrl?: string;

  @ApiPropertyOptional({ description: 'Naam en geboorte, zoals bevraagd.', type: BevragingDto })
  identiteit?: BevragingDto;

  @ApiPropertyOptional({ description: 'Wat de BRP antwoordde.', type: BevragingWeergaveDto })
  bevraging?: Bevraging;

  @ApiPropertyOptional({ description: 'Verantwoordelijke gemeente, met feiten en regel.', type: GemeentebepalingDto })
  gemeente?: Gemeentebepaling;

  @ApiPropertyOptional({ description: 'Het adres en zijn grond.', type: AdresbepalingsverzoekDto })
  adresbepaling?: Readonly<AdresbepalingsverzoekDto>;

  @ApiPropertyOptional({
    description: 'Wat nog een antwoord vraagt voor het adres verder gaat; ontbreekt als er niets openstaat.',
    type: [OpenpuntDto],
  })
  openPunten?: readonly OpenpuntDto[];

  @ApiPropertyOptional({ description: 'De vier toetsen.', type: BeoordelingDto })
  beoordeling?: Beoordeling;

  @ApiPropertyOptional({ description: 'Dag van inschrijving.', format: 'date' })
  ingeschrevenPer?: string;

  @ApiPropertyOptional({
    description: 'Gemeente van het ketendossier, wanneer dat een andere is.',
    pattern: '^[0-9]{4}$',
  })
  verzoekgemeente?: Kern['verzoekgemeente'];

  @ApiPropertyOptional({ description: 'Overdracht waarmee zij van een andere gemeente kwam.', format: 'uuid' })
  overdrachtId?: Kern['overdrachtId'];

  @ApiPropertyOptional({ description: 'De persoon, onder een eigen kenmerk.', format: 'uuid' })
  betrokkeneId?: Kern['betrokkeneId'];

  @ApiPropertyOptional({ description: 'De vastgelegde bewijzen.', type: [Object] })
  bewijzen?: Kern['bewijzen'];

  @ApiPropertyOptional({ description: 'Wie haar in behandeling heeft, en tot wanneer.', type: Object })
  slot?: Kern['slot'];

  @ApiPropertyOptional({
    description: 'Wat de klok of een andere dienst meldde; het signaal vraagt om een nieuwe blik en besluit niets.',
    type: [Object],
  })
  signalen?: Kern['signalen'];

  @ApiPropertyOptional({
    description: 'De gevraagde of aanvaarde overdracht, met de termijn voor een antwoord.',
    type: Object,
  })
  overdracht?: Overdrachtdeel['overdracht'];

  @ApiPropertyOptional({ description: 'Waarom een andere gemeente niet overnam.' })
  overdrachtgeweigerd?: Gemeentedeel['overdrachtgeweigerd'];

  @ApiPropertyOptional({ description: 'Waarom deze gemeente haar vraag om over te nemen introk.' })
  overdrachtingetrokken?: Gemeentedeel['overdrachtingetrokken'];

  @ApiPropertyOptional({ description: 'Dag waarop opnieuw wordt beoordeeld.', format: 'date' })
  herbeoordelenOp?: Aanhoudingsdeel['herbeoordelenOp'];

  @ApiPropertyOptional({ description: 'Het voornemen om ambtshalve in te schrijven.', type: Object })
  voornemen?: Adresdeel['voornemen'];

  @ApiPropertyOptional({ description: 'Waarom de tweede persoon het voorstel terugzond.', type: Object })
  terugzending?: Adresdeel['terugzending'];

  @ApiPropertyOptional({ description: 'Wat aan de tweede persoon is voorgelegd.', type: Object })
  indiening?: Indiendeel['indiening'];

  @ApiPropertyOptional({ description: 'Wie de inschrijving vaststelde.' })
  vastgesteldDoor?: string;

  @ApiPropertyOptional({ description: 'Laatste dag voor het overzicht (Wet BRP art. 2.54).', format: 'date' })
  overzichtUiterlijk?: string;

  @ApiPropertyOptional({ description: 'Dag waarop het overzicht is verzonden.', format: 'date' })
  overzichtVerzondenOp?: string;

  @ApiPropertyOptional({ description: 'Laatste dag voor bezwaar, na een ambtshalve inschrijving.', format: 'date' })
  bezwaarTot?: string;

  @ApiPropertyOptional({
    description: 'Hoe het staat met de verwerking door het burgerzakensysteem, en wat een medewerker nu kan doen.',
    type: VerwerkingsbeeldDto,
  })
  verwerking?: VerwerkingsbeeldDto;

  @ApiPropertyOptional({ description: 'Correcties, met hun goedkeuring.', type: [Object] })
  correcties?: Inschrijfdeel['correcties'];

  @ApiPropertyOptional({ description: 'Burgerservicenummer.', pattern: '^[0-9]{9}$' })
  bsn?: string;

  @ApiPropertyOptional({ description: 'A-nummer.', pattern: '^[1-9][0-9]{9}$' })
  aNummer?: string;

  @ApiPropertyOptional({ description: 'Reden dat inschrijven niet kan.', enum: redenenNietInschrijfbaar })
  reden?: RedenNietInschrijfbaar;
}

/** What a list reads of a row. */
export type Lijstrij = Omit<InschrijvingRij, 'inhoud' | 'betrokkene_id' | 'bsn_pseudoniem' | 'kenmerken' | 'wekker_op'>;

/** The clear columns of a row; nothing of it needs a key. */
export function samenvatting(rij: Lijstrij): InschrijvingSamenvattingDto {
  const { id, gemeentecode, status, versie } = rij;
  return {
    id,
    gemeentecode,
    status,
    versie,
    ketendossierId: rij.ketendossier_id,
    actieverzoekId: rij.actieverzoek_id,
    ...(rij.overdracht_termijnstand !== null && { overdrachttermijnstand: rij.overdracht_termijnstand }),
    ontvangenOp: rij.ontvangen_op.toISOString(),
    gewijzigdOp: rij.gewijzigd_op.toISOString(),
  };
}

/** The whole registration, with how its last order to the burgerzaken system stands. */
export function volledig(rij: Lijstrij, inschrijving: Inschrijving, verwerking?: Verwerkingsstand): InschrijvingDto {
  const { gemeentecode: _g, versie: _v, status: _s, gewijzigdOp: _w, ontvangenOp: _o, ...inhoud } = inschrijving;
  const open = openVoor(inschrijving);
  return {
    ...inhoud,
    ...samenvatting(rij),
    ...(open.length > 0 && { openPunten: open }),
    ...(verwerking && { verwerking: beeldVan(verwerking, inschrijving) }),
    inzage: 'volledig',
  };
}

/** Open points count until a second person concluded; what was concluded before they were checked is not reopened by showing it. */
function openVoor(inschrijving: Inschrijving): readonly OpenpuntDto[] {
  return isIn(inschrijving, 'adres-bepaald', 'voornemen-verzonden', 'ter-toetsing')
    ? openPunten(inschrijving.adresbepaling)
    : [];
}

/** Where a registration stands. */
export function stand({ id, status, versie }: Inschrijving): InschrijvingstandDto {
  return { id, status, versie };
}

/** The answer to a question: outcome, and of a single hit no more than municipality and secrecy. */
export function bevragingstand(inschrijving: Inschrijving & { readonly bevraging: Bevraging }): BevragingstandDto {
  const { bevraging } = inschrijving;
  const { uitkomst } = bevraging;
  if (bevraging.uitkomst !== 'treffer') return { ...stand(inschrijving), uitkomst };
  const { gemeenteVanInschrijving, geheimhouding } = bevraging.treffer;
  return {
    ...stand(inschrijving),
    uitkomst,
    ...(gemeenteVanInschrijving !== undefined && { gemeenteVanInschrijving }),
    geheimhouding,
  };
}
