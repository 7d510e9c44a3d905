import { Inject, Injectable } from '@nestjs/common';
import { wettelijkeDag } from '@schakel/domain';
import { CommitBatcher, type InsertRow, type Unit } from '@schakel/messaging';
import { Database, KLOK, type Klok, TransientError } from '@schakel/platform';
import { type DossierKey, KeyRing, Pseudonimiseerder, isVernietigd } from '@schakel/privacy';
import {
  type Aanroep,
  type Besluit,
  opdrachtcontext,
  SERVICE_GEGEVENS,
  type ServiceGegevens,
  Toegangspoort,
  besluitregel,
  stapNaVerzoek,
  verwerkingsregels,
} from '@schakel/service';
import { leesToestemmingen } from '../toestemming/toestemming-poort.js';
import { toestemmingsoverzicht } from './toestemmingsoverzicht.domain.js';
import { decide } from './zorgverwijzing.domain.js';
import { zorgverwijzingpolicy } from './zorgverwijzing.policy.js';
import { zorgverwijzingVan } from './zorgverwijzing.rij.js';
import { laadZorgverwijzing, leesVoor, schrijfZorgverwijzing } from './zorgverwijzing.store.js';
import { verwerkingVan, verwijzingsadres } from './zorgverwijzing.verantwoording.js';
import { evolve } from './zorgverwijzing-verloop.domain.js';
import { eindes, geaccepteerdAanbod, openAanbodVan, type Zorgverwijzing } from './zorgverwijzing-toestand.domain.js';
import { samenvatting, voorAanbieder, volledig } from './zorgverwijzing-weergave.js';
import type { ZorgverwijzingDto } from './zorgverwijzing-weergave.dto.js';

const POGINGEN = 50;

/** Shows referrals. Whatever is shown was allowed by the policy and is written down before it is answered. */
@Injectable()
export class ZorgverwijzingInzage {
  constructor(
    private readonly database: Database,
    private readonly batcher: CommitBatcher,
    private readonly sleutels: KeyRing,
    private readonly pseudoniemen: Pseudonimiseerder,
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(SERVICE_GEGEVENS) private readonly gegevens: ServiceGegevens,
  ) {}

  /**
   * One referral: whole for who treats it, for a provider what it needs to answer. That a provider saw its offer is part of the life of
   * the referral, and written before it is shown.
   * @throws ProblemException 404
   */
  async een(aanroep: Aanroep, id: string): Promise<ZorgverwijzingDto> {
    for (let poging = 1; poging <= POGINGEN; poging++) {
      const getoond = await this.toon(aanroep, id);
      if (getoond !== undefined) return getoond;
    }
    throw new TransientError('others wrote too often');
  }

  /** Undefined when somebody wrote in between: read again. */
  private async toon(aanroep: Aanroep, id: string): Promise<ZorgverwijzingDto | undefined> {
    const nu = this.klok();
    const { actor, doelbinding } = aanroep;
    const gelezen = await leesVoor(this.database, { actor, nu }, async (client) => {
      const geladen = await laadZorgverwijzing(client, this.sleutels, id);
      return (
        geladen && {
          ...geladen,
          toestemmingen: actor.soort === 'partner' ? [] : await leesToestemmingen(client, geladen.rij),
        }
      );
    });
    if (gelezen === undefined) throw await this.poort.nergens(zorgverwijzingpolicy, { aanroep, id, nu });
    const { rij, sleutel, toestemmingen } = gelezen;
    const { gemeentecode, aanbieders, status, versie } = rij;
    const bron = { gemeentecode, aanbieders };
    const heel = zorgverwijzingpolicy.beslis(actor, 'zorgverwijzing:inhoud-lezen', bron, doelbinding).toegestaan;
    const handeling = heel ? 'zorgverwijzing:inhoud-lezen' : 'zorgverwijzing:aanbod-lezen';
    const besluit = await this.poort.tot(zorgverwijzingpolicy, { aanroep, handeling, bron, id, nu });
    const verwijzing = zorgverwijzingVan(rij, sleutel);
    if (isVernietigd(verwijzing) || isVernietigd(sleutel)) {
      await this.noteer(aanroep, besluit);
      return { ...(heel ? samenvatting(rij) : { id: rij.id, gemeentecode, status, versie }), inzage: 'vernietigd' };
    }
    const naam = heel ? 'Zorgverwijzing lezen' : 'Aangeboden zorgverwijzing lezen';
    const verwerking = verwerkingVan(rij, naam, nu, this.pseudoniemen);
    const regels = [besluitregel(aanroep, besluit), ...verwerkingsregels(aanroep, verwerking, this.gegevens)];
    const gezien = heel ? undefined : this.gezien(aanroep, verwijzing, sleutel, nu);
    const leeg = { aggregates: [], history: [] };
    const result = await this.batcher.commit({ ...(gezien?.schrift ?? leeg), inserts: regels });
    if (result.kind === 'version-conflict') return undefined;
    if (heel) {
      const wanneer = { dag: wettelijkeDag(nu), beeindigd: eindes.some((einde) => einde === status) };
      return volledig(rij, verwijzing, toestemmingsoverzicht(toestemmingen, verwijzing.aanbiedingen, wanneer));
    }
    const na = gezien?.verwijzing ?? verwijzing;
    const aanbod = openAanbodVan(na.aanbiedingen, actor.organisatie) ?? geaccepteerdAanbod(na.aanbiedingen);
    if (aanbod === undefined) throw new Error('an organisation on the access list has an offer');
    return voorAanbieder(na, aanbod);
  }

  /** The first look of the provider, as a step of the referral; undefined when it looked before, or has answered. */
  private gezien(
    aanroep: Aanroep,
    voor: Zorgverwijzing,
    sleutel: DossierKey,
    nu: string,
  ): { readonly verwijzing: Zorgverwijzing; readonly schrift: Pick<Unit, 'aggregates' | 'history'> } | undefined {
    const { organisatie } = aanroep.actor;
    if (openAanbodVan(voor.aanbiedingen, organisatie) === undefined) return undefined;
    const context = opdrachtcontext(aanroep, voor.gemeentecode, nu);
    const gevolg = decide(voor, { soort: 'bekijk', organisatie }, context);
    const { toestand: verwijzing, gebeurtenissen } = stapNaVerzoek(voor, gevolg, evolve);
    if (gebeurtenissen.length === 0) return undefined;
    const dataref = verwijzingsadres(this.gegevens, voor.id);
    const { traceparent } = aanroep;
    const schrijven = { voor, verwijzing, gebeurtenissen, sleutel, context, dataref, traceparent };
    return { verwijzing, schrift: schrijfZorgverwijzing(schrijven) };
  }

  private async noteer(aanroep: Aanroep, besluit: Besluit, ...regels: readonly InsertRow[]): Promise<void> {
    await this.batcher.commit({ aggregates: [], history: [], inserts: [besluitregel(aanroep, besluit), ...regels] });
  }
}
