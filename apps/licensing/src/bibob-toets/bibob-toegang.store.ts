import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import type { AggregateWrite, Unit } from '@schakel/messaging';
import type { DossierKey } from '@schakel/privacy';
import { historieregels } from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Toegang, Toegangsgebeurtenis, Toegangslijst } from './bibob-toegang.domain.js';
import type { BibobToegangRij, BibobToegangslijstRij } from './bibob-toegang.rij.js';

type Lijstrij = Pick<BibobToegangslijstRij, 'id' | 'gemeentecode' | 'versie'>;
type Regelrij = Pick<BibobToegangRij, 'id' | 'houder' | 'verleend_op' | 'verleend_door'>;

/** The access list of a toets, as it is now; undefined when there is none for this transaction. */
export async function laadToegangslijst(client: PoolClient, bibobToetsId: Uuid): Promise<Toegangslijst | undefined> {
  const lijst = await client.query<Lijstrij>({
    name: 'bibob-toegangslijst',
    text: 'select id, gemeentecode, versie from bibob_toegangslijst where bibob_toets_id = $1',
    values: [bibobToetsId],
  });
  const rij = lijst.rows[0];
  if (rij === undefined) return undefined;
  const { rows } = await client.query<Regelrij>({
    name: 'bibob-toegang',
    text: `select id, houder, verleend_op, verleend_door from bibob_toegang
           where bibob_toets_id = $1 and ingetrokken_op is null order by verleend_op, id`,
    values: [bibobToetsId],
  });
  const regels = rows.map(({ id, houder, verleend_op, verleend_door }) => {
    return { toegangId: id, houder, verleendOp: verleend_op.toISOString(), verleendDoor: verleend_door };
  });
  return { ...rij, bibobToetsId, regels };
}

/** What one command writes of an access list. */
export interface SchrijfToegang {
  readonly vorige: Toegangslijst | undefined;
  readonly lijst: Toegangslijst;
  readonly gebeurtenissen: readonly Toegangsgebeurtenis[];
  /** Key of the toets: a reason may say something of the file. */
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  readonly traceparent?: string | undefined;
}

/** The list under its version check, the lines that changed, and a history row per event, of which nothing is published. */
export function schrijfToegang(schrijven: SchrijfToegang): Pick<Unit, 'aggregates' | 'history'> {
  const { vorige, lijst, context } = schrijven;
  const { id, gemeentecode, versie, bibobToetsId } = lijst;
  const gelezenVersie = vorige?.versie ?? 0;
  const eerst = vorige?.regels ?? [];
  const staatIn = (regels: readonly Toegang[]) => (een: Toegang) =>
    regels.some(({ toegangId }) => toegangId === een.toegangId);
  const erbij = lijst.regels.filter((een) => !staatIn(eerst)(een));
  const eraf = eerst.filter((een) => !staatIn(lijst.regels)(een));
  const row = { id, gemeentecode, versie, bibob_toets_id: bibobToetsId } satisfies Record<
    keyof BibobToegangslijstRij,
    unknown
  >;
  return {
    aggregates: [
      { table: 'bibob_toegangslijst', id, gemeentecode, expectedVersion: gelezenVersie, row },
      ...erbij.map((een) => regelrij(lijst, een, undefined)),
      ...eraf.map((een) => regelrij(lijst, een, context)),
    ],
    history: historieregels({
      ...schrijven,
      aggregaat: 'bibob-toegang',
      id,
      gemeentecode,
      gelezenVersie,
      publiek: () => null,
    }),
  };
}

function regelrij(
  { gemeentecode, bibobToetsId }: Toegangslijst,
  { toegangId, houder, verleendOp, verleendDoor }: Toegang,
  ingetrokken: Opdrachtcontext | undefined,
): AggregateWrite {
  const expectedVersion = ingetrokken === undefined ? 0 : 1;
  const row = {
    id: toegangId,
    gemeentecode,
    versie: expectedVersion + 1,
    bibob_toets_id: bibobToetsId,
    houder,
    verleend_op: verleendOp,
    verleend_door: verleendDoor,
    ingetrokken_op: ingetrokken?.nu ?? null,
    ingetrokken_door: ingetrokken?.actor ?? null,
  } satisfies Record<keyof BibobToegangRij, unknown>;
  return { table: 'bibob_toegang', id: toegangId, gemeentecode, expectedVersion, row };
}
