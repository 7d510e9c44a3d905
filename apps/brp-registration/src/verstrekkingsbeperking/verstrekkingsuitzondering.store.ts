import { eigenGemeente, kolom, policy } from '@schakel/access';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { DossierKey, Versleuteld } from '@schakel/privacy';
import type { Dossiersoort } from '@schakel/service';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVan } from '../bewaartermijn/bewaardag.js';
import { inhoudVan } from '../dossier/inhoud.js';
import {
  evolve,
  wekkerVan,
  type Uitzonderingsgebeurtenis,
  type Uitzonderingstatus,
  type Verstrekkingsuitzondering,
} from './verstrekkingsuitzondering.domain.js';

const eigen = eigenGemeente('gemeentecode');

/** Civil affairs proposes; who signs for the college decides. */
export const verstrekkingsuitzonderingpolicy = policy({
  aggregaat: 'verstrekkingsuitzondering',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'burgerzaken-stelt-een-uitzondering-voor',
      handelingen: ['verstrekkingsuitzondering:behandelen', 'verstrekkingsuitzondering:lezen'],
      rollen: ['burgerzakenmedewerker', 'kwaliteitsmedewerker-burgerzaken'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigen,
    },
    {
      naam: 'college-besluit-over-een-uitzondering',
      handelingen: ['verstrekkingsuitzondering:besluiten', 'verstrekkingsuitzondering:lezen'],
      rollen: ['burgemeester'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigen,
      bron: 'Wet BRP art. 3.21 lid 2',
    },
  ],
});

@Entity('verstrekkingsuitzondering')
export class VerstrekkingsuitzonderingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Uitzonderingstatus;
  @Column('uuid') beperking_id!: Uuid;
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<Verstrekkingsuitzondering>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = inhoudVan<Verstrekkingsuitzondering>('verstrekkingsuitzondering');

function rijVan(uitzondering: Verstrekkingsuitzondering, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, beperkingId } = uitzondering;
  return {
    id,
    gemeentecode,
    versie,
    status,
    beperking_id: beperkingId,
    wekker_op: wekkerVan(uitzondering),
    bewaren_tot_en_met: bewaardagVan('verstrekkingsuitzondering', uitzondering),
    inhoud: inhoud.versleutel(uitzondering, sleutel),
    gewijzigd_op: uitzondering.gewijzigdOp,
  } satisfies Record<keyof VerstrekkingsuitzonderingRij, unknown>;
}

type Bron = (typeof verstrekkingsuitzonderingpolicy)['definitie']['bron'];

/** Exceptions as files; they publish nothing. */
export const verstrekkingsuitzonderingsoort: Dossiersoort<
  Verstrekkingsuitzondering,
  Uitzonderingsgebeurtenis,
  Bron,
  VerstrekkingsuitzonderingRij
> = {
  aggregaat: 'verstrekkingsuitzondering',
  tabel: 'verstrekkingsuitzondering',
  pad: 'verstrekkingsuitzonderingen',
  policy: verstrekkingsuitzonderingpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: inhoud.lees,
  rijVan,
  publiek: () => null,
};
