import { eventByType } from '@schakel/contracts';
import { datum } from '@schakel/domain';
import { decide, evolve } from './vergunningaanvraag.domain.js';
import type { Aanvraaggebeurtenis } from './vergunningaanvraag-gebeurtenis.domain.js';
import type { Aanvraagopdracht } from './vergunningaanvraag-opdracht.domain.js';
import type { Vergunningaanvraag } from './vergunningaanvraag-toestand.domain.js';
import { publiekFeit } from './vergunningaanvraag.events.js';
import {
  eenAanvraag,
  eenAanvrager,
  eenAanvullingsverzoek,
  eenBedrijf,
  eenBesluit,
  eenBetrokkene,
  eenContext,
  eenNotitie,
  eenOntvangst,
  eenOpschorting,
  eenRaadplegingId,
  eenRaadplegingsnummer,
  gemandateerd,
  hervatbaar,
  kamerverhuur,
  op,
} from './vergunningaanvraag.voorbeelden.js';

const dataref = 'https://vergunningen.example.nl/v1/vergunningaanvragen/01920000-0000-7000-8000-000000000001';
const GEHEIM = 'Herkenbaar-Persoonsgegeven';
const VANDAAG = datum('2026-03-02');

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

/** The event of the command that ends an application. */
function einde(
  aanvraag: Vergunningaanvraag,
  dag: string,
  opdracht: Aanvraagopdracht,
): readonly (readonly [Aanvraaggebeurtenis, Vergunningaanvraag])[] {
  const gevolg = decide(aanvraag, opdracht, { ...op(dag), actor: GEHEIM });
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.map((gebeurtenis) => [gebeurtenis, evolve(aanvraag, gebeurtenis)] as const);
}

/** Every step between receipt and end. */
function tussentijds() {
  return leven(
    ...begin,
    { soort: 'werk-stukken-bij', stukken: { plattegrond: 'akkoord' } },
    eenBetrokkene({ naam: GEHEIM }),
    { soort: 'leg-bedrijfsgegevens-vast', bedrijfsgegevens: eenBedrijf({ naam: GEHEIM }) },
    eenOpschorting({ kenmerk: hervatbaar, grond: 'bibob-advies', van: VANDAAG }),
    { soort: 'hervat', kenmerk: hervatbaar, tot: VANDAAG, grond: 'bibob-advies' },
    { soort: 'verleng', duur: { aantal: 2, eenheid: 'weken' }, motivering: GEHEIM },
    { soort: 'stel-in-gebreke' },
    eenAanvullingsverzoek({ gevraagdOp: VANDAAG, toelichting: GEHEIM }),
    { soort: 'ontvang-aanvulling', stukken: {}, volledig: true },
  ).slice(2);
}

const aanvrager = eenAanvrager({ bedrijfsnaam: GEHEIM, ondertekenaar: GEHEIM });
const begin = [{ ...eenOntvangst('alcoholwetvergunning'), aanvrager }, eenNotitie()] as const;
const met = (besluit: Parameters<typeof eenBesluit>[0]) =>
  leven(...begin, eenBesluit({ motivering: GEHEIM, ...besluit }));
const alle = [
  ...met({ uitkomst: 'verleend' }),
  ...met({ uitkomst: 'verleend-met-voorschriften', voorschriften: [GEHEIM] }).slice(-1),
  ...met({ uitkomst: 'geweigerd' }).slice(-1),
  ...tussentijds(),
  ...leven(...begin, eenAanvullingsverzoek({ gevraagdOp: VANDAAG, toelichting: GEHEIM }), {
    soort: 'trek-in',
    reden: GEHEIM,
  }).slice(-1),
  ...einde(eenAanvraag({ status: 'aanvulling-gevraagd' }), '2026-03-25', {
    soort: 'laat-buiten-behandeling',
    motivering: GEHEIM,
    bevoegdheid: gemandateerd,
  }),
  ...einde(eenAanvraag({ ontvangst: kamerverhuur() }), '2026-04-29', { soort: 'verleen-van-rechtswege' }),
];

describe('the privacy filter', () => {
  it('TL1: gives every history event exactly one public event of the catalogue', () => {
    expect(alle.map(([gebeurtenis, aanvraag]) => publiekFeit(gebeurtenis, aanvraag, dataref).type)).toEqual([
      'nl.schakel.vergunningaanvragen.aanvraag-ontvangen.v1',
      'nl.schakel.vergunningaanvragen.aanvraag-geraadpleegd.v1',
      'nl.schakel.vergunningaanvragen.vergunning-verleend.v1',
      'nl.schakel.vergunningaanvragen.vergunning-verleend-met-voorschriften.v1',
      'nl.schakel.vergunningaanvragen.vergunning-geweigerd.v1',
      ...Array<string>(9).fill('nl.schakel.vergunningaanvragen.aanvraag-bijgewerkt.v1'),
      'nl.schakel.vergunningaanvragen.aanvraag-ingetrokken.v1',
      'nl.schakel.vergunningaanvragen.aanvraag-buiten-behandeling-gelaten.v1',
      'nl.schakel.vergunningaanvragen.vergunning-van-rechtswege-verleend.v1',
    ]);
  });

  it('LB10: a suspension for advice of the LBB looks from outside like every other step', () => {
    const feiten = tussentijds().map(([gebeurtenis, aanvraag]) => publiekFeit(gebeurtenis, aanvraag, dataref));
    expect(feiten).toHaveLength(9);
    for (const feit of feiten) expect(feit).toEqual(feiten[0]);
    expect(JSON.stringify(tussentijds())).toContain('bibob-advies');
    expect(JSON.stringify(feiten)).not.toMatch(/bibob|opschort|termijn/i);
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
