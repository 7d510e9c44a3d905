import type { Uuid } from '@schakel/domain';
import { specificatie } from '@schakel/testing';
import fc from 'fast-check';
import { beslisToegang, volgendeToegang, type Toegangslijst, type Toegangsopdracht } from './bibob-toegang.domain.js';
import { eenToetsId, op } from './bibob-toets.voorbeelden.js';

const { gegeven } = specificatie(beslisToegang);
const nr = (nummer: number) => `01920000-0000-7000-8000-0000000001${String(nummer).padStart(2, '0')}` as Uuid;
const open: Toegangsopdracht = { soort: 'open', id: nr(99), bibobToetsId: eenToetsId, toegangId: nr(0) };
const verleen = (nummer: number, houder = `bibob-${nummer}`): Toegangsopdracht => ({
  soort: 'verleen',
  toegangId: nr(nummer),
  houder,
  reden: 'Neemt waar.',
});
const trekIn = (nummer: number, reden = 'Vertrekt.'): Toegangsopdracht => ({
  soort: 'trek-in',
  toegangId: nr(nummer),
  reden,
});

function na(...opdrachten: readonly Toegangsopdracht[]): Toegangslijst {
  return opdrachten.reduce<Toegangslijst | undefined>((lijst, opdracht) => {
    const gevolg = beslisToegang(lijst, opdracht, op('2026-03-02'));
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    return gevolg.gebeurtenissen.reduce<Toegangslijst | undefined>(volgendeToegang, lijst);
  }, undefined) as Toegangslijst;
}

describe('the access list of a toets', () => {
  it('begins with who started it', () =>
    expect(na(open)).toMatchObject({ versie: 1, regels: [{ houder: 'bibob-1', verleendDoor: 'bibob-1' }] }));

  it.each<[string, Toegangslijst | undefined, Toegangsopdracht, string]>([
    ['opened twice', na(open), open, 'overgang-niet-toegestaan'],
    ['added to no list', undefined, verleen(2), 'overgang-niet-toegestaan'],
    ['added twice', na(open), verleen(2, 'bibob-1'), 'houder-heeft-toegang'],
    ['nobody added', na(open), verleen(2, ' '), 'houder-ontbreekt'],
    ['the last withdrawn', na(open), trekIn(0), 'laatste-toegang'],
    ['a line withdrawn that is none', na(open, verleen(2)), trekIn(3), 'toegang-onbekend'],
    ['withdrawn without a reason', na(open, verleen(2)), trekIn(2, ''), 'reden-ontbreekt'],
  ])('refused: %s', (_naam, lijst, opdracht, code) => gegeven(lijst).als(opdracht, op('2026-03-02')).geweigerd(code));

  it('property: never empty, nobody twice, one event per change', () => {
    const opdracht = fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(fc.array(opdracht, { maxLength: 30 }), (keuzes) => {
        let lijst = na(open);
        for (const [erbij, nummer] of keuzes) {
          const gevolg = beslisToegang(lijst, erbij ? verleen(nummer + 1) : trekIn(nummer), op('2026-03-02'));
          if (gevolg.soort === 'geweigerd') continue;
          expect(gevolg.gebeurtenissen).toHaveLength(1);
          const vorige = lijst.versie;
          lijst = gevolg.gebeurtenissen.reduce<Toegangslijst>(volgendeToegang, lijst);
          expect(lijst.versie).toBe(vorige + 1);
          const houders = lijst.regels.map(({ houder }) => houder);
          expect(houders.length).toBeGreaterThan(0);
          expect(new Set(houders).size).toBe(houders.length);
        }
      }),
    );
  });
});
