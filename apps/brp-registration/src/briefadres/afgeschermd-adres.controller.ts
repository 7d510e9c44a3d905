import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { parsePostcode, type Gemeentecode, type Postcode, type Uuid } from '@schakel/domain';
import { IdempotencyKey, IdPipe, IfMatch, sendAnswer, Tekst, Voldoet } from '@schakel/platform';
import { type Aanroep, DezeAanroep, nietsAnders, Uitvoering } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { idempotentie, Maak, Stap, toonStand } from '../dossier/route.js';
import { Adreswacht } from './adreswacht.js';
import { decide } from './afgeschermd-adres.domain.js';
import { AfgeschermdAdres } from './afgeschermd-adres.js';
import { afschermingsoort } from './afgeschermd-adres.store.js';

const verplicht = { verplicht: true } as const;

export class AfTeSchermenAdresDto {
  @Voldoet(
    'Postcode.',
    (waarde) => parsePostcode(waarde) !== undefined,
    'een postcode van vier cijfers en twee letters',
    { type: String },
    verplicht,
  )
  postcode!: string;

  @Tekst('Huisnummer met letter en toevoeging.', 20, verplicht)
  huisnummer!: string;
}

/** The list of protected addresses: it is written and asked by the service itself, and read by nobody. */
@ApiTags('afgeschermde-adressen')
@Controller('afgeschermde-adressen')
export class AfgeschermdAdresController {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly wacht: Adreswacht,
  ) {}

  @Post()
  @Handeling('afgeschermd-adres:afschermen')
  @Maak(
    'Scherm een adres af',
    'Alleen een onomkeerbare code wordt bewaard. Het adres is niet terug te lezen; het kan daarna niet als woonadres, briefadres of in een brief worden gebruikt.',
  )
  async maak(
    @DezeAanroep() aanroep: Aanroep,
    @IdempotencyKey() key: string,
    @Body() dto: AfTeSchermenAdresDto,
    @Req() verzoek: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const postcode = parsePostcode(dto.postcode) as Postcode;
    const vingerafdruk = this.wacht.vingerafdruk(new AfgeschermdAdres({ postcode, huisnummer: dto.huisnummer }));
    const gemeentecode = aanroep.actor.gemeentecode as Gemeentecode;
    const antwoord = await this.uitvoering.maak({
      soort: afschermingsoort,
      aanroep,
      handeling: 'afgeschermd-adres:afschermen',
      naam: 'Adres afschermen',
      // The hash of a request is kept: of the fingerprint, not of the address, which has too few values to be safe in a plain hash.
      ...idempotentie(aanroep, verzoek, key, { vingerafdruk }),
      gezocht: '',
      lees: () => Promise.resolve({ gemeentecode }),
      bron: (extra) => extra,
      beslis: (id, context) => decide(undefined, { soort: 'scherm-af', id, vingerafdruk }, context),
    });
    sendAnswer(reply, antwoord);
  }

  @Post(':id/opheffingen')
  @Handeling('afgeschermd-adres:opheffen')
  @Stap('Hef een afscherming op', 'Bijvoorbeeld omdat de opvang daar is vertrokken.')
  async opheffing(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const afscherming = await this.uitvoering.behandel({
      soort: afschermingsoort,
      aanroep,
      id,
      gelezenVersie,
      handeling: 'afgeschermd-adres:opheffen',
      naam: 'Afscherming opheffen',
      lees: nietsAnders,
      beslis: (huidig, context) => decide(huidig, { soort: 'hef-op' }, context),
    });
    toonStand(reply, afscherming);
  }
}
