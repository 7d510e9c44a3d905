import { Controller, Get, Inject } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { eigenGemeente, gemeentenVan, Handeling, kolom, policy } from '@schakel/access';
import { CommitBatcher } from '@schakel/messaging';
import { ApiBeschreven, Database, KLOK, type Klok } from '@schakel/platform';
import { besluitregel, DezeAanroep, type Aanroep } from '@schakel/service';
import { BEWAARREGELS, bewaarsoorten, type Bewaarsoort } from './bewaartermijnen.data.js';

/** Who may see how much goes when: it counts files and shows none. */
export const bewaaroverzichtpolicy = policy({
  aggregaat: 'bewaaroverzicht',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'privacyfunctionaris-ziet-wat-wanneer-vernietigd-wordt',
      handelingen: ['bewaaroverzicht:lezen'],
      rollen: ['privacyfunctionaris'],
      doelbindingen: ['vernietiging'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Archiefwet 1995 art. 3; AVG art. 5 lid 1 onder e',
    },
  ],
});

class BewaarregelDto {
  @ApiProperty({ description: 'Wat wordt bewaard.', enum: bewaarsoorten })
  klasse!: Bewaarsoort;

  @ApiProperty({ description: 'Hoeveel jaar.', type: 'integer', minimum: 1 })
  jaren!: number;

  @ApiProperty({ description: 'Vanaf welke gebeurtenis.' })
  vanaf!: string;

  @ApiProperty({ description: 'Wettelijke grondslag.' })
  grondslag!: string;

  @ApiProperty({ description: 'Waar dat gelezen is.' })
  bron!: string;

  @ApiProperty({ description: 'Hoe zeker dit is.', enum: ['gelezen', 'gelezen-2017', 'secundair', 'uit het hoofd'] })
  graad!: string;
}

class BewaartellingDto {
  @ApiProperty({ description: 'Soort dossier.', enum: bewaarsoorten })
  soort!: Bewaarsoort;

  @ApiProperty({ description: 'Jaar waarin de bewaartermijn afloopt.', type: 'integer' })
  jaar!: number;

  @ApiProperty({ description: 'Hoeveel dossiers.', type: 'integer', minimum: 1 })
  aantal!: number;
}

export class BewaaroverzichtDto {
  @ApiProperty({ description: 'De regels.', type: [BewaarregelDto] })
  regels!: readonly BewaarregelDto[];

  @ApiProperty({
    description: 'Per soort en jaar hoeveel dossiers vernietigd kunnen worden.',
    type: [BewaartellingDto],
  })
  tellingen!: readonly BewaartellingDto[];
}

const TELLING = bewaarsoorten
  .map(
    (soort) => `select '${soort}' as soort, extract(year from bewaren_tot_en_met)::int as jaar, count(*)::int as aantal
      from ${soort} where bewaren_tot_en_met is not null group by 2`,
  )
  .join(' union all ');

/** What goes when: a simulation over the files of one municipality, of their clear days only. Nothing is destroyed by it. */
@ApiTags('bewaaroverzicht')
@Controller('bewaaroverzicht')
export class BewaaroverzichtController {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  @Get()
  @Handeling('bewaaroverzicht:lezen')
  @ApiBeschreven({
    samenvatting: 'Toon wat wanneer vernietigd kan worden',
    beschrijving: 'Een berekening uit uitkomst en brondatum, per regel. De vernietiging zelf gebeurt hier niet.',
    antwoord: { status: 200, beschrijving: 'Regels en tellingen.', type: BewaaroverzichtDto },
    doelbinding: true,
  })
  async toon(@DezeAanroep() aanroep: Aanroep): Promise<BewaaroverzichtDto> {
    const { actor, doelbinding } = aanroep;
    const tellingen = await this.database.read(
      gemeentenVan(actor),
      async (client) => (await client.query<BewaartellingDto>(`${TELLING} order by soort, jaar`)).rows,
    );
    const handeling = 'bewaaroverzicht:lezen';
    const beslissing = bewaaroverzichtpolicy.vooraf(actor, handeling, doelbinding);
    const voorwerp = { soort: 'bewaaroverzicht', aantal: tellingen.length };
    const regel = besluitregel(aanroep, { beslissing, handeling, nu: this.klok(), voorwerp });
    await this.batcher.commit({ aggregates: [], history: [], inserts: [regel] });
    const regels = BEWAARREGELS.map(({ klasse, duur, vanaf, grondslag, bron, graad }) => ({
      ...{ klasse, jaren: duur.aantal, vanaf, grondslag, bron, graad },
    }));
    return { regels, tellingen };
  }
}
