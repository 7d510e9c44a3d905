import { eventually } from '@schakel/testing';
import { z } from 'zod';
import { stand, type Keten, type Stap } from './keten.js';
import { OVERDRACHT } from './stap-3-regie.js';
import { type Verhaal } from './verhaal.data.js';

const inschrijvingen = z.object({
  resultaten: z.array(z.object({ id: z.uuid(), versie: z.int(), actieverzoekId: z.uuid() })),
});
const inschrijving = stand.extend({ actieverzoekUrl: z.url() });
const bevraagd = stand.extend({ uitkomst: z.string() });
const bepaald = stand.extend({ gemeente: z.object({ gemeentecode: z.string(), regel: z.string() }) });
const actieverzoek = stand.extend({
  betrokkene: z.object({ geboortedatum: z.string(), aangetroffenInGemeente: z.string() }),
});

/** A registration that has its number. */
export interface Ingeschreven {
  readonly inschrijvingId: string;
  readonly versie: number;
}

/**
 * Step 5: the registrar asks the BRP, finds nobody, applies the place-found rule, records the evidence, judges, and has the burgemeester
 * decide that a woonadres is unsafe; then decides the address and proposes; a second person concludes; the number follows.
 */
export async function* schrijfIn(keten: Keten, verhaal: Verhaal, verzoekId: string): Stap<Ingeschreven> {
  const burgerzaken = keten.gesprek('burgerzakenmedewerker.amsterdam', 'brp-registration', 'brp-inschrijving');
  const { id, versie: ontvangen } = await eventually(
    async () => {
      const { inhoud } = await burgerzaken.lees('/v1/inschrijvingen', inschrijvingen);
      return inhoud.resultaten.find(({ actieverzoekId }) => actieverzoekId === verzoekId);
    },
    'the request in the list of registrations of the registrar',
    OVERDRACHT,
  );
  yield 'Burgerzaken heeft het verzoek als inschrijving ontvangen';
  const pad = `/v1/inschrijvingen/${id}`;
  const { inhoud: gelezen } = await burgerzaken.lees(pad, inschrijving);
  const bron = keten.gesprek('burgerzakenmedewerker.amsterdam', 'chain-coordination', 'brp-inschrijving');
  const { inhoud: vraag } = await bron.lees(gelezen.actieverzoekUrl, actieverzoek);
  const { geslachtsnaam, voornamen } = verhaal.slachtoffer;
  const { geboortedatum, aangetroffenInGemeente: gemeenteAangetroffen } = vraag.betrokkene;
  const identiteit = { geslachtsnaam, voornamen, geboortedatum };
  const { inhoud: brp } = await burgerzaken.stap(`${pad}/bevragingen`, bevraagd, ontvangen, identiteit);
  yield `De BRP is bevraagd, met doelbinding: ${brp.uitkomst}`;
  const { inhoud: na } = await burgerzaken.stap(`${pad}/gemeentebepalingen`, bepaald, brp.versie, {
    gemeenteAangetroffen,
  });
  yield `Verantwoordelijk is ${na.gemeente.gemeentecode} (${na.gemeente.regel})`;
  let { versie } = na;
  for (const bewijs of bewijzen(verhaal))
    ({ versie } = (await burgerzaken.stap(`${pad}/bewijzen`, stand, versie, bewijs)).inhoud);
  const oordeel = { beoordeling: beoordeling(verhaal) };
  ({ versie } = (await burgerzaken.stap(`${pad}/beoordelingen`, stand, versie, oordeel)).inhoud);
  yield 'Identiteit onderbouwd en vier toetsen gemotiveerd beoordeeld';
  const grondslag = await besluitOmVeiligheid(keten, verhaal);
  const adres = { ...adresbepaling(verhaal), ...grondslag };
  ({ versie } = (await burgerzaken.stap(`${pad}/adresbepalingen`, stand, versie, adres)).inhoud);
  yield 'Briefadres om veiligheid, na besluit van de burgemeester; verstrekking beperkt';
  const vandaag = dagVan(new Date());
  const aangifte = { door: 'I', inPersoon: true, ontvangenOp: vandaag, verblijfSinds: vandaag };
  const registratie = { wijze: 'aangifte', aangifte };
  ({ versie } = (await burgerzaken.stap(`${pad}/registraties`, stand, versie, registratie)).inhoud);
  const tweede = keten.gesprek('kwaliteitsmedewerker-burgerzaken.amsterdam', 'brp-registration', 'brp-inschrijving');
  ({ versie } = (await tweede.stap(`${pad}/vaststellingen`, stand, versie, {})).inhoud);
  yield 'Voorgesteld op aangifte en door een tweede persoon vastgesteld';
  const { bsn, aNummer } = verhaal.slachtoffer;
  const nummers = { bsn, aNummer };
  const voltooid = await burgerzaken.stap(`${pad}/bsn-toekenningen`, stand, versie, nummers);
  yield 'Het burgerservicenummer is toegekend en aan de persoon gekoppeld';
  return { inschrijvingId: id, versie: voltooid.inhoud.versie };
}

/** The person gets an id of its own; civil affairs proposes, the burgemeester decides (Wet BRP art. 2.41). */
async function besluitOmVeiligheid(keten: Keten, { tekst }: Verhaal) {
  const burgerzaken = keten.gesprek('burgerzakenmedewerker.amsterdam', 'brp-registration', 'brp-inschrijving');
  const burgemeester = keten.gesprek('burgemeester.amsterdam', 'brp-registration', 'brp-inschrijving');
  const { inhoud: persoon } = await burgerzaken.maak('/v1/betrokkenen', stand, {});
  const reden = tekst('Wie haar uitbuitte zoekt haar');
  const voorstel = { betrokkeneId: persoon.id, reden };
  const { inhoud: besluit } = await burgerzaken.maak('/v1/veiligheidsbesluiten', stand, voorstel);
  const dag = (dagen: number) => dagVan(new Date(Date.now() + dagen * 86_400_000));
  const genomen = { motivering: reden, geldtVanaf: dag(0), herbeoordelenOp: dag(180) };
  await burgemeester.stap(`/v1/veiligheidsbesluiten/${besluit.id}/besluiten`, stand, besluit.versie, genomen);
  return { betrokkeneId: persoon.id, grondslagId: besluit.id };
}

const dagVan = (moment: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(moment);

function adresbepaling({ plaats }: Verhaal) {
  return {
    grond: 'briefadres-veiligheid',
    adres: { ...plaats, straat: 'Stadhuisplein', huisnummer: '1' },
    verstrekkingsbeperking: 'gevraagd',
  };
}

function bewijzen({ tekst }: Verhaal) {
  const bewijs = (feit: string, bewijssoort: string, motivering: string) => ({
    ...{ feit, bewijssoort, oordeel: 'aanvaard' },
    motivering: tekst(motivering),
  });
  return [
    bewijs('identiteit', 'paspoort', 'Paspoort gecontroleerd met het scanapparaat'),
    bewijs('geboorte', 'buitenlandse-akte', 'Meertalig uittreksel getoond'),
  ];
}

function beoordeling({ tekst }: Verhaal) {
  const voldaan = (motivering: string) => ({ voldaan: true, motivering: tekst(motivering) });
  return {
    rechtmatigVerblijf: voldaan('Burger van de Unie'),
    verwachtVerblijf: voldaan('Wil hier blijven en heeft opvang'),
    adresInGemeente: voldaan('Briefadres vastgesteld'),
    identiteitVastgesteld: voldaan('Paspoort getoond en gecontroleerd'),
  };
}
