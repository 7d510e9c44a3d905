import { Inject, Injectable } from '@nestjs/common';
import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import { isVernietigd, KeyRing, Pseudonimiseerder, type DossierKey } from '@schakel/privacy';
import {
  SERVICE_GEGEVENS,
  stapNaVerzoek,
  verwerkingsregels,
  weigeringstatussen,
  type Aanroep,
  type Medeschrift,
  type ServiceGegevens,
} from '@schakel/service';
import type { PoolClient } from 'pg';
import { laatsteHash } from '../handeling/handeling.store.js';
import { Handtekenaar } from '../handeling/handtekenaar.js';
import type { Inschrijvingsopdracht } from './inschrijving-opdracht.domain.js';
import type { Inschrijving } from './inschrijving-toestand.domain.js';
import { decide, evolve } from './inschrijving.domain.js';
import { inschrijvingVan } from './inschrijving.rij.js';
import { bsnPseudoniemVan, laadInschrijving, schrijfInschrijving } from './inschrijving.store.js';
import { inschrijvingsadres, verwerkingVan } from './inschrijving.verantwoording.js';

/** A registration as far as a decision about another file changes it. */
export interface GelezenInschrijving {
  readonly inschrijving: Inschrijving;
  readonly sleutel: DossierKey;
  readonly vorigeHash: string;
}

/** What a command on a file beside a registration writes of that registration: under its own version check, signed, accounted for. */
@Injectable()
export class Inschrijvingsschrift {
  constructor(
    private readonly sleutels: KeyRing,
    readonly pseudoniemen: Pseudonimiseerder,
    readonly handtekenaar: Handtekenaar,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /** Undefined when there is none, or its key was destroyed. */
  async lees(client: PoolClient, id: Uuid): Promise<GelezenInschrijving | undefined> {
    const geladen = await laadInschrijving(client, this.sleutels, id);
    if (geladen === undefined) return undefined;
    const { rij, sleutel } = geladen;
    const inschrijving = inschrijvingVan(rij, sleutel);
    if (isVernietigd(inschrijving) || isVernietigd(sleutel)) return undefined;
    return { inschrijving, sleutel, vorigeHash: await laatsteHash(client, id) };
  }

  /** One command on what was read. @throws ProblemException when its rules refuse */
  stap(
    aanroep: Aanroep,
    { inschrijving, sleutel, vorigeHash }: GelezenInschrijving,
    opdracht: Inschrijvingsopdracht,
    context: Opdrachtcontext,
  ): Medeschrift {
    const { id, gemeentecode, versie: gelezenVersie } = inschrijving;
    const daar = { ...context, gemeentecode };
    const gevolg = decide(inschrijving, opdracht, daar);
    const { toestand, gebeurtenissen } = stapNaVerzoek(inschrijving, gevolg, evolve, weigeringstatussen);
    const dataref = inschrijvingsadres(this.gegevens, id);
    const wat = { inschrijving: toestand, gelezenVersie, gebeurtenissen, sleutel, context: daar, dataref, vorigeHash };
    const schrift = schrijfInschrijving(wat, this);
    const pseudoniem = bsnPseudoniemVan(toestand, this.pseudoniemen);
    const naam = `Inschrijving: ${opdracht.soort}`;
    const verwerking = verwerkingVan(toestand, pseudoniem, naam, context.nu, this.pseudoniemen);
    return { ...schrift, inserts: [...verwerkingsregels(aanroep, verwerking, this.gegevens), ...schrift.inserts] };
  }
}
