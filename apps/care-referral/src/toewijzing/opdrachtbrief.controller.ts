import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { Handeling } from '@schakel/access';
import { maakBriefPdf } from '@schakel/brieven';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, Deel, IdPipe, KLOK, Tekst, Voldoet, weigeringNaarProblem, type Klok } from '@schakel/platform';
import { type Aanroep, DezeAanroep, Dossierinzage } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { Opvangadreswacht } from '../opvangadres/opvangadreswacht.js';
import { maakOpdrachtbrief } from './opdrachtbrief.js';
import { toewijzingsoort } from './toewijzing.store.js';

const verplicht = { verplicht: true } as const;
const PDF = 'application/pdf';
const Regels = (omschrijving: string) =>
  Voldoet(
    omschrijving,
    (waarde) => Array.isArray(waarde) && waarde.length > 0 && waarde.length <= 8 && waarde.every(isRegel),
    'een tot acht regels van hoogstens 120 tekens',
    { type: 'array', items: { type: 'string', maxLength: 120 }, minItems: 1, maxItems: 8 },
    verplicht,
  );
const isRegel = (regel: unknown): boolean => typeof regel === 'string' && regel.length <= 120 && /\S/.test(regel);

export class BriefafzenderDto {
  @Tekst('Naam van de gemeente.', 120, verplicht)
  naam!: string;

  @Regels('Adres van de gemeente.')
  adresregels!: string[];
}

export class BriefondertekeningDto {
  @Tekst('Namens wie.', 120, verplicht)
  namens!: string;

  @Tekst('Naam.', 120, verplicht)
  naam!: string;

  @Tekst('Functie.', 120, verplicht)
  functie!: string;
}

export class OpdrachtbriefDto {
  @Deel('Afzender.', BriefafzenderDto, verplicht)
  afzender!: BriefafzenderDto;

  @Regels('Naam en postadres van de aanbieder; nooit dat van een opvang.')
  geadresseerde!: string[];

  @Deel('Ondertekening.', BriefondertekeningDto, verplicht)
  ondertekening!: BriefondertekeningDto;
}

/** The way outside the chain of messages, for clients without a citizen service number. */
@ApiTags('toewijzingen')
@Controller('toewijzingen')
export class OpdrachtbriefController {
  constructor(
    private readonly inzage: Dossierinzage,
    private readonly wacht: Opvangadreswacht,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  @Post(':id/opdrachtbrieven')
  @Handeling('toewijzing:opdrachtbrief')
  @RouteConfig({ produces: [PDF, 'application/json'] })
  @ApiProduces(PDF)
  @ApiBeschreven({
    samenvatting: 'Maak de opdrachtbrief voor een cliënt zonder burgerservicenummer',
    beschrijving: 'PDF/A. Verstuur hem langs een veilige weg. Er staat geen adres van de cliënt in.',
    antwoord: { status: 200, beschrijving: 'De brief.' },
    ...{ doelbinding: true, problemen: [400, 404, 409, 410] },
  })
  async brief(
    @DezeAanroep() aanroep: Aanroep,
    @Param('id', IdPipe) id: Uuid,
    @Body() { afzender, geadresseerde, ondertekening }: OpdrachtbriefDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { toestand } = await this.inzage.een(toewijzingsoort, aanroep, id, 'Opdrachtbrief maken');
    await this.wacht.weerUit({ geadresseerde, 'afzender.adresregels': afzender.adresregels });
    const brief = maakOpdrachtbrief(toestand, { afzender, geadresseerde, ondertekening }, this.klok());
    if ('weigering' in brief) throw weigeringNaarProblem(brief.weigering);
    const pdf = await maakBriefPdf(brief, 'definitief');
    if ('weigering' in pdf) throw weigeringNaarProblem(pdf.weigering);
    void reply
      .header('Content-Type', PDF)
      .header('Content-Disposition', 'attachment; filename="opdracht.pdf"')
      .header('Cache-Control', 'no-store')
      .send(Buffer.from(pdf));
  }
}
