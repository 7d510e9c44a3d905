import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { parseDatum, type Datum, type Uuid } from '@schakel/domain';
import { ApiBeschreven, IdPipe, problem } from '@schakel/platform';
import { isVernietigd, type Sleutel } from '@schakel/privacy';
import { DezeAanroep, type Aanroep } from '@schakel/service';
import { bewijslijst } from '../identiteitsbewijs/identiteitsbewijs.domain.js';
import { GROEPEN_HERKOMST } from '../identiteitsbewijs/identiteitsbewijzen.data.js';
import { bekendOp, geldendOp } from '../inschrijving/inschrijving-stand.domain.js';
import type { Inschrijvingsgebeurtenis } from '../inschrijving/inschrijving-opdracht.domain.js';
import { InschrijvingInzage } from '../inschrijving/inschrijving.inzage.js';
import {
  BewijsoverzichtDto,
  BewijsoverzichtVraagDto,
  HandelingencontroleDto,
  HandelingenDto,
  StandDto,
  type BekendDto,
} from './handeling.dto.js';
import type { HandelingRij } from './handeling.rij.js';
import { gebeurtenisVan, laadHandelingen, rechtsstatussenVan } from './handeling.store.js';
import { controleerHandelingen } from './handelingencontrole.js';
import { Handtekenaar } from './handtekenaar.js';

/** The record of a registration: its signed actions, whether they are whole, and what they say of any day. */
@ApiTags('inschrijvingen')
@Controller('inschrijvingen')
export class HandelingController {
  constructor(
    private readonly inzage: InschrijvingInzage,
    private readonly handtekenaar: Handtekenaar,
  ) {}

  @Get(':id/handelingen')
  @Handeling('inschrijving:inhoud-lezen')
  @ApiBeschreven({
    samenvatting: 'Toon de ondertekende handelingen',
    beschrijving:
      'Elke handeling met artikel, tijd, wie en wat zij in rechte is; een latere kan dat laatste veranderen, nooit de handeling zelf.',
    antwoord: { status: 200, beschrijving: 'De handelingen.', type: HandelingenDto },
    doelbinding: true,
    problemen: [404],
  })
  async handelingen(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid): Promise<HandelingenDto> {
    const { extra: rijen, sleutel } = await this.open(aanroep, id, 'Handelingen lezen');
    const statussen = rechtsstatussenVan(rijen);
    return {
      handelingen: rijen.map((rij) => weergave(rij, sleutel, statussen.get(rij.volgnummer) ?? rij.rechtsstatus)),
    };
  }

  @Get(':id/handelingencontrole')
  @Handeling('inschrijving:inhoud-lezen')
  @ApiBeschreven({
    samenvatting: 'Controleer of de akte heel is',
    beschrijving:
      'Volledigheid, hash, keten en handtekening van elke handeling; ook nog nadat de inhoud is vernietigd.',
    antwoord: { status: 200, beschrijving: 'De uitkomst.', type: HandelingencontroleDto },
    doelbinding: true,
    problemen: [404],
  })
  async controle(@DezeAanroep() aanroep: Aanroep, @Param('id', IdPipe) id: Uuid): Promise<HandelingencontroleDto> {
    const { extra: rijen, rij } = await this.open(aanroep, id, 'Handelingen controleren');
    return controleerHandelingen(rijen, rij.versie, this.handtekenaar);
  }

  @Get(':id/standen/:datum')
  @Handeling('inschrijving:inhoud-lezen')
  @ApiBeschreven({
    samenvatting: 'Toon de stand op een dag',
    beschrijving: 'Wat op die dag gold naar wat nu bekend is, en wat op die dag bekend was.',
    antwoord: { status: 200, beschrijving: 'De stand.', type: StandDto },
    doelbinding: true,
    problemen: [404, 410],
  })
  async stand(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Param('datum') tekst: string,
  ): Promise<StandDto> {
    const datum = parseDatum(tekst);
    if (datum === undefined) throw problem(404, 'niet-gevonden', 'Er is geen stand op deze dag.');
    const { extra: rijen, sleutel } = await this.open(aanroep, id, 'Stand lezen');
    const gebeurtenissen = rijen.map((rij) => gebeurtenisVan(rij, sleutel));
    if (!leesbaar(gebeurtenissen)) throw problem(410, 'inschrijving-vernietigd', 'De inhoud hiervan is vernietigd.');
    const bekend = bekendWeergave(gebeurtenissen, datum);
    return { datum, geldend: geldendOp(gebeurtenissen, datum), ...(bekend && { bekend }) };
  }

  @Get(':id/bewijsoverzicht')
  @Handeling('inschrijving:inhoud-lezen')
  @ApiBeschreven({
    samenvatting: 'Toon welke bewijzen er zijn, welke ontbreken en waarnaar nu te vragen',
    antwoord: { status: 200, beschrijving: 'Het overzicht.', type: BewijsoverzichtDto },
    doelbinding: true,
    problemen: [404, 410],
  })
  async bewijsoverzicht(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Query() { groep }: BewijsoverzichtVraagDto,
  ): Promise<BewijsoverzichtDto> {
    const { inschrijving } = await this.open(aanroep, id, 'Bewijsoverzicht lezen');
    if (isVernietigd(inschrijving)) throw problem(410, 'inschrijving-vernietigd', 'De inhoud hiervan is vernietigd.');
    return { regels: bewijslijst(groep, inschrijving.bewijzen), ...GROEPEN_HERKOMST };
  }

  private open(aanroep: Aanroep, id: Uuid, naam: string) {
    return this.inzage.open(aanroep, id, naam, (client) => laadHandelingen(client, id));
  }
}

function weergave(rij: HandelingRij, sleutel: Sleutel, rechtsstatus: HandelingRij['rechtsstatus']) {
  const { volgnummer, soort, artikel, betreft, hash, sleutel_id: sleutelId } = rij;
  const gebeurtenis = gebeurtenisVan(rij, sleutel);
  return {
    ...{ volgnummer, soort, artikel, rechtsstatus, hash, sleutelId },
    verrichtOp: rij.verricht_op.toISOString(),
    ...(betreft !== null && { betreft }),
    ...(!isVernietigd(gebeurtenis) && { door: gebeurtenis.door }),
  };
}

function leesbaar(
  gebeurtenissen: readonly ReturnType<typeof gebeurtenisVan>[],
): gebeurtenissen is readonly Inschrijvingsgebeurtenis[] {
  return gebeurtenissen.every((een) => !isVernietigd(een));
}

function bekendWeergave(gebeurtenissen: readonly Inschrijvingsgebeurtenis[], dag: Datum): BekendDto | undefined {
  const toen = bekendOp(gebeurtenissen, dag);
  if (toen === undefined) return undefined;
  const { status, versie } = toen;
  return {
    status,
    versie,
    ...('ingeschrevenPer' in toen && { ingeschrevenPer: toen.ingeschrevenPer }),
    ...('identiteit' in toen && toen.identiteit && { identiteit: toen.identiteit }),
    ...('adresbepaling' in toen && toen.adresbepaling && { adresbepaling: toen.adresbepaling }),
  };
}
