import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import type { Uuid } from '@schakel/domain';
import { IdPipe, IfMatch } from '@schakel/platform';
import { type Aanroep, DezeAanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { Stap, toonStand } from '../dossier/route.js';
import {
  BriefadresafwijzingDto,
  BriefadresbeeindigingDto,
  BriefadresvaststellingDto,
  BriefadresvoortzettingDto,
  HerzieningDto,
  ToestemmingDto,
  toestemmingVan,
  ZienswijzeDto,
} from './briefadres.dto.js';
import { BriefadresService } from './briefadres.service.js';

@ApiTags('briefadressen')
@Controller('briefadressen')
export class BriefadresstappenController {
  constructor(private readonly briefadressen: BriefadresService) {}

  @Post(':id/toestemmingen')
  @Handeling('briefadres:behandelen')
  @Stap('Leg de schriftelijke toestemming van de briefadresgever vast', 'Met de dag en de hash van de getekende brief.')
  async toestemming(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() dto: ToestemmingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'leg-toestemming-vast', toestemming: toestemmingVan(dto) } as const;
    toonStand(reply, await this.briefadressen.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/zienswijzen')
  @Handeling('briefadres:behandelen')
  @Stap('Leg vast dat de persoon een zienswijze gaf', 'Daarna kan worden besloten.')
  async zienswijze(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { op }: ZienswijzeDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'leg-zienswijze-vast', op } as const;
    toonStand(reply, await this.briefadressen.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/vaststellingen')
  @Handeling('briefadres:besluiten')
  @Stap('Stel het briefadres vast', 'Ambtshalve alleen door een ander dan wie het voornemen vastlegde.')
  async vaststelling(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { motivering, herbeoordelenOp }: BriefadresvaststellingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'stel-vast', motivering, herbeoordelenOp } as const;
    toonStand(reply, await this.briefadressen.besluit({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/afwijzingen')
  @Handeling('briefadres:besluiten')
  @Stap('Wijs het briefadres af', 'Met reden; hiertegen staat bezwaar open (Wet BRP art. 2.60).')
  async afwijzing(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { motivering }: BriefadresafwijzingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'wijs-af', motivering } as const;
    toonStand(reply, await this.briefadressen.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/herzieningen')
  @Handeling('briefadres:behandelen')
  @Stap('Meld dat het briefadres moet worden herzien', 'Het blijft gelden tot iemand anders beslist.')
  async herziening(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { aanleiding }: HerzieningDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'herzie', aanleiding } as const;
    toonStand(reply, await this.briefadressen.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/voortzettingen')
  @Handeling('briefadres:besluiten')
  @Stap('Zet een briefadres dat werd herzien voort', 'Met een nieuwe toestemming als de oude is ingetrokken.')
  async voortzetting(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { motivering, herbeoordelenOp, toestemming }: BriefadresvoortzettingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const nieuw = toestemming && { toestemming: toestemmingVan(toestemming) };
    const opdracht = { soort: 'zet-voort', motivering, herbeoordelenOp, ...nieuw } as const;
    toonStand(reply, await this.briefadressen.besluit({ aanroep, id, gelezenVersie }, opdracht));
  }

  @Post(':id/beeindigingen')
  @Handeling('briefadres:besluiten')
  @Stap('Beëindig het briefadres', 'Per een dag, door een besluit; nooit door de klok.')
  async beeindiging(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @IfMatch() gelezenVersie: number,
    @Body() { per, reden }: BriefadresbeeindigingDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opdracht = { soort: 'beeindig', per, reden } as const;
    toonStand(reply, await this.briefadressen.behandel({ aanroep, id, gelezenVersie }, opdracht));
  }
}
