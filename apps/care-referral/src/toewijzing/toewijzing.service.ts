import { Injectable } from '@nestjs/common';
import { geweigerd, type Uuid } from '@schakel/domain';
import { Database, nieuwId, type Answer } from '@schakel/platform';
import { Pseudonimiseerder } from '@schakel/privacy';
import { hoofdVan, nietsAnders, Tijdbewaker, Uitvoering, type Aanroep } from '@schakel/service';
import { Postkamer } from '../berichten/postkamer.js';
import { stuur } from '../berichten/toewijzingspost.js';
import type { Beantwoord, Open, TeToewijzen } from './toewijzing-opdracht.domain.js';
import type { Toewijzing } from './toewijzing-toestand.domain.js';
import { decide } from './toewijzing.domain.js';
import {
  clientregel,
  nummerregels,
  persoonsregel,
  toewijzingsoort,
  trekNummers,
  zoekToewijzing,
  zoekVanPersoon,
} from './toewijzing.store.js';

/** A command on a file that the caller has read. */
export interface Bewerking {
  readonly aanroep: Aanroep;
  readonly id: Uuid;
  readonly gelezenVersie: number;
}

/** Commands of the municipality on assignments. What follows for the provider leaves as a message, written in the same transaction. */
@Injectable()
export class ToewijzingService {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly database: Database,
    private readonly postkamer: Postkamer,
    private readonly pseudoniemen: Pseudonimiseerder,
    tijdbewaker: Tijdbewaker,
  ) {
    tijdbewaker.bewaak({
      soort: toewijzingsoort,
      kolom: 'wekker_op',
      doelbinding: 'toewijzing',
      naam: 'Termijn van een toewijzing bewaken',
      lees: (client, { ontvangen }) =>
        postkamer.wachtende(
          client,
          ontvangen.filter(({ retour }) => retour === 'wacht').map(({ id }) => id),
        ),
      beslis: (toewijzing, context) => decide(toewijzing, { soort: 'verstrijk' }, context),
      mede: async ({ stap, context, extra }) => {
        const { id, gemeentecode } = stap.toestand;
        const retours = stap.gebeurtenissen.flatMap((een) => (een.type === 'termijn-verstreken' ? een.retours : []));
        return { inserts: await postkamer.retours(retours, extra, { gemeentecode, nu: context.nu, toewijzingId: id }) };
      },
    });
  }

  /** Opens the file of one client at one provider. @throws ProblemException 409 `client-al-bekend` */
  open(
    aanroep: Aanroep,
    opdracht: Omit<Open, 'soort' | 'id'>,
    idempotentie: { key: string; requestHash: string },
  ): Promise<Answer> {
    const { wet, aanbieder, client, betrokkeneId } = opdracht;
    const gemeentecode = aanroep.actor.gemeentecode as Toewijzing['gemeentecode'];
    const wie = client.bsn === undefined ? undefined : { gemeentecode, wet, aanbieder, bsn: client.bsn };
    const persoon = betrokkeneId && { gemeentecode, wet, aanbieder, betrokkeneId };
    return this.uitvoering.maak({
      soort: toewijzingsoort,
      aanroep,
      handeling: 'toewijzing:openen',
      naam: 'Toewijzing openen',
      ...idempotentie,
      gezocht: nieuwId(),
      lees: async (db) => ({
        bekend:
          (wie && (await zoekToewijzing(db, wie, this.pseudoniemen))) ??
          (persoon && (await zoekVanPersoon(db, persoon))),
      }),
      bron: () => ({ gemeentecode }),
      beslis: (id, context, { bekend }) =>
        bekend === undefined ? decide(undefined, { soort: 'open', id, ...opdracht }, context) : alBekend(),
      mede: ({ stap }) => ({
        aggregates: [
          ...(wie ? [clientregel(wie, stap.toestand.id, this.pseudoniemen)] : []),
          ...(persoon ? [persoonsregel(persoon, stap.toestand.id, this.pseudoniemen)] : []),
        ],
      }),
    });
  }

  /** The id by which the person of a file goes on, whatever it was opened under (ADR 0030); undefined when it names nobody. */
  async persoonVan({ gemeentecode, betrokkeneId }: Toewijzing): Promise<Uuid | undefined> {
    if (betrokkeneId === undefined) return undefined;
    return this.database.read([gemeentecode], async (db) => (await hoofdVan(db, betrokkeneId)) as Uuid);
  }

  /** Assigns new products and changes existing ones; one 301 tells all that hold. @throws ProblemException */
  async wijsToe(bewerking: Bewerking, producten: readonly TeToewijzen[]): Promise<Toewijzing> {
    const nummers = await trekNummers(this.database, producten.filter(({ nummer }) => nummer === undefined).length);
    return this.uitvoering.behandel({
      soort: toewijzingsoort,
      ...bewerking,
      handeling: 'toewijzing:toewijzen',
      naam: 'Zorg toewijzen',
      lees: nietsAnders,
      beslis: (toewijzing, context) => decide(toewijzing, { soort: 'wijs-toe', producten, nummers }, context),
      mede: async (gegeven) => {
        const bericht = await stuur(this.postkamer, gegeven);
        const nieuw = nummerregels(gegeven.stap.toestand, nummers);
        return { inserts: [...nieuw, ...(bericht.inserts ?? [])] };
      },
    });
  }

  /** Withdraws assignments as if never given. @throws ProblemException */
  trekIn(bewerking: Bewerking, nummers: readonly number[]): Promise<Toewijzing> {
    return this.uitvoering.behandel({
      soort: toewijzingsoort,
      ...bewerking,
      handeling: 'toewijzing:intrekken',
      naam: 'Toewijzing intrekken',
      lees: nietsAnders,
      beslis: (toewijzing, context) => decide(toewijzing, { soort: 'trek-in', nummers }, context),
      mede: (gegeven) => stuur(this.postkamer, gegeven),
    });
  }

  /** Records the number of a client who had none; what was assigned is told by message from then on. @throws ProblemException */
  legBsnVast(bewerking: Bewerking, bsn: string): Promise<Toewijzing> {
    const wieVan = ({ gemeentecode, wet, aanbieder }: Toewijzing) => ({ gemeentecode, wet, aanbieder, bsn });
    return this.uitvoering.behandel({
      soort: toewijzingsoort,
      ...bewerking,
      handeling: 'toewijzing:bsn-vastleggen',
      naam: 'Burgerservicenummer vastleggen bij een toewijzing',
      lees: (db, toewijzing) => zoekToewijzing(db, wieVan(toewijzing), this.pseudoniemen),
      beslis: (toewijzing, context, bekend) =>
        bekend === undefined || bekend === toewijzing.id
          ? decide(toewijzing, { soort: 'leg-bsn-vast', bsn }, context)
          : alBekend(),
      mede: async (gegeven) => {
        const { toestand } = gegeven.stap;
        const bericht = await stuur(this.postkamer, gegeven);
        return { ...bericht, aggregates: [clientregel(wieVan(toestand), toestand.id, this.pseudoniemen)] };
      },
    });
  }

  /** Answers a request without assigning: turned down, or under examination (319). @throws ProblemException */
  beantwoord(bewerking: Bewerking, antwoord: Omit<Beantwoord, 'soort'>): Promise<Toewijzing> {
    return this.uitvoering.behandel({
      soort: toewijzingsoort,
      ...bewerking,
      handeling: 'toewijzing:beantwoorden',
      naam: 'Verzoek van een aanbieder beantwoorden',
      lees: nietsAnders,
      beslis: (toewijzing, context) => decide(toewijzing, { soort: 'beantwoord', ...antwoord }, context),
      mede: (gegeven) => stuur(this.postkamer, gegeven),
    });
  }
}

/** The refusal to make a second file for one client at one provider. */
export const alBekend = () =>
  geweigerd('client-al-bekend', 'Voor deze cliënt en deze aanbieder is er al een toewijzing. Ga daar verder.');
