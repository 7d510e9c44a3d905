import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, ApiStap, etag, IdPipe, IfMatch, problem, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage, stand } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import {
  BekendmakingDto,
  ConceptbesluitDto,
  HorenDto,
  naarHoren,
  naarOpzet,
  OndertekeningDto,
  BesluitredenDto,
} from './besluit-opdracht.dto.js';
import type { Besluit } from './besluit-toestand.domain.js';
import {
  VolledigBesluitDto,
  BesluitenPaginaDto,
  BesluitenVraagDto,
  BesluitstandDto,
  lijstkolommen,
  samenvatting,
  volledig,
} from './besluit-weergave.dto.js';
import { BesluitService } from './besluit.service.js';
import { besluitsoort } from './besluit.store.js';

const Stap = ApiStap(BesluitstandDto);

@ApiTags('besluiten')
@Controller('besluiten')
export class BesluitController {
  constructor(
    private readonly besluiten: BesluitService,
    private readonly inzage: Dossierinzage,
  ) {}

  @Get()
  @Handeling('besluit:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon besluiten, nieuwste eerst',
    antwoord: { status: 200, beschrijving: 'Een pagina met besluiten.', type: BesluitenPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: BesluitenVraagDto): Promise<BesluitenPaginaDto> {
    const { status, onderwerpId } = vraag;
    return this.inzage.lijst(besluitsoort, aanroep, {
      kolommen: lijstkolommen,
      vraag,
      filters: { status, onderwerp_id: onderwerpId },
      parameters: { status, onderwerpId },
      toon: samenvatting,
    });
  }

  @Get(':id')
  @Handeling('besluit:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een besluit',
    antwoord: { status: 200, beschrijving: 'Het besluit.', type: VolledigBesluitDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(besluitsoort, aanroep, id, 'Besluit lezen');
    void reply.header('ETag', etag(toestand.versie)).send(volledig(toestand));
  }

  @Post(':id/wijzigingen')
  @Handeling('besluit:wijzigen')
  @Stap('Wijzig een conceptbesluit', 'Verandert de uitkomst of een grond, dan telt eerder horen niet meer.')
  async wijziging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: ConceptbesluitDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.besluiten.wijzig({ aanroep, id, gelezenVersie }, naarOpzet(dto)));
  }

  @Post(':id/hoorverslagen')
  @Handeling('besluit:wijzigen')
  @Stap('Leg vast dat is gehoord, of waarom niet', 'Nodig voor een besluit dat iemand raakt (Awb art. 4:7, 4:8, 4:11).')
  async horen(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: HorenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const horen = naarHoren(dto);
    if (horen === undefined) {
      const reason = 'Noem dag en wijze als is gehoord, en anders alleen de grond.';
      throw problem(400, 'horen-onvolledig', reason, {
        invalidParams: [{ name: 'vorm', code: 'horen-onvolledig', reason }],
      });
    }
    toon(reply, await this.besluiten.behandel({ aanroep, id, gelezenVersie }, { soort: 'leg-horen-vast', horen }));
  }

  @Post(':id/paraferingen')
  @Handeling('besluit:paraferen')
  @Stap('Parafeer een conceptbesluit', 'Door een ander dan wie eraan schreef.')
  async parafering(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.besluiten.behandel({ aanroep, id, gelezenVersie }, { soort: 'parafeer' }));
  }

  @Post(':id/terugzendingen')
  @Handeling('besluit:terugzenden')
  @Stap('Stuur een geparafeerd besluit terug', 'Het wordt weer een concept.')
  async terugzending(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: BesluitredenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.besluiten.behandel({ aanroep, id, gelezenVersie }, { soort: 'stuur-terug', reden }));
  }

  @Post(':id/terugtrekkingen')
  @Handeling('besluit:terugtrekken')
  @Stap('Trek een besluit terug dat nog niet is getekend', 'Het blijft bewaard, maar er volgt niets meer op.')
  async terugtrekking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: BesluitredenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.besluiten.behandel({ aanroep, id, gelezenVersie }, { soort: 'trek-terug', reden }));
  }

  @Post(':id/ondertekeningen')
  @Handeling('besluit:ondertekenen')
  @Stap(
    'Onderteken een besluit',
    'De mandaattabel zegt wie bevoegd is. Op een aanvraag is dan beslist, en een verlening maakt de vergunning. De code `besluit-nu-niet-mogelijk` zegt alleen dat dit besluit nu niet kan.',
  )
  async ondertekening(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { collegebesluitOp }: OndertekeningDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.besluiten.onderteken({ aanroep, id, gelezenVersie }, collegebesluitOp));
  }

  @Post(':id/bekendmakingen')
  @Handeling('besluit:bekendmaken')
  @Stap(
    'Leg de bekendmaking van een besluit vast',
    'Vanaf de dag erna loopt de bezwaartermijn (Awb art. 6:8). Een schorsing, intrekking of verval werkt pas nu (art. 3:40).',
  )
  async bekendmaking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { op, wijze }: BekendmakingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.besluiten.maakBekend({ aanroep, id, gelezenVersie }, { op, wijze }));
  }
}

function toon(reply: FastifyReply, besluit: Besluit): void {
  sendAnswer(reply, { status: 200, response: stand(besluit), versie: besluit.versie });
}
