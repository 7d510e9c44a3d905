import type { Gemeentecode, Opdrachtcontext } from '@schakel/domain';
import type { KeyRing } from '@schakel/privacy';
import {
  schrijfDossier,
  stapNaVerzoek,
  type Dossiersoort,
  type Medeschrift,
  type ServiceGegevens,
} from '@schakel/service';
import { decide, evolve } from './wmo-melding.domain.js';
import { wmoMeldingpolicy } from './wmo-melding.policy.js';
import { rijVan, wmoMeldingVan, type WmoMeldingRij } from './wmo-melding.rij.js';
import type { MeldWmo, WmoMelding, WmoMeldinggebeurtenis } from './wmo-melding-toestand.domain.js';

type Bron = (typeof wmoMeldingpolicy)['definitie']['bron'];

/** Wmo-meldingen as files; they publish nothing: that somebody asks for support is nobody's business. */
export const wmoMeldingsoort: Dossiersoort<WmoMelding, WmoMeldinggebeurtenis, Bron, WmoMeldingRij> = {
  aggregaat: 'wmo-melding',
  tabel: 'wmo_melding',
  pad: 'wmo-meldingen',
  policy: wmoMeldingpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: wmoMeldingVan,
  rijVan,
  publiek: () => null,
};

/** What is needed to write a melding in the transaction of something else. */
export interface Meldingmiddelen {
  readonly sleutels: KeyRing;
  readonly gegevens: Pick<ServiceGegevens, 'publiekeUrl'>;
  readonly context: Opdrachtcontext & { readonly gemeentecode: Gemeentecode };
  readonly traceparent?: string | undefined;
}

/** What a melding that follows from something else adds to the unit of that. @throws ProblemException */
export async function nieuweWmoMelding(
  melding: Omit<MeldWmo, 'soort'>,
  { sleutels, gegevens, context, traceparent }: Meldingmiddelen,
): Promise<Required<Medeschrift>> {
  const stap = stapNaVerzoek(undefined, decide(undefined, { soort: 'meld', ...melding }, context), evolve);
  const { key: sleutel, insert } = await sleutels.nieuw(melding.id, context.gemeentecode);
  const geschreven = schrijfDossier(
    wmoMeldingsoort,
    { ...stap, gelezenVersie: 0, sleutel, context, traceparent },
    gegevens,
  );
  return { ...geschreven, inserts: [insert] };
}
