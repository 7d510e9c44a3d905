import { type Gemeentecode, type Uuid, datum, plusDagen } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import type { Zorgfeiten } from '../zorgverwijzing/zorgfeiten.domain.js';
import { eenContext, zorgfeiten } from '../zorgverwijzing/zorgverwijzing.voorbeelden.js';
import { decide } from './spoorkeuze.domain.js';
import {
  type Spoorkeuze,
  type Spoorkeuzeopdracht,
  type Spoorkeuzestatus,
  spoorkeuzemachine,
} from './spoorkeuze-toestand.domain.js';
import { evolve } from './spoorkeuze-verloop.domain.js';
import { wekkerOp } from './spoorkeuze-weging.domain.js';

const id = (nummer: number) => `01930000-0000-7000-8000-${String(nummer).padStart(12, '0')}` as Uuid;
const stelVoor = (anders: Partial<Zorgfeiten> = {}): Spoorkeuzeopdracht => ({
  soort: 'stel-voor',
  id: id(1),
  zorgverwijzingId: id(2),
  ketendossierId: id(3),
  feiten: zorgfeiten(anders),
});
const wijzig = (anders: Partial<Zorgfeiten>): Spoorkeuzeopdracht => ({
  soort: 'wijzig-feiten',
  feiten: zorgfeiten(anders),
});
const wijkAf: Spoorkeuzeopdracht = { soort: 'wijk-af', spoor: 'D', regel: 'D2', reden: 'Haar broer zoekt haar hier.' };
const bevestig: Spoorkeuzeopdracht = { soort: 'bevestig', besluit: 'volg-voorstel' };
const meld: Spoorkeuzeopdracht = { soort: 'meld', reden: 'ingeschreven-in-brp' };

function code(van: Spoorkeuze | undefined, opdracht: Spoorkeuzeopdracht, nu?: string): string {
  const gevolg = decide(van, opdracht, eenContext(nu === undefined ? {} : { nu }));
  return gevolg.soort === 'geweigerd' ? gevolg.weigering.code : 'aanvaard';
}
function na(opdrachten: readonly (Spoorkeuzeopdracht | readonly [Spoorkeuzeopdracht, string])[]): Spoorkeuze {
  let keuze: Spoorkeuze | undefined;
  for (const een of opdrachten) {
    const [opdracht, nu] = Array.isArray(een)
      ? (een as readonly [Spoorkeuzeopdracht, string])
      : [een as Spoorkeuzeopdracht, undefined];
    const gevolg = decide(keuze, opdracht, eenContext(nu === undefined ? {} : { nu }));
    if (gevolg.soort === 'geweigerd') throw new Error(`${opdracht.soort}: ${gevolg.weigering.code}`);
    keuze = gevolg.gebeurtenissen.reduce<Spoorkeuze | undefined>(evolve, keuze);
  }
  return keuze!;
}

const staten: Readonly<Record<Spoorkeuzestatus, Spoorkeuze>> = {
  voorgesteld: na([stelVoor()]),
  bevestigd: na([stelVoor(), bevestig]),
  'te-herbeoordelen': na([stelVoor(), bevestig, meld]),
  afgesloten: na([stelVoor(), { soort: 'sluit-af' }]),
};
controleerMachine(spoorkeuzemachine, {
  beslis: (van, soort) => {
    const voorbeelden: Readonly<Record<string, Spoorkeuzeopdracht>> = {
      ...{
        'stel-voor': stelVoor(),
        'wijzig-feiten': wijzig({ dreiging: 'extreem' }),
        'wijk-af': wijkAf,
        bevestig,
        meld,
      },
      'sluit-af': { soort: 'sluit-af' },
    };
    const gevolg = decide(van === null ? undefined : staten[van], voorbeelden[soort]!, eenContext());
    if (gevolg.soort === 'geweigerd') return undefined;
    return gevolg.gebeurtenissen.reduce<Spoorkeuze | undefined>(evolve, van === null ? undefined : staten[van])?.status;
  },
});

