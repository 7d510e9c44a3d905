import type { Datum, Opdrachtcontext } from '@schakel/domain';
import type { KeyRing } from '@schakel/privacy';
import {
  type GelezenDossier,
  laadDossier,
  leesDossier,
  type Medeschrift,
  schrijfDossier,
  type ServiceGegevens,
  stapNaVerzoek,
  vernietigdeInhoud,
} from '@schakel/service';
import type { PoolClient } from 'pg';
import { laadAanvraag, type GelezenAanvraag } from '../besluit/besluit-op-aanvraag.js';
import {
  laadVergunning,
  laadVergunningVanBesluit,
  type VergunningAlsOnderwerp,
} from '../besluit/besluit-op-vergunning.js';
import type { Besluit } from '../besluit/besluit-toestand.domain.js';
import { decide, evolve } from '../besluit/besluit.domain.js';
import type { BesluitRij } from '../besluit/besluit.rij.js';
import { besluitsoort } from '../besluit/besluit.store.js';
import { nieuweVergunningVan, opVergunning } from '../vergunning/vergunning.store.js';
import { verleningVan } from '../vergunningaanvraag/verlening.js';
import type { Bezwaar } from './bezwaar-toestand.domain.js';

/** What an upheld objection changes: the contested decision, and what it was about. */
export interface Bestreden {
  readonly besluit: GelezenDossier<Besluit, BesluitRij>;
  readonly vergunning: VergunningAlsOnderwerp | undefined;
  readonly aanvraag: GelezenAanvraag | undefined;
}

/** Reads what an objection is about. @throws ProblemException 410 when the decision can no longer be read */
export async function laadBestreden(client: PoolClient, sleutels: KeyRing, { besluit }: Bezwaar): Promise<Bestreden> {
  const geladen = await laadDossier(besluitsoort, client, sleutels, besluit.id);
  const gelezen = geladen && leesDossier(besluitsoort, geladen);
  if (gelezen === undefined) throw vernietigdeInhoud('besluit');
  const { onderwerp, id } = gelezen.toestand;
  const overVergunning = onderwerp.soort === 'vergunning';
  return {
    besluit: gelezen,
    vergunning: overVergunning
      ? await laadVergunning(client, sleutels, onderwerp.id)
      : await laadVergunningVanBesluit(client, sleutels, id),
    aanvraag: overVergunning ? undefined : await laadAanvraag(client, sleutels, onderwerp.id),
  };
}

interface Middelen {
  readonly sleutels: KeyRing;
  readonly gegevens: ServiceGegevens;
  readonly context: Opdrachtcontext;
  readonly traceparent: string | undefined;
}

/**
 * What making an upheld objection known adds to its unit: the decision is revoked, and in its place comes what was decided (Awb art.
 * 7:11 lid 2): a permit, no permit, or the permit that had been taken away. @throws ProblemException with the code of a refusal
 */
export async function gevolgenVan(
  bezwaar: Bezwaar,
  op: Datum,
  { besluit, vergunning, aanvraag }: Bestreden,
  middelen: Middelen,
): Promise<Medeschrift> {
  if (!('beslissing' in bezwaar) || bezwaar.beslissing.vervanging === undefined) return {};
  const { context, gegevens, traceparent } = middelen;
  const { toestand, sleutel } = besluit;
  const herroepen = stapNaVerzoek(
    toestand,
    decide(toestand, { soort: 'herroep', bezwaarId: bezwaar.id }, context),
    evolve,
  );
  const schrijven = { ...herroepen, gelezenVersie: toestand.versie, sleutel, context, traceparent };
  const eigen = schrijfDossier(besluitsoort, schrijven, gegevens);
  const ander = await inDePlaats();
  return {
    aggregates: [...eigen.aggregates, ...(ander.aggregates ?? [])],
    history: [...eigen.history, ...(ander.history ?? [])],
    inserts: ander.inserts ?? [],
  };

  async function inDePlaats(): Promise<Medeschrift> {
    if (!('beslissing' in bezwaar)) return {};
    const { vervanging, voorschriften } = bezwaar.beslissing;
    if (vervanging === 'verleend' || vervanging === 'verleend-met-voorschriften') {
      if (aanvraag === undefined) throw vernietigdeInhoud('vergunningaanvraag');
      const verlening = verleningVan(aanvraag.aanvraag, { besluitId: toestand.id, voorschriften });
      return nieuweVergunningVan({ ...verlening, bekendgemaaktOp: op }, middelen);
    }
    if (vergunning === undefined) throw vernietigdeInhoud('vergunning');
    const opdracht =
      vervanging === 'geweigerd'
        ? ({ soort: 'trek-in', besluitId: toestand.id, per: op } as const)
        : ({ soort: 'herstel', bezwaarId: bezwaar.id } as const);
    return opVergunning(vergunning, opdracht, middelen);
  }
}
