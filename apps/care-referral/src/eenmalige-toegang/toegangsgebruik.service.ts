import { Inject, Injectable } from '@nestjs/common';
import { isGeweigerd, type Gevolg, type Opdrachtcontext } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import {
  currentTraceparent,
  Database,
  KLOK,
  type Klok,
  problem,
  type ProblemException,
  TransientError,
} from '@schakel/platform';
import { KeyRing, Pseudonimiseerder } from '@schakel/privacy';
import {
  schrijfDossier,
  SERVICE_GEGEVENS,
  type ServiceGegevens,
  stapNaVerzoek,
  verwerkingsregels,
} from '@schakel/service';
import { aanbodVoorTaak, type AanbodvoortaakDto } from '../zorgverwijzing/aanbod-weergave.dto.js';
import { decide as verwijs } from '../zorgverwijzing/zorgverwijzing.domain.js';
import { schrijfZorgverwijzing } from '../zorgverwijzing/zorgverwijzing.store.js';
import { DOELBINDING, verwerkingVan, verwijzingsadres } from '../zorgverwijzing/zorgverwijzing.verantwoording.js';
import {
  openstaand,
  type Aanbod,
  type Accepteer,
  type WijsAf,
  type Zorgverwijzing,
  type Zorgverwijzingsgebeurtenis,
} from '../zorgverwijzing/zorgverwijzing-toestand.domain.js';
import { evolve as verwijzingNa } from '../zorgverwijzing/zorgverwijzing-verloop.domain.js';
import {
  decide,
  evolve,
  type EenmaligeToegang,
  type Toegangsgebeurtenis,
  type Toegangsopdracht,
} from './eenmalige-toegang.domain.js';
import { laadMetToken, toegangsoort, type GeladenToegang } from './eenmalige-toegang.store.js';
import { codeKlopt, tokenHash } from './geheimen.js';

/** The link and the code, as its holder typed them. */
export interface Sleutelpaar {
  readonly token: string;
  readonly code: string;
}
/** What the holder answers. */
export type Linkantwoord = Omit<Accepteer, 'organisatie'> | Omit<WijsAf, 'organisatie'>;

interface Gelezen extends GeladenToegang {
  readonly aanbod: Aanbod;
  readonly context: Opdrachtcontext;
}

const POGINGEN = 50;

/**
 * What the holder of a link does. Every try is written before it is answered, under the version of the link: whoever guesses in parallel
 * gets no more tries than who guesses in turn. All ways of failing are answered alike.
 */
@Injectable()
export class Toegangsgebruik {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Shows the offer, and leaves a read receipt. @throws ProblemException 404 */
  async open(sleutelpaar: Sleutelpaar, correlatieId: string): Promise<AanbodvoortaakDto> {
    return this.gebruik(sleutelpaar, correlatieId, async (gelezen) => {
      const { toegang, verwijzing, aanbod, context } = gelezen;
      const { organisatie } = toegang;
      const gezien = verwijs(verwijzing, { soort: 'bekijk', organisatie }, context);
      if (!(await this.schrijf(gelezen, { soort: 'open' }, gezien, 'Aanbod tonen na eenmalige toegang')))
        return undefined;
      if (!('voorstel' in verwijzing)) throw new Error('an offer needs a proposal');
      return aanbodVoorTaak(verwijzing.voorstel, verwijzing.tolk, aanbod);
    });
  }

  /** Answers the offer; the link is used up. @throws ProblemException 404, or 400 when the answer itself is not complete */
  async beantwoord(sleutelpaar: Sleutelpaar, antwoord: Linkantwoord, correlatieId: string): Promise<'ok'> {
    return this.gebruik(sleutelpaar, correlatieId, async (gelezen) => {
      const { toegang, verwijzing, context } = gelezen;
      const gevolg = verwijs(verwijzing, { ...antwoord, organisatie: toegang.organisatie }, context);
      const opdracht = { soort: 'beantwoord', antwoord: antwoord.soort } as const;
      return (await this.schrijf(gelezen, opdracht, gevolg, 'Aanbod beantwoorden na eenmalige toegang'))
        ? 'ok'
        : undefined;
    });
  }

