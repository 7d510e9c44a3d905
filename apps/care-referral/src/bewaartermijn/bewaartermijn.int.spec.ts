import { testBsn } from '@schakel/domain';
import { medewerker, type Gebruiker } from '@schakel/service/proef';
import { gesprekMet, stopRustig, vanRotterdam } from '../fixtures/sporen.js';
import {
  aanbiederId,
  bedenktijd,
  opvangAmsterdam,
  startVerwijzingsdienst,
  zorgcoordinator,
  zorgmedewerker,
  type Verwijzingsdienst,
} from '../fixtures/verwijzingen.js';

const VANDAAG = '2026-02-28';
let dienst: Verwijzingsdienst;
const { maak, lees, doe } = gesprekMet(() => dienst);
const privacy = medewerker('privacy-1', 'privacyfunctionaris');
const privacyRotterdam = vanRotterdam('privacy-9', 'privacyfunctionaris');

beforeAll(async () => {
  dienst = await startVerwijzingsdienst({ klok: () => `${VANDAAG}T09:00:00.000Z` });
});
afterAll(() => stopRustig(dienst));

interface Overzicht {
  readonly regels: readonly { readonly klasse: string; readonly graad: string }[];
  readonly tellingen: readonly { readonly soort: string; readonly jaar: number; readonly aantal: number }[];
  readonly lopend: readonly { readonly soort: string; readonly aantal: number }[];
  readonly zonderTermijn: readonly { readonly soort: string; readonly dossiers?: readonly string[] }[];
}
const overzicht = async (wie: Gebruiker = privacy) =>
  (await lees('bewaaroverzicht', wie, 'vernietiging')).body as unknown as Overzicht;
/** Per kind: years with how many, and how many run. */
async function van(soort: string, wie?: Gebruiker) {
  const { tellingen, lopend } = await overzicht(wie);
  return {
    jaren: Object.fromEntries(tellingen.filter((een) => een.soort === soort).map(({ jaar, aantal }) => [jaar, aantal])),
    lopend: lopend.find((een) => een.soort === soort)?.aantal ?? 0,
  };
}
async function goed(antwoord: ReturnType<typeof maak>) {
  const { status, body } = await antwoord;
  expect([status < 300, body.code, body.invalidParams]).toEqual([true, undefined, undefined]);
  return body;
}
/** A referral that was placed and ended today, here or with youth help. */
async function beeindigd(geboortedatum: string, groep: 'volwassen' | 'minderjarig'): Promise<string> {
  const id = await dienst.ontvang();
  const stap = (naam: string, versie: number, body?: object, wie: Gebruiker = zorgmedewerker) =>
    goed(dienst.doe(id, naam, versie, body, wie));
  await stap('voorstellen', 1, { feiten: { ...bedenktijd, geboortedatum } });
  await stap('aanbiedingen', 2, { aanbiederId: aanbiederId(undefined, groep) });
  await stap('acceptaties', 3, undefined, opvangAmsterdam);
  await stap('plaatsingen', 4, { ingangsdatum: '2026-02-01' });
  expect((await van('zorgverwijzing')).lopend).toBeGreaterThan(0);
  await stap('beeindigingen', 5, { einde: 'uitgestroomd', einddatum: VANDAAG, bestemming: 'met-onbekende-bestemming' });
  return id;
}

