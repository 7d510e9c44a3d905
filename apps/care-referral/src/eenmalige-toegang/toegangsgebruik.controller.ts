import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Openbaar } from '@schakel/access';
import { ApiBeschreven, invalidInput } from '@schakel/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AanbodvoortaakDto } from '../zorgverwijzing/aanbod-weergave.dto.js';
import { LinkantwoordDto, LinkbevestigingDto, SleutelpaarDto } from './eenmalige-toegang.dto.js';
import { Toegangsgebruik, type Linkantwoord } from './toegangsgebruik.service.js';

/** What the holder of a link does: no account, so link and code travel in the body of every request and in no address. */
@ApiTags('eenmalige-toegang')
@Controller('eenmalige-toegangen')
@Openbaar()
export class ToegangsgebruikController {
  constructor(private readonly gebruik: Toegangsgebruik) {}

  @Post('openingen')
  @ApiBeschreven({
    samenvatting: 'Open een aanbod met de link en de code',
    beschrijving: 'De gemeente krijgt een leesbevestiging. Na vijf onjuiste codes werkt de link niet meer.',
    antwoord: { status: 200, beschrijving: 'Wat u nodig hebt om te antwoorden.', type: AanbodvoortaakDto },
    openbaar: true,
    problemen: [400, 404],
  })
  async open(
    @Body() { token, code }: SleutelpaarDto,
    @Req() { id }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const aanbod = await this.gebruik.open({ token, code }, id);
    void reply.header('Cache-Control', 'no-store').send(aanbod);
  }

  @Post('antwoorden')
  @ApiBeschreven({
    samenvatting: 'Beantwoord een aanbod met de link en de code; daarna werkt de link niet meer',
    antwoord: { status: 200, beschrijving: 'Uw antwoord is ontvangen.', type: LinkbevestigingDto },
    openbaar: true,
    problemen: [400, 404, 409],
  })
  async antwoord(
    @Body() dto: LinkantwoordDto,
    @Req() { id }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { token, code, antwoord } = dto;
    await this.gebruik.beantwoord({ token, code }, antwoordVan(dto), id);
    void reply.header('Cache-Control', 'no-store').send({ antwoord } satisfies LinkbevestigingDto);
  }
}

/** @throws ProblemException 400 when a refusal has no reason */
function antwoordVan({ antwoord, reden, toelichting }: LinkantwoordDto): Linkantwoord {
  if (antwoord === 'accepteer') return { soort: 'accepteer' };
  if (reden === undefined) {
    throw invalidInput([{ name: 'reden', code: 'verplicht', reason: 'Kies waarom u afwijst.' }]);
  }
  return { soort: 'wijs-af', reden, ...(toelichting !== undefined && { toelichting }) };
}
