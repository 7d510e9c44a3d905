import { datum, type Uuid } from '@schakel/domain';
import { specificatie } from '@schakel/testing';
import { adresgrondcodes, adresgronden, type Adresbepaling, type Adresgrond } from './adresbepaling.domain.js';
import {
  grondslageisen,
  grondslagDraagt,
  grondslagHoudt,
  grondslagsoortVan,
  openPunten,
  toetsGrondslag,
  type Grondslagstand,
} from './grondslag.domain.js';
import { decide } from './inschrijving.domain.js';
import type { Inschrijving } from './inschrijving-toestand.domain.js';
import {
  ambtshalve,
  betrokkeneId,
  contextVoor,
  eenAdresbepaling,
  eenContext,
  eenInschrijving,
  opdrachten,
  overdrachtId,
  pasToe,
} from './inschrijving.voorbeelden.js';

const { gegeven } = specificatie(decide);
const context = eenContext();
const redenZonderGrondslag = 'De zienswijze loopt nog; zij heeft geen ander adres.';
function bepaling(grond: Adresgrond, rest: { grondslagId?: Uuid; redenZonderGrondslag?: string } = {}): Adresbepaling {
  // A reference in words is no ground.
  const { grondslagId: _, ...zonder } = eenAdresbepaling({ grond, besluitkenmerk: 'BURG-2026-1' });
  return { ...zonder, ...rest };
}
const met = { grondslagId: overdrachtId };
const reden = { redenZonderGrondslag };
type Verwacht = undefined | readonly [code: string, veld: string];

describe('what each kind of address rests on', () => {
  it('is a file that belongs to the ground, with article, source and grade', () => {
    expect(adresgrondcodes.map((grond) => [grond, grondslagsoortVan(grond)])).toEqual([
      ['woonadres', undefined],
      ['briefadres-eigen', 'toestemming-briefadresgever'],
      ['briefadres-instelling', 'aangewezen-instelling'],
      ['briefadres-veiligheid', 'besluit-burgemeester'],
      ['briefadres-ambtshalve', 'ambtshalve-briefadres'],
    ]);
    for (const grond of adresgrondcodes)
      expect(grond in grondslageisen).toBe(adresgronden[grond].adressoort === 'briefadres');
    for (const eis of Object.values(grondslageisen)) expect(eis).toMatchObject({ bron: /./u, artikel: /art\. 2\./u });
    expect(Object.values(grondslageisen).filter(({ magMetReden }) => magMetReden)).toEqual([
      expect.objectContaining({ soort: 'ambtshalve-briefadres', geldigVanaf: datum('2022-01-01') }),
    ]);
  });

  it.each<[Adresgrond, { grondslagId?: Uuid; redenZonderGrondslag?: string }, Grondslagstand, Verwacht]>([
    ['woonadres', {}, 'geldt-niet', undefined],
    ['woonadres', reden, 'geldt-niet', ['reden-past-niet', 'redenZonderGrondslag']],
    ['woonadres', met, 'geldt-niet', ['grondslag-onbekend', 'grondslagId']],
    ['briefadres-eigen', {}, 'geldt-niet', ['toestemming-ontbreekt', 'grondslagId']],
    ['briefadres-eigen', reden, 'geldt-niet', ['reden-past-niet', 'redenZonderGrondslag']],
    ['briefadres-eigen', met, 'geldt', undefined],
    ['briefadres-eigen', met, 'geldt-niet', ['grondslag-onbekend', 'grondslagId']],
    ['briefadres-eigen', met, 'te-herzien', ['grondslag-te-herzien', 'grondslagId']],
    ['briefadres-eigen', met, 'ander-adres', ['adres-wijkt-af', 'adres']],
    ['briefadres-instelling', {}, 'geldt-niet', ['aanwijzing-ontbreekt', 'grondslagId']],
    ['briefadres-instelling', reden, 'geldt-niet', ['reden-past-niet', 'redenZonderGrondslag']],
    ['briefadres-instelling', met, 'geldt', undefined],
    ['briefadres-instelling', met, 'ander-adres', ['adres-wijkt-af', 'adres']],
    ['briefadres-veiligheid', {}, 'geldt-niet', ['besluit-burgemeester-ontbreekt', 'grondslagId']],
    ['briefadres-veiligheid', reden, 'geldt-niet', ['reden-past-niet', 'redenZonderGrondslag']],
    ['briefadres-veiligheid', met, 'geldt', undefined],
    ['briefadres-veiligheid', met, 'geldt-niet', ['grondslag-onbekend', 'grondslagId']],
    ['briefadres-ambtshalve', {}, 'geldt-niet', undefined],
    ['briefadres-ambtshalve', reden, 'geldt-niet', undefined],
    ['briefadres-ambtshalve', met, 'geldt', undefined],
    ['briefadres-ambtshalve', { ...met, ...reden }, 'geldt', ['reden-past-niet', 'redenZonderGrondslag']],
    ['briefadres-ambtshalve', met, 'te-herzien', ['grondslag-te-herzien', 'grondslagId']],
    ['briefadres-ambtshalve', met, 'ander-adres', ['adres-wijkt-af', 'adres']],
  ])('%s with %j that stands %s: %j', (grond, rest, grondslagstand, verwacht) => {
    const adresbepaling = bepaling(grond, rest);
    const opdracht = { ...opdrachten['bepaal-adres'], adresbepaling, grondslagstand };
    const uitkomst = gegeven(eenInschrijving('beoordeeld')).als(opdracht, context);
    if (verwacht) uitkomst.geweigerd(...verwacht);
    else {
      const feit = { op: context.nu, door: context.actor };
      uitkomst.dan({ type: 'inschrijving-adres-bepaald', ...feit, adresbepaling, betrokkeneId });
    }
  });

  it('that nobody looked up is not in force', () => {
    const { grondslagstand: _, ...zonder } = opdrachten['bepaal-adres'];
    gegeven(eenInschrijving('beoordeeld')).als(zonder, context).geweigerd('grondslag-onbekend', 'grondslagId');
  });

  it('never tells the address in a refusal', () => {
    const tekst = JSON.stringify(
      (['geldt-niet', 'te-herzien', 'ander-adres'] as const).map((stand) =>
        toetsGrondslag(bepaling('briefadres-eigen', met), stand),
      ),
    );
    for (const geheim of ['Voorbeeldstraat', '1099XZ', overdrachtId]) expect(tekst).not.toContain(geheim);
  });

  it.each<[Grondslagstand, string | undefined]>([
    ['geldt', undefined],
    ['geldt-niet', 'grondslag-vervallen'],
    ['te-herzien', 'grondslag-vervallen'],
    ['ander-adres', 'grondslag-vervallen'],
  ])('is looked at once more when it is concluded: %s', (stand, code) => {
    expect(grondslagHoudt(stand)?.weigering.code).toBe(code);
  });

  it.each<[Grondslagstand, string | undefined]>([
    ['geldt', undefined],
    ['geldt-niet', 'grondslag-draagt-niet'],
    ['te-herzien', 'grondslag-draagt-niet'],
    ['ander-adres', 'grondslag-draagt-niet'],
  ])('carries a corrected address or not: %s', (stand, code) => {
    expect(grondslagDraagt(stand)?.weigering.code).toBe(code);
  });
});

