import type { Opdrachtcontext } from '@schakel/domain';
import type { KeyRing } from '@schakel/privacy';
import {
  schrijfDossier,
  stapNaGebeurtenis,
  type GelezenDossier,
  type Medeschrift,
  type ServiceGegevens,
} from '@schakel/service';
import type { PoolClient } from 'pg';
import { kijkOverGemeenten } from './over-gemeenten.js';
import {
  decide as decidePlaats,
  evolve as evolvePlaats,
  type Plaats,
  type Plaatsgebeurtenis,
} from './plaats.domain.js';
import type { PlaatsRij } from './plaats.rij.js';
import { laadPlaats, plaatssoort } from './plaats.store.js';
import { decide, evolve, type Reservering, type Reserveringsgebeurtenis } from './reservering.domain.js';
import type { ReserveringRij } from './reservering.rij.js';
import { laadReservering, reserveringsoort } from './reservering.store.js';

/** The bed that is held for a referral, with its reservation. */
export interface Gehoudenplaats {
  readonly reservering: GelezenDossier<Reservering, ReserveringRij>;
  readonly plaats: GelezenDossier<Plaats, PlaatsRij>;
}

/** What a placement does to the bed: the person has it, or left it. */
export type Plaatsingsstap = 'bevestig' | 'beeindig';

/**
 * The beds of this service that are held for a referral, or that the person has. Looks over municipalities from here on: read it last.
 * A referrer may hold several; the newest is first.
 */
export async function laadGehoudenPlaatsen(
  client: PoolClient,
  sleutels: KeyRing,
  { zorgverwijzingId, aanbiederId }: { readonly zorgverwijzingId: string; readonly aanbiederId: string },
  status: 'lopend' | 'bevestigd',
): Promise<readonly Gehoudenplaats[]> {
  await kijkOverGemeenten(client);
  const { rows } = await client.query<{ id: string; plaats_id: string }>({
    name: 'reserveringen-van-verwijzing',
    text: `select r.id, r.plaats_id from reservering r join plaats p on p.id = r.plaats_id
      where r.zorgverwijzing_id = $1 and r.status = $2 and p.aanbieder_id = $3 order by r.id desc`,
    values: [zorgverwijzingId, status, aanbiederId],
  });
  const gehouden: Gehoudenplaats[] = [];
  for (const { id, plaats_id } of rows) {
    const reservering = await laadReservering(client, sleutels, id);
    const plaats = await laadPlaats(client, sleutels, plaats_id);
    if (reservering !== undefined && plaats !== undefined) gehouden.push({ reservering, plaats });
  }
  return gehouden;
}

/**
 * What a placement, or its end, writes of the bed, in the transaction of the referral. A reservation whose time has passed is left to the
 * clock: the person has a place all the same, and somebody else may have been given this bed. A bed that the provider took out of the
 * reservation itself (`kom-vrij`) is left as it is.
 */
export function plaatsingOpPlaats(
  gehouden: readonly Gehoudenplaats[],
  stap: Plaatsingsstap,
  context: Opdrachtcontext,
  gegevens: Pick<ServiceGegevens, 'publiekeUrl'>,
): Required<Pick<Medeschrift, 'aggregates' | 'history'>> {
  const delen = geraakt(gehouden, stap, context.nu).flatMap(({ reservering, plaats }) => {
    const eigen = { ...context, gemeentecode: reservering.toestand.gemeentecode };
    const reserveringstap = stapNaGebeurtenis<Reservering, Reserveringsgebeurtenis>(
      reservering.toestand,
      decide(reservering.toestand, { soort: stap }, eigen),
      evolve,
    );
    const vanPlaats = { ...context, gemeentecode: plaats.toestand.gemeentecode };
    const houder = { reserveringId: reservering.toestand.id, reserveringGemeente: reservering.toestand.gemeentecode };
    const opdracht = stap === 'bevestig' ? ({ soort: 'bezet', houder } as const) : ({ soort: 'kom-vrij' } as const);
    const plaatsstap = stapNaGebeurtenis<Plaats, Plaatsgebeurtenis>(
      plaats.toestand,
      decidePlaats(plaats.toestand, opdracht, vanPlaats),
      evolvePlaats,
    );
    return [
      schrijfDossier(
        reserveringsoort,
        {
          ...reserveringstap,
          gelezenVersie: reservering.toestand.versie,
          sleutel: reservering.sleutel,
          context: eigen,
        },
        gegevens,
      ),
      schrijfDossier(
        plaatssoort,
        { ...plaatsstap, gelezenVersie: plaats.toestand.versie, sleutel: plaats.sleutel, context: vanPlaats },
        gegevens,
      ),
    ];
  });
  return {
    aggregates: delen.flatMap(({ aggregates }) => aggregates),
    history: delen.flatMap(({ history }) => history),
  };
}

/** One bed becomes the person's; all that the person has are given back. */
function geraakt(gehouden: readonly Gehoudenplaats[], stap: Plaatsingsstap, nu: string): readonly Gehoudenplaats[] {
  const houdt = ({ reservering, plaats: { toestand } }: Gehoudenplaats, status: Plaats['status']) =>
    toestand.status === status && 'houder' in toestand && toestand.houder?.reserveringId === reservering.toestand.id;
  if (stap === 'beeindig') return gehouden.filter((een) => houdt(een, 'bezet'));
  const lopend = gehouden.filter(
    (een) => houdt(een, 'gereserveerd') && Date.parse(een.reservering.toestand.tot) > Date.parse(nu),
  );
  return lopend.slice(0, 1);
}
