import { datum } from '@schakel/domain';
import fc from 'fast-check';
import {
  foutInTekst,
  genoemdePlaatshouders,
  landelijkBlok,
  motiveringscodes,
  plaatshouders,
  stelTekstOp,
  type Tekstblok,
} from './tekstblok.domain.js';
import { TEKSTBLOKKEN } from './tekstblokken.data.js';

describe('a template', () => {
  it.each([
    ['Gewone tekst.', undefined],
    ['Met {{reden}} en {{ feiten }}.', undefined],
    ['', 'tekst-leeg'],
    ['  ', 'tekst-leeg'],
    ['Met {{naam}}.', 'plaatshouder-onbekend'],
    ['Met {{}}.', 'plaatshouder-onbekend'],
    ['Met {{reden.', 'plaatshouder-onaf'],
    ['Met reden}}.', 'plaatshouder-onaf'],
  ])('%j: %s', (tekst, code) => {
    expect(foutInTekst('verlenen', tekst)?.weigering.code).toBe(code);
  });

  it('names each place without a value', () => {
    const uitkomst = stelTekstOp([{ tekst: '{{reden}} {{feiten}} {{reden}}' }], { feiten: 'ja' });
    expect(uitkomst).toMatchObject({
      weigering: { code: 'plaatshouder-ontbreekt', velden: [{ veld: 'invulling.reden', regel: 'ingevuld' }] },
    });
  });

  it('puts a value in as it is, once: nothing in it is taken for a place or a pattern', () => {
    const waarde = fc.string({ minLength: 1 }).filter((tekst) => tekst.trim().length > 0);
    fc.assert(
      fc.property(waarde, waarde, (reden, feiten) => {
        const tekst = stelTekstOp([{ tekst: 'A{{reden}}B' }, { tekst: 'C{{ feiten }}D' }], { reden, feiten });
        expect(tekst).toBe(`A${reden}B\n\nC${feiten}D`);
      }),
    );
    expect(stelTekstOp([{ tekst: 'A {{reden}} B' }], { reden: '{{feiten}} $& $1' })).toBe('A {{feiten}} $& $1 B');
  });
});

describe('the national texts', () => {
  it('are there for every code, with a source, and are sound templates', () => {
    expect([...new Set(TEKSTBLOKKEN.map(({ code }) => code))].sort()).toEqual([...motiveringscodes].sort());
    for (const { code, tekst, bron, graad } of TEKSTBLOKKEN) {
      expect(foutInTekst(code, tekst)).toBeUndefined();
      expect([bron.length > 10, graad]).toEqual([true, 'uit het hoofd']);
    }
  });

  it('use every place, so that none is asked for nothing', () => {
    const gebruikt = new Set(TEKSTBLOKKEN.flatMap(({ tekst }) => genoemdePlaatshouders(tekst)));
    expect([...gebruikt].sort()).toEqual([...plaatshouders].sort());
  });

  /** Words that people at level B1 do not use. */
  const AMBTELIJK =
    /\b(?:derhalve|alsmede|voornoemd|teneinde|middels|inzake|conform|jegens|geschieden|hetgeen|dient te|ingevolge|krachtens|nopens|aangaande)\b/i;

  it.each(TEKSTBLOKKEN.map(({ code, tekst }) => [code, tekst] as const))(
    '%s reads as B1: short sentences, plain words',
    (_, tekst) => {
      const zinnen = tekst.split(/[.?!:]\s|[.?!:]$/).filter((zin) => /\p{L}/u.test(zin));
      for (const zin of zinnen) expect([zin, zin.split(/\s+/).length <= 15]).toEqual([zin, true]);
      expect(tekst).not.toMatch(AMBTELIJK);
      expect(tekst).toMatch(/\b(?:u|wij)\b/i);
    },
  );

  it('of a code: the latest that has begun', () => {
    const blok = TEKSTBLOKKEN.find(({ code }) => code === 'verlenen')!;
    const tweede: Tekstblok = { ...blok, nummer: 2, geldigVanaf: datum('2027-01-01') };
    const op = (dag: string) => landelijkBlok([tweede, blok], 'verlenen', datum(dag))?.nummer;
    expect([op('2025-12-31'), op('2026-01-01'), op('2026-12-31'), op('2027-01-01')]).toEqual([undefined, 1, 1, 2]);
  });
});
