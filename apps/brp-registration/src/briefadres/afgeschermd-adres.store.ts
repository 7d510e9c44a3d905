import { eigenGemeente, kolom, policy } from '@schakel/access';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { DossierKey, Versleuteld } from '@schakel/privacy';
import type { Dossiersoort } from '@schakel/service';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { inhoudVan } from '../dossier/inhoud.js';
import {
  evolve,
  type Afscherming,
  type Afschermingsgebeurtenis,
  type Afschermingstatus,
} from './afgeschermd-adres.domain.js';

/** Who may put addresses on the list and take them off. There is no action to read: nobody may. */
export const afschermingpolicy = policy({
  aggregaat: 'afgeschermd-adres',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'zorgcoordinator-schermt-adressen-van-opvang-af',
      handelingen: ['afgeschermd-adres:afschermen', 'afgeschermd-adres:opheffen'],
      rollen: ['zorgcoordinator'],
      doelbindingen: ['opvangadres'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'AVG art. 9 en 32',
    },
  ],
});

/** `vingerafdruk` is a keyed code of the address: it recognises the address and shows nothing of it. */
@Entity('afgeschermd_adres')
export class AfschermingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Afschermingstatus;
  @Column('text') vingerafdruk!: string;
  @Column('text') inhoud!: Versleuteld<Afscherming>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = inhoudVan<Afscherming>('afgeschermd_adres');

function rijVan(afscherming: Afscherming, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, vingerafdruk } = afscherming;
  return {
    id,
    gemeentecode,
    versie,
    status,
    vingerafdruk,
    inhoud: inhoud.versleutel(afscherming, sleutel),
    gewijzigd_op: afscherming.gewijzigdOp,
  } satisfies Record<keyof AfschermingRij, unknown>;
}

type Bron = (typeof afschermingpolicy)['definitie']['bron'];

/** Protected addresses as files; they publish nothing at all. */
export const afschermingsoort: Dossiersoort<Afscherming, Afschermingsgebeurtenis, Bron, AfschermingRij> = {
  aggregaat: 'afgeschermd-adres',
  tabel: 'afgeschermd_adres',
  pad: 'afgeschermde-adressen',
  policy: afschermingpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: inhoud.lees,
  rijVan,
  publiek: () => null,
};
