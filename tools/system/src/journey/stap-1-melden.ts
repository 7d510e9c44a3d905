import { z } from 'zod';
import { type Keten, type Stap } from './keten.js';
import { type Verhaal } from './verhaal.data.js';

const catalogus = z.object({ versie: z.string() });
const ontvangst = z.object({
  id: z.uuid(),
  kenmerk: z.string(),
  status: z.literal('ontvangen'),
  versie: z.int(),
  instructie: z.string().optional(),
});

/** A signal that was received. */
export interface Gemeld {
  readonly signaalId: string;
  readonly kenmerk: string;
  readonly versie: number;
  readonly catalogusversie: string;
}

/** Step 1: the front desk reports what it saw; the question about danger comes first. */
export async function* meld(keten: Keten, verhaal: Verhaal): Stap<Gemeld> {
  const { inhoud: indicatoren } = await keten.anoniem('signal-intake').lees('/v1/indicatoren', catalogus);
  const balie = keten.gesprek('frontofficemedewerker.amsterdam', 'signal-intake', 'signaal-intake');
  const { inhoud } = await balie.maak('/v1/signalen', ontvangst, melding(verhaal, indicatoren.versie));
  yield `Balie Amsterdam meldt een signaal van arbeidsuitbuiting: kenmerk ${inhoud.kenmerk}`;
  return {
    signaalId: inhoud.id,
    kenmerk: inhoud.kenmerk,
    versie: inhoud.versie,
    catalogusversie: indicatoren.versie,
  };
}

/** What the front desk fills in. */
export function melding({ slachtoffer, bedrijf, plaats, tekst }: Verhaal, catalogusversie: string) {
  return {
    acuutGevaar: false,
    kanaal: 'balie',
    melderrol: 'gemeentemedewerker',
    uitbuitingsvorm: 'arbeid',
    aard: 'persoon',
    minderjarig: 'nee',
    observaties: [
      {
        code: 'UG09',
        catalogusversie,
        waarneming: 'eigen-waarneming',
        waar: tekst('Aan balie 4'),
        toelichting: tekst('Een ander antwoordde op alle vragen'),
      },
    ],
    toelichting: tekst('Ze had geen eigen papieren bij zich'),
    plaats,
    bedrijf: { naam: bedrijf.naam, kvkNummer: bedrijf.kvkNummer },
    personen: [
      {
        rol: 'mogelijk-slachtoffer',
        naam: `${slachtoffer.voornamen} ${slachtoffer.geslachtsnaam}`,
        geboortedatum: slachtoffer.geboortedatum,
        kenmerken: tekst('Draagt werkkleding'),
      },
    ],
  };
}
