import { eventually } from '@schakel/testing';
import { z } from 'zod';
import { stand, type Keten, type Stap } from './keten.js';
import { type Gesprek } from './gesprek.js';
import { type Verhaal } from './verhaal.data.js';

const dossiers = z.object({
  resultaten: z.array(
    z.object({ id: z.uuid(), status: z.string(), versie: z.int(), signaalId: z.uuid(), route: z.string() }),
  ),
});

/** How long a fact may take to get from one service into the next before the journey calls it lost, ms. */
export const OVERDRACHT = { timeoutMs: 30_000, intervalMs: 50 } as const;

/** A chain file under direction. */
export interface InRegie {
  readonly ketendossierId: string;
  readonly versie: number;
}

/** What the chain director asked of the departments. */
export interface Verzoeken {
  readonly ketendossierId: string;
  readonly zorgverzoekId: string;
  readonly inschrijvingsverzoekId: string;
  readonly raadplegingId: string;
}

/** The partner organisation that works along, by its system's client id. */
export const PARTNER = 'regionale-ketenpartner';

function regie(keten: Keten): Gesprek {
  return keten.gesprek('ketenregisseur.amsterdam', 'chain-coordination', 'ketenregie');
}

/** Step 3a: the routed signal has become a chain file; the chain director takes it. */
export async function* neemInRegie(keten: Keten, signaalId: string): Stap<InRegie> {
  const gesprek = regie(keten);
  const gevonden = await eventually(
    async () => {
      const { inhoud } = await gesprek.lees('/v1/ketendossiers?status=geopend', dossiers);
      return inhoud.resultaten.find((dossier) => dossier.signaalId === signaalId);
    },
    'the chain file of the signal in the list of the chain director',
    OVERDRACHT,
  );
  yield 'Het gerouteerde signaal is een ketendossier geworden';
  const { inhoud } = await gesprek.stap(`/v1/ketendossiers/${gevonden.id}/regie`, stand, gevonden.versie, {});
  yield 'Ketenregisseur neemt het ketendossier in regie';
  return { ketendossierId: inhoud.id, versie: inhoud.versie };
}

/** Step 3b: who works along comes on the access list, each with a ground and a purpose. Same role but not on the list: no access. */
export async function* verleenToegang(keten: Keten, verhaal: Verhaal, dossier: InRegie): Stap<InRegie> {
  const gesprek = regie(keten);
  const doel = verhaal.tekst('Meewerken aan de hulp in dit dossier');
  const collegas = ['aandachtsfunctionaris', 'zorgmedewerker', 'burgerzakenmedewerker'];
  const toegangen = [
    ...collegas.map((rol) => ({
      soort: 'medewerker',
      houder: keten.deelnemer(`${rol}.amsterdam`).sub,
      grondslag: 'avg-6-1-e',
      doel,
    })),
    { soort: 'organisatie', houder: keten.deelnemer(PARTNER).organisatie, grondslag: 'wgs', doel },
  ];
  let { versie } = dossier;
  for (const toegang of toegangen) {
    const pad = `/v1/ketendossiers/${dossier.ketendossierId}/toegangen`;
    ({
      inhoud: { versie },
    } = await gesprek.stap(pad, stand, versie, toegang));
  }
  yield `Toegangslijst: ${collegas.join(', ')} en een regionale ketenpartner, elk met grondslag`;
  return { ...dossier, versie };
}

/** Step 3c: the departments are asked to act; licensing is asked about the company, by pseudonym. */
export async function* verzoek(keten: Keten, verhaal: Verhaal, { ketendossierId }: InRegie): Stap<Verzoeken> {
  const gesprek = regie(keten);
  const { slachtoffer, bedrijf, tekst } = verhaal;
  const verzoeken = `/v1/ketendossiers/${ketendossierId}/actieverzoeken`;
  const betrokkene = {
    naam: `${slachtoffer.voornamen} ${slachtoffer.geslachtsnaam}`,
    geboortedatum: slachtoffer.geboortedatum,
    nationaliteit: slachtoffer.nationaliteit,
    aangetroffenInGemeente: '0363',
  };
  const zorg = await gesprek.maak(verzoeken, stand, {
    soort: 'zorg',
    grondslag: 'avg-6-1-e',
    vraag: tekst('Graag vandaag een veilige plek'),
    betrokkene: { ...betrokkene, contact: `${slachtoffer.telefoon}, ${tekst('alleen na vijf uur')}` },
  });
  yield 'Ketenregisseur stuurt een zorgverzoek';
  const inschrijving = await gesprek.maak(verzoeken, stand, {
    soort: 'inschrijving',
    grondslag: 'wet-brp-2.4',
    vraag: tekst('Graag inschrijven; zij staat nergens'),
    betrokkene,
  });
  yield 'Ketenregisseur stuurt een inschrijvingsverzoek';
  const raadpleging = await gesprek.maak(`/v1/ketendossiers/${ketendossierId}/raadplegingen`, stand, {
    kvkNummer: bedrijf.kvkNummer,
    grondslag: 'bestuurlijke-aanpak',
  });
  yield 'Ketenregisseur raadpleegt vergunningverlening over het bedrijf, met een pseudoniem';
  return {
    ketendossierId,
    zorgverzoekId: zorg.inhoud.id,
    inschrijvingsverzoekId: inschrijving.inhoud.id,
    raadplegingId: raadpleging.inhoud.id,
  };
}
