import { eventByType } from '@schakel/contracts';
import { decide, evolve } from './vergunningaanvraag.domain.js';
import type { Aanvraaggebeurtenis } from './vergunningaanvraag-gebeurtenis.domain.js';
import type { Aanvraagopdracht } from './vergunningaanvraag-opdracht.domain.js';
import type { Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';
import { publiekFeit } from './vergunningaanvraag.events.js';
import {
  eenAanvraag,
  eenAanvraagId,
  eenAanvrager,
  eenBesluit,
  eenContext,
  eenNotitie,
  eenRaadplegingId,
  eenRaadplegingsnummer,
} from './vergunningaanvraag.voorbeelden.js';

const dataref = 'https://vergunningen.example.nl/v1/vergunningaanvragen/01920000-0000-7000-8000-000000000001';
const GEHEIM = 'Herkenbaar-Persoonsgegeven';

/** Every kind of history event, with a value planted in each free field. */
function leven(
  ...opdrachten: readonly Aanvraagopdracht[]
): readonly (readonly [Aanvraaggebeurtenis, Vergunningaanvraag])[] {
  const historie: [Aanvraaggebeurtenis, Vergunningaanvraag][] = [];
  let aanvraag: Vergunningaanvraag | undefined;
  for (const opdracht of opdrachten) {
    const gevolg = decide(aanvraag, opdracht, eenContext({ actor: GEHEIM }));
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    for (const gebeurtenis of gevolg.gebeurtenissen) {
      aanvraag = evolve(aanvraag, gebeurtenis);
      historie.push([gebeurtenis, aanvraag]);
    }
  }
  return historie;
}

const aanvrager = eenAanvrager({ bedrijfsnaam: GEHEIM, ondertekenaar: GEHEIM });
const begin = [
  { soort: 'ontvang', id: eenAanvraagId, vergunningsoort: 'alcoholwetvergunning', aanvrager },
  eenNotitie(),
] as const;
const met = (besluit: Parameters<typeof eenBesluit>[0]) =>
  leven(...begin, eenBesluit({ motivering: GEHEIM, ...besluit }));
const alle = [
  ...met({ uitkomst: 'verleend' }),
  ...met({ uitkomst: 'verleend-met-voorschriften', voorschriften: [GEHEIM] }).slice(-1),
  ...met({ uitkomst: 'geweigerd' }).slice(-1),
];

describe('the privacy filter', () => {
  it('TL1: gives every history event exactly one public event of the catalogue', () => {
    expect(alle.map(([gebeurtenis, aanvraag]) => publiekFeit(gebeurtenis, aanvraag, dataref).type)).toEqual([
      'nl.schakel.vergunningaanvragen.aanvraag-ontvangen.v1',
      'nl.schakel.vergunningaanvragen.aanvraag-geraadpleegd.v1',
      'nl.schakel.vergunningaanvragen.vergunning-verleend.v1',
      'nl.schakel.vergunningaanvragen.vergunning-verleend-met-voorschriften.v1',
      'nl.schakel.vergunningaanvragen.vergunning-geweigerd.v1',
    ]);
  });

  const benoemd = alle.map(([gebeurtenis, aanvraag]) => ({ type: gebeurtenis.type, gebeurtenis, aanvraag }));

  it.each(benoemd)('$type obeys the contract and lets nothing personal pass', ({ gebeurtenis, aanvraag }) => {
    const feit = publiekFeit(gebeurtenis, aanvraag, dataref);
    expect(eventByType(feit.type)?.writer.safeParse(feit.data)).toMatchObject({ success: true });
    expect(JSON.stringify(gebeurtenis)).toContain(GEHEIM);
    expect(JSON.stringify(feit)).not.toContain(GEHEIM);
    expect(JSON.stringify(feit)).not.toContain('90417263');
    expect(JSON.stringify(feit)).not.toContain('bestuurlijke-aanpak');
    expect(feit).toMatchObject({ topic: 'licensing', dataref });
  });

  it('names in a decision the consultations that were noted', () => {
    const [gebeurtenis, aanvraag] = met({ uitkomst: 'geweigerd' }).at(-1)!;
    expect(publiekFeit(gebeurtenis, aanvraag, dataref).data).toEqual({
      gemeentecode: '0363',
      vergunningsoort: 'alcoholwetvergunning',
      raadplegingIds: [eenRaadplegingId],
    });
  });

  it('names the latest fifty when there are more, so that the contract is kept', () => {
    const aanvraag = eenAanvraag({ raadplegingen: 60 });
    const gevolg = decide(aanvraag, eenBesluit(), eenContext());
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    const gebeurtenis = gevolg.gebeurtenissen[0]!;
    const { type, data } = publiekFeit(gebeurtenis, evolve(aanvraag, gebeurtenis), dataref);
    expect(eventByType(type)?.writer.safeParse(data)).toMatchObject({ success: true });
    expect(data.raadplegingIds).toEqual(Array.from({ length: 50 }, (_, nummer) => eenRaadplegingsnummer(nummer + 10)));
  });
});
