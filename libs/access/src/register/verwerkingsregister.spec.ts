import { ROLLEN, type Rol } from '../actor/rollen.data.js';
import { Verwerkingsregister } from './verwerking.js';
import { VERWERKINGEN, verwerkingsregister } from './verwerkingsregister.data.js';

const met = (code: string): readonly Rol[] => verwerkingsregister.vind(code)?.rollen ?? [];

describe('the register of processing activities', () => {
  it.each(VERWERKINGEN.map((verwerking) => [verwerking.code, verwerking] as const))(
    '%s is complete: purpose, grounds with source and grade, roles, people (AVG art. 30)',
    (code, { versie, naam, doel, grondslagen, rollen, betrokkenen }) => {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(versie).toBeGreaterThan(0);
      expect([naam, doel].every((tekst) => tekst.length > 10)).toBe(true);
      expect(grondslagen.length * rollen.length * betrokkenen.length).toBeGreaterThan(0);
      for (const grondslag of grondslagen) {
        expect(grondslag.artikel).toMatch(/art\.|titel/);
        expect(grondslag.bron).not.toBe('');
        expect(['gelezen', 'gelezen-2017', 'secundair', 'uit het hoofd']).toContain(grondslag.graad);
      }
      // Every activity rests on a ground of AVG art. 6 and says so first.
      expect(grondslagen[0]?.artikel).toMatch(/^AVG art\. 6 lid 1 onder [ce]$/);
    },
  );

  it('has a ground of its own for sensitive data', () => {
    for (const { code, gevoelig, grondslagen } of VERWERKINGEN) {
      const artikelen = grondslagen.map(({ artikel }) => artikel).join('; ');
      if (code === 'rechten-van-betrokkene' || code === 'brp-inschrijving') continue;
      if (gevoelig.includes('bijzonder'))
        expect([code, artikelen]).toEqual([code, expect.stringMatching(/AVG art\. 9|AVG art\. 10/)]);
      if (gevoelig.includes('strafrechtelijk'))
        expect([code, artikelen]).toEqual([code, expect.stringMatching(/AVG art\. 10/)]);
    }
  });

  it('gives every role at least one purpose', () => {
    const gebruikt = new Set(VERWERKINGEN.flatMap(({ rollen }) => rollen));
    expect((Object.keys(ROLLEN) as Rol[]).filter((rol) => !gebruikt.has(rol))).toEqual([]);
  });

  it('keeps the wall: Bibob research is for its coordinator alone (Wet Bibob art. 28), and he has no chain purpose', () => {
    expect(met('bibob-onderzoek')).toEqual(['bibob-coordinator']);
    for (const code of [
      'signaal-intake',
      'signaal-duiding',
      'ketenregie',
      'ketenpartner-informatie',
      'zorgverwijzing',
    ]) {
      expect(met(code)).not.toContain('bibob-coordinator');
      expect(met(code)).not.toContain('vergunningmedewerker');
    }
  });

  it('keeps those who watch and those who maintain away from the content', () => {
    for (const { code, rollen } of VERWERKINGEN) {
      if (rollen.includes('beheerder')) expect(code).toBe('technisch-beheer');
      if (rollen.includes('privacyfunctionaris'))
        expect(['toezicht-op-verwerking', 'rechten-van-betrokkene', 'vernietiging']).toContain(code);
    }
  });

  it('keeps the BSN to BRP, care and Bibob, and the answer to a request of the person himself', () => {
    const bsn = VERWERKINGEN.filter(({ gevoelig }) => gevoelig.includes('bsn')).map(({ code }) => code);
    expect(bsn.sort()).toEqual([
      'bibob-onderzoek',
      'brp-inschrijving',
      'brp-terugmelding',
      'rechten-van-betrokkene',
      'toewijzing',
      'zorgverwijzing',
    ]);
  });

  it('gives the versioned address that the processing log points at', () => {
    expect(verwerkingsregister.uri('ketenregie', 'https://schakel.example')).toBe(
      'https://schakel.example/v1/verwerkingsactiviteiten/ketenregie/versies/1',
    );
    expect(() => verwerkingsregister.uri('marketing', 'https://schakel.example')).toThrow();
  });

  it('knows no code but its own, also not what every object has', () => {
    expect(['', 'marketing', 'constructor', 'KETENREGIE'].map((code) => verwerkingsregister.vind(code))).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('refuses a code that occurs twice', () => {
    const [eerste] = VERWERKINGEN;
    expect(() => new Verwerkingsregister([eerste!, { ...eerste!, versie: 2 }])).toThrow(/twice/);
  });
});
