import { Injectable } from '@nestjs/common';
import {
  bezwaartermijn,
  wettelijkeDag,
  zoekGemeente,
  type Datum,
  type Geweigerd,
  type Opdrachtcontext,
  type Uuid,
} from '@schakel/domain';
import type { Answer } from '@schakel/platform';
import { Pseudonimiseerder } from '@schakel/privacy';
import { type Aanroep, type Medeschrift, nietsAnders, Uitvoering, vernietigdeInhoud } from '@schakel/service';
import type { PoolClient } from 'pg';
import { laadTeksten } from '../motiveringstekst/motiveringstekst.store.js';
import { bezwaarTegenOpdracht } from '../vergunning/vergunning.domain.js';
import { opVergunning } from '../vergunning/vergunning.store.js';
import { beslisOpAanvraag, laadAanvraag, type GelezenAanvraag } from './besluit-op-aanvraag.js';
import {
  laadVergunning,
  laadVergunningVanBesluit,
  vergunningopdracht,
  type VergunningAlsOnderwerp,
} from './besluit-op-vergunning.js';
import type { Besluit, Besluitopdracht, MaakBekend, Onderwerp } from './besluit-toestand.domain.js';
import { decide } from './besluit.domain.js';
import { besluitsoort } from './besluit.store.js';
import { stelConceptOp, type Onderwerpfeiten, type Opzet } from './concepttekst.js';
import { kringVan } from './conceptinhoud.domain.js';
import { mandaattabelOp } from './geldend-mandaat.js';
import { isPublicatieplichtig, publicatietekstVan } from './publicatie.domain.js';
import { PUBLICATIEREGELS } from './publicatieregels.data.js';

/** A draft to make, with the key under which the caller may repeat it. */
export interface Conceptaanleg {
  readonly onderwerp: Onderwerp;
  readonly opzet: Opzet;
  readonly key: string;
  readonly requestHash: string;
}

/** Where a command comes from: the decision and the version that was read. */
export interface Bewerking {
  readonly aanroep: Aanroep;
  readonly id: Uuid;
  readonly gelezenVersie: number;
}

/** Commands that look at nothing but the decision. */
type Eenvoudig = Extract<Besluitopdracht, { soort: 'leg-horen-vast' | 'parafeer' | 'stuur-terug' | 'trek-terug' }>;

const handelingen: Readonly<Record<Eenvoudig['soort'], string>> = {
  'leg-horen-vast': 'besluit:wijzigen',
  parafeer: 'besluit:paraferen',
  'stuur-terug': 'besluit:terugzenden',
  'trek-terug': 'besluit:terugtrekken',
};

type OnderwerpGelezen = GelezenAanvraag | VergunningAlsOnderwerp;

