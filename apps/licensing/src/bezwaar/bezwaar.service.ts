import { Injectable } from '@nestjs/common';
import { geweigerd, type Datum, type Geweigerd, type Uuid } from '@schakel/domain';
import type { Answer } from '@schakel/platform';
import { type Aanroep, laadDossier, leesDossier, nietsAnders, Uitvoering } from '@schakel/service';
import type { Besluit } from '../besluit/besluit-toestand.domain.js';
import { besluitsoort } from '../besluit/besluit.store.js';
import type { Bewerking } from '../besluit/besluit.service.js';
import type { BestredenBesluit, Bezwaar, Bezwaaropdracht, Ontvang } from './bezwaar-toestand.domain.js';
import { decide } from './bezwaar.domain.js';
import { bezwaarsoort } from './bezwaar.store.js';
import { gevolgenVan, laadBestreden } from './bezwaargevolg.js';

/** An objection as it came in, with the key under which the caller may repeat it. */
export interface Bezwaarontvangst {
  readonly besluitId: Uuid;
  readonly ontvangst: Omit<Ontvang, 'soort' | 'id' | 'besluit'>;
  readonly key: string;
  readonly requestHash: string;
}

/** Commands that look at nothing but the objection. */
export type Behandelopdracht = Exclude<Bezwaaropdracht, { soort: 'ontvang' | 'maak-bekend' }>;

const handelingen: Readonly<Record<Behandelopdracht['soort'], string>> = {
  'wijs-toe': 'bezwaar:toewijzen',
  'oordeel-over-verschoonbaarheid': 'bezwaar:horen',
  'vraag-herstel': 'bezwaar:termijn-bewaken',
  'rond-herstel-af': 'bezwaar:termijn-bewaken',
  verdaag: 'bezwaar:termijn-bewaken',
  'stel-uit': 'bezwaar:termijn-bewaken',
  'stel-in-gebreke': 'bezwaar:termijn-bewaken',
  'plan-hoorzitting': 'bezwaar:horen',
  'leg-hoorzitting-vast': 'bezwaar:horen',
  'zie-af-van-horen': 'bezwaar:horen',
  adviseer: 'bezwaar:adviseren',
  beslis: 'bezwaar:beslissen',
  'trek-in': 'bezwaar:termijn-bewaken',
};

/** Runs commands on objections. What an upheld objection changes is changed in the transaction that makes it known. */
@Injectable()
export class BezwaarService {
  constructor(private readonly uitvoering: Uitvoering) {}

  /** Registers an objection against a decision that was made known. @throws ProblemException */
  ontvang(aanroep: Aanroep, { besluitId, ontvangst, key, requestHash }: Bezwaarontvangst): Promise<Answer> {
    const { sleutels } = this.uitvoering;
    return this.uitvoering.maak({
      soort: bezwaarsoort,
      aanroep,
      handeling: 'bezwaar:ontvangen',
      naam: 'Bezwaar ontvangen',
      key,
      requestHash,
      gezocht: besluitId,
      lees: async (client) => {
        const geladen = await laadDossier(besluitsoort, client, sleutels, besluitId);
        return geladen && leesDossier(besluitsoort, geladen);
      },
      bron: ({ toestand: { gemeentecode } }) => ({ gemeentecode }),
      beslis: (id, context, { toestand }) => {
        const besluit = bestredenBesluit(toestand);
        if ('weigering' in besluit) return besluit;
        return decide(undefined, { soort: 'ontvang', id, besluit, ...ontvangst }, context);
      },
    });
  }

  /** Runs a command on the version that the caller read; gives the new state. @throws ProblemException */
  behandel(bewerking: Bewerking, opdracht: Behandelopdracht): Promise<Bezwaar> {
    return this.uitvoering.behandel({
      soort: bezwaarsoort,
      ...bewerking,
      handeling: handelingen[opdracht.soort],
      naam: `Bezwaar: ${opdracht.soort}`,
      lees: nietsAnders,
      beslis: (bezwaar, context) => decide(bezwaar, opdracht, context),
    });
  }

  /** Records that the decision on the objection was made known; from then on it works. @throws ProblemException */
  maakBekend(bewerking: Bewerking, op: Datum): Promise<Bezwaar> {
    const { sleutels, gegevens } = this.uitvoering;
    return this.uitvoering.behandel({
      soort: bezwaarsoort,
      ...bewerking,
      handeling: 'bezwaar:bekendmaken',
      naam: 'Beslissing op bezwaar bekendmaken',
      lees: (client, bezwaar) => laadBestreden(client, sleutels, bezwaar),
      beslis: (bezwaar, context) => decide(bezwaar, { soort: 'maak-bekend', op }, context),
      mede: ({ stap, context, extra, aanroep: { traceparent } }) =>
        gevolgenVan(stap.toestand, op, extra, { sleutels, gegevens, context, traceparent }),
    });
  }
}

/** What the handling of an objection needs of the decision. Refusal: `besluit-niet-bekendgemaakt`. */
function bestredenBesluit(besluit: Besluit): BestredenBesluit | Geweigerd {
  if (besluit.status !== 'bekendgemaakt')
    return geweigerd('besluit-niet-bekendgemaakt', 'Bezwaar staat open tegen een bekendgemaakt besluit.');
  const { id, inhoud, voorbereiders, paraaf, ondertekening, bekendmaking } = besluit;
  return {
    id,
    uitkomst: inhoud.uitkomst,
    bekendgemaaktOp: bekendmaking.op,
    betrokkenen: [...new Set([...voorbereiders, paraaf.door, ondertekening.door])],
    ...(ondertekening.bevoegdheid.krachtens === 'mandaat' && { gemandateerde: ondertekening.door }),
  };
}