describe('never a silent switch', () => {
  const bedenktijd = { nationaliteit: 'derdeland', verblijfsgrond: 'k' } as const;
  const gewisseld = na([stelVoor(bedenktijd), bevestig, wijzig({ ...bedenktijd, verblijfsgrond: 'a' })]);

  it('8 k → 8 a leaves the choice as it was, and is a task that says what changed', () => {
    expect(gewisseld).toMatchObject({
      status: 'te-herbeoordelen',
      keuze: { hoofdregel: 'B2' },
      voorstel: { regel: 'B3' },
      taak: {
        aanleidingen: [{ reden: 'verblijfsgrond-gewijzigd' }],
        verschil: { anders: true, verantwoordelijke: { van: 'Rijk (COA)', naar: 'Gemeente' } },
      },
    });
  });

  it('a person takes the new proposal', () => {
    const gevolg = decide(gewisseld, bevestig, eenContext({ actor: 'zorg-2' }));
    const keuze =
      gevolg.soort === 'aanvaard' ? gevolg.gebeurtenissen.reduce<Spoorkeuze | undefined>(evolve, gewisseld) : undefined;
    expect(keuze).toMatchObject({ status: 'bevestigd', keuze: { hoofdregel: 'B3', door: 'zorg-2' } });
    expect(keuze).not.toHaveProperty('taak');
  });

  it('or keeps the earlier choice, with a reason', () => {
    expect(code(gewisseld, { soort: 'bevestig', besluit: 'houd-vast' })).toBe('reden-ontbreekt');
    expect(code(gewisseld, { soort: 'bevestig', besluit: 'houd-vast', reden: '  ' })).toBe('reden-ontbreekt');
    const vast = na([
      stelVoor(bedenktijd),
      bevestig,
      wijzig({ ...bedenktijd, verblijfsgrond: 'a' }),
      { soort: 'bevestig', besluit: 'houd-vast', reden: 'Beroep loopt.' },
    ]);
    expect(vast).toMatchObject({
      status: 'bevestigd',
      keuze: { hoofdregel: 'B2', vastgehouden: { reden: 'Beroep loopt.' } },
    });
  });

  it('nothing to keep before the first choice', () => {
    expect(code(staten.voorgesteld, { soort: 'bevestig', besluit: 'houd-vast', reden: 'x' })).toBe(
      'geen-eerdere-keuze',
    );
  });

  it('facts that change nothing in the table are no task', () => {
    expect(na([stelVoor(), bevestig, wijzig({ geslacht: 'man' })])).toMatchObject({
      status: 'bevestigd',
      feiten: { geslacht: 'man' },
    });
  });

  it('a proposal of another day is not confirmed when the table says otherwise today', () => {
    const keuze = na([stelVoor({ nationaliteit: 'eu-eer-ch', inreisdatum: datum('2026-01-15') })]);
    expect(code(keuze, bevestig, '2026-04-14T09:00:00.000Z')).toBe('aanvaard');
    expect(code(keuze, bevestig, '2026-04-15T09:00:00.000Z')).toBe('voorstel-verouderd');
  });

  it('impossible facts are refused', () => {
    const morgen = plusDagen(datum('2026-03-02'), 1);
    expect(code(undefined, stelVoor({ geboortedatum: morgen }))).toBe('feiten-onjuist');
    expect(code(staten.bevestigd, wijzig({ geboortedatum: morgen }))).toBe('feiten-onjuist');
  });
});