/** Runs commands on decisions. What a decision does elsewhere happens in the same transaction, or it does not happen. */
@Injectable()
export class BesluitService {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly pseudoniemen: Pseudonimiseerder,
  ) {}

  /** Drafts a decision on an application or a permit. @throws ProblemException */
  stelOp(aanroep: Aanroep, { onderwerp, opzet, key, requestHash }: Conceptaanleg): Promise<Answer> {
    const { sleutels } = this.uitvoering;
    return this.uitvoering.maak({
      soort: besluitsoort,
      aanroep,
      handeling: 'besluit:opstellen',
      naam: 'Besluit opstellen',
      key,
      requestHash,
      gezocht: onderwerp.id,
      lees: async (client) => {
        const gelezen = await this.laadOnderwerp(client, onderwerp);
        if (gelezen === undefined) return undefined;
        const feiten = feitenVan(gelezen);
        return { feiten, teksten: await laadTeksten(client, sleutels, feiten.gemeentecode) };
      },
      bron: ({ feiten: { gemeentecode } }) => ({
        gemeentecode,
        kring: kringVan(opzet.gronden, opzet.blokken),
        status: 'concept',
      }),
      beslis: (id, context, { feiten, teksten }) => {
        const inhoud = stelConceptOp(opzet, feiten, teksten, wettelijkeDag(context.nu));
        if ('weigering' in inhoud) return inhoud;
        const { vergunningsoort } = feiten;
        return decide(undefined, { soort: 'stel-op', id, onderwerp, vergunningsoort, inhoud }, context);
      },
    });
  }

  /** Replaces the draft. @throws ProblemException */
  wijzig(bewerking: Bewerking, opzet: Opzet): Promise<Besluit> {
    return this.uitvoering.behandel({
      soort: besluitsoort,
      ...bewerking,
      handeling: 'besluit:wijzigen',
      naam: 'Besluit wijzigen',
      lees: async (client, { onderwerp, gemeentecode }) => ({
        feiten: feitenVan(bestaand(await this.laadOnderwerp(client, onderwerp), onderwerp)),
        teksten: await laadTeksten(client, this.uitvoering.sleutels, gemeentecode),
      }),
      beslis: (besluit, context, { feiten, teksten }) => {
        const inhoud = stelConceptOp(opzet, feiten, teksten, wettelijkeDag(context.nu));
        return 'weigering' in inhoud ? inhoud : decide(besluit, { soort: 'wijzig', inhoud }, context);
      },
    });
  }

  /** Hearing, initialling, sending back and taking back. @throws ProblemException */
  behandel(bewerking: Bewerking, opdracht: Eenvoudig): Promise<Besluit> {
    return this.uitvoering.behandel({
      soort: besluitsoort,
      ...bewerking,
      handeling: handelingen[opdracht.soort],
      naam: `Besluit: ${opdracht.soort}`,
      lees: nietsAnders,
      beslis: (besluit, context) => decide(besluit, opdracht, context),
    });
  }

  /**
   * Signs, when the mandate table lets this person. An application is decided on at once, and a grant makes the permit; a decision on a
   * permit works when it is made known, and is judged here already, so that nobody signs what cannot be done. @throws ProblemException
   */
  onderteken(bewerking: Bewerking, collegebesluitOp?: Datum): Promise<Besluit> {
    const { sleutels, gegevens } = this.uitvoering;
    const middelen = { sleutels, gegevens, pseudoniemen: this.pseudoniemen };
    const { rollen } = bewerking.aanroep.actor;
    return this.uitvoering.behandel({
      soort: besluitsoort,
      ...bewerking,
      handeling: 'besluit:ondertekenen',
      naam: 'Besluit ondertekenen',
      lees: async (client, { onderwerp }) => bestaand(await this.laadOnderwerp(client, onderwerp), onderwerp),
      beslis: (besluit, context, onderwerp) => {
        const tabel = mandaattabelOp(besluit.gemeentecode, context.nu);
        const opdracht = { soort: 'onderteken', rollen, tabel, ...(collegebesluitOp && { collegebesluitOp }) } as const;
        const gevolg = decide(besluit, opdracht, context);
        return gevolg.soort === 'geweigerd' ? gevolg : (onuitvoerbaar(besluit, onderwerp, context) ?? gevolg);
      },
      mede: async ({ extra, ...gegeven }): Promise<Medeschrift> =>
        extra.soort === 'vergunningaanvraag' ? beslisOpAanvraag(extra, gegeven, middelen) : {},
    });
  }

  /** Records that the decision was made known; from then on it works, and the term for objection runs. @throws ProblemException */
  maakBekend(bewerking: Bewerking, { op, wijze }: Pick<MaakBekend, 'op' | 'wijze'>): Promise<Besluit> {
    const { sleutels, gegevens } = this.uitvoering;
    return this.uitvoering.behandel({
      soort: besluitsoort,
      ...bewerking,
      handeling: 'besluit:bekendmaken',
      naam: 'Besluit bekendmaken',
      lees: async (client, { id, onderwerp }) =>
        onderwerp.soort === 'vergunning'
          ? bestaand(await laadVergunning(client, sleutels, onderwerp.id), onderwerp)
          : laadVergunningVanBesluit(client, sleutels, id),
      beslis: (besluit, context) =>
        decide(besluit, { soort: 'maak-bekend', op, wijze, ...notitie(besluit, op) }, context),
      mede: ({ stap, context, extra, aanroep: { traceparent } }) => {
        if (extra === undefined) return {};
        const { toestand } = stap;
        const opVergunningZelf = toestand.onderwerp.soort === 'vergunning';
        const opdracht = opVergunningZelf ? vergunningopdracht(toestand) : ({ soort: 'maak-bekend', op } as const);
        return opVergunning(extra, opdracht, { gegevens, context, traceparent });
      },
    });
  }

  private laadOnderwerp(client: PoolClient, { soort, id }: Onderwerp): Promise<OnderwerpGelezen | undefined> {
    const { sleutels } = this.uitvoering;
    return soort === 'vergunning' ? laadVergunning(client, sleutels, id) : laadAanvraag(client, sleutels, id);
  }
}

function bestaand<T>(gelezen: T | undefined, { soort }: Onderwerp): T {
  if (gelezen === undefined) throw vernietigdeInhoud(soort);
  return gelezen;
}

function feitenVan(gelezen: OnderwerpGelezen): Onderwerpfeiten & Pick<Besluit, 'gemeentecode'> {
  if (gelezen.soort === 'vergunning') {
    const { gemeentecode, vergunningsoort } = gelezen.toestand;
    return { gemeentecode, vergunningsoort };
  }
  const { gemeentecode, vergunningsoort, termijnverloop } = gelezen.aanvraag;
  return { gemeentecode, vergunningsoort, ontvangenOp: termijnverloop.ontvangstdag };
}

/** What would stand in the way of the decision when it is made known. */
function onuitvoerbaar(besluit: Besluit, onderwerp: OnderwerpGelezen, context: Opdrachtcontext): Geweigerd | undefined {
  if (onderwerp.soort === 'vergunningaanvraag') return undefined;
  return bezwaarTegenOpdracht(onderwerp.toestand, vergunningopdracht(besluit), context);
}

/** The notice that is published, where one is due. */
function notitie(
  { vergunningsoort, inhoud: { uitkomst }, gemeentecode }: Besluit,
  op: Datum,
): Pick<MaakBekend, 'publicatietekst'> {
  if (!isPublicatieplichtig({ vergunningsoort, uitkomst }, PUBLICATIEREGELS)) return {};
  const gemeentenaam = zoekGemeente(gemeentecode)?.naam ?? gemeentecode;
  const bezwaartermijnEinde = bezwaartermijn(op).einde;
  return {
    publicatietekst: publicatietekstVan({
      vergunningsoort,
      uitkomst,
      gemeentenaam,
      bekendgemaaktOp: op,
      bezwaartermijnEinde,
    }),
  };
}
