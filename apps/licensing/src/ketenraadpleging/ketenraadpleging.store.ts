import type { KvkNummer, Opdrachtcontext, Uuid } from '@schakel/domain';
import type { BatchLoader, Unit } from '@schakel/messaging';
import { nieuwId } from '@schakel/platform';
import {
  isVernietigd,
  vernietigd,
  type DossierKey,
  type KeyRing,
  type Pseudonimiseerder,
  type Sleutel,
} from '@schakel/privacy';
import { historieregels, stapNaVerzoek, type ServiceGegevens, type Stap } from '@schakel/service';
import type { PoolClient } from 'pg';
import { RAADPLEGINGSDOMEIN } from '../vergunningaanvraag/vergunningaanvraag.rij.js';
import {
  evolve,
  vraag,
  type Ketenraadpleging,
  type Ketenraadplegingsgebeurtenis,
  type Vraag,
} from './ketenraadpleging.domain.js';
import { publiekFeit } from './ketenraadpleging.events.js';
import { ketenraadplegingVan, rijVan, type KetenraadplegingRij } from './ketenraadpleging.rij.js';

/** What consumers need of a row, and the key of the file it is about. */
export interface GeladenKetenraadpleging {
  readonly rij: Pick<KetenraadplegingRij, 'id' | 'onderwerp_id' | 'inhoud'>;
  readonly sleutel: Sleutel;
}

/** Loads consultations with the key of the file that each is about: one query per batch of events. */
export function ketenraadpleginglader(sleutels: KeyRing): BatchLoader<GeladenKetenraadpleging> {
  return {
    name: 'ketenraadpleging',
    load: async (client, ids) => {
      const text = 'select id, onderwerp_id, inhoud from ketenraadpleging where id = any ($1::uuid[])';
      const { rows } = await client.query<GeladenKetenraadpleging['rij']>({
        name: 'ketenraadplegingen',
        text,
        values: [ids],
      });
      const keys = await sleutels.open(client, [...new Set(rows.map(({ onderwerp_id }) => onderwerp_id))]);
      return new Map(
        rows.map((rij) => [rij.id, { rij, sleutel: keys.get(rij.onderwerp_id) ?? vernietigd(rij.onderwerp_id) }]),
      );
    },
  };
}

/** The consultations about one file, oldest first; what cannot be read any more is left out. */
export async function leesKetenraadplegingen(
  client: PoolClient,
  onderwerpId: string,
  sleutel: Sleutel,
): Promise<readonly Ketenraadpleging[]> {
  const text = 'select id, inhoud from ketenraadpleging where onderwerp_id = $1 order by id limit 100';
  const { rows } = await client.query<Pick<KetenraadplegingRij, 'id' | 'inhoud'>>({
    name: 'ketenraadplegingen-van',
    text,
    values: [onderwerpId],
  });
  return rows
    .map((rij) => ketenraadplegingVan(rij, sleutel))
    .filter((een): een is Ketenraadpleging => !isVernietigd(een));
}

/** What writing a consultation needs beside its state. */
export interface Ketenschrift {
  readonly sleutel: DossierKey;
  readonly context: Opdrachtcontext;
  readonly gegevens: Pick<ServiceGegevens, 'publiekeUrl'>;
  readonly oorzaakId?: string;
}

/** The state row under its version check, and a history row per event; only the question has a public side. */
export function schrijfKetenraadpleging(
  { toestand, gebeurtenissen }: Stap<Ketenraadpleging, Ketenraadplegingsgebeurtenis>,
  { sleutel, context, gegevens, oorzaakId }: Ketenschrift,
  pseudoniem = '',
): Pick<Unit, 'aggregates' | 'history'> {
  const { id, gemeentecode } = toestand;
  const gelezenVersie = toestand.versie - gebeurtenissen.length;
  const row = rijVan(toestand, sleutel);
  const dataref = `${gegevens.publiekeUrl}/v1/vergunningaanvragen`;
  return {
    aggregates: [{ table: 'ketenraadpleging', id, gemeentecode, expectedVersion: gelezenVersie, row }],
    history: historieregels({
      aggregaat: 'ketenraadpleging',
      id,
      gemeentecode,
      gelezenVersie,
      gebeurtenissen,
      sleutel,
      context,
      oorzaakId,
      publiek: (gebeurtenis) => publiekFeit(gebeurtenis, toestand, dataref, pseudoniem),
    }),
  };
}

/**
 * What asking the chain adds to the unit of what led to it. The question has a conversation of its own and no trace: by either it could be
 * joined to the event of the application, and the chain would learn what was applied for.
 */
export function nieuweKetenraadpleging(
  gevraagd: Omit<Vraag, 'id'> & { readonly kvkNummer: KvkNummer },
  schrift: Omit<Ketenschrift, 'oorzaakId'>,
  pseudoniemen: Pseudonimiseerder,
): Pick<Unit, 'aggregates' | 'history'> {
  const { kvkNummer, onderwerp, aanleiding } = gevraagd;
  const context = { ...schrift.context, doelbinding: 'bestuurlijke-raadpleging', correlatieId: nieuwId() };
  const stap = stapNaVerzoek(undefined, vraag(context, { id: nieuwId() as Uuid, onderwerp, aanleiding }), evolve);
  return schrijfKetenraadpleging(stap, { ...schrift, context }, pseudoniemen.pseudoniem(RAADPLEGINGSDOMEIN, kvkNummer));
}
