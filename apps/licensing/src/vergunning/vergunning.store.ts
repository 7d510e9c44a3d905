import type { Datum, Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import { nieuwId } from '@schakel/platform';
import type { KeyRing } from '@schakel/privacy';
import {
  type Dossierschrift,
  type Dossiersoort,
  type GelezenDossier,
  type Medeschrift,
  schrijfDossier,
  type ServiceGegevens,
  type Stap,
  stapNaVerzoek,
  weigeringstatussen,
} from '@schakel/service';
import type { Vergunning, Vergunninggebeurtenis, Vergunningopdracht, Verleen } from './vergunning-toestand.domain.js';
import { decide, evolve } from './vergunning.domain.js';
import { publiekFeit } from './vergunning.events.js';
import { vergunningpolicy } from './vergunning.policy.js';
import { registerregel, rijVan, vergunningVan, type VergunningRij } from './vergunning.rij.js';

type Bron = (typeof vergunningpolicy)['definitie']['bron'];

/** Permits as files. */
export const vergunningsoortDossier: Dossiersoort<Vergunning, Vergunninggebeurtenis, Bron, VergunningRij> = {
  aggregaat: 'vergunning',
  tabel: 'vergunning',
  pad: 'vergunningen',
  policy: vergunningpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: vergunningVan,
  rijVan,
  publiek: publiekFeit,
};

/** A permit that was read for a command. */
export type GelezenVergunning = GelezenDossier<Vergunning, VergunningRij>;

/** Writes a permit together with its line in the public register. */
export function schrijfVergunning(
  schrijven: Dossierschrift<Vergunning, Vergunninggebeurtenis>,
  gegevens: Pick<ServiceGegevens, 'publiekeUrl'>,
): Required<Omit<Medeschrift, 'inserts'>> {
  const { aggregates, history } = schrijfDossier(vergunningsoortDossier, schrijven, gegevens);
  return { aggregates: [...aggregates, registerregel(schrijven.toestand, schrijven.gelezenVersie)], history };
}

/** What a grant is made of: the application as decided, without anything of its file that a permit does not need. */
export type Verlening = Omit<Verleen, 'soort' | 'id'> & {
  readonly gemeentecode: Gemeentecode;
  /** Day on which it was made known, when that is done in the same go. */
  readonly bekendgemaaktOp?: Datum;
};

/** What is needed to write a permit. */
export interface Vergunningmiddelen {
  readonly sleutels: KeyRing;
  readonly gegevens: Pick<ServiceGegevens, 'publiekeUrl'>;
  readonly context: Opdrachtcontext;
  readonly traceparent: string | undefined;
}

/**
 * What a grant adds to the unit of the decision: the permit under a key of its own, its line in the register, its first event.
 * @returns the parts of the unit, and the id of the new permit
 * @throws ProblemException with the code of a refusal
 */
export async function nieuweVergunningVan(
  { gemeentecode, bekendgemaaktOp, ...verlening }: Verlening,
  { sleutels, gegevens, context, traceparent }: Vergunningmiddelen,
): Promise<Required<Medeschrift> & { readonly id: Uuid }> {
  const id = nieuwId() as Uuid;
  const gevolg = decide(undefined, { soort: 'verleen', id, ...verlening }, { ...context, gemeentecode });
  const verleend = stapNaVerzoek(undefined, gevolg, evolve, weigeringstatussen);
  const stap = bekendgemaaktOp === undefined ? verleend : metBekendmaking(verleend, bekendgemaaktOp, context);
  const { key: sleutel, insert } = await sleutels.nieuw(id, gemeentecode);
  const geschreven = schrijfVergunning({ ...stap, gelezenVersie: 0, sleutel, context, traceparent }, gegevens);
  return { ...geschreven, inserts: [insert], id };
}

function metBekendmaking(
  { toestand, gebeurtenissen }: Stap<Vergunning, Vergunninggebeurtenis>,
  op: Datum,
  context: Opdrachtcontext,
): Stap<Vergunning, Vergunninggebeurtenis> {
  const gevolg = decide(toestand, { soort: 'maak-bekend', op }, context);
  const bekend = stapNaVerzoek(toestand, gevolg, evolve, weigeringstatussen);
  return { toestand: bekend.toestand, gebeurtenissen: [...gebeurtenissen, ...bekend.gebeurtenissen] };
}

/** What a command on a permit adds to the unit of what led to it; nothing when nothing changed. @throws ProblemException */
export function opVergunning(
  { toestand, sleutel }: GelezenVergunning,
  opdracht: Vergunningopdracht,
  { gegevens, context, traceparent }: Omit<Vergunningmiddelen, 'sleutels'>,
): Medeschrift {
  const stap = stapNaVerzoek(toestand, decide(toestand, opdracht, context), evolve, weigeringstatussen);
  if (stap.gebeurtenissen.length === 0) return {};
  return schrijfVergunning({ ...stap, gelezenVersie: toestand.versie, sleutel, context, traceparent }, gegevens);
}
