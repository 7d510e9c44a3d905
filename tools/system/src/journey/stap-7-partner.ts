import { eventually } from '@schakel/testing';
import { z } from 'zod';
import { kortType, type Keten, type Stap } from './keten.js';
import { OVERDRACHT, PARTNER } from './stap-3-regie.js';

const abonnement = z.object({ id: z.uuid(), status: z.string(), versie: z.int(), sink: z.string() });
const abonnementen = z.object({ resultaten: z.array(abonnement) });
const postvak = z.object({
  ontvangen: z.array(
    z.object({
      volgnummer: z.int(),
      dubbel: z.boolean(),
      handtekening: z.looseObject({ uitkomst: z.string() }),
      event: z.looseObject({
        id: z.string(),
        type: z.string(),
        subject: z.uuid(),
        sequence: z.string(),
        dataref: z.url(),
        data: z.looseObject({ ketendossierId: z.uuid().optional() }),
      }),
    }),
  ),
});
const dossier = z.looseObject({ id: z.uuid(), status: z.string() });
const delingen = z.object({
  resultaten: z.array(
    z.object({ soort: z.string(), organisatie: z.string(), grondslag: z.string(), velden: z.array(z.string()) }),
  ),
});

/** One event that the partner's webhook took. */
export type Bericht = z.output<typeof postvak>['ontvangen'][number];
/** One line of the disclosure ledger. */
export type Deling = z.output<typeof delingen>['resultaten'][number];

/** What the partner got, and what the ledger says that it got. */
export interface Gedeeld {
  readonly berichten: readonly Bericht[];
  readonly delingen: readonly Deling[];
}

const soort = (naam: string) => `nl.schakel.${naam}.v1`;
/** What this partner wants to be told of. */
export const TYPEN = [
  soort('ketendossiers.toegang-verleend'),
  soort('ketendossiers.ketendossier-gesloten'),
  soort('actieverzoeken.actieverzoek-verzonden'),
  soort('actieverzoeken.actieverzoek-opgepakt'),
  soort('actieverzoeken.actieverzoek-afgerond'),
  soort('zorgverwijzingen.zorgverwijzing-ontvangen'),
  soort('zorgverwijzingen.zorgverwijzing-voorgesteld'),
  soort('zorgverwijzingen.zorgverwijzing-aangeboden'),
  soort('zorgverwijzingen.zorgverwijzing-afgewezen'),
  soort('zorgverwijzingen.zorgverwijzing-geaccepteerd'),
  soort('zorgverwijzingen.zorgverwijzing-geplaatst'),
  soort('inschrijvingen.inschrijving-bsn-toegekend'),
];

/** Step 7a, before all else: the partner's system subscribes with its webhook, which proves by handshake that it wants this. */
export async function* abonneer(keten: Keten): Stap<void> {
  const partner = keten.gesprek(PARTNER, 'chain-coordination', 'ketenpartner-informatie');
  const sink = `${keten.url('simulators')}/partner/webhook`;
  const { inhoud } = await partner.lees('/v1/abonnementen', abonnementen);
  const lopend = inhoud.resultaten.filter(({ status }) => status !== 'beeindigd');
  for (const oud of lopend.filter((ander) => ander.sink !== sink || ander.status !== 'actief')) {
    await partner.stap(`/v1/abonnementen/${oud.id}/beeindigingen`, abonnement, oud.versie);
  }
  if (lopend.some((zelfde) => zelfde.sink === sink && zelfde.status === 'actief')) {
    yield 'Regionale ketenpartner heeft al een abonnement op zijn webhook';
    return;
  }
  const { inhoud: nieuw } = await partner.maak('/v1/abonnementen', abonnement, { sink, types: TYPEN });
  yield `Regionale ketenpartner abonneert zijn webhook; na de handdruk: ${nieuw.status}`;
}

/** Step 7: the partner received what it may have, signed and in order; it fetches by `dataref`; the disclosure ledger shows both. */
export async function* ontvang(keten: Keten, ketendossierId: string): Stap<Gedeeld> {
  const berichten = await eventually(
    async () => {
      const gekregen = await berichtenOver(keten, ketendossierId);
      const typen = gekregen.map(({ event }) => kortType(event.type));
      const klaar = ['zorgverwijzing-geplaatst', 'inschrijving-bsn-toegekend'].every((type) => typen.includes(type));
      return klaar && typen.filter((type) => type === 'actieverzoek-afgerond').length === 2 && gekregen;
    },
    'the events of the chain file at the webhook of the partner',
    OVERDRACHT,
  );
  const geldig = berichten.filter(({ handtekening }) => handtekening.uitkomst === 'geldig').length;
  yield `Partner ontving ${String(berichten.length)} berichten, ${String(geldig)} met geldige handtekening`;
  const partner = keten.gesprek(PARTNER, 'chain-coordination', 'ketenpartner-informatie');
  const eigen = berichten.find(({ event }) => event.subject === ketendossierId)?.event.dataref;
  if (eigen === undefined) throw new Error('no event about the chain file itself came in');
  const { inhoud: gelezen } = await partner.lees(eigen, dossier);
  yield `Partner haalt het dossier op via dataref, met eigen token en doelbinding: ${gelezen.status}`;
  const lijst = await leesDelingen(keten, ketendossierId);
  const { organisatie } = keten.deelnemer(PARTNER);
  const aantal = lijst.filter((deling) => deling.organisatie === organisatie).length;
  yield `Het verstrekkingenregister telt ${String(lijst.length)} regels, ${String(aantal)} voor de partner`;
  return { berichten, delingen: lijst };
}

/** What the partner's webhook took about one chain file, in order of arrival. */
export async function berichtenOver(keten: Keten, ketendossierId: string): Promise<readonly Bericht[]> {
  const { inhoud } = await keten.anoniem('simulators').lees('/partner/ontvangen', postvak);
  return inhoud.ontvangen.filter(
    ({ event }) => event.subject === ketendossierId || event.data.ketendossierId === ketendossierId,
  );
}

/** The disclosure ledger of a chain file, as the chain director reads it. */
export async function leesDelingen(keten: Keten, ketendossierId: string): Promise<readonly Deling[]> {
  const regie = keten.gesprek('ketenregisseur.amsterdam', 'chain-coordination', 'ketenregie');
  const { inhoud } = await regie.lees(`/v1/ketendossiers/${ketendossierId}/delingen`, delingen);
  return inhoud.resultaten;
}
