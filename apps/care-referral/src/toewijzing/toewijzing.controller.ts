import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { wettelijkeDag, type Uuid } from '@schakel/domain';
import {
  ApiBeschreven,
  ApiStap,
  etag,
  IdempotencyKey,
  IdPipe,
  IfMatch,
  invalidInput,
  KLOK,
  requestHash,
  sendAnswer,
  type Klok,
} from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage, stand } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Aanbiedergids } from '../aanbieder/aanbiedergids.js';
import { Opvangadreswacht } from '../opvangadres/opvangadreswacht.js';
import {
  lijstkolommen,
  samenvatting,
  ToewijzingDto,
  ToewijzingenPaginaDto,
  ToewijzingenVraagDto,
  ToewijzingstandDto,
  volledig,
} from './toewijzing-weergave.dto.js';
import {
  BsnvastleggingDto,
  adresregelsVan,
  clientVan,
  ToewijzingsintrekkingDto,
  ToewijzingsopeningDto,
  ToewijzingsproductenDto,
  VerzoekantwoordDto,
} from './toewijzing.dto.js';
import type { Toewijzing } from './toewijzing-toestand.domain.js';
import { ToewijzingService } from './toewijzing.service.js';
import { toewijzingsoort } from './toewijzing.store.js';

const Stap = ApiStap(ToewijzingstandDto);

@ApiTags('toewijzingen')
@Controller('toewijzingen')
export class ToewijzingController {
  constructor(
    private readonly toewijzingen: ToewijzingService,
    private readonly inzage: Dossierinzage,
    private readonly gids: Aanbiedergids,
    @Inject(KLOK) private readonly klok: Klok,
    private readonly wacht: Opvangadreswacht,
  ) {}

  @Post()
  @Handeling('toewijzing:openen')
  @ApiBeschreven({
    samenvatting: 'Open een toewijzing voor een cliënt bij een aanbieder',
    beschrijving:
      'Zonder burgerservicenummer kan wel worden toegewezen, maar niet in een bericht: dan met een opdrachtbrief.',
    antwoord: { status: 201, beschrijving: 'Geopend.', type: ToewijzingstandDto, location: true, etag: true },
    ...{ idempotent: true, doelbinding: true },
  })
  async maak(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: ToewijzingsopeningDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.wacht.weerUit({ 'client.correspondentie': adresregelsVan(dto.client.correspondentie) });
    const idempotentie = { key, requestHash: requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub }) };
    const aanbieder = await this.agbCode(dto);
    const { wet, betrokkeneId } = dto;
    const opdracht = { wet, aanbieder, client: clientVan(dto.client), ...(betrokkeneId && { betrokkeneId }) };
    sendAnswer(reply, await this.toewijzingen.open(aanroep, opdracht, idempotentie));
  }

  @Get()
  @Handeling('toewijzing:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon toewijzingen, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met toewijzingen.', type: ToewijzingenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: ToewijzingenVraagDto): Promise<ToewijzingenPaginaDto> {
    const { status, betrokkeneId } = vraag;
    const filters = { filters: { status }, parameters: { status, betrokkeneId } };
    return this.inzage.lijst(toewijzingsoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      ...filters,
      persoon: { kolom: 'betrokkene_id', id: betrokkeneId },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('toewijzing:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een toewijzing',
    antwoord: { status: 200, beschrijving: 'De toewijzing.', type: ToewijzingDto, etag: true },
    ...{ doelbinding: true, problemen: [404, 410] },
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(toewijzingsoort, aanroep, id, 'Toewijzing lezen');
    const persoon = await this.toewijzingen.persoonVan(toestand);
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand, persoon));
  }

  @Post(':id/producten')
  @Handeling('toewijzing:toewijzen')
  @Stap('Wijs producten toe of wijzig ze', 'De aanbieder krijgt één bericht (301) met alles wat geldt.')
  async producten(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { producten }: ToewijzingsproductenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.toewijzingen.wijsToe({ aanroep, id, gelezenVersie }, producten));
  }

  @Post(':id/intrekkingen')
  @Handeling('toewijzing:intrekken')
  @Stap('Trek toewijzingen in', 'Alsof zij nooit zijn gegeven: reden 13, met de laatste dag op de eerste.')
  async intrekking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { nummers }: ToewijzingsintrekkingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.toewijzingen.trekIn({ aanroep, id, gelezenVersie }, nummers));
  }

  @Post(':id/bsn-vastleggingen')
  @Handeling('toewijzing:bsn-vastleggen')
  @Stap('Leg het burgerservicenummer vast', 'Wat al was toegewezen gaat nu in een bericht naar de aanbieder.')
  async bsn(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { bsn }: BsnvastleggingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.toewijzingen.legBsnVast({ aanroep, id, gelezenVersie }, bsn));
  }

  @Post(':id/antwoorden')
  @Handeling('toewijzing:beantwoorden')
  @Stap(
    'Beantwoord een verzoek van de aanbieder',
    'Afgewezen of in onderzoek (319). Inwilligen is toewijzen met de referentie.',
  )
  async antwoord(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { referentie, antwoord, reden, gemeente }: VerzoekantwoordDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const inhoud = { referentie, antwoord, ...(reden && { reden }), ...(gemeente && { gemeente }) };
    toon(reply, await this.toewijzingen.beantwoord({ aanroep, id, gelezenVersie }, inhoud));
  }

  /** The code that was given, or that of the organisation in the directory; never both, so that there is nothing to choose between. */
  private async agbCode({ aanbieder, aanbiederId }: ToewijzingsopeningDto): Promise<string> {
    if ((aanbieder === undefined) === (aanbiederId === undefined))
      throw onjuist('aanbieder', 'agb-code-of-gids', 'Geef de AGB-code, of het aanbod uit de gids; niet beide.');
    if (aanbieder !== undefined) return aanbieder;
    const gevonden = await this.gids.zoek(String(aanbiederId), wettelijkeDag(this.klok()));
    if (gevonden === undefined)
      throw onjuist('aanbiederId', 'aanbieder-onbekend', 'Kies een aanbieder uit de lijst van vandaag.');
    if (gevonden.agbCode !== undefined) return gevonden.agbCode;
    throw onjuist(
      'aanbiederId',
      'agb-code-ontbreekt',
      'De gids kent van deze aanbieder geen AGB-code; geef haar zelf.',
    );
  }
}

function onjuist(name: string, code: string, reason: string) {
  return invalidInput([{ name, code, reason }]);
}

function toon(reply: FastifyReply, toewijzing: Toewijzing): void {
  sendAnswer(reply, { status: 200, response: stand(toewijzing), versie: toewijzing.versie });
}
