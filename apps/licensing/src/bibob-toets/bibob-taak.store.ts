import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import type { Unit } from '@schakel/messaging';
import { nieuwId } from '@schakel/platform';
import type { DossierKey } from '@schakel/privacy';
import { historieregels, stapNaVerzoek } from '@schakel/service';
import type { PoolClient } from 'pg';
import {
  beslisTaak,
  takenUit,
  volgendeTaak,
  type Bibobtaak,
  type Bibobtaaksoort,
  type Taakgebeurtenis,
} from './bibob-taak.domain.js';
import { taakrijVan, type BibobTaakRij } from './bibob-taak.rij.js';
import type { Bibobgebeurtenis } from './bibob-toets-gebeurtenis.domain.js';
import type { BibobToets } from './bibob-toets-toestand.domain.js';

type Schrijven = Pick<Unit, 'aggregates' | 'history'>;

/** What one command writes of a task. */
export interface SchrijfTaak {
  readonly gelezenVersie: number;
  readonly taak: Bibobtaak;
  readonly gebeurtenissen: readonly Taakgebeurtenis[];
  /** Key of the toets. */
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  readonly traceparent?: string | undefined;
}

/** The row of a task under its version check, and a history row per event, of which nothing is published. */
export function schrijfTaak(schrijven: SchrijfTaak): Schrijven {
  const { taak, gelezenVersie, sleutel } = schrijven;
  const { id, gemeentecode } = taak;
  const row = taakrijVan(taak, sleutel);
  return {
    aggregates: [{ table: 'bibob_taak', id, gemeentecode, expectedVersion: gelezenVersie, row }],
    history: historieregels({ ...schrijven, aggregaat: 'bibob-taak', id, gemeentecode, publiek: () => null }),
  };
}

/** The new tasks that events of a toets raise, to be written in the same unit. */
export function schrijfNieuweTaken(
  voor: BibobToets,
  gebeurtenissen: readonly Bibobgebeurtenis[],
  om: Pick<SchrijfTaak, 'sleutel' | 'context' | 'traceparent'>,
): Schrijven {
  const soorten = gebeurtenissen.flatMap((gebeurtenis) => takenUit(voor, gebeurtenis));
  const delen = soorten.map((soort) => schrijfTaak({ ...nieuweTaak(voor.id, soort, om.context), ...om }));
  return {
    aggregates: delen.flatMap(({ aggregates }) => aggregates),
    history: delen.flatMap(({ history }) => history),
  };
}

function nieuweTaak(bibobToetsId: Uuid, taak: Bibobtaaksoort, context: Opdrachtcontext) {
  const opdracht = { soort: 'ontsta', id: nieuwId() as Uuid, bibobToetsId, taak } as const;
  const stap = stapNaVerzoek(undefined, beslisTaak(undefined, opdracht, context), volgendeTaak);
  return { gelezenVersie: 0, taak: stap.toestand, gebeurtenissen: stap.gebeurtenissen };
}

/** The tasks of a toets, oldest first. */
export async function laadTaken(client: PoolClient, bibobToetsId: Uuid): Promise<readonly BibobTaakRij[]> {
  const { rows } = await client.query<BibobTaakRij>({
    name: 'bibob-taken',
    text: 'select * from bibob_taak where bibob_toets_id = $1 order by ontstaan_op, id',
    values: [bibobToetsId],
  });
  return rows;
}
