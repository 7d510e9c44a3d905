import { eventByType } from '@schakel/contracts';
import { publiekFeit } from './signaal.events.js';
import { decide, evolve } from './signaal.domain.js';
import type { Signaal, Signaalgebeurtenis, Signaalopdracht } from './signaal-toestand.domain.js';
import { eenContext, eenId, eenVolleMelding, eenWeging } from './signaal.voorbeelden.js';

const dataref = 'https://signalen.example.nl/v1/signalen/01920000-0000-7000-8000-000000000001';
const GEHEIM = 'Herkenbaar-Persoonsgegeven';

/** Every kind of history event, with a value planted in each free field. */
function leven(...opdrachten: readonly Signaalopdracht[]): readonly (readonly [Signaalgebeurtenis, Signaal])[] {
  const historie: [Signaalgebeurtenis, Signaal][] = [];
  let signaal: Signaal | undefined;
  for (const [index, opdracht] of opdrachten.entries()) {
    const gevolg = decide(signaal, opdracht, eenContext({ actor: `${GEHEIM}-${Math.min(index, 1)}` }));
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    for (const gebeurtenis of gevolg.gebeurtenissen) {
      signaal = evolve(signaal, gebeurtenis);
      historie.push([gebeurtenis, signaal]);
    }
  }
  return historie;
}

const melding = eenVolleMelding({
  toelichting: GEHEIM,
  plaats: { straat: GEHEIM, omschrijving: GEHEIM },
  bedrijf: { naam: GEHEIM },
  personen: [{ rol: 'mogelijk-slachtoffer', naam: GEHEIM, kenmerken: GEHEIM }],
});
const weging = eenWeging({ toelichting: GEHEIM, regels: [{ code: 'EX01', toelichting: GEHEIM }] });
const begin = [
  { soort: 'ontvang', id: eenId, melding },
  { soort: 'neem-in-duiding' },
  { soort: 'weeg', weging },
] as const;
const alle = [
  ...leven(...begin, { soort: 'routeer', route: 'zorg', reden: GEHEIM }),
  ...leven(...begin, { soort: 'sluit-zonder-aanwijzing', reden: GEHEIM }).slice(-1),
];

describe('the privacy filter', () => {
  it('TL1: gives every history event exactly one public event of the catalogue', () => {
    expect(alle.map(([gebeurtenis, signaal]) => publiekFeit(gebeurtenis, signaal, dataref).type)).toEqual([
      'nl.schakel.signalen.signaal-ontvangen.v1',
      'nl.schakel.signalen.signaal-in-duiding.v1',
      'nl.schakel.signalen.signaal-gewogen.v1',
      'nl.schakel.signalen.signaal-gerouteerd.v1',
      'nl.schakel.signalen.signaal-zonder-aanwijzing-gesloten.v1',
    ]);
  });

  const benoemd = alle.map(([gebeurtenis, signaal]) => ({ type: gebeurtenis.type, gebeurtenis, signaal }));

  it.each(benoemd)('$type obeys the contract and lets nothing personal pass', ({ gebeurtenis, signaal }) => {
    const feit = publiekFeit(gebeurtenis, signaal, dataref);
    expect(eventByType(feit.type)?.writer.safeParse(feit.data)).toMatchObject({ success: true });
    expect(JSON.stringify(gebeurtenis)).toContain(GEHEIM);
    expect(JSON.stringify(feit)).not.toContain(GEHEIM);
    expect(feit).toMatchObject({ topic: 'signal-intake', dataref });
  });
});
