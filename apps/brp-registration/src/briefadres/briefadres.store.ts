import { eigenGemeente, kolom, policy } from '@schakel/access';
import { briefadresBijgewerkt, publicFact } from '@schakel/contracts';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { DossierKey, Versleuteld } from '@schakel/privacy';
import type { Dossiersoort } from '@schakel/service';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVan } from '../bewaartermijn/bewaardag.js';
import { inhoudVan } from '../dossier/inhoud.js';
import type { Briefadres, Briefadresgebeurtenis, Briefadresstatus } from './briefadres-toestand.domain.js';
import { evolve, geldt, wekkerVan } from './briefadres-verloop.domain.js';
import type { Briefadresgrondcode } from './briefadresregels.domain.js';

/** Civil affairs enters and ends a briefadres; what it does unasked is decided by a second person (rule of the domain). */
export const briefadrespolicy = policy({
  aggregaat: 'briefadres',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'burgerzaken-behandelt-briefadressen',
      handelingen: ['briefadres:vastleggen', 'briefadres:lezen', 'briefadres:behandelen', 'briefadres:besluiten'],
      rollen: ['burgerzakenmedewerker', 'kwaliteitsmedewerker-burgerzaken'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wet BRP art. 2.23, 2.40–2.45',
    },
  ],
});

/** `inhoud` is the whole state as ciphertext: the address and the reason stand nowhere else. */
@Entity('briefadres')
export class BriefadresRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Briefadresstatus;
  @Column('text') grond!: Briefadresgrondcode;
  @Column('uuid') betrokkene_id!: Uuid;
  @Column('date') vanaf!: string;
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<Briefadres>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = inhoudVan<Briefadres>('briefadres');

function rijVan(briefadres: Briefadres, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, grond, betrokkeneId, vanaf } = briefadres;
  return {
    id,
    gemeentecode,
    versie,
    status,
    grond,
    betrokkene_id: betrokkeneId,
    vanaf,
    wekker_op: wekkerVan(briefadres),
    bewaren_tot_en_met: bewaardagVan('briefadres', briefadres, {
      dag: briefadres.status === 'beeindigd' ? briefadres.per : undefined,
      uitkomst: grond,
    }),
    inhoud: inhoud.versleutel(briefadres, sleutel),
    gewijzigd_op: briefadres.gewijzigdOp,
  } satisfies Record<keyof BriefadresRij, unknown>;
}

type Bron = (typeof briefadrespolicy)['definitie']['bron'];

/** A briefadres as a file. Others learn only that something changed and whether it holds: enough to forget an address they kept. */
export const briefadressoort: Dossiersoort<Briefadres, Briefadresgebeurtenis, Bron, BriefadresRij> = {
  aggregaat: 'briefadres',
  tabel: 'briefadres',
  pad: 'briefadressen',
  policy: briefadrespolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: inhoud.lees,
  rijVan,
  publiek: (_gebeurtenis, toestand, dataref) => {
    const { gemeentecode, betrokkeneId } = toestand;
    return publicFact(briefadresBijgewerkt, { gemeentecode, betrokkeneId, geldt: geldt(toestand) }, dataref);
  },
};
