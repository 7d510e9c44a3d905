import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import type { KeyRing } from '@schakel/privacy';
import {
  type Aanroep,
  type GelezenDossier,
  laadDossier,
  leesDossier,
  type Medeschrift,
  schrijfDossier,
  type ServiceGegevens,
  stapNaVerzoek,
  verwerkingsregels,
} from '@schakel/service';
import type { PoolClient } from 'pg';
import type { Herbeoordelingsreden } from './herbeoordelingsreden.domain.js';
import { decide } from './spoorkeuze.domain.js';
import type { Spoorkeuze, Spoorkeuzegebeurtenis } from './spoorkeuze-toestand.domain.js';
import { evolve } from './spoorkeuze-verloop.domain.js';
import type { SpoorkeuzeRij } from './spoorkeuze.rij.js';
import { spoorkeuzeIdVan, spoorkeuzesoort } from './spoorkeuze.store.js';

type Gelezen = GelezenDossier<Spoorkeuze, SpoorkeuzeRij>;

/** The choice of tracks of a referral, when there is one that still holds and can be read. */
export async function laadOpenKeuze(
  client: PoolClient,
  sleutels: KeyRing,
  zorgverwijzingId: Uuid,
): Promise<Gelezen | undefined> {
  const geladen = await laadDossier(spoorkeuzesoort, client, sleutels, spoorkeuzeIdVan(zorgverwijzingId));
  const gelezen = geladen && leesDossier(spoorkeuzesoort, geladen);
  return gelezen?.toestand.status === 'afgesloten' ? undefined : gelezen;
}

/**
 * What a command of another file of this service adds to its own unit: the task for a person to look at the choice again. The choice
 * itself stays. Who loses a race for the choice is run again by `Uitvoering`. Other services tell through `Spoorherbeoordeling`.
 */
export function herbeoordelingVan(
  { toestand: keuze, sleutel }: Gelezen,
  reden: Herbeoordelingsreden,
  {
    gegevens,
    context,
    aanroep,
  }: { readonly gegevens: ServiceGegevens; readonly context: Opdrachtcontext; readonly aanroep: Aanroep },
): Required<Medeschrift> {
  const gevolg = decide(keuze, { soort: 'meld', reden }, context);
  const stap = stapNaVerzoek<Spoorkeuze, Spoorkeuzegebeurtenis>(keuze, gevolg, evolve);
  const { traceparent } = aanroep;
  const schrijven = { ...stap, gelezenVersie: keuze.versie, sleutel, context, traceparent };
  const verwerking = {
    naam: 'Herbeoordeling van een spoorkeuze klaarzetten',
    gemeentecode: keuze.gemeentecode,
    nu: context.nu,
    voorwerp: { soort: 'spoorkeuze', id: keuze.id },
  };
  return {
    ...schrijfDossier(spoorkeuzesoort, schrijven, gegevens),
    inserts: verwerkingsregels(aanroep, verwerking, gegevens),
  };
}