describe('what goes when', () => {
  it('a referral runs until its end; then it is kept by the law of its care', async () => {
    await beeindigd('1990-01-01', 'volwassen');
    await beeindigd('2014-01-01', 'minderjarig');
    expect(await van('zorgverwijzing')).toEqual({ jaren: { 2041: 1, 2046: 1 }, lopend: 0 });
    await dienst.ontvang();
    await dienst.ontvang('0599');
    expect(await van('zorgverwijzing')).toEqual({ jaren: { 2041: 1, 2046: 1 }, lopend: 1 });
    expect(await van('zorgverwijzing', privacyRotterdam)).toEqual({ jaren: {}, lopend: 1 });
    const dagen = await dienst.alsBeheerder<{ dag: string | null }>(
      `select bewaren_tot_en_met::text as dag from zorgverwijzing where status = 'uitgestroomd' order by 1`,
    );
    expect(dagen).toEqual([{ dag: '2041-02-28' }, { dag: '2046-02-28' }]);
  });

  it('an assignment that was withdrawn is kept for six weeks; given again, it runs', async () => {
    const toewijzen = (pad: string, versie: number, body: object) =>
      goed(doe(`toewijzingen/${pad}`, versie, body, zorgmedewerker, 'toewijzing'));
    const client = { bsn: testBsn(4_242), geboortedatum: '1999-04-23', geslacht: '2', achternaam: 'Verzonnen' };
    const correspondentie = { straat: 'Proefstraat', huisnummer: 1, plaats: 'Amsterdam' };
    const { id } = await goed(
      maak(
        'toewijzingen',
        { wet: 'wmo', aanbieder: '12345678', client: { ...client, correspondentie } },
        ...([zorgmedewerker, 'toewijzing'] as const),
      ),
    );
    const producten = [{ categorie: '16', code: '16002', ingangsdatum: VANDAAG }];
    await toewijzen(`${String(id)}/producten`, 1, { producten });
    expect(await van('toewijzing')).toEqual({ jaren: {}, lopend: 1 });
    const stand = async () => (await lees(`toewijzingen/${String(id)}`, zorgmedewerker, 'toewijzing')).body;
    const gegeven = (await stand()) as { versie: number; producten: [{ nummer: number }] };
    await toewijzen(`${String(id)}/intrekkingen`, gegeven.versie, { nummers: [gegeven.producten[0].nummer] });
    expect((await stand()).status).toBe('ingetrokken');
    expect(await van('toewijzing')).toEqual({ jaren: { 2026: 1 }, lopend: 0 });
    await toewijzen(`${String(id)}/producten`, Number((await stand()).versie), { producten });
    expect(await van('toewijzing')).toEqual({ jaren: {}, lopend: 1 });
  });

  it('a Wmo-melding that was withdrawn: six weeks, or fifteen years when there was shelter at once', async () => {
    const melding = async (spoed: boolean) => {
      const zorgverwijzingId = await dienst.ontvang();
      return String((await goed(maak('wmo-meldingen', { zorgverwijzingId, spoed }))).id);
    };
    const [zonder, met] = [await melding(false), await melding(true)];
    expect(await van('wmo_melding')).toEqual({ jaren: {}, lopend: 2 });
    await goed(doe(`wmo-meldingen/${zonder}/intrekkingen`, 1, { reden: 'Zij vroeg het niet.' }));
    await goed(doe(`wmo-meldingen/${met}/spoedvoorzieningen`, 1));
    await goed(doe(`wmo-meldingen/${met}/intrekkingen`, 2, { reden: 'Zij ging naar familie.' }));
    expect(await van('wmo_melding')).toEqual({ jaren: { 2026: 1, 2041: 1 }, lopend: 0 });
  });

  it('a duty of the roster is kept five years from its end, and one that was dropped a year', async () => {
    const dienst_ = { van: '2026-02-28T18:00:00.000Z', tot: '2026-03-01T06:00:00.000Z', trap: 'zorgcoordinator' };
    const { id } = await goed(maak('piketdiensten', { ...dienst_, medewerker: 'coordinator-1' }, zorgcoordinator));
    expect(await van('piketdienst')).toEqual({ jaren: { 2031: 1 }, lopend: 0 });
    await goed(doe(`piketdiensten/${String(id)}/vervallenverklaringen`, 1, { reden: 'Ziek.' }, zorgcoordinator));
    expect(await van('piketdienst')).toEqual({ jaren: { 2027: 1 }, lopend: 0 });
  });

  it('says what goes with what, and names no file and nobody', async () => {
    const antwoord = await overzicht();
    expect(antwoord.zonderTermijn).toContainEqual({
      ...{ soort: 'toestemming', aard: 'volgt', dossiers: ['zorgverwijzing'] },
      reden: expect.stringContaining('AVG art. 7'),
    });
    expect(antwoord.regels.every(({ graad }) => graad === 'gelezen')).toBe(true);
    expect(JSON.stringify(antwoord)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    const besluiten = await dienst.alsBeheerder(
      `select 1 from toegangsbeslissing where body #>> '{request,action,name}' = 'bewaaroverzicht:lezen'`,
    );
    expect(besluiten.length).toBeGreaterThan(0);
  });
});

it('is for the privacyfunctionaris and this purpose alone', async () => {
  expect((await lees('bewaaroverzicht', zorgmedewerker, 'vernietiging')).status).toBe(403);
  expect((await lees('bewaaroverzicht', zorgcoordinator, 'zorgverwijzing')).status).toBe(403);
  expect((await lees('bewaaroverzicht', opvangAmsterdam, 'vernietiging')).status).toBe(403);
  expect((await lees('bewaaroverzicht', privacy, 'toezicht-op-verwerking')).status).toBe(403);
});
