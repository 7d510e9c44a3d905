import { Injectable } from '@nestjs/common';
import type { Uuid } from '@schakel/domain';
import type { Answer } from '@schakel/platform';
import { nietsAnders, Tijdbewaker, Uitvoering, type Aanroep } from '@schakel/service';
import { decide } from './terugmelding.domain.js';
import type { Melding, Meld, Terugmelding, Terugmeldingsopdracht } from './terugmelding-toestand.domain.js';
import { terugmeldingsoort } from './terugmelding.store.js';

/** A report in the version that the caller read (`If-Match`). */
export interface Gelezen {
  readonly aanroep: Aanroep;
  readonly id: Uuid;
  readonly gelezenVersie: number;
}

const BURGERZAKEN: readonly string[] = ['burgerzakenmedewerker', 'kwaliteitsmedewerker-burgerzaken'];

/** Whether somebody works for the registrars: only they use numbers and see where people are registered. */
export const isBurgerzaken = ({ rollen }: Pick<Aanroep['actor'], 'rollen'>): boolean =>
  rollen.some((rol) => BURGERZAKEN.includes(rol));

/** Takes reports in, has registrars handle them, and lets the clock warn when an answer is due. The clock never answers. */
@Injectable()
export class TerugmeldingService {
  constructor(
    private readonly uitvoering: Uitvoering,
    tijdbewaker: Tijdbewaker,
  ) {
    tijdbewaker.bewaak({
      soort: terugmeldingsoort,
      kolom: 'wekker_op',
      doelbinding: 'brp-terugmelding',
      naam: 'Termijn van een terugmelding bewaken',
      lees: nietsAnders,
      beslis: (terugmelding, context) => decide(terugmelding, { soort: 'bewaak-termijn' }, context),
    });
  }

  /** @throws ProblemException */
  meld(aanroep: Aanroep, melding: Melding, idempotentie: { key: string; requestHash: string }): Promise<Answer> {
    const { actor } = aanroep;
    const magBsn = isBurgerzaken(actor);
    return this.uitvoering.maak({
      soort: terugmeldingsoort,
      aanroep,
      handeling: 'terugmelding:melden',
      naam: 'Terugmelding doen',
      ...idempotentie,
      gezocht: '',
      lees: () => Promise.resolve({}),
      bron: () => ({ gemeentecode: actor.gemeentecode ?? '', melder: actor.sub }),
      beslis: (id, context) => decide(undefined, { soort: 'meld', id, magBsn, ...melding }, context),
    });
  }

  /** A step of a registrar. @throws ProblemException */
  behandel(gelezen: Gelezen, opdracht: Exclude<Terugmeldingsopdracht, Meld>): Promise<Terugmelding> {
    return this.uitvoering.behandel({
      soort: terugmeldingsoort,
      ...gelezen,
      handeling: opdracht.soort === 'trek-in' ? 'terugmelding:intrekken' : 'terugmelding:behandelen',
      naam: `Terugmelding: ${opdracht.soort}`,
      lees: nietsAnders,
      beslis: (terugmelding, context) => decide(terugmelding, opdracht, context),
    });
  }
}
