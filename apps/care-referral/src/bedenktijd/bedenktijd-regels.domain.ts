import { geweigerd, wettelijkeDag, type Geweigerd } from '@schakel/domain';
import { VERGUNNINGSGRONDEN } from './bedenktijd.data.js';
import type { Bedenktijd, Zet } from './bedenktijd-toestand.domain.js';

/** No reflection period of this kind may begin on that day. */
export const geenTermijn = (): Geweigerd =>
  geweigerd('termijn-geldt-niet', 'Een bedenktijd van deze soort kan op deze dag niet ingaan.', [
    { veld: 'op', regel: 'een dag waarop de termijn geldt' },
  ]);

/** Objection to a step, or undefined. The machine already allowed the step in this state. */
export function bezwaarTegen(bedenktijd: Bedenktijd, zet: Zet, nu: string): Geweigerd | undefined {
  const { hoedanigheid, periode, grond } = bedenktijd;
  if (zet.op > nu || zet.op < bedenktijd.sinds)
    return geweigerd('tijdstip-onmogelijk', 'Dit tijdstip kan niet.', [
      { veld: 'op', regel: 'niet voor de vorige stap en niet in de toekomst' },
    ]);
  if (zet.soort === 'bied-aan' && hoedanigheid === 'getuige-aangever')
    return geweigerd('getuige-uitgesloten', 'Een getuige-aangever krijgt geen bedenktijd (Vc 2000 B8/3).');
  if (zet.soort === 'begin' && zet.eerderGehad === true)
    return geweigerd('bedenktijd-al-gehad', 'Bedenktijd is er één keer en wordt niet verlengd.');
  if (bedenktijd.status === 'bedenktijd-lopend' && periode !== undefined) {
    const dag = wettelijkeDag(zet.op);
    if (zet.soort === 'verloop' && dag <= periode.einde)
      return geweigerd('bedenktijd-loopt-nog', 'De bedenktijd is nog niet voorbij.');
    if (zet.soort !== 'verloop' && dag > periode.einde)
      return geweigerd('bedenktijd-voorbij', 'De bedenktijd was toen al voorbij en wordt niet verlengd.');
  }
  if (zet.soort === 'vergun' && zet.grond === undefined)
    return geweigerd('grond-ontbreekt', 'Noem de grond van de vergunning.', [
      { veld: 'grond', regel: 'een grond van Vb 2000 art. 3.48 lid 1' },
    ]);
  if (zet.soort === 'verleng' && VERGUNNINGSGRONDEN.some(({ code, verlengbaar }) => code === grond && !verlengbaar))
    return geweigerd('grond-niet-verlengbaar', 'Een vergunning op grond d wordt niet verlengd (Vc 2000 B8/3).');
  return undefined;
}
