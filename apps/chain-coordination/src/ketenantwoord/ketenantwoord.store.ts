import { ketenraadplegingBeantwoord, ketenraadplegingGevraagd, publicFact } from '@schakel/contracts';
import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import type { BatchLoader, HistoryEntry } from '@schakel/messaging';
import { nieuwId } from '@schakel/platform';
import type { Grondslagcode } from '../grondslag.domain.js';
import type { Ketenantwoord } from './ketenantwoord.domain.js';

const OPEN_VAN_BEDRIJF = `select g.gemeente, g.pseudoniem, array_agg(distinct d.id::text) as ids
  from unnest($1::text[], $2::text[]) as g (gemeente, pseudoniem)
  join raadpleging r on r.gemeentecode = g.gemeente::char(4) and r.bedrijfspseudoniem = g.pseudoniem
  join ketendossier d on d.id = r.ketendossier_id and d.gemeentecode = r.gemeentecode and d.status <> 'gesloten'
  group by g.gemeente, g.pseudoniem`;

/** Name under which the open chain files of one company in one municipality are loaded. */
export const bedrijfsnaam = (gemeentecode: string, pseudoniem: string): string => `${gemeentecode} ${pseudoniem}`;

/** Ids of the open chain files that asked about companies, by municipality and pseudonym: one query per batch of events. */
export const dossiersVanBedrijf: BatchLoader<readonly string[]> = {
  name: 'open-dossiers-van-bedrijf',
  load: async (client, namen) => {
    const { rows } = await client.query<{ gemeente: string; pseudoniem: string; ids: string[] }>({
      name: 'open-dossiers-van-bedrijf',
      text: OPEN_VAN_BEDRIJF,
      values: [namen.map((naam) => naam.slice(0, 4)), namen.map((naam) => naam.slice(5))],
    });
    return new Map(rows.map(({ gemeente, pseudoniem, ids }) => [bedrijfsnaam(gemeente, pseudoniem), ids]));
  },
};

/** Whether questions of licensing were answered before: the history is all that is kept of an answer. */
export const beantwoordlader: BatchLoader<true> = {
  name: 'ketenantwoord',
  load: async (client, ids) => {
    const text = 'select aggregaat_id as id from historie where aggregaat_id = any ($1::uuid[]) and versie = 1';
    const { rows } = await client.query<{ id: string }>({ name: 'ketenantwoorden', text, values: [ids] });
    return new Map(rows.map(({ id }) => [id, true]));
  },
};

/** The chain files that were told of questions of licensing, by the id of the question. */
export const trefferlader: BatchLoader<readonly string[]> = {
  name: 'dossiers-van-ketenvraag',
  load: async (client, ids) => {
    const text = `select onderwerp_id as id, array_agg(ketendossier_id::text) as dossiers from tijdlijnregel
      where onderwerp_id = any ($1::uuid[]) and type = '${ketenraadplegingGevraagd.type}' and ketendossier_id is not null
      group by onderwerp_id`;
    const { rows } = await client.query<{ id: string; dossiers: string[] }>({
      name: 'dossiers-van-ketenvraag',
      text,
      values: [ids],
    });
    return new Map(rows.map(({ id, dossiers }) => [id, dossiers]));
  },
};

/** An answer to write. */
export interface Antwoordschrift {
  /** Id of the question, as licensing gave it. */
  readonly id: Uuid;
  readonly antwoord: Ketenantwoord;
  readonly grondslagcode: Grondslagcode;
  readonly context: Opdrachtcontext;
  readonly oorzaakId: string;
  /** Absolute URL, the same for every answer. */
  readonly dataref: string;
}

/**
 * The one row that an answer leaves: version 1 of an aggregate without a state. It holds no pseudonym and no chain file, has no content of
 * its own (`gegevens` is null, so there is no key either) and has the same size for both answers.
 */
export function antwoordregel({
  id,
  antwoord,
  grondslagcode,
  context,
  oorzaakId,
  dataref,
}: Antwoordschrift): HistoryEntry {
  const { gemeentecode, actor, doelbinding, correlatieId, nu: op } = context;
  const publiek = publicFact(ketenraadplegingBeantwoord, { gemeentecode, grondslagcode, antwoord }, dataref);
  const wie = { gemeentecode, actor, doelbinding, correlatieId, oorzaakId, op };
  const aggregaat = { aggregaat: 'ketenantwoord', aggregaatId: id, versie: 1, type: 'ketenraadpleging-beantwoord' };
  return { id: nieuwId(), ...aggregaat, gegevens: null, publiek, ...wie };
}
