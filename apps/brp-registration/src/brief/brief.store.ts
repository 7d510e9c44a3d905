import { eigenGemeente, kolom, policy } from '@schakel/access';
import { controlecode } from '@schakel/brieven';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { DossierKey, Versleuteld } from '@schakel/privacy';
import type { Dossiersoort } from '@schakel/service';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVan } from '../bewaartermijn/bewaardag.js';
import { inhoudVan } from '../dossier/inhoud.js';
import { evolve, type Brief, type Briefgebeurtenis, type Briefstatus } from './brief.domain.js';
import type { Briefsoort } from './briefsoort.domain.js';

export const briefpolicy = policy({
  aggregaat: 'brief',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'burgerzaken-schrijft-brieven-en-gaat-na-of-een-brief-echt-is',
      handelingen: ['brief:opstellen', 'brief:lezen', 'brief:verzenden', 'brief:nagaan'],
      rollen: ['burgerzakenmedewerker', 'kwaliteitsmedewerker-burgerzaken'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigenGemeente('gemeentecode'),
      bron: 'Wet BRP art. 2.54 en 2.60; Awb art. 3:41 en 3:45',
    },
  ],
});

/** `inhoud` is the letter with its bytes as ciphertext; `controlecode` follows from the hash of the bytes and shows nothing of them. */
@Entity('brief')
export class BriefRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Briefstatus;
  @Column('text') soort!: Briefsoort;
  @Column('uuid') betrokkene_id!: Uuid;
  @Column('text') controlecode!: string;
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<Brief>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = inhoudVan<Brief>('brief');

function rijVan(brief: Brief, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, soort, betrokkeneId, hash } = brief;
  return {
    id,
    gemeentecode,
    versie,
    status,
    soort,
    betrokkene_id: betrokkeneId,
    controlecode: controlecode(hash),
    bewaren_tot_en_met: bewaardagVan('brief', brief),
    inhoud: inhoud.versleutel(brief, sleutel),
    gewijzigd_op: brief.gewijzigdOp,
  } satisfies Record<keyof BriefRij, unknown>;
}

type Bron = (typeof briefpolicy)['definitie']['bron'];

/** Letters as files; they publish nothing: that somebody got a letter says something about him. */
export const briefsoort: Dossiersoort<Brief, Briefgebeurtenis, Bron, BriefRij> = {
  aggregaat: 'brief',
  tabel: 'brief',
  pad: 'brieven',
  policy: briefpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: inhoud.lees,
  rijVan,
  publiek: () => null,
};
