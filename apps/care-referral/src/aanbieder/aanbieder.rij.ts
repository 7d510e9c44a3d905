import type { Datum, Gemeentecode, Oin, Uuid, Veiligheidsregiocode } from '@schakel/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Aanbieder, Aanbodsoort } from './aanbieder.domain.js';
import { BEVEILIGINGSNIVEAUS } from './aanbodkenmerken.domain.js';

/**
 * A service of the directory. `gegevens` is the whole of it; the other columns repeat what lists and the search for a place look at.
 * Nothing here is about a person, so nothing is encrypted and every municipality may read it; only its own may write it.
 */
@Entity('aanbieder')
export class AanbiederRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  /** Source by the name that its imports give it; an import ends what its own source no longer has. */
  @Column('text') bron!: string;
  @Column('text') organisatie!: Oin;
  @Column('text') soort!: Aanbodsoort;
  @Column('text') veiligheidsregio!: Veiligheidsregiocode;
  @Column('text', { array: true }) leeftijdsgroepen!: string[];
  @Column('boolean') neemt_op_zonder_bsn!: boolean;
  @Column('text', { array: true }) verblijfsgronden!: string[];
  @Column('text', { array: true }) specialisaties!: string[];
  @Column('int') beveiligingsniveau!: number;
  @Column('date') geldig_vanaf!: string;
  @Column('date', { nullable: true }) geldig_tot!: string | null;
  @Column('jsonb') gegevens!: Aanbieder;
}

/** The service behind a row; the days of the columns lead. */
export function aanbiederVan({ gegevens, geldig_tot }: { gegevens: Aanbieder; geldig_tot: string | null }): Aanbieder {
  const { geldigTot: _, ...rest } = gegevens;
  return geldig_tot === null ? rest : { ...rest, geldigTot: geldig_tot as Datum };
}

/** The row of a service: all columns, always in the same order. */
export function rijVan(aanbieder: Aanbieder, gemeentecode: Gemeentecode, versie: number) {
  return {
    id: aanbieder.id,
    gemeentecode,
    versie,
    bron: aanbieder.bron,
    organisatie: aanbieder.organisatie,
    soort: aanbieder.soort,
    veiligheidsregio: aanbieder.veiligheidsregio,
    leeftijdsgroepen: aanbieder.leeftijdsgroepen,
    neemt_op_zonder_bsn: aanbieder.neemtOpZonderBsn,
    verblijfsgronden: aanbieder.verblijfsgronden,
    specialisaties: aanbieder.specialisaties,
    beveiligingsniveau: BEVEILIGINGSNIVEAUS[aanbieder.beveiligingsniveau],
    geldig_vanaf: aanbieder.geldigVanaf,
    geldig_tot: aanbieder.geldigTot ?? null,
    gegevens: aanbieder,
  } satisfies Record<keyof AanbiederRij, unknown>;
}