  private async gebruik<T>(
    { token, code }: Sleutelpaar,
    correlatieId: string,
    werk: (gelezen: Gelezen) => Promise<T | undefined>,
  ): Promise<T> {
    const hash = tokenHash(token);
    for (let poging = 1; poging <= POGINGEN; poging++) {
      const nu = this.klok();
      const wat = { tokenHash: hash, nu };
      const geladen = await this.database.read([], (client) => laadMetToken(client, this.sleutels, wat));
      if (geladen === undefined) throw ongeldig();
      const { toegang, verwijzing } = geladen;
      const { gemeentecode, aanbodId, id } = toegang;
      const context = { nu, actor: `eenmalige-toegang:${id}`, gemeentecode, doelbinding: DOELBINDING, correlatieId };
      const aanbod = openstaand(verwijzing.aanbiedingen).find((een) => een.id === aanbodId);
      // Closed is closed, also to who has the right code; so nothing is hashed for who comes too late.
      if (isGeweigerd(decide(toegang, { soort: 'open' }, context)) || aanbod === undefined) throw ongeldig();
      if (!(await codeKlopt(code, toegang.code))) {
        if (await this.schrijf({ ...geladen, aanbod, context }, { soort: 'mis' }, undefined, 'Onjuiste code')) {
          throw ongeldig();
        }
        continue;
      }
      const uitkomst = await werk({ ...geladen, aanbod, context });
      if (uitkomst !== undefined) return uitkomst;
    }
    throw new TransientError('others wrote too often');
  }

  /** False when somebody wrote first. */
  private async schrijf(
    { toegang, sleutel, verwijzing: voor, verwijzingsleutel, context }: Gelezen,
    opdracht: Toegangsopdracht,
    gevolg: Gevolg<Zorgverwijzingsgebeurtenis> | undefined,
    naam: string,
  ): Promise<boolean> {
    const traceparent = currentTraceparent();
    const eigen = stapNaVerzoek<EenmaligeToegang, Toegangsgebeurtenis>(
      toegang,
      decide(toegang, opdracht, context),
      evolve,
    );
    const link = { ...eigen, sleutel, context, gelezenVersie: toegang.versie, traceparent };
    const geschreven = schrijfDossier(toegangsoort, link, this.gegevens);
    const stap = gevolg && stapNaVerzoek<Zorgverwijzing, Zorgverwijzingsgebeurtenis>(voor, gevolg, verwijzingNa);
    const dataref = verwijzingsadres(this.gegevens, voor.id);
    const ander =
      stap !== undefined && stap.gebeurtenissen.length > 0
        ? schrijfZorgverwijzing({
            ...{ voor, verwijzing: stap.toestand, gebeurtenissen: stap.gebeurtenissen },
            ...{ sleutel: verwijzingsleutel, context, dataref, traceparent },
          })
        : { aggregates: [], history: [] };
    const verwerking = verwerkingVan(voor, naam, context.nu, this.pseudoniemen);
    const wie = { actor: { sub: context.actor }, doelbinding: DOELBINDING };
    const result = await this.batcher.commit({
      aggregates: [...geschreven.aggregates, ...ander.aggregates],
      history: [...geschreven.history, ...ander.history],
      inserts: verwerkingsregels(wie, verwerking, this.gegevens),
    });
    return result.kind === 'committed';
  }
}

/** One answer for an unknown link, a wrong code, and a link that was used, taken back, blocked or is too old. */
function ongeldig(): ProblemException {
  return problem(
    404,
    'toegang-ongeldig',
    'De link of de code klopt niet, of geldt niet meer. Bel wie u de link stuurde.',
  );
}
