import { Inject, Injectable } from '@nestjs/common';
import { volgendeToestanden } from '@schakel/domain';
import { CommitBatcher } from '@schakel/messaging';
import { Database, KLOK, nieuwId, problem, type Klok } from '@schakel/platform';
import {
  laadDossier,
  leesDossier,
  nietsAnders,
  schrijfDossier,
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  Tijdbewaker,
  Uitvoering,
  verwerkingsregels,
  type ServiceGegevens,
} from '@schakel/service';
import { DOELBINDING } from '../inschrijving/inschrijving.verantwoording.js';
import { gemeenteVanToken, tokenhash } from './bevestigingstoken.js';
import {
  decide,
  evolve,
  verwerkingsopdrachtmachine,
  type Verwerkingsbevestiging,
  type Verwerkingsopdracht,
} from './verwerkingsopdracht.domain.js';
import { verwerkingsopdrachtsoort } from './verwerkingsopdrachtsoort.js';

/** Who confirms, in history and logs: the token says no more than that it is the burgerzaken system. */
const BURGERZAKENSYSTEEM = 'systeem:burgerzaken';

/** Confirmation by token, and expiry by clock. */
@Injectable()
export class VerwerkingsopdrachtService {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
    tijdbewaker: Tijdbewaker,
  ) {
    tijdbewaker.bewaak({
      soort: verwerkingsopdrachtsoort,
      kolom: 'wekker_op',
      doelbinding: DOELBINDING,
      naam: 'Verwerkingsopdracht: verlopen',
      lees: nietsAnders,
      beslis: (opdracht, context) => decide(opdracht, { soort: 'verstrijk' }, context),
    });
  }

  /**
   * Takes a confirmation in, once, also a late one that nobody was ahead of. The token is all that is known of the caller; a wrong one, one of another offer and one that was used
   * before are answered alike.
   * @throws ProblemException 404 `token-onbekend`, 400 `reden-ontbreekt`
   */
  async bevestig(token: string, bevestiging: Verwerkingsbevestiging): Promise<void> {
    const gemeentecode = gemeenteVanToken(token);
    const gelezen = gemeentecode && (await this.opToken(gemeentecode, tokenhash(token)));
    if (gelezen === undefined || !wachtOpAntwoord(gelezen.toestand)) throw tokenOnbekend();
    const { toestand: opdracht, sleutel } = gelezen;
    const nu = this.klok();
    const { id, versie: gelezenVersie } = opdracht;
    const wie = { actor: { sub: BURGERZAKENSYSTEEM }, doelbinding: DOELBINDING };
    const context = {
      nu,
      actor: BURGERZAKENSYSTEEM,
      gemeentecode: opdracht.gemeentecode,
      doelbinding: DOELBINDING,
      correlatieId: nieuwId(),
    };
    const stap = stapNaVerzoek(opdracht, decide(opdracht, { soort: 'bevestig', ...bevestiging }, context), evolve);
    const schrift = schrijfDossier(
      verwerkingsopdrachtsoort,
      { ...stap, gelezenVersie, sleutel, context },
      this.gegevens,
    );
    const verwerking = {
      naam: 'Verwerkingsopdracht: bevestigd',
      gemeentecode: opdracht.gemeentecode,
      nu,
      voorwerp: { soort: 'verwerkingsopdracht', id },
    };
    const result = await this.batcher.commit({
      ...schrift,
      inserts: verwerkingsregels(wie, verwerking, this.gegevens),
    });
    // Who came first has used it up.
    if (result.kind !== 'committed') throw tokenOnbekend();
  }

  private opToken(gemeentecode: string, hash: string) {
    return this.database.read([gemeentecode], async (client) => {
      const { rows } = await client.query<{ id: string }>({
        name: 'verwerkingsopdracht-op-token',
        text: 'select id from verwerkingsopdracht where tokenhash = $1',
        values: [hash],
      });
      const id = rows[0]?.id;
      const dossier =
        id === undefined
          ? undefined
          : await laadDossier(verwerkingsopdrachtsoort, client, this.uitvoering.sleutels, id);
      return dossier && leesDossier(verwerkingsopdrachtsoort, dossier);
    });
  }
}

function wachtOpAntwoord({ status }: Verwerkingsopdracht): boolean {
  return volgendeToestanden(verwerkingsopdrachtmachine, status, 'bevestig').length > 0;
}

function tokenOnbekend() {
  return problem(404, 'token-onbekend', 'Met dit token is niets (meer) te bevestigen.');
}
