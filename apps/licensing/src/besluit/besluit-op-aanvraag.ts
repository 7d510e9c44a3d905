import type { Uuid } from '@schakel/domain';
import { isVernietigd, type DossierKey, type KeyRing, type Pseudonimiseerder } from '@schakel/privacy';
import { type Medegegeven, type Medeschrift, type ServiceGegevens, stapNaVerzoek } from '@schakel/service';
import type { PoolClient } from 'pg';
import { laadBibobruimte, volgendeStand, type Bibobbeeld } from '../bibob-toets/bibobstand.js';
import { nieuweVergunningVan } from '../vergunning/vergunning.store.js';
import type { NeemBesluit } from '../vergunningaanvraag/vergunningaanvraag-opdracht.domain.js';
import type { Vergunningaanvraag } from '../vergunningaanvraag/vergunningaanvraag-toestand.domain.js';
import { decide, evolve } from '../vergunningaanvraag/vergunningaanvraag.domain.js';
import { aanvraagVan } from '../vergunningaanvraag/vergunningaanvraag.rij.js';
import { verleningVan } from '../vergunningaanvraag/verlening.js';
import { aanvraagadres, laadAanvragen, schrijfAanvraag } from '../vergunningaanvraag/vergunningaanvraag.store.js';
import { aanvraaguitkomsten, type Besluit } from './besluit-toestand.domain.js';

// The one file of this folder that knows applications and what a Bibob file leaves room for.

/** An application that was read to be decided on. */
export interface GelezenAanvraag {
  readonly soort: 'vergunningaanvraag';
  readonly aanvraag: Vergunningaanvraag;
  readonly sleutel: DossierKey;
  readonly bibob: Bibobbeeld;
}

/** Reads an application with what its Bibob file came to; undefined when it is not there or its key was destroyed. */
export async function laadAanvraag(
  client: PoolClient,
  sleutels: KeyRing,
  id: Uuid,
): Promise<GelezenAanvraag | undefined> {
  const geladen = (await laadAanvragen(client, sleutels, [id])).get(id);
  const bibob = await laadBibobruimte(client, sleutels, id);
  if (geladen === undefined || bibob === undefined) return undefined;
  const { rij, sleutel } = geladen;
  const aanvraag = aanvraagVan(rij, sleutel);
  if (isVernietigd(aanvraag) || isVernietigd(sleutel)) return undefined;
  return { soort: 'vergunningaanvraag', aanvraag, sleutel, bibob };
}

/**
 * The command on the application that a decision amounts to. The reasons stay with the decision: what was made in a closed circle must not
 * be read in the application, and nobody should see from its form which ones those are.
 */
export function aanvraagopdracht(
  { id, inhoud: { uitkomst, gronden, voorschriften } }: Pick<Besluit, 'id' | 'inhoud'>,
  { bibob }: GelezenAanvraag,
): NeemBesluit {
  const passend = aanvraaguitkomsten.find((een) => een === uitkomst);
  if (passend === undefined) throw new Error('a decision on an application has an outcome of an application');
  return {
    soort: 'besluit',
    uitkomst: passend,
    motivering: `De motivering staat in besluit ${id}.`,
    voorschriften: voorschriften.map((voorschrift) => voorschrift.tekst),
    bibobruimte: bibob.ruimte,
    opWetBibob: gronden.includes('wet-bibob'),
  };
}

/** What is needed to write an application and a permit. */
export interface Schrijfmiddelen {
  readonly sleutels: KeyRing;
  readonly pseudoniemen: Pseudonimiseerder;
  readonly gegevens: ServiceGegevens;
}

/**
 * What signing a decision adds to its unit: the application is decided on, its Bibob file cannot change at the same time, and a grant
 * makes the permit. @throws ProblemException with the code of a refusal of the application
 */
export async function beslisOpAanvraag(
  gelezen: GelezenAanvraag,
  {
    stap,
    context,
    aanroep,
  }: Pick<Medegegeven<Besluit, never, unknown>, 'context' | 'aanroep'> & {
    readonly stap: { readonly toestand: Besluit };
  },
  { sleutels, pseudoniemen, gegevens }: Schrijfmiddelen,
): Promise<Medeschrift> {
  const { aanvraag, sleutel, bibob } = gelezen;
  const { id, inhoud } = stap.toestand;
  const { traceparent } = aanroep;
  const gevolg = decide(aanvraag, aanvraagopdracht(stap.toestand, gelezen), context);
  const besloten = stapNaVerzoek(aanvraag, gevolg, evolve);
  const dataref = aanvraagadres(gegevens, aanvraag.id);
  const schrijven = { gelezenVersie: aanvraag.versie, sleutel, context, dataref, traceparent };
  const { aggregates, history } = schrijfAanvraag(
    { ...schrijven, aanvraag: besloten.toestand, gebeurtenissen: besloten.gebeurtenissen },
    pseudoniemen,
  );
  const verleend = inhoud.uitkomst === 'verleend' || inhoud.uitkomst === 'verleend-met-voorschriften';
  const vergunning = verleend
    ? await nieuweVergunningVan(verleningVan(aanvraag, { besluitId: id, voorschriften: inhoud.voorschriften }), {
        sleutels,
        gegevens,
        context,
        traceparent,
      })
    : undefined;
  return {
    aggregates: [...aggregates, volgendeStand(bibob.stand), ...(vergunning?.aggregates ?? [])],
    history: [...history, ...(vergunning?.history ?? [])],
    inserts: vergunning?.inserts ?? [],
  };
}
