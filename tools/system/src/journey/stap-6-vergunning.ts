import { eventually } from '@schakel/testing';
import { z } from 'zod';
import { stand, type Keten, type Stap } from './keten.js';
import { OVERDRACHT } from './stap-3-regie.js';
import { type Verhaal } from './verhaal.data.js';

const aanvraag = stand.extend({
  raadplegingen: z.array(z.strictObject({ melding: z.string(), grondslag: z.string(), genoteerdOp: z.string() })),
});

/** Step 6a, before all else: the company asks for a permit. Licensing knows nothing of the chain. Gives the id of the application. */
export async function* vraagVergunningAan(keten: Keten, { bedrijf }: Verhaal): Stap<string> {
  const loket = keten.gesprek('vergunningmedewerker.amsterdam', 'licensing', 'vergunningverlening');
  const { inhoud } = await loket.maak('/v1/vergunningaanvragen', stand, {
    vergunningsoort: 'exploitatievergunning',
    kvkNummer: bedrijf.kvkNummer,
    bedrijfsnaam: bedrijf.naam,
    ondertekenaar: bedrijf.ondertekenaar,
  });
  yield 'Vergunningen legt een aanvraag van het bedrijf vast: exploitatievergunning';
  return inhoud.id;
}

/**
 * Step 6: licensing learns that somebody wants to be called, and nothing else. The Bibob coordinator tests on grounds of her own and
 * concludes; the licence officer decides.
 */
export async function* beslisVergunning(keten: Keten, verhaal: Verhaal, aanvraagId: string): Stap<void> {
  const loket = keten.gesprek('vergunningmedewerker.amsterdam', 'licensing', 'vergunningverlening');
  const pad = `/v1/vergunningaanvragen/${aanvraagId}`;
  const gezien = await eventually(
    async () => {
      const { inhoud } = await loket.lees(pad, aanvraag);
      return inhoud.raadplegingen.length > 0 && inhoud;
    },
    'the note of the consultation with the application',
    OVERDRACHT,
  );
  yield `Vergunningen ziet bij de aanvraag alleen: “${gezien.raadplegingen[0]?.melding ?? ''}”`;
  yield* doeBibobtoets(keten, verhaal, pad);
  const besluit = await loket.stap(`${pad}/besluiten`, stand, gezien.versie, {
    uitkomst: 'verleend-met-voorschriften',
    motivering: verhaal.tekst('Met voorschriften is het gevaar beheersbaar'),
    voorschriften: ['De vergunninghouder houdt een sluitende urenregistratie bij.'],
  });
  yield `Besluit: verleend met voorschriften (versie ${String(besluit.inhoud.versie)})`;
}

async function* doeBibobtoets(keten: Keten, { tekst }: Verhaal, pad: string): Stap<void> {
  const coordinator = keten.gesprek('bibob-coordinator.amsterdam', 'licensing', 'bibob-onderzoek');
  const gestart = await coordinator.maak(`${pad}/bibob-toetsen`, stand, {
    aanleiding: 'beleidsregel-sector',
    toelichting: tekst('Uitzendbranche valt onder de beleidsregels'),
  });
  yield 'Bibob-coördinator start een toets op eigen aanleiding (beleidsregel sector)';
  const toets = `/v1/bibob-toetsen/${gestart.inhoud.id}`;
  const onderzocht = await coordinator.stap(`${toets}/onderzoeken`, stand, gestart.inhoud.versie, {
    bevindingen: tekst('Eerdere boetes van de Arbeidsinspectie'),
  });
  await coordinator.stap(`${toets}/conclusies`, stand, onderzocht.inhoud.versie, {
    mate: 'mindere-mate',
    aGrond: false,
    bGrond: true,
    lid6: false,
    motivering: tekst('Overtredingen in dezelfde sector'),
    evenredigheid: tekst('Voorschriften volstaan'),
  });
  yield 'Zij concludeert: mindere mate van gevaar; de toets blijft gesloten';
}