describe('an ambtshalve briefadres that is not decided on yet: an open point', () => {
  const met = (rest: object) => ({
    ...opdrachten['bepaal-adres'],
    adresbepaling: bepaling('briefadres-ambtshalve', rest),
  });
  const open = pasToe(eenInschrijving('beoordeeld'), met({}));
  const voornemen = opdrachten['verzend-voornemen'];
  const dienIn = opdrachten['dien-in'];

  it('is shown with article, source and grade, and stops intent and proposal', () => {
    expect(openPunten(bepaling('briefadres-ambtshalve'))).toEqual([
      {
        soort: 'briefadresbesluit-ontbreekt',
        uitleg: grondslageisen['briefadres-ambtshalve'].uitleg,
        ...{ artikel: 'Wet BRP art. 2.23', bron: 'HUP Verblijfplaats, NVVB; gemeente.nu 2022-03', graad: 'secundair' },
      },
    ]);
    for (const opdracht of [voornemen, dienIn]) gegeven(open).als(opdracht, context).geweigerd('open-punt');
  });

  it.each([
    ['the file', { grondslagId: overdrachtId }],
    ['a reason', reden],
  ])('is answered by naming %s; then it goes on, to the end', (_naam, antwoord) => {
    const beantwoord = pasToe(open, met(antwoord));
    expect(openPunten('adresbepaling' in beantwoord ? beantwoord.adresbepaling : undefined)).toEqual([]);
    const voorgesteld = pasToe(beantwoord, dienIn);
    expect(pasToe(voorgesteld, opdrachten['stel-vast']).status).toBe('ingeschreven');
    const verzonden = pasToe(beantwoord, voornemen);
    const later = contextVoor('dien-in', { nu: '2026-03-20T10:00:00.000Z' });
    expect(pasToe(verzonden, { ...dienIn, wijze: ambtshalve }, later).status).toBe('ter-toetsing');
  });

  it.each(['briefadres-eigen', 'briefadres-instelling', 'briefadres-ambtshalve'] as const)(
    'proposed before this was checked, on a %s without a file: the second person sends it back, nobody is stuck',
    (grond) => {
      const { status: _, ...rest } = eenInschrijving('ter-toetsing') as Extract<
        Inschrijving,
        { status: 'ter-toetsing' }
      >;
      const oud: Inschrijving = { ...rest, status: 'ter-toetsing', adresbepaling: bepaling(grond) };
      expect(openPunten(oud.adresbepaling)).toHaveLength(1);
      const tweede = contextVoor('stel-vast');
      gegeven(oud).als(opdrachten['stel-vast'], tweede).geweigerd('open-punt');
      const terug = pasToe(oud, opdrachten['zend-terug']);
      gegeven(terug).als(dienIn, context).geweigerd('open-punt');
      expect(pasToe(pasToe(terug, opdrachten['bepaal-adres']), dienIn).status).toBe('ter-toetsing');
    },
  );

  it('with an intent sent before this was checked it is proposed all the same, for the second person to see', () => {
    const verzonden = eenInschrijving('voornemen-verzonden') as Extract<
      Inschrijving,
      { status: 'voornemen-verzonden' }
    >;
    const oud: Inschrijving = { ...verzonden, adresbepaling: bepaling('briefadres-ambtshalve') };
    expect(pasToe(oud, dienIn).status).toBe('ter-toetsing');
  });
});
