import { stand, type Keten, type Stap } from './keten.js';
import { type Gemeld } from './stap-1-melden.js';
import { type Verhaal } from './verhaal.data.js';

/** Indicators that together point at trafficking: deception at recruitment, exploitation, coercion where she works. */
const AANWEZIG = ['DR01', 'DR02', 'EX01', 'EX02', 'CD01', 'CD05'];

export type Route = 'zorg' | 'veiligheid' | 'bestuurlijk';

/** Step 2: the aandachtsfunctionaris takes the signal up, weighs it, and chooses a route. The advice counts; she decides. */
export async function* duid(keten: Keten, verhaal: Verhaal, gemeld: Gemeld, route: Route = 'zorg'): Stap<number> {
  const duiding = keten.gesprek('aandachtsfunctionaris.amsterdam', 'signal-intake', 'signaal-duiding');
  const pad = `/v1/signalen/${gemeld.signaalId}`;
  const { tekst } = verhaal;
  const { inhoud: opgepakt } = await duiding.stap(`${pad}/duidingen`, stand, gemeld.versie, {});
  yield 'Aandachtsfunctionaris neemt het signaal in duiding';
  const weging = {
    catalogusversie: gemeld.catalogusversie,
    profiel: 'volwassene',
    handelingen: ['werven', 'huisvesten'],
    regels: AANWEZIG.map((code) => ({ code, toelichting: tekst(`Gebleken: ${code}`) })),
    toelichting: tekst('Gesproken met de balie'),
  };
  const { inhoud: gewogen } = await duiding.stap(`${pad}/wegingen`, stand, opgepakt.versie, weging);
  yield `Zij weegt het met ${String(AANWEZIG.length)} indicatoren (catalogus ${gemeld.catalogusversie})`;
  const reden = tekst('Zij heeft vandaag opvang nodig');
  const { inhoud: gerouteerd } = await duiding.stap(`${pad}/routeringen`, stand, gewogen.versie, { route, reden });
  yield `Zij kiest route ${route}`;
  return gerouteerd.versie;
}
