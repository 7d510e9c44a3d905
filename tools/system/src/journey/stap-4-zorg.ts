import { wettelijkeDag } from '@schakel/domain';
import { eventually } from '@schakel/testing';
import { z } from 'zod';
import { type Gesprek } from './gesprek.js';
import { stand, type Keten, type Stap } from './keten.js';
import { OVERDRACHT } from './stap-3-regie.js';
import { type Verhaal } from './verhaal.data.js';

const verwijzingen = z.object({
  resultaten: z.array(
    z.object({ id: z.uuid(), status: z.string(), versie: z.int(), actieverzoekId: z.uuid().optional() }),
  ),
});
const verwijzing = stand.extend({ inzage: z.string(), actieverzoekUrl: z.url().optional() });
const voorgesteld = stand.extend({
  voorstel: z.object({ gekozen: z.object({ regel: z.string(), verantwoordelijke: z.string() }) }),
});
const aanbieders = z.object({
  resultaten: z.array(z.object({ id: z.uuid(), naam: z.string(), veiligheidsregio: z.object({ code: z.string() }) })),
});
/** What the owner of the request shows to the department that it was sent to. */
const actieverzoek = stand.extend({ soort: z.string(), betrokkene: z.object({ geboortedatum: z.string() }) });

/** A referral that ended in a place. */
export interface Geplaatst {
  readonly zorgverwijzingId: string;
  readonly versie: number;
}

/** Step 4: care reads the question at its owner, proposes a track, offers it; the first provider refuses, the second has a place. */
export async function* regelZorg(keten: Keten, verhaal: Verhaal, zorgverzoekId: string): Stap<Geplaatst> {
  const zorg = keten.gesprek('zorgmedewerker.amsterdam', 'care-referral', 'zorgverwijzing');
  const { id, versie } = await ontvangen(zorg, zorgverzoekId);
  yield 'Zorg heeft het verzoek als zorgverwijzing ontvangen';
  const { inhoud: gelezen } = await zorg.lees(`/v1/zorgverwijzingen/${id}`, verwijzing);
  const bron = keten.gesprek('zorgmedewerker.amsterdam', 'chain-coordination', 'zorgverwijzing');
  const { inhoud: vraag } = await bron.lees(gelezen.actieverzoekUrl ?? '', actieverzoek);
  yield 'Zorgmedewerker leest de vraag bij de eigenaar, met eigen token en doelbinding';
  const feiten = {
    geboortedatum: vraag.betrokkene.geboortedatum,
    nationaliteit: 'eu-eer-ch',
    verblijfsgrond: 'e',
    gemeenteAangetroffen: '0363',
    geslacht: 'vrouw',
    dreiging: 'eigen-regio-onveilig',
  };
  const { inhoud: voorstel } = await zorg.stap(`/v1/zorgverwijzingen/${id}/voorstellen`, voorgesteld, versie, {
    feiten,
  });
  const { regel, verantwoordelijke } = voorstel.voorstel.gekozen;
  yield `De tabel stelt spoor ${regel} voor (${verantwoordelijke.toLowerCase()}); de zorgmedewerker volgt het`;
  const na = yield* plaatsing(keten, verhaal, zorg, { zorgverwijzingId: id, versie: voorstel.versie });
  return { zorgverwijzingId: id, versie: na };
}

async function ontvangen(zorg: Gesprek, zorgverzoekId: string) {
  return eventually(
    async () => {
      const { inhoud } = await zorg.lees('/v1/zorgverwijzingen', verwijzingen);
      return inhoud.resultaten.find(({ actieverzoekId }) => actieverzoekId === zorgverzoekId);
    },
    'the request in the list of referrals of the care officer',
    OVERDRACHT,
  );
}

async function* plaatsing(keten: Keten, { tekst }: Verhaal, zorg: Gesprek, begin: Geplaatst): Stap<number> {
  const pad = `/v1/zorgverwijzingen/${begin.zorgverwijzingId}`;
  const { inhoud: lijst } = await zorg.lees('/v1/aanbieders?soort=vrouwenopvang', aanbieders);
  const inRegio = (code: string) => lijst.resultaten.find(({ veiligheidsregio }) => veiligheidsregio.code === code);
  const [dichtbij, veilig] = [inRegio('VR13'), inRegio('VR17')];
  if (dichtbij === undefined || veilig === undefined) throw new Error('the directory has no two women’s shelters');
  const eerste = await zorg.maak(`${pad}/aanbiedingen`, stand, { aanbiederId: dichtbij.id }, begin.versie);
  yield `Aangeboden aan ${dichtbij.naam}`;
  const weigeraar = keten.gesprek('zorgaanbieder.opvang-amsterdam', 'care-referral', 'zorgverwijzing');
  const afwijzing = { reden: 'geen-capaciteit', toelichting: tekst('Alle plaatsen zijn bezet') };
  const afgewezen = await weigeraar.stap(`${pad}/afwijzingen`, stand, eerste.inhoud.versie, afwijzing);
  yield 'Die wijst af met reden: geen-capaciteit';
  const tweede = await zorg.maak(`${pad}/aanbiedingen`, stand, { aanbiederId: veilig.id }, afgewezen.inhoud.versie);
  const nemer = keten.gesprek('zorgaanbieder.opvang-rotterdam', 'care-referral', 'zorgverwijzing');
  const { inhoud: gezien } = await nemer.lees(pad, verwijzing);
  if (gezien.inzage !== 'aanbod') throw new Error('a provider sees more than the offer');
  const aangenomen = await nemer.stap(`${pad}/acceptaties`, stand, tweede.inhoud.versie);
  yield `Aangeboden aan ${veilig.naam}, die alleen het aanbod ziet en accepteert`;
  const ingangsdatum = wettelijkeDag(new Date().toISOString());
  const geplaatst = await zorg.stap(`${pad}/plaatsingen`, stand, aangenomen.inhoud.versie, { ingangsdatum });
  yield 'Geplaatst; waar zij is blijft bij de aanbieder';
  return geplaatst.inhoud.versie;
}
