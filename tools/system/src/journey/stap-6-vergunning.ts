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
 * concludes; three people of the municipality decide. Gives the id of the permit.
 */
export async function* beslisVergunning(
  keten: Keten,
  verhaal: Verhaal,
  aanvraagId: string,
): Stap<{ readonly vergunningId: string }> {
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
  yield* neemBesluit(keten, verhaal, pad);
  return { vergunningId: await vergunningVan(loket, aanvraagId) };
}

const vergunningen = z.object({ resultaten: z.array(z.looseObject({ id: z.uuid() })) });
const vergunning = z.looseObject({ vergunningaanvraagId: z.uuid() });

/** The permit that came of an application: among the newest of the municipality. */
async function vergunningVan(loket: ReturnType<Keten['gesprek']>, aanvraagId: string): Promise<string> {
  const { inhoud } = await loket.lees('/v1/vergunningen', vergunningen);
  for (const { id } of inhoud.resultaten) {
    const gelezen = await loket.lees(`/v1/vergunningen/${id}`, vergunning);
    if (gelezen.inhoud.vergunningaanvraagId === aanvraagId) return id;
  }
  throw new Error('a grant made no permit');
}

/** Three people make one decision: it is drafted, initialled by a second and signed by who may by the mandate table. */
async function* neemBesluit(keten: Keten, { tekst }: Verhaal, pad: string): Stap<void> {
  const als = (rol: string) => keten.gesprek(`${rol}.amsterdam`, 'licensing', 'vergunningverlening');
  const loket = als('vergunningmedewerker');
  const { inhoud: concept } = await loket.maak(`${pad}/conceptbesluiten`, stand, {
    uitkomst: 'verleend-met-voorschriften',
    gronden: ['voldoet-aan-de-eisen'],
    blokken: ['verlenen-met-voorschriften', 'rechtsmiddelen'],
    invulling: { reden: tekst('Met voorschriften kan het bedrijf open') },
    voorschriften: [{ tekst: 'De vergunninghouder houdt een sluitende urenregistratie bij.' }],
  });
  const besluit = `/v1/besluiten/${concept.id}`;
  const geparafeerd = await als('jurist').stap(`${besluit}/paraferingen`, stand, concept.versie, {});
  const getekend = await als('burgemeester').stap(`${besluit}/ondertekeningen`, stand, geparafeerd.inhoud.versie, {});
  yield 'Besluit: verleend met voorschriften; opgesteld, geparafeerd door de jurist, getekend door de burgemeester';
  const bekend = { op: vandaagInAmsterdam(), wijze: 'toezending' };
  await loket.stap(`${besluit}/bekendmakingen`, stand, getekend.inhoud.versie, bekend);
  yield 'Het besluit is bekendgemaakt; de vergunning staat in het register';
}

/** Today in the Netherlands, `YYYY-MM-DD`. */
function vandaagInAmsterdam(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date());
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
  const geconcludeerd = await coordinator.stap(`${toets}/conclusies`, stand, onderzocht.inhoud.versie, {
    mate: 'mindere-mate',
    aGrond: false,
    bGrond: true,
    lid6: false,
    motivering: tekst('Overtredingen in dezelfde sector'),
    evenredigheid: tekst('Voorschriften volstaan'),
    wegingen: [weging(tekst)],
  });
  yield 'Zij concludeert: mindere mate van gevaar; de toets blijft gesloten';
  yield* hoorBetrokkene(coordinator, toets, geconcludeerd.inhoud.versie, tekst);
}

/** The b-ground, weighed on every point that the law names (Wet Bibob art. 3 lid 3). */
function weging(tekst: Verhaal['tekst']) {
  const punten = ['feiten', 'ernst-vermoeden', 'aard-relatie', 'aantal-feiten', 'tijdsverloop'];
  const feit = { omschrijving: tekst('Boete wegens onderbetaling'), op: '2025-05-01', grondslag: 'bestuurlijke-boete' };
  return { grond: 'b-grond', feiten: [feit], punten: punten.map((punt) => ({ punt, toelichting: tekst('Gewogen') })) };
}

const gehoord = stand.extend({
  voornemen: z.looseObject({ belanghebbenden: z.array(z.looseObject({ id: z.uuid() })) }),
});

/** Before conditions are set the company is heard on what is intended, and the interests are weighed anew (art. 33 and 3 lid 7). */
async function* hoorBetrokkene(
  coordinator: ReturnType<Keten['gesprek']>,
  toets: string,
  versie: number,
  tekst: Verhaal['tekst'],
): Stap<void> {
  const vandaag = vandaagInAmsterdam();
  const betrokkene = { rol: 'betrokkene', naam: tekst('De exploitant'), deel: tekst('Het voornemen geheel') };
  const verzonden = await coordinator.stap(`${toets}/voornemens`, stand, versie, {
    verzondenOp: vandaag,
    strekking: 'met-voorschriften',
    motivering: tekst('Met voorschriften is het gevaar te beperken'),
    belanghebbenden: [{ ...betrokkene, geheimhoudingAangezegdOp: vandaag }],
  });
  const koppen = { 'bibob-ontvanger': 'eigen-behandeling' };
  const inhoud = gehoord.parse((await coordinator.stuur({ methode: 'GET', pad: toets, koppen })).inhoud);
  const zienswijze = {
    belanghebbendeId: inhoud.voornemen.belanghebbenden[0]?.id,
    vorm: 'afgezien',
    ontvangenOp: vandaag,
  };
  const gegeven = await coordinator.stap(`${toets}/zienswijzen`, stand, verzonden.inhoud.versie, zienswijze);
  const gesloten = await coordinator.stap(`${toets}/zienswijzesluitingen`, stand, gegeven.inhoud.versie);
  await coordinator.stap(`${toets}/evenredigheidswegingen`, stand, gesloten.inhoud.versie, {
    strekking: 'met-voorschriften',
    belangen: tekst('Integriteit van de gemeente; werk van het personeel'),
    afweging: tekst('Een lichter middel volstaat'),
    zienswijzen: tekst('Er was geen zienswijze'),
    voorschriften: [{ tekst: tekst('Sluitende urenregistratie'), gevaar: tekst('Onderbetaling') }],
  });
  yield 'Het bedrijf is gehoord over het voornemen; de evenredigheid is gewogen';
}
