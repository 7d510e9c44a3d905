import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, ApiStap, etag, IdPipe, IfMatch, nieuwId, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage, stand } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { KetenraadplegingInzage } from '../ketenraadpleging/ketenraadpleging.inzage.js';
import {
  GebruiksmeldingDto,
  VergunningbekendmakingDto,
  HerbeoordelingsuitkomstDto,
  lijstkolommen,
  PublicatiebeslissingDto,
  samenvatting,
  VergunningDto,
  VergunningenPaginaDto,
  VergunningenVraagDto,
  VergunningstandDto,
  volledig,
  WijzigingsmeldingDto,
} from './vergunning.dto.js';
import { VergunningService, type Beheeropdracht } from './vergunning.service.js';
import { vergunningsoortDossier } from './vergunning.store.js';

const Stap = ApiStap(VergunningstandDto);

@ApiTags('vergunningen')
@Controller('vergunningen')
export class VergunningController {
  constructor(
    private readonly vergunningen: VergunningService,
    private readonly inzage: Dossierinzage,
    private readonly keten: KetenraadplegingInzage,
  ) {}

  @Get()
  @Handeling('vergunning:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon vergunningen, nieuwste eerst',
    beschrijving: 'Met `herbeoordeling=true` is dit de werklijst van vergunningen waar een mens opnieuw naar kijkt.',
    antwoord: { status: 200, beschrijving: 'Een pagina met vergunningen.', type: VergunningenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: VergunningenVraagDto): Promise<VergunningenPaginaDto> {
    const { status, vergunningsoort, herbeoordeling } = vraag;
    const filters = { status, vergunningsoort, herbeoordeling };
    return this.inzage.lijst(vergunningsoortDossier, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters,
      parameters: filters,
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('vergunning:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een vergunning',
    antwoord: { status: 200, beschrijving: 'De vergunning.', type: VergunningDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(vergunningsoortDossier, aanroep, id, 'Vergunning lezen');
    const ketenraadplegingen = await this.keten.vanVergunning(aanroep, toestand);
    const keten = ketenraadplegingen !== undefined && { ketenraadplegingen };
    void reply.header('ETag', etag(toestand.versie)).send({ ...volledig(toestand), ...keten });
  }

  @Post(':id/bekendmakingen')
  @Handeling('vergunning:bekendmaken')
  @Stap(
    'Leg vast dat een vergunning van rechtswege is bekendgemaakt',
    'Uiterlijk twee weken nadat de beslistermijn verstreek (Awb art. 4:20c). Een vergunning uit een besluit wordt met dat besluit bekendgemaakt.',
  )
  async bekendmaking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Body() { op }: VergunningbekendmakingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, id, versie, { soort: 'maak-bekend', op }, reply);
  }

  @Post(':id/ingebruiknamen')
  @Handeling('vergunning:gebruik-melden')
  @Stap(
    'Leg vast dat de vergunning wordt gebruikt',
    'Ook na een stilstand. Hiermee loopt de termijn van verval niet meer.',
  )
  async ingebruikname(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Body() { op }: GebruiksmeldingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, id, versie, { soort: 'meld-ingebruikname', op }, reply);
  }

  @Post(':id/stilstanden')
  @Handeling('vergunning:gebruik-melden')
  @Stap('Leg vast dat het gebruik ophield', 'Vanaf deze dag loopt de termijn waarna de vergunning kan vervallen.')
  async stilstand(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Body() { op }: GebruiksmeldingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, id, versie, { soort: 'meld-stilstand', op }, reply);
  }

  @Post(':id/wijzigingsmeldingen')
  @Handeling('vergunning:wijziging-melden')
  @Stap(
    'Leg een melding van de vergunninghouder vast',
    'Wijzigt de zeggenschap, dan wacht de vergunning op een herbeoordeling door een mens en wordt de keten geraadpleegd. De vergunning zelf verandert niet.',
  )
  async wijziging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Body() { wijziging, per, toelichting }: WijzigingsmeldingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const kenmerk = nieuwId() as Uuid;
    await this.behandel(aanroep, id, versie, { soort: 'meld-wijziging', kenmerk, wijziging, per, toelichting }, reply);
  }

  @Post(':id/herbeoordelingen/:kenmerk/afrondingen')
  @Handeling('vergunning:herbeoordelen')
  @Stap('Rond een herbeoordeling af', 'Wat eruit volgt, is een eigen besluit; intrekken gebeurt nooit vanzelf.')
  async herbeoordeling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Param('kenmerk', IdPipe) kenmerk: Uuid,
    @IfMatch() versie: number,
    @Body() { uitkomst }: HerbeoordelingsuitkomstDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, id, versie, { soort: 'rond-herbeoordeling-af', kenmerk, uitkomst }, reply);
  }

  @Post(':id/publicatiebeslissingen')
  @Handeling('vergunning:vrijgeven')
  @Stap(
    'Geef de vergunning vrij voor het openbare register, of houd haar tegen',
    'Een bedrijfsnaam die de naam van een mens kan zijn, staat pas in het register nadat een mens haar vrijgaf.',
  )
  async publicatie(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Body() { vrijgegeven }: PublicatiebeslissingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, id, versie, { soort: 'beslis-over-publicatie', vrijgegeven }, reply);
  }

  @Post(':id/schorsingseinden')
  @Handeling('vergunning:afsluiten')
  @Stap('Beëindig een schorsing', 'Omdat haar laatste dag voorbij is, of eerder.')
  async schorsingseinde(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, id, versie, { soort: 'beeindig-schorsing' }, reply);
  }

  @Post(':id/verlopingen')
  @Handeling('vergunning:afsluiten')
  @Stap('Leg vast dat de geldigheid is verlopen', 'Alleen na de laatste dag van geldigheid.')
  async verloop(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() versie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(aanroep, id, versie, { soort: 'laat-verlopen' }, reply);
  }

  private async behandel(
    aanroep: Aanroep,
    id: Uuid,
    gelezenVersie: number,
    opdracht: Beheeropdracht,
    reply: FastifyReply,
  ): Promise<void> {
    const vergunning = await this.vergunningen.behandel(aanroep, id, gelezenVersie, opdracht);
    sendAnswer(reply, { status: 200, response: stand(vergunning), versie: vergunning.versie });
  }
}