describe('departures per track', () => {
  it('are part of what is confirmed, per track', () => {
    expect(na([stelVoor(), wijkAf, bevestig])).toMatchObject({
      keuze: {
        hoofdregel: 'D2',
        sporen: expect.arrayContaining([
          { spoor: 'D', regels: ['D2'], afgeweken: true },
          { spoor: 'E', regels: ['E1', 'E2'], afgeweken: false },
        ]),
      },
    });
  });

  it('can be taken back with a reason', () => {
    const terug: Spoorkeuzeopdracht = { ...wijkAf, regel: 'D1', reden: 'Hij zit vast.' } as Spoorkeuzeopdracht;
    expect(na([stelVoor(), wijkAf, terug]).afwijkingen).toEqual([]);
    expect(code(staten.voorgesteld, terug)).toBe('geen-afwijking');
  });

  it('fall away under a proposal that no longer leaves room for them', () => {
    expect(na([stelVoor(), wijkAf, wijzig({ geboortedatum: datum('2012-05-05') })]).afwijkingen).toEqual([]);
  });

  it('on a confirmed choice are a task first', () => {
    expect(na([stelVoor(), bevestig, wijkAf])).toMatchObject({
      status: 'te-herbeoordelen',
      keuze: { hoofdregel: 'D1' },
    });
  });
});

describe('the clock', () => {
  const zeventien = { geboortedatum: datum('2009-03-02') };

  it('looks six months before the birthday, and on it', () => {
    const keuze = na([stelVoor(zeventien), bevestig]);
    expect(wekkerOp(keuze)).toBe('2026-09-01T22:00:00.000Z');
    expect(code(keuze, { soort: 'meld' })).toBe('niets-te-melden');
    const aangekondigd = na([stelVoor(zeventien), bevestig, [{ soort: 'meld' }, '2026-09-02T00:00:00.000Z']]);
    expect(aangekondigd).toMatchObject({
      status: 'te-herbeoordelen',
      keuze: { hoofdregel: 'A2' },
      voorstel: { regel: 'A2' },
      taak: {
        aanleidingen: [{ reden: 'wordt-18', dag: '2027-03-02' }],
        verschil: { anders: false },
        vooruitblik: { dag: '2027-03-02', verschil: { hoofdregel: { van: 'A2', naar: 'D1' } } },
      },
    });
    expect(wekkerOp(aangekondigd)).toBe('2027-03-01T23:00:00.000Z');
  });

  it('announces once, also when facts change in between', () => {
    const keuze = na([
      stelVoor(zeventien),
      bevestig,
      [{ soort: 'meld' }, '2026-09-02T00:00:00.000Z'],
      [bevestig, '2026-09-03T09:00:00.000Z'],
      [wijzig({ ...zeventien, geslacht: 'man' }), '2026-09-04T09:00:00.000Z'],
    ]);
    expect(keuze.status).toBe('bevestigd');
    expect(keuze.signalen).toEqual([{ reden: 'wordt-18', fase: 'dag', op: '2027-03-02', dag: '2027-03-02' }]);
  });

  it('a closed choice is left alone', () => {
    expect(wekkerOp(na([stelVoor(zeventien), { soort: 'sluit-af' }]))).toBeNull();
  });

  it('several reasons gather on one task', () => {
    const keuze = na([stelVoor(), bevestig, meld, { soort: 'meld', reden: 'betaler-gewisseld' }]);
    expect(keuze).toMatchObject({
      taak: { aanleidingen: [{ reden: 'ingeschreven-in-brp' }, { reden: 'betaler-gewisseld' }] },
    });
  });
});

it('an event on nothing open is a bug', () => {
  expect(() => evolve(undefined, { type: 'spoorkeuze-afgesloten', op: 'x', door: 'y' })).toThrow();
  expect(() => evolve(staten.afgesloten, { type: 'spoorkeuze-afgesloten', op: 'x', door: 'y' })).toThrow();
});

it('belongs to the municipality of the command', () => {
  expect(staten.voorgesteld.gemeentecode).toBe('0363' as Gemeentecode);
});

describe('closing', () => {
  it.each([
    ['nobody reported to Veilig Thuis', { opgevolgd: false }, 'aanvaard'],
    ['Veilig Thuis beside a place', { veiligThuis: true, opgevolgd: true }, 'aanvaard'],
    ['Veilig Thuis alone', { veiligThuis: true, opgevolgd: false }, 'veilig-thuis-nooit-enige-spoor'],
  ] as const)('%s', (_, gevolgd, uitkomst) => {
    expect(code(na([stelVoor()]), { soort: 'sluit-af', ...gevolgd })).toBe(uitkomst);
  });
});
