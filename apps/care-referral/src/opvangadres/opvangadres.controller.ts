import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import {
  ApiBeschreven,
  ApiStap,
  etag,
  IdempotencyKey,
  IdPipe,
  IfMatch,
  requestHash,
  sendAnswer,
} from '@schakel/platform';
import { Pseudonimiseerder } from '@schakel/privacy';
import { DezeAanroep, Dossierinzage, stand, type Aanroep } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AdrestoegangDto,
  locatiekolommen,
  LocatieredenDto,
  locatiesamenvatting,
  LocatiestandDto,
  locatieweergave,
  OpvanglocatieDto,
  OpvanglocatieInvoerDto,
  OpvanglocatiesPaginaDto,
  OpvanglocatiesVraagDto,
} from './opvangadres.dto.js';
import { Opvangadres } from './opvangadres.js';
import { OpvangadresService } from './opvangadres.service.js';
import { opvangadressoort } from './opvangadres.store.js';
import type { Opvanglocatie } from './opvanglocatie.domain.js';

const Stap = ApiStap(LocatiestandDto);

/** Locations and who may know them. No answer of this controller holds an address. */
@ApiTags('opvangadressen')
@Controller('opvangadressen')
export class OpvangadresController {
  constructor(
    private readonly locaties: OpvangadresService,
    private readonly inzage: Dossierinzage,
    private readonly pseudoniemen: Pseudonimiseerder,
  ) {}

  @Post()
  @Handeling('opvangadres:vastleggen')
  @ApiBeschreven({
    samenvatting: 'Leg een opvanglocatie vast',
    beschrijving: 'Het adres gaat in een kluis en komt alleen terug bij wie iemand daarheen brengt.',
    antwoord: { status: 201, beschrijving: 'Vastgelegd.', type: LocatiestandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404],
  })
  async legVast(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: OpvanglocatieInvoerDto,
    @Req() { method, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { aanbiederId } = dto;
    const adres = Opvangadres.van(dto.adres);
    // A plain hash of an address could be guessed: what is kept to know a repeat is a pseudonym.
    const body = { aanbiederId, adres: adres.vingerafdruk(this.pseudoniemen) };
    const hash = requestHash({ method, path: url, body, actor: aanroep.actor.sub });
    sendAnswer(reply, await this.locaties.legVast(aanroep, { aanbiederId, adres }, { key, requestHash: hash }));
  }

  @Get()
  @Handeling('opvangadres:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon opvanglocaties, zonder adres',
    antwoord: { status: 200, beschrijving: 'Een pagina met locaties.', type: OpvanglocatiesPaginaDto },
    doelbinding: true,
  })
  lijst(@DezeAanroep() aanroep: Aanroep, @Query() vraag: OpvanglocatiesVraagDto): Promise<OpvanglocatiesPaginaDto> {
    const { status, aanbiederId } = vraag;
    return this.inzage.lijst(opvangadressoort, aanroep, {
      kolommen: locatiekolommen,
      vraag,
      filters: { status, aanbieder_id: aanbiederId },
      parameters: { status, aanbiederId },
      toon: locatiesamenvatting,
    });
  }

  @Get(':id')
  @Handeling('opvangadres:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon een opvanglocatie en wie haar mogen kennen, zonder adres',
    antwoord: { status: 200, beschrijving: 'De locatie.', type: OpvanglocatieDto, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  })
  async een(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid, @Res() reply: FastifyReply): Promise<void> {
    const { toestand } = await this.inzage.een(opvangadressoort, aanroep, id, 'Opvanglocatie lezen');
    void reply.header('ETag', etag(toestand.versie)).send(locatieweergave(toestand));
  }

  @Post(':id/toegangen')
  @Handeling('opvangadres:toegang-beheren')
  @Stap('Geef iemand toegang tot het adres van een locatie')
  async toegang(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { gebruiker, reden }: AdrestoegangDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(
      reply,
      await this.locaties.beheer({ aanroep, id, gelezenVersie }, { soort: 'verleen-toegang', sub: gebruiker, reden }),
    );
  }

  @Post(':id/toegangsintrekkingen')
  @Handeling('opvangadres:toegang-beheren')
  @Stap('Trek de toegang van iemand in')
  async intrekking(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { gebruiker, reden }: AdrestoegangDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(
      reply,
      await this.locaties.beheer({ aanroep, id, gelezenVersie }, { soort: 'trek-toegang-in', sub: gebruiker, reden }),
    );
  }

  @Post(':id/vervallenverklaringen')
  @Handeling('opvangadres:toegang-beheren')
  @Stap('Verklaar een locatie vervallen; niemand heeft dan nog toegang')
  async vervalt(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { reden }: LocatieredenDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    toon(reply, await this.locaties.beheer({ aanroep, id, gelezenVersie }, { soort: 'laat-vervallen', reden }));
  }
}

function toon(reply: FastifyReply, locatie: Opvanglocatie): void {
  sendAnswer(reply, { status: 200, response: stand(locatie), versie: locatie.versie });
}
