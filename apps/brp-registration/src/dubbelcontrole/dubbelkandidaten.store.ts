import type { Gemeentecode, Uuid } from '@schakel/domain';
import type { Pseudonimiseerder } from '@schakel/privacy';
import type { PoolClient } from 'pg';
import type { Identiteit } from '../inschrijving/bevraging.domain.js';
import { gezochteKenmerken, perMatcher } from './dubbelkenmerk.js';
import { matchersVan } from './dubbelmatch.domain.js';
import type { Dubbelmatcher } from './dubbelmatchers.data.js';
import type { Dubbelstand } from './dubbelstand.domain.js';
import { drieletterdelen } from './naamvorm.domain.js';

/** Another registration that looks like the same person, and by which matchers. */
export interface Kandidaat {
  readonly inschrijvingId: Uuid;
  readonly matchers: readonly Dubbelmatcher[];
}

/** Whom a registration is compared for. */
export interface Vergeleken {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly identiteit: Identiteit;
}

/** Most likenesses that are looked at; more means that a name is too common to say anything. */
const MEESTE = 200;

/** Other registrations of the municipality that look like the same person. Ended without registration, handed over: not counted. */
export async function zoekKandidaten(
  client: PoolClient,
  pseudoniemen: Pseudonimiseerder,
  { id, gemeentecode, identiteit }: Vergeleken,
): Promise<readonly Kandidaat[]> {
  const codes = gezochteKenmerken(identiteit, gemeentecode, pseudoniemen);
  const { rows } = await client.query<{ id: Uuid; kenmerken: string[] }>({
    name: 'inschrijving-gelijkend',
    text: `select id, kenmerken from inschrijving
      where kenmerken && $1::text[] and id <> $2 and gemeentecode = $3
        and status not in ('niet-inschrijfbaar', 'overgedragen')
      order by id limit ${MEESTE}`,
    values: [codes, id, gemeentecode],
  });
  const gezocht = perMatcher(codes);
  const delen = drieletterdelen(`${identiteit.voornamen ?? ''}${identiteit.geslachtsnaam}`).length;
  return rows.flatMap(({ id: inschrijvingId, kenmerken }) => {
    const matchers = matchersVan(gezocht, perMatcher(kenmerken), delen);
    return matchers.length === 0 ? [] : [{ inschrijvingId, matchers }];
  });
}

/** What the duplicate check knows now: candidates that no second person judged, and whether one was judged the same person. */
export async function laadDubbelstand(
  client: PoolClient,
  pseudoniemen: Pseudonimiseerder,
  vergeleken: Vergeleken,
): Promise<Dubbelstand> {
  const kandidaten = await zoekKandidaten(client, pseudoniemen, vergeleken);
  const { rows } = await client.query<{ status: string; uitgesloten: string[] }>({
    name: 'dubbelcontroles-van',
    text: 'select status, uitgesloten::text[] as uitgesloten from dubbelcontrole where inschrijving_id = $1',
    values: [vergeleken.id],
  });
  const uitgesloten = new Set(rows.flatMap((rij) => rij.uitgesloten));
  return {
    open: kandidaten.filter(({ inschrijvingId }) => !uitgesloten.has(inschrijvingId)).length,
    bevestigd: rows.some(({ status }) => status === 'dubbel'),
  };
}
