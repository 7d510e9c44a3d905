import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { DossierKey, Versleuteld } from '@schakel/privacy';
import type { Dossiersoort } from '@schakel/service';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVan } from '../bewaartermijn/bewaardag.js';
import { inhoudVan } from '../dossier/inhoud.js';
import { volgendeWekker } from './herbeoordeling.domain.js';
import {
  evolve,
  type Veiligheidsbesluit,
  type Veiligheidsbesluitstatus,
  type Veiligheidsgebeurtenis,
} from './veiligheidsbesluit.domain.js';
import { veiligheidsbesluitpolicy } from './veiligheidsbesluit.policy.js';

/** `inhoud` is the whole decision as ciphertext; why somebody is in danger stands nowhere else. */
@Entity('veiligheidsbesluit')
export class VeiligheidsbesluitRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Veiligheidsbesluitstatus;
  @Column('uuid') betrokkene_id!: Uuid;
  @Column('date', { nullable: true }) geldt_vanaf!: string | null;
  @Column('date', { nullable: true }) geldt_tot!: string | null;
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<Veiligheidsbesluit>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = inhoudVan<Veiligheidsbesluit>('veiligheidsbesluit');

function rijVan(besluit: Veiligheidsbesluit, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, betrokkeneId } = besluit;
  return {
    id,
    gemeentecode,
    versie,
    status,
    betrokkene_id: betrokkeneId,
    geldt_vanaf: 'geldtVanaf' in besluit ? besluit.geldtVanaf : null,
    geldt_tot: 'geldtTot' in besluit ? besluit.geldtTot : null,
    wekker_op: besluit.status === 'genomen' ? volgendeWekker(besluit.herbeoordeling) : null,
    bewaren_tot_en_met: bewaardagVan('veiligheidsbesluit', besluit, {
      dag: 'geldtTot' in besluit ? besluit.geldtTot : undefined,
    }),
    inhoud: inhoud.versleutel(besluit, sleutel),
    gewijzigd_op: besluit.gewijzigdOp,
  } satisfies Record<keyof VeiligheidsbesluitRij, unknown>;
}

type Bron = (typeof veiligheidsbesluitpolicy)['definitie']['bron'];

/** Decisions as files; they publish nothing: that somebody is in danger must not travel. */
export const veiligheidsbesluitsoort: Dossiersoort<
  Veiligheidsbesluit,
  Veiligheidsgebeurtenis,
  Bron,
  VeiligheidsbesluitRij
> = {
  aggregaat: 'veiligheidsbesluit',
  tabel: 'veiligheidsbesluit',
  pad: 'veiligheidsbesluiten',
  policy: veiligheidsbesluitpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: inhoud.lees,
  rijVan,
  publiek: () => null,
};
