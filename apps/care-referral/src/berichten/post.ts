import { createHash } from 'node:crypto';
import type { Actor } from '@schakel/access';
import { isGemeentecode, type Gemeentecode } from '@schakel/domain';
import { blokIn, leesKop, tekstIn, type Envelop, type GelezenBericht, type Kopgegevens } from '@schakel/istandaarden';
import { ProblemException } from '@schakel/platform';
import type { Pseudonimiseerder } from '@schakel/privacy';
import type { Aanroep } from '@schakel/service';
import type { Wie } from '../toewijzing/toewijzing.store.js';
import { berichtproblemen } from './bericht-problemen.js';
import { isInkomend } from './inkomend.js';
import type { Bewaard } from './postkamer.js';

/** The action of the policy, and the name in the processing log, of all that comes in. */
export const HANDELING = 'toewijzing:bericht-verwerken';
export const NAAM = 'Bericht van een aanbieder verwerken';

/** A message that was read, with its envelope. */
export interface Post {
  readonly envelop: Envelop;
  readonly bericht: GelezenBericht;
  readonly kop: Kopgegevens;
  readonly gemeentecode: Gemeentecode;
  /** AGB code of the provider, whichever way the message went. */
  readonly aanbieder: string;
  /** How the message itself is known: a retour has a number of its own. */
  readonly identificatie: string;
  readonly vingerafdruk: string;
}

/**
 * A message with what its header says. @throws ProblemException 400 when it is not one for a municipality, or not the one of its envelope
 */
export function leesPost(envelop: Envelop, bericht: GelezenBericht, pseudoniemen: Pseudonimiseerder): Post {
  const { soort, functie } = bericht.soort;
  const retour = soort === '302' || soort === '320';
  if (!retour && !isInkomend(soort)) throw berichtproblemen.nietVoorOns();
  if (envelop.functie !== functie || envelop.code !== (retour ? 'Du01' : 'Di01')) throw berichtproblemen.pastNiet();
  const kop = leesKop(bericht.inhoud);
  // A retour repeats the header of what it answers, so there the municipality is the sender.
  const [gemeentecode, aanbieder] = retour ? [kop.afzender, kop.ontvanger] : [kop.ontvanger, kop.afzender];
  if (!isGemeentecode(gemeentecode)) throw berichtproblemen.gemeenteOnbekend();
  eisEnvelopVan(envelop, aanbieder, gemeentecode);
  const identificatie = retour ? tekstIn(blokIn(bericht.inhoud, 'Header'), 'IdentificatieRetour') : kop.identificatie;
  const hash = createHash('sha256').update(envelop.bericht).digest('hex');
  const vingerafdruk = pseudoniemen.pseudoniem('toewijzing/bericht', hash);
  return { envelop, bericht, kop, gemeentecode, aanbieder, identificatie, vingerafdruk };
}

/**
 * Whoever sends is who the message says it is from: the gateway vouches for the organisations on the envelope, for nothing inside it.
 * @param aanbieder AGB code of the provider in the header
 * @throws ProblemException 400
 */
export function eisEnvelopVan({ zender, ontvanger }: Envelop, aanbieder: string, gemeentecode: string): void {
  if (zender.organisatie !== aanbieder) throw berichtproblemen.pastNietBij('zender');
  if (ontvanger.organisatie !== gemeentecode) throw berichtproblemen.pastNietBij('ontvanger');
}

/** Whether somebody else wrote first: the file (409), or the very message (unique violation). */
export function isIngehaald(error: unknown): boolean {
  if (error instanceof ProblemException) return error.body.status === 409;
  return error instanceof Error && 'code' in error && error.code === '23505';
}

/** The call on behalf of the municipality that the message names: whose rows the transaction may see. */
export function namens(aanroep: Aanroep, gemeentecode: Gemeentecode): Aanroep {
  const actor: Actor = { ...aanroep.actor, gemeentecode };
  return { ...aanroep, actor };
}

/** As the postkamer keeps it, for its retour. */
export function bewaardVan({ bericht, aanbieder, envelop }: Post): Bewaard {
  return { bericht, afzender: aanbieder, referentienummer: envelop.referentienummer };
}

/** Whom the message is about. */
export function wieVan({ bericht, gemeentecode, aanbieder }: Post): Wie {
  const bsn = tekstIn(blokIn(bericht.inhoud, 'Client'), 'Bsn');
  return { gemeentecode, wet: bericht.soort.wet, aanbieder, bsn };
}
