import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Openbaar } from '@schakel/access';
import {
  ApiBeschreven,
  Database,
  keysetPredicate,
  leesPaginagrens,
  maakPagina,
  orderBy,
  type SortColumn,
} from '@schakel/platform';
import { SERVICE_GEGEVENS, type ServiceGegevens } from '@schakel/service';
import { RegisterpaginaDto, RegistervraagDto, type OpenbareVergunningDto } from './vergunningenregister.dto.js';

/** Newest first: ids are UUID version 7. */
const volgorde: readonly SortColumn[] = [{ column: 'r.id', direction: 'desc', type: 'uuid' }];

/** Only columns of the table that holds nothing but what is public. */
const KOLOMMEN = `r.id, r.gemeentecode, r.vergunningsoort, r.status, r.bedrijfsnaam, r.kvk_nummer as "kvkNummer",
  r.bekendgemaakt_op::text as "bekendgemaaktOp", r.geldig_tot_en_met::text as "geldigTotEnMet"`;

type Openbaarrij = Omit<OpenbareVergunningDto, 'geldigTotEnMet'> & {
  readonly geldigTotEnMet: OpenbareVergunningDto['geldigTotEnMet'] | null;
};

/** The public register: permits of companies as open data, without login (Wet open overheid). It can reach no other table. */
@ApiTags('vergunningenregister')
@Controller('vergunningenregister')
@Openbaar()
export class VergunningenregisterController {
  constructor(
    private readonly database: Database,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  @Get()
  @ApiBeschreven({
    samenvatting: 'Toon het openbare register van vergunningen van een gemeente',
    beschrijving:
      'Alleen bekendgemaakte vergunningen van bedrijven. Een bedrijf dat de naam van een mens kan dragen, staat hier pas nadat een mens het vrijgaf. Er staan geen personen, voorschriften of redenen in.',
    antwoord: { status: 200, beschrijving: 'Een pagina van het register.', type: RegisterpaginaDto },
    openbaar: true,
    problemen: [400],
  })
  async lijst(@Query() vraag: RegistervraagDto): Promise<RegisterpaginaDto> {
    const { gemeentecode, vergunningsoort } = vraag;
    const filter = { gemeentecode, vergunningsoort };
    const grens = leesPaginagrens(vraag, filter, volgorde.length);
    const params: unknown[] = [gemeentecode ?? ''];
    const soort = vergunningsoort === undefined ? 'true' : `r.vergunningsoort = $${params.push(vergunningsoort)}`;
    const keyset = keysetPredicate(volgorde, grens.na, params.length + 1);
    params.push(...keyset.params, grens.rijen);
    const sql = `select ${KOLOMMEN} from vergunningenregister r
      where r.openbaar and r.gemeentecode = $1::char(4) and ${soort} and ${keyset.sql} ${orderBy(volgorde)} limit $${params.length}`;
    const rijen = await this.database.read(
      gemeentecode === undefined ? [] : [gemeentecode],
      async (client) => (await client.query<Openbaarrij>(sql, params)).rows,
    );
    const url = `${this.gegevens.publiekeUrl}/v1/vergunningenregister`;
    return maakPagina({ rijen, grens, sleutel: ({ id }) => [id], toon, filter, url, parameters: filter });
  }
}

function toon({ geldigTotEnMet, ...rij }: Openbaarrij): OpenbareVergunningDto {
  return { ...rij, ...(geldigTotEnMet !== null && geldigTotEnMet !== undefined && { geldigTotEnMet }) };
}
