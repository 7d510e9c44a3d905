import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiStap, IdPipe, IfMatch, sendAnswer } from '@schakel/platform';
import { type Aanroep, DezeAanroep, stand } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import type { Bewerking } from '../besluit/besluit.service.js';
import {
  naarBeslissing,
  CommissieadviesDto,
  AfzienDto,
  BezwaarbeslissingDto,
  HerstelafrondingDto,
  HerstelverzoekDto,
  HoorzittingDto,
  HoorzittingsverslagDto,
  BezwaaringebrekestellingDto,
  BezwaartoewijzingDto,
  BezwaaruitstelDto,
  BezwaarverdagingDto,
  VerschoonbaarheidDto,
  BeslissingsbekendmakingDto,
} from './bezwaar-opdracht.dto.js';
import { BezwaarstandDto } from './bezwaar-weergave.dto.js';
import { BezwaarService, type Behandelopdracht } from './bezwaar.service.js';

const Stap = ApiStap(BezwaarstandDto);

/** The steps of an objection, in the order in which they usually come. */
@ApiTags('bezwaren')
@Controller('bezwaren')
export class BezwaarstapController {
  constructor(private readonly bezwaren: BezwaarService) {}

  @Post(':id/toewijzingen')
  @Handeling('bezwaar:toewijzen')
  @Stap('Wijs een bezwaar toe', 'Niet aan wie aan het besluit werkte (Awb art. 7:5 en 7:13).')
  async toewijzing(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { behandelaar }: BezwaartoewijzingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel({ aanroep, id, gelezenVersie }, { soort: 'wijs-toe', behandelaar }, reply);
  }

  @Post(':id/verschoonbaarheidsoordelen')
  @Handeling('bezwaar:horen')
  @Stap('Oordeel of een te laat bezwaar verschoonbaar is', 'Een mens oordeelt (Awb art. 6:11).')
  async verschoonbaarheid(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { verschoonbaar, toelichting }: VerschoonbaarheidDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel(
      { aanroep, id, gelezenVersie },
      { soort: 'oordeel-over-verschoonbaarheid', verschoonbaar, toelichting },
      reply,
    );
  }

  @Post(':id/herstelverzoeken')
  @Handeling('bezwaar:termijn-bewaken')
  @Stap('Vraag om herstel van een verzuim', 'De beslistermijn staat stil (Awb art. 6:6 en 7:10 lid 2).')
  async herstelverzoek(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { verzuim, uiterlijk }: HerstelverzoekDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel({ aanroep, id, gelezenVersie }, { soort: 'vraag-herstel', verzuim, uiterlijk }, reply);
  }

  @Post(':id/herstelafrondingen')
  @Handeling('bezwaar:termijn-bewaken')
  @Stap('Rond de hersteltermijn af', 'De beslistermijn loopt weer.')
  async herstelafronding(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { op, hersteld }: HerstelafrondingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel({ aanroep, id, gelezenVersie }, { soort: 'rond-herstel-af', op, hersteld }, reply);
  }

  @Post(':id/verdagingen')
  @Handeling('bezwaar:termijn-bewaken')
  @Stap('Verdaag de beslissing', 'Eén keer, met ten hoogste zes weken (Awb art. 7:10 lid 3).')
  async verdaging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { weken, bekendgemaaktOp }: BezwaarverdagingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel({ aanroep, id, gelezenVersie }, { soort: 'verdaag', weken, bekendgemaaktOp }, reply);
  }

  @Post(':id/uitstellen')
  @Handeling('bezwaar:termijn-bewaken')
  @Stap('Stel de beslissing verder uit', 'Alleen op een grond van Awb art. 7:10 lid 4.')
  async uitstel(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { tot, grond }: BezwaaruitstelDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel({ aanroep, id, gelezenVersie }, { soort: 'stel-uit', tot, grond }, reply);
  }

  @Post(':id/ingebrekestellingen')
  @Handeling('bezwaar:termijn-bewaken')
  @Stap('Leg een ingebrekestelling vast', 'Twee weken later begint de dwangsom te lopen (Awb art. 4:17).')
  async ingebrekestelling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { ontvangenOp }: BezwaaringebrekestellingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel({ aanroep, id, gelezenVersie }, { soort: 'stel-in-gebreke', ontvangenOp }, reply);
  }

  @Post(':id/hoorzittingen')
  @Handeling('bezwaar:horen')
  @Stap('Plan een hoorzitting', 'Een nieuwe dag vervangt de vorige.')
  async hoorzitting(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { op }: HoorzittingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel({ aanroep, id, gelezenVersie }, { soort: 'plan-hoorzitting', op }, reply);
  }

  @Post(':id/hoorzittingsverslagen')
  @Handeling('bezwaar:horen')
  @Stap('Leg de hoorzitting vast', 'Door een ander dan wie aan het besluit werkte (Awb art. 7:5).')
  async hoorzittingsverslag(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { op, verslag }: HoorzittingsverslagDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel({ aanroep, id, gelezenVersie }, { soort: 'leg-hoorzitting-vast', op, verslag }, reply);
  }

  @Post(':id/hoorafzieningen')
  @Handeling('bezwaar:horen')
  @Stap('Leg vast waarom niet wordt gehoord', 'Alleen op een grond van Awb art. 7:3.')
  async afzien(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { grond, toelichting }: AfzienDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel({ aanroep, id, gelezenVersie }, { soort: 'zie-af-van-horen', grond, toelichting }, reply);
  }

  @Post(':id/adviezen')
  @Handeling('bezwaar:adviseren')
  @Stap('Leg het advies van de commissie vast', 'Alleen als een commissie adviseert (Awb art. 7:13).')
  async advies(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { strekking, tekst }: CommissieadviesDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel({ aanroep, id, gelezenVersie }, { soort: 'adviseer', strekking, tekst }, reply);
  }

  @Post(':id/beslissingen')
  @Handeling('bezwaar:beslissen')
  @Stap('Beslis op een bezwaar', 'Een volledige heroverweging (Awb art. 7:11). Zij werkt als zij is bekendgemaakt.')
  async beslissing(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: BezwaarbeslissingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel({ aanroep, id, gelezenVersie }, { soort: 'beslis', beslissing: naarBeslissing(dto) }, reply);
  }

  @Post(':id/intrekkingen')
  @Handeling('bezwaar:termijn-bewaken')
  @Stap('Leg vast dat het bezwaar is ingetrokken', 'Door de bezwaarmaker (Awb art. 6:21).')
  async intrekking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.behandel({ aanroep, id, gelezenVersie }, { soort: 'trek-in' }, reply);
  }

  @Post(':id/bekendmakingen')
  @Handeling('bezwaar:bekendmaken')
  @Stap(
    'Leg de bekendmaking van de beslissing op bezwaar vast',
    'Nu werkt zij: is het bezwaar gegrond, dan is het besluit herroepen en geldt wat ervoor in de plaats komt.',
  )
  async bekendmaking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { op }: BeslissingsbekendmakingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bezwaar = await this.bezwaren.maakBekend({ aanroep, id, gelezenVersie }, op);
    sendAnswer(reply, { status: 200, response: stand(bezwaar), versie: bezwaar.versie });
  }

  private async behandel(bewerking: Bewerking, opdracht: Behandelopdracht, reply: FastifyReply): Promise<void> {
    const bezwaar = await this.bezwaren.behandel(bewerking, opdracht);
    sendAnswer(reply, { status: 200, response: stand(bezwaar), versie: bezwaar.versie });
  }
}
