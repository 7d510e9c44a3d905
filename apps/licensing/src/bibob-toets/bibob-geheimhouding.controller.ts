import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Datum, Uuid } from '@schakel/domain';
import { ApiBeschreven, Dag, IdempotencyKey, IdPipe, Keuze, requestHash, sendAnswer, Tekst } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Geheimhouding } from './bibob-geheimhouding.rij.js';
import { BibobGeheimhoudingService } from './bibob-geheimhouding.service.js';
import { bibobontvangercodes } from './bibob-ontvanger.data.js';

const verplicht = { verplicht: true } as const;

class GeheimhoudingDto {
  @Keuze('Categorie van ontvanger (art. 28 lid 2).', bibobontvangercodes, verplicht)
  ontvanger!: Geheimhouding['ontvanger'];

  @Tekst('Wie de gegevens kreeg.', 300, verplicht)
  naam!: string;

  @Dag('Dag van de schriftelijke aanzegging.', verplicht)
  aangezegdOp!: Datum;
}

class GeheimhoudingsstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;
}

class GeheimhoudingweergaveDto extends GeheimhoudingsstandDto {
  @ApiProperty({ description: 'Categorie van ontvanger.', enum: bibobontvangercodes })
  ontvanger!: Geheimhouding['ontvanger'];

  @ApiProperty({ description: 'Wie de gegevens kreeg.' })
  naam!: string;

  @ApiProperty({ description: 'Dag van de aanzegging.', format: 'date' })
  aangezegdOp!: Datum;

  @ApiProperty({ description: 'Wie dit vastlegde.' })
  vastgelegdDoor!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  vastgelegdOp!: string;
}

class GeheimhoudingenDto {
  @ApiProperty({ description: 'De aanzeggingen, oudste eerst.', type: [GeheimhoudingweergaveDto] })
  resultaten!: readonly GeheimhoudingweergaveDto[];
}

/** Secrecy imposed on who got data of the file (Wet Bibob art. 28 lid 3). */
@ApiTags('bibob-toetsen')
@Controller('bibob-toetsen/:id/geheimhoudingen')
export class BibobGeheimhoudingController {
  constructor(private readonly geheimhouding: BibobGeheimhoudingService) {}

  @Post()
  @Handeling('bibob-toets:geheimhouding-aanzeggen')
  @ApiBeschreven({
    samenvatting: 'Leg vast dat geheimhouding is aangezegd',
    beschrijving:
      'Aan iedere ontvanger van de gesloten lijst, schriftelijk (art. 28 lid 3). Van betrokkene en derden die gehoord worden staat het al bij het voornemen.',
    antwoord: { status: 201, beschrijving: 'Vastgelegd.', type: GeheimhoudingsstandDto, location: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404, 410],
  })
  async aanzegging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IdempotencyKey() key: string,
    @Body() dto: GeheimhoudingDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: dto, actor: aanroep.actor.sub });
    const { ontvanger, naam, aangezegdOp } = dto;
    const geheimhouding = { ontvanger, naam, aangezegdOp };
    sendAnswer(reply, await this.geheimhouding.legVast(aanroep, { id, geheimhouding, key, requestHash: hash }));
  }

  @Get()
  @Handeling('bibob-toets:geheimhouding-aanzeggen')
  @ApiBeschreven({
    samenvatting: 'Toon aan wie geheimhouding is aangezegd',
    beschrijving: 'Enkele per toets; de lijst heeft geen pagina’s.',
    antwoord: { status: 200, beschrijving: 'De aanzeggingen.', type: GeheimhoudingenDto },
    doelbinding: true,
    problemen: [404, 410],
  })
  async lijst(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid): Promise<GeheimhoudingenDto> {
    const alle = await this.geheimhouding.toon(aanroep, id);
    const resultaten = alle.map(({ id: eigenId, ontvanger, naam, aangezegdOp, vastgelegdDoor, vastgelegdOp }) => {
      return { id: eigenId, ontvanger, naam, aangezegdOp, vastgelegdDoor, vastgelegdOp };
    });
    return { resultaten };
  }
}
