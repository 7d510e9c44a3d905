import {
  meld,
  neemInRegie,
  nieuwVerhaal,
  OVERDRACHT,
  stand,
  verzoek,
  voltooid,
  vraagVergunningAan,
  type Gesprek,
  type Keten,
} from '@schakel/system';
import { eventually } from '@schakel/testing';
import { z } from 'zod';

const lijst = z.object({ resultaten: z.array(z.looseObject({ id: z.uuid() })) });

/** Something that exists and is still open, to be treated as roughly as the spec likes. */
export interface Bron {
  readonly id: string;
  /** Its version now. */
  versie(): Promise<number>;
}

/**
 * One open resource of every kind, by the first part of its path: a signal in treatment, a chain file under direction, a permit
 * application with a Bibob test, a referral and a registration as they came in, a subscription.
 */
export async function openBronnen(keten: Keten): Promise<ReadonlyMap<string, Bron>> {
  const verhaal = nieuwVerhaal();
  const duiding = keten.gesprek('aandachtsfunctionaris.amsterdam', 'signal-intake', 'signaal-duiding');
  const regie = keten.gesprek('ketenregisseur.amsterdam', 'chain-coordination', 'ketenregie');
  const partner = keten.gesprek('ketenpartner.regio', 'chain-coordination', 'ketenpartner-informatie');
  const loket = keten.gesprek('vergunningmedewerker.amsterdam', 'licensing', 'vergunningverlening');
  const bibob = keten.gesprek('bibob-coordinator.amsterdam', 'licensing', 'bibob-onderzoek');
  const zorg = keten.gesprek('zorgmedewerker.amsterdam', 'care-referral', 'zorgverwijzing');
  const burgerzaken = keten.gesprek('burgerzakenmedewerker.amsterdam', 'brp-registration', 'brp-inschrijving');

  const aanvraagId = await voltooid(vraagVergunningAan(keten, verhaal));
  const start = { aanleiding: 'om-tip', toelichting: 'Eigen aanleiding' };
  const toets = await bibob.maak(`/v1/vergunningaanvragen/${aanvraagId}/bibob-toetsen`, stand, start);
  const sink = `${keten.url('simulators')}/partner/webhook`;
  const types = ['nl.schakel.ketendossiers.ketendossier-gesloten.v1'];
  const abonnement = await partner.maak('/v1/abonnementen', stand, { sink, types });

  const gerouteerd = await voltooid(meld(keten, verhaal));
  await routeer(duiding, gerouteerd.signaalId);
  const dossier = await voltooid(neemInRegie(keten, gerouteerd.signaalId));
  await voltooid(verzoek(keten, verhaal, dossier));
  const { signaalId } = await voltooid(meld(keten, verhaal));
  await duiding.stap(`/v1/signalen/${signaalId}/duidingen`, stand, 1, {});

  const bron = (gesprek: Gesprek, soort: string, id: string): readonly [string, Bron] => [
    soort,
    { id, versie: async () => (await gesprek.lees(`/v1/${soort}/${id}`, z.looseObject({}))).versie ?? 0 },
  ];
  const toetsversie = async () => {
    const toetsen = z.object({ resultaten: z.array(stand) });
    const { inhoud } = await bibob.lees(`/v1/vergunningaanvragen/${aanvraagId}/bibob-toetsen`, toetsen);
    return inhoud.resultaten[0]?.versie ?? 0;
  };
  return new Map([
    bron(duiding, 'signalen', signaalId),
    bron(regie, 'ketendossiers', dossier.ketendossierId),
    bron(partner, 'abonnementen', abonnement.inhoud.id),
    bron(loket, 'vergunningaanvragen', aanvraagId),
    ['bibob-toetsen', { id: toets.inhoud.id, versie: toetsversie }],
    bron(zorg, 'zorgverwijzingen', await eerste(zorg, '/v1/zorgverwijzingen')),
    bron(burgerzaken, 'inschrijvingen', await eerste(burgerzaken, '/v1/inschrijvingen')),
  ]);
}

async function routeer(duiding: Gesprek, signaalId: string): Promise<void> {
  const pad = `/v1/signalen/${signaalId}`;
  const weging = {
    catalogusversie: '2026.1',
    profiel: 'volwassene',
    regels: [{ code: 'EX01', toelichting: 'Gezien' }],
    toelichting: 'Gewogen',
  };
  await duiding.stap(`${pad}/duidingen`, stand, 1, {});
  await duiding.stap(`${pad}/wegingen`, stand, 2, weging);
  await duiding.stap(`${pad}/routeringen`, stand, 3, { route: 'zorg', reden: 'Opvang nodig' });
}

/** The id of what a consumer made, once it is there. */
async function eerste(gesprek: Gesprek, pad: string): Promise<string> {
  const probeer = async () => (await gesprek.lees(pad, lijst)).inhoud.resultaten[0]?.id;
  return eventually(probeer, `something in ${pad}`, OVERDRACHT);
}
