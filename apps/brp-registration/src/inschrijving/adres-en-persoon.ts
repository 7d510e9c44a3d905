import { Inject, Injectable } from '@nestjs/common';
import { wettelijkeDag, type Datum, type Geweigerd, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import { geweigerd } from '@schakel/domain';
import { Database, KLOK, nieuwId, weigeringNaarProblem, type Klok } from '@schakel/platform';
import type { Aanroep, Medeschrift } from '@schakel/service';
import { Adreswacht } from '../briefadres/adreswacht.js';
import { Personenschrift } from '../betrokkene/personenschrift.js';
import type { Adres, Adresbepaling } from './adresbepaling.domain.js';
import { Adresgrondslagen } from './adresgrondslagen.js';
import { grondslagDraagt, grondslagHoudt, grondslagsoortVan, type Grondslagstand } from './grondslag.domain.js';
import type { KenBsnToe } from './inschrijving-opdracht.domain.js';
import type { Inschrijving } from './inschrijving-toestand.domain.js';
import type { Behandeling } from './inschrijving.service.js';

type Deel = Pick<Behandeling, 'opdracht' | 'mede'>;

const onbekend = geweigerd('betrokkene-onbekend', 'Die persoon is hier niet bekend.', [
  { veld: 'betrokkeneId', regel: 'een persoon van deze gemeente' },
]);

/**
 * Ties a registration to the person: the address to what it rests on, the wish of art. 2.59 to the restriction, the number to the id. What
 * belongs together is written in one transaction; an address of a shelter gets in nowhere.
 */
@Injectable()
export class AdresEnPersoon {
  constructor(
    private readonly database: Database,
    private readonly grondslagen: Adresgrondslagen,
    private readonly adreswacht: Adreswacht,
    private readonly personen: Personenschrift,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  /** Decides the address; the person is recorded, and the restriction offered and answered, in the same transaction. */
  bepaal(aanroep: Aanroep, adresbepaling: Adresbepaling, genoemd: Uuid | undefined): Deel {
    return {
      opdracht: {
        bij: async (inschrijving) => {
          const betrokkeneId = genoemd ?? inschrijving.betrokkeneId ?? (nieuwId() as Uuid);
          const bezwaar =
            (await this.bezwaarTegen(aanroep, adresbepaling.adres)) ?? (await this.isBekend(inschrijving, genoemd));
          const grondslagstand = await this.grondslagstand(inschrijving, adresbepaling, betrokkeneId);
          return { soort: 'bepaal-adres', adresbepaling, betrokkeneId, grondslagstand, ...(bezwaar && { bezwaar }) };
        },
      },
      mede: (na, context) => this.schrijfWens(aanroep, na, context),
    };
  }

  /** Records the numbers; the citizen service number is tied to the person in the same transaction. */
  kenToe(aanroep: Aanroep, nummers: Omit<KenBsnToe, 'soort' | 'betrokkeneId'>): Deel {
    const { bsn } = nummers;
    return {
      opdracht: {
        bij: ({ betrokkeneId }) =>
          Promise.resolve({
            ...{ soort: 'ken-bsn-toe', ...nummers },
            ...(betrokkeneId === undefined && { betrokkeneId: nieuwId() as Uuid }),
          }),
      },
      mede: ({ betrokkeneId }, context) => {
        if (betrokkeneId === undefined) throw new Error('a number was given out to nobody');
        return this.personen.koppel(aanroep, { betrokkeneId, bsn }, context);
      },
    };
  }

  /** What keeps an address from being stored here, as woonadres or otherwise: `adres-afgeschermd`, without the address. */
  async bezwaarTegen(aanroep: Aanroep, adres: Adres | undefined, veld = 'adres'): Promise<Geweigerd | undefined> {
    return adres && this.adreswacht.bezwaarTegen(aanroep, { ...adres, functie: 'woonadres' }, veld);
  }

  /** Once more before an address goes to the BRP: it may have been protected since it was recorded. @throws ProblemException 400 */
  async houdTegen(aanroep: Aanroep, inschrijving: Inschrijving): Promise<void> {
    const adres = 'adresbepaling' in inschrijving ? inschrijving.adresbepaling?.adres : undefined;
    const bezwaar = await this.bezwaarTegen(aanroep, adres);
    if (bezwaar) throw weigeringNaarProblem(bezwaar.weigering);
  }

  /**
   * Once more before a registration is concluded: what its address rests on may have ended, or have been decided on anew, since.
   * @throws ProblemException 409 `grondslag-vervallen`
   */
  houdGrondslag(inschrijving: Inschrijving): Promise<void> {
    return this.vergelijkGrondslag(inschrijving, grondslagHoudt);
  }

  /**
   * Before a correction is approved, as far as it brings an address: that must be as well founded as the one it replaces.
   * @throws ProblemException 400 `adres-afgeschermd`, 409 `grondslag-draagt-niet`
   */
  async houdCorrectie(aanroep: Aanroep, na: Inschrijving, correctie: number): Promise<void> {
    await this.houdTegen(aanroep, na);
    if (brengtAdres(na, correctie)) await this.vergelijkGrondslag(na, grondslagDraagt);
  }

  private async vergelijkGrondslag(
    inschrijving: Inschrijving,
    toets: (stand: Grondslagstand) => Geweigerd | undefined,
  ): Promise<void> {
    const { betrokkeneId } = inschrijving;
    const adresbepaling = 'adresbepaling' in inschrijving ? inschrijving.adresbepaling : undefined;
    if (adresbepaling?.grondslagId === undefined || betrokkeneId === undefined) return;
    const bezwaar = toets(await this.grondslagstand(inschrijving, adresbepaling, betrokkeneId));
    if (bezwaar) throw weigeringNaarProblem(bezwaar.weigering);
  }

  private async isBekend({ gemeentecode }: Inschrijving, genoemd: Uuid | undefined): Promise<Geweigerd | undefined> {
    if (genoemd === undefined) return undefined;
    const text = 'select 1 from betrokkene where id = $1 and gemeentecode = $2';
    const { rowCount } = await this.database.read([gemeentecode], (client) =>
      client.query({ name: 'betrokkene-bekend', text, values: [genoemd, gemeentecode] }),
    );
    return rowCount === 0 ? onbekend : undefined;
  }

  private async grondslagstand(
    { gemeentecode }: Inschrijving,
    { grond, grondslagId: id, adres }: Adresbepaling,
    betrokkeneId: Uuid,
  ): Promise<Grondslagstand> {
    const soort = grondslagsoortVan(grond);
    if (id === undefined || soort === undefined) return 'geldt-niet';
    const op: Datum = wettelijkeDag(this.klok());
    return this.grondslagen.stand({ soort, id, gemeentecode, betrokkeneId, adres, op });
  }

  private schrijfWens(aanroep: Aanroep, na: Inschrijving, context: Opdrachtcontext): Promise<Medeschrift> {
    if (na.status !== 'adres-bepaald' || na.betrokkeneId === undefined)
      throw new Error('an address was decided for nobody');
    const { betrokkeneId, adresbepaling } = na;
    const { verstrekkingsbeperking, beperkingscode: code } = adresbepaling;
    const wens = { gevraagd: verstrekkingsbeperking === 'gevraagd', ...(code !== undefined && { code }) };
    return this.personen.legWensVast(aanroep, { betrokkeneId, wens }, context);
  }
}

function brengtAdres(inschrijving: Inschrijving, correctie: number): boolean {
  const correcties = 'correcties' in inschrijving ? inschrijving.correcties : [];
  return correcties.some(({ volgnummer, adres }) => volgnummer === correctie && adres !== undefined);
}
