import { eigenGemeente, kolom, policy } from '@schakel/access';
import { publicFact, verstrekkingsbeperkingBijgewerkt } from '@schakel/contracts';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { DossierKey, Versleuteld } from '@schakel/privacy';
import { gelijkenVan, type Dossiersoort } from '@schakel/service';
import type { PoolClient } from 'pg';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVan } from '../bewaartermijn/bewaardag.js';
import { inhoudVan } from '../dossier/inhoud.js';
import { magNaar, type Beperkingscode, type Ontvangersoort } from './beperking.domain.js';
import {
  evolve,
  geldendeCode,
  wekkerVan,
  type Beperkingsgebeurtenis,
  type Beperkingstatus,
  type Verstrekkingsbeperking,
} from './verstrekkingsbeperking.domain.js';

export const verstrekkingsbeperkingpolicy = policy({
  aggregaat: 'verstrekkingsbeperking',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'burgerzaken-legt-beperking-van-verstrekking-vast',
      handelingen: ['verstrekkingsbeperking:behandelen', 'verstrekkingsbeperking:lezen'],
      rollen: ['burgerzakenmedewerker', 'kwaliteitsmedewerker-burgerzaken'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wet BRP art. 2.59',
    },
  ],
});

/** The code is clear: it says who gets nothing and nothing of why, and whoever delivers must find it fast. One per person. */
@Entity('verstrekkingsbeperking')
export class VerstrekkingsbeperkingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Beperkingstatus;
  @Column('uuid', { unique: true }) betrokkene_id!: Uuid;
  @Column('char', { length: 1 }) code!: Beperkingscode;
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<Verstrekkingsbeperking>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = inhoudVan<Verstrekkingsbeperking>('verstrekkingsbeperking');

function rijVan(beperking: Verstrekkingsbeperking, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, betrokkeneId } = beperking;
  return {
    id,
    gemeentecode,
    versie,
    status,
    betrokkene_id: betrokkeneId,
    code: geldendeCode(beperking),
    wekker_op: wekkerVan(beperking),
    bewaren_tot_en_met: bewaardagVan('verstrekkingsbeperking', beperking, {
      dag: beperking.status === 'beeindigd' ? beperking.per : undefined,
    }),
    inhoud: inhoud.versleutel(beperking, sleutel),
    gewijzigd_op: beperking.gewijzigdOp,
  } satisfies Record<keyof VerstrekkingsbeperkingRij, unknown>;
}

type Bron = (typeof verstrekkingsbeperkingpolicy)['definitie']['bron'];

/** A restriction as a file. Others learn of every change only the code: enough to forget what they kept. */
export const verstrekkingsbeperkingsoort: Dossiersoort<
  Verstrekkingsbeperking,
  Beperkingsgebeurtenis,
  Bron,
  VerstrekkingsbeperkingRij
> = {
  aggregaat: 'verstrekkingsbeperking',
  tabel: 'verstrekkingsbeperking',
  pad: 'verstrekkingsbeperkingen',
  policy: verstrekkingsbeperkingpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: inhoud.lees,
  rijVan,
  publiek: (_gebeurtenis, toestand, dataref) => {
    const { gemeentecode, betrokkeneId } = toestand;
    const data = { gemeentecode, betrokkeneId, code: geldendeCode(toestand) };
    return publicFact(verstrekkingsbeperkingBijgewerkt, data, dataref);
  },
};

/**
 * Whether something about a person may be delivered to this kind of receiver, under whatever id the restriction was recorded: ids that turned out
 * to be one person may each have one, and then each holds.
 */
export async function magVerstrekkenAan(
  client: PoolClient,
  betrokkeneId: string,
  ontvanger: Ontvangersoort,
): Promise<boolean> {
  const { rows } = await client.query<{ code: Beperkingscode }>({
    name: 'verstrekkingsbeperking-code',
    text: `select code from verstrekkingsbeperking where betrokkene_id = any ($1::uuid[]) and status = 'geldend'`,
    values: [await gelijkenVan(client, betrokkeneId)],
  });
  return rows.every(({ code }) => magNaar(code, ontvanger));
}
