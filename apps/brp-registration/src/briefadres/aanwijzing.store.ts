import { eigenGemeente, kolom, policy } from '@schakel/access';
import { plusDagen, type Gemeentecode, type Uuid } from '@schakel/domain';
import type { DossierKey, Versleuteld } from '@schakel/privacy';
import type { Dossiersoort } from '@schakel/service';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bewaardagVan } from '../bewaartermijn/bewaardag.js';
import { inhoudVan } from '../dossier/inhoud.js';
import {
  evolve,
  wekkerVan,
  type Aanwijzing,
  type Aanwijzingsgebeurtenis,
  type Aanwijzingstatus,
} from './aanwijzing.domain.js';
import type { Collegeaanwijzing } from './briefadresregels.domain.js';

const eigen = eigenGemeente('gemeentecode');

/** Civil affairs proposes designations; who signs for the college decides. */
export const aanwijzingpolicy = policy({
  aggregaat: 'aanwijzing',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'burgerzaken-stelt-aanwijzingen-voor',
      handelingen: ['aanwijzing:voorstellen', 'aanwijzing:lezen'],
      rollen: ['burgerzakenmedewerker', 'kwaliteitsmedewerker-burgerzaken'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigen,
    },
    {
      naam: 'college-wijst-instellingen-en-rechtspersonen-aan',
      handelingen: ['aanwijzing:besluiten', 'aanwijzing:lezen'],
      rollen: ['burgemeester'],
      doelbindingen: ['brp-inschrijving'],
      voorwaarde: eigen,
      bron: 'Wet BRP art. 2.40 en 2.42',
    },
  ],
});

/** `inhoud` is the whole designation as ciphertext: that an institution shelters people must not be read from a list. */
@Entity('aanwijzing')
export class AanwijzingRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Aanwijzingstatus;
  @Column('text') soort!: Collegeaanwijzing;
  @Column('date', { nullable: true }) geldt_vanaf!: string | null;
  /** First day on which it no longer holds. */
  @Column('date', { nullable: true }) geldt_tot!: string | null;
  @Column('timestamptz', { nullable: true }) wekker_op!: Date | null;
  @Column('date', { nullable: true }) bewaren_tot_en_met!: string | null;
  @Column('text') inhoud!: Versleuteld<Aanwijzing>;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const inhoud = inhoudVan<Aanwijzing>('aanwijzing');

function eersteDagErna(aanwijzing: Aanwijzing): string | null {
  if (aanwijzing.status === 'ingetrokken') return aanwijzing.per;
  return 'geldtTotEnMet' in aanwijzing ? plusDagen(aanwijzing.geldtTotEnMet, 1) : null;
}

function rijVan(aanwijzing: Aanwijzing, sleutel: DossierKey) {
  const { id, gemeentecode, versie, status, soort } = aanwijzing;
  return {
    id,
    gemeentecode,
    versie,
    status,
    soort,
    geldt_vanaf: 'geldtVanaf' in aanwijzing ? aanwijzing.geldtVanaf : null,
    geldt_tot: eersteDagErna(aanwijzing),
    wekker_op: wekkerVan(aanwijzing),
    bewaren_tot_en_met: bewaardagVan('aanwijzing', aanwijzing, {
      dag: aanwijzing.status === 'ingetrokken' ? aanwijzing.per : undefined,
    }),
    inhoud: inhoud.versleutel(aanwijzing, sleutel),
    gewijzigd_op: aanwijzing.gewijzigdOp,
  } satisfies Record<keyof AanwijzingRij, unknown>;
}

type Bron = (typeof aanwijzingpolicy)['definitie']['bron'];

/** Designations as files; they publish nothing. */
export const aanwijzingsoort: Dossiersoort<Aanwijzing, Aanwijzingsgebeurtenis, Bron, AanwijzingRij> = {
  aggregaat: 'aanwijzing',
  tabel: 'aanwijzing',
  pad: 'aanwijzingen',
  policy: aanwijzingpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: inhoud.lees,
  rijVan,
  publiek: () => null,
};
