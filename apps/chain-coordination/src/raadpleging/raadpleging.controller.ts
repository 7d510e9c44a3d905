import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { isKvkNummer, type KvkNummer, type Uuid } from '@schakel/domain';
import { ApiBeschreven, IdempotencyKey, IdPipe, Keuze, requestHash, sendAnswer, Voldoet } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { grondslagcodes, type Grondslagcode } from '../grondslag.domain.js';
import { RaadplegingService } from './raadpleging.service.js';

export class RaadplegingsvraagDto {
  @Voldoet(
    'KvK-nummer van het bedrijf.',
    isKvkNummer,
    'een KvK-nummer van acht cijfers',
    { type: String, pattern: '^[0-9]{8}$' },
    { verplicht: true },
  )
  kvkNummer!: KvkNummer;

  @Keuze('Grondslag van de raadpleging.', grondslagcodes, { verplicht: true })
  grondslag!: Grondslagcode;
}

export class RaadplegingstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: ['gevraagd', 'beantwoord'] })
  status!: 'gevraagd' | 'beantwoord';

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

@ApiTags('raadplegingen')
@Controller('ketendossiers/:id/raadplegingen')
export class RaadplegingController {
  constructor(private readonly raadplegingen: RaadplegingService) {}

  @Post()
  @Handeling('ketendossier:regisseren')
  @ApiBeschreven({
    samenvatting: 'Raadpleeg vergunningverlening over een bedrijf',
    beschrijving:
      'Alleen een pseudoniem gaat weg. Heeft vergunningverlening een aanvraag van dit bedrijf, dan ziet zij: neem contact op met de coördinator. Stilte betekent dat er geen treffer is, of nog niet.',
    antwoord: { status: 201, beschrijving: 'Gevraagd.', type: RaadplegingstandDto, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async vraag(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) ketendossierId: Uuid,
    @IdempotencyKey() key: string,
    @Body() dto: RaadplegingsvraagDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const { kvkNummer, grondslag } = dto;
    const vraag = { ketendossierId, kvkNummer, grondslag, key, requestHash: hash };
    sendAnswer(reply, await this.raadplegingen.vraag(aanroep, vraag));
  }
}
