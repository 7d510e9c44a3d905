import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, etag, IdempotencyKey, IdPipe, IfMatch, requestHash, sendAnswer } from '@schakel/platform';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Vernietigingslijst, Vernietigingsstatus, VolgtVernietiging } from './bibob-vernietiging.domain.js';
import { BibobVernietigingService } from './bibob-vernietiging.service.js';

const STATUSSEN: readonly Vernietigingsstatus[] = ['voorgesteld', 'goedgekeurd', 'afgewezen', 'uitgevoerd'];

class VernietigingsstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.', enum: STATUSSEN })
  status!: Vernietigingsstatus;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

class VernietigingslijstDto extends VernietigingsstandDto {
  @ApiProperty({ description: 'De toetsen op de lijst; van de inhoud staat er niets.', type: [String] })
  toetsIds!: readonly string[];

  @ApiProperty({ description: 'Wie de lijst voorstelde.' })
  voorgesteldDoor!: string;

  @ApiProperty({ description: 'Wanneer.', format: 'date-time' })
  voorgesteldOp!: string;

  @ApiPropertyOptional({ description: 'Wie erover besliste: een ander.' })
  beslotenDoor?: string;

  @ApiPropertyOptional({ description: 'Wanneer.', format: 'date-time' })
  beslotenOp?: string;
}

const Stapbeschrijving = (samenvatting: string, beschrijving: string): MethodDecorator =>
  ApiBeschreven({
    samenvatting,
    beschrijving,
    antwoord: { status: 200, beschrijving: 'De lijst.', type: VernietigingslijstDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404],
  });

/** Destroying Bibob files after their term (Selectielijst 4.1.12). */
@ApiTags('bibob-vernietigingslijsten')
@Controller('bibob-vernietigingslijsten')
export class BibobVernietigingController {
  constructor(private readonly vernietiging: BibobVernietigingService) {}

  @Post()
  @Handeling('bibob-vernietiging:voorstellen')
  @ApiBeschreven({
    samenvatting: 'Stel voor welke Bibob-toetsen vernietigd worden',
    beschrijving:
      'Alle toetsen van de gemeente waarvan de bewaartermijn van vijf jaar voorbij is, ten hoogste 500. Er wordt nog niets vernietigd.',
    antwoord: { status: 201, beschrijving: 'De lijst.', type: VernietigingsstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
  })
  async voorstel(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const hash = requestHash({ method, path: url, body: {}, actor: aanroep.actor.sub });
    sendAnswer(reply, await this.vernietiging.stelVoor(aanroep, { key, requestHash: hash }));
  }

  @Get(':id')
  @Handeling('bibob-vernietiging:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een vernietigingslijst',
    antwoord: { status: 200, beschrijving: 'De lijst.', type: VernietigingslijstDto, etag: true },
    doelbinding: true,
    problemen: [404],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    antwoord(reply, await this.vernietiging.toon(aanroep, id));
  }

  @Post(':id/goedkeuringen')
  @Handeling('bibob-vernietiging:beslissen')
  @Stapbeschrijving('Keur een vernietigingslijst goed', 'Door een ander dan wie de lijst voorstelde.')
  goedkeuring(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.beslis(aanroep, { id, gelezenVersie, opdracht: { soort: 'keur-goed' } }, reply);
  }

  @Post(':id/afwijzingen')
  @Handeling('bibob-vernietiging:beslissen')
  @Stapbeschrijving(
    'Wijs een vernietigingslijst af',
    'Door een ander dan wie de lijst voorstelde; er wordt niets vernietigd.',
  )
  afwijzing(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.beslis(aanroep, { id, gelezenVersie, opdracht: { soort: 'wijs-af' } }, reply);
  }

  @Post(':id/uitvoeringen')
  @Handeling('bibob-vernietiging:beslissen')
  @Stapbeschrijving(
    'Voer een goedgekeurde vernietigingslijst uit',
    'Vernietigt de sleutels: wat ermee versleuteld is, ook in een back-up, blijft onleesbaar. Wat overblijft is een regel met aantal, grond en hash.',
  )
  uitvoering(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.beslis(aanroep, { id, gelezenVersie, opdracht: { soort: 'voer-uit' } }, reply);
  }

  private async beslis(
    aanroep: Aanroep,
    stap: { readonly id: Uuid; readonly gelezenVersie: number; readonly opdracht: VolgtVernietiging },
    reply: FastifyReply,
  ): Promise<void> {
    antwoord(reply, await this.vernietiging.beslis(aanroep, stap));
  }
}

function antwoord(reply: FastifyReply, lijst: Vernietigingslijst): void {
  const { id, status, versie, toetsIds, voorgesteldDoor, voorgesteldOp, beslotenDoor, beslotenOp } = lijst;
  const kern = { id, status, versie, toetsIds, voorgesteldDoor, voorgesteldOp };
  const besloten = {
    ...(beslotenDoor !== undefined && { beslotenDoor }),
    ...(beslotenOp !== undefined && { beslotenOp }),
  };
  void reply.header('ETag', etag(versie)).send({ ...kern, ...besloten } satisfies VernietigingslijstDto);
}
