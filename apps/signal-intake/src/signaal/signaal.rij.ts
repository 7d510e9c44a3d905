import type { Gemeentecode, Uuid } from '@schakel/domain';
import {
  type DossierKey,
  type Pseudonimiseerder,
  type Sleutel,
  type Vernietigd,
  type Versleuteld,
  decrypt,
  encrypt,
  isVernietigd,
} from '@schakel/privacy';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Kanaal, Melderrol, Melding, Vermoeden } from './signaal-melding.domain.js';
import type { Route, Signaal, Signaalstatus } from './signaal-toestand.domain.js';
import type { Weging } from './signaal-weging.domain.js';

/** What came of the signal; encrypted, because reasons and explanations are free text about people. */
interface Afhandeling {
  readonly weging: Weging;
  readonly reden?: string;
}

/** The table, column by column. `melding` and `afhandeling` are ciphertext; the other columns say nothing about a person. */
@Entity('signaal')
export class SignaalRij {
  @PrimaryColumn('uuid') id!: Uuid;
  @Column('char', { length: 4 }) gemeentecode!: Gemeentecode;
  @Column('int') versie!: number;
  @Column('text') status!: Signaalstatus;
  @Column('text') kanaal!: Kanaal;
  @Column('text') melderrol!: Melderrol;
  @Column('text') uitbuitingsvorm!: Vermoeden;
  @Column('boolean') acuut_gevaar!: boolean;
  /** Subject of the token with which the report was made. */
  @Column('text') ingediend_door!: string;
  @Column('text', { nullable: true }) behandelaar!: string | null;
  @Column('text', { nullable: true }) catalogusversie!: string | null;
  @Column('text', { nullable: true }) route!: Route | null;
  /** Finds signals about the same company without knowing it. */
  @Column('text', { nullable: true }) bedrijfspseudoniem!: string | null;
  @Column('text') melding!: Versleuteld<Melding>;
  @Column('text', { nullable: true }) afhandeling!: Versleuteld<Afhandeling> | null;
  @Column('timestamptz') ontvangen_op!: Date;
  @Column('timestamptz') gewijzigd_op!: Date;
}

const plaats = (kolom: 'melding' | 'afhandeling', id: string) => ({ tabel: 'signaal', kolom, id });

/** The signal behind a row, or `Vernietigd` when its key was destroyed. */
export function signaalVan(rij: SignaalRij, sleutel: Sleutel): Signaal | Vernietigd {
  const melding = decrypt(sleutel, plaats('melding', rij.id), rij.melding);
  if (isVernietigd(melding)) return melding;
  const afhandeling = rij.afhandeling && decrypt(sleutel, plaats('afhandeling', rij.id), rij.afhandeling);
  if (isVernietigd(afhandeling)) return afhandeling;
  return { ...kern(rij, melding), ...voortgang(rij, afhandeling) } as Signaal;
}

function kern(rij: SignaalRij, melding: Melding) {
  const { id, gemeentecode, versie, ingediend_door: ingediendDoor } = rij;
  const [ontvangenOp, gewijzigdOp] = [rij.ontvangen_op.toISOString(), rij.gewijzigd_op.toISOString()];
  return { id, gemeentecode, versie, ontvangenOp, gewijzigdOp, ingediendDoor, melding };
}

/** The part of the state that grows; the check constraints of the table guarantee which columns are filled in which state. */
function voortgang({ status, behandelaar, route }: SignaalRij, afhandeling: Afhandeling | null) {
  switch (status) {
    case 'ontvangen':
      return { status };
    case 'in-duiding':
      return { status, behandelaar };
    case 'gewogen':
    case 'gesloten-zonder-aanwijzing':
      return { status, behandelaar, ...afhandeling };
    case 'gerouteerd':
      return { status, behandelaar, ...afhandeling, route };
  }
}

/** All columns, always in the same order: rows of many commands travel in one statement. */
export function rijVan(signaal: Signaal, sleutel: DossierKey, pseudoniemen: Pseudonimiseerder) {
  const { id, melding } = signaal;
  const kvkNummer = melding.bedrijf?.kvkNummer;
  const afhandeling = afhandelingVan(signaal);
  return {
    id,
    gemeentecode: signaal.gemeentecode,
    versie: signaal.versie,
    status: signaal.status,
    kanaal: melding.kanaal,
    melderrol: melding.melderrol,
    uitbuitingsvorm: melding.uitbuitingsvorm,
    acuut_gevaar: melding.acuutGevaar,
    ingediend_door: signaal.ingediendDoor,
    behandelaar: 'behandelaar' in signaal ? signaal.behandelaar : null,
    catalogusversie: 'weging' in signaal ? signaal.weging.catalogusversie : null,
    route: 'route' in signaal ? signaal.route : null,
    bedrijfspseudoniem: kvkNummer === undefined ? null : pseudoniemen.pseudoniem('signaal/bedrijf', kvkNummer),
    melding: encrypt(sleutel, plaats('melding', id), melding),
    afhandeling: afhandeling && encrypt(sleutel, plaats('afhandeling', id), afhandeling),
    ontvangen_op: signaal.ontvangenOp,
    gewijzigd_op: signaal.gewijzigdOp,
  } satisfies Record<keyof SignaalRij, unknown>;
}

function afhandelingVan(signaal: Signaal): Afhandeling | null {
  if (!('weging' in signaal)) return null;
  return { weging: signaal.weging, ...('reden' in signaal && { reden: signaal.reden }) };
}
