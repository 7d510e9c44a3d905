import { actorUitClaims } from './actor-claims.js';
import { gemeentenVan, type Actor } from './actor.js';

const MEDEWERKER = {
  sub: '73f34b0d-7190-4c7b-af8a-726f320708db',
  soort: 'medewerker',
  gemeentecode: '0363',
  organisatie: '00000099000003630000',
  rollen: ['ketenregisseur'],
};
const PARTNER = {
  sub: 'politie-eenheid',
  soort: 'partner',
  organisatie: '00000099000010010000',
  rollen: ['ketenpartner'],
};

describe('actorUitClaims', () => {
  it('makes an actor of an employee and of a partner', () => {
    expect(actorUitClaims(MEDEWERKER)).toEqual(MEDEWERKER);
    expect(actorUitClaims(PARTNER)).toEqual(PARTNER);
  });

  it.each([
    ['sub', { ...MEDEWERKER, sub: undefined }],
    ['sub', { ...MEDEWERKER, sub: '' }],
    ['sub', { ...MEDEWERKER, sub: 'a\nb' }],
    ['sub', { ...MEDEWERKER, sub: '999990019' }],
    ['sub', { ...MEDEWERKER, sub: 'x'.repeat(256) }],
    ['sub', { ...MEDEWERKER, sub: ['a'] }],
    ['soort', { ...MEDEWERKER, soort: 'burger' }],
    ['soort', { ...MEDEWERKER, soort: undefined }],
    ['gemeentecode', { ...MEDEWERKER, gemeentecode: undefined }],
    ['gemeentecode', { ...MEDEWERKER, gemeentecode: '363' }],
    ['gemeentecode', { ...MEDEWERKER, gemeentecode: '0363,0599' }],
    ['gemeentecode', { ...MEDEWERKER, gemeentecode: ['0363'] }],
    ['gemeentecode', { ...PARTNER, gemeentecode: '0000' }],
    ['organisatie', { ...MEDEWERKER, organisatie: '999990019' }],
    ['organisatie', { ...PARTNER, organisatie: undefined }],
    ['rollen', { ...MEDEWERKER, rollen: 'beheerder' }],
    ['rollen', { ...MEDEWERKER, rollen: ['beheerder', 1] }],
    ['rollen', { ...MEDEWERKER, rollen: undefined }],
  ])('names the claim %s when it is wrong: %#', (claim, claims) => {
    expect(actorUitClaims(claims)).toBe(claim);
  });

  it('drops roles it does not know, that occur twice, or that do not fit the kind of actor', () => {
    const rollen = [
      'ketenpartner',
      'beheerder',
      'privacyfunctionaris',
      'constructor',
      '__proto__',
      'KETENPARTNER',
      'ketenpartner',
    ];
    expect((actorUitClaims({ ...PARTNER, rollen }) as Actor).rollen).toEqual(['ketenpartner']);
    expect((actorUitClaims({ ...MEDEWERKER, rollen }) as Actor).rollen).toEqual(['beheerder', 'privacyfunctionaris']);
  });

  it('makes an actor that nobody can change', () => {
    const actor = actorUitClaims(MEDEWERKER) as Actor;
    expect(() => Object.assign(actor, { gemeentecode: '0599' })).toThrow(TypeError);
    expect(() => (actor.rollen as string[]).push('beheerder')).toThrow(TypeError);
  });

  it('gives the municipalities that a transaction may announce: none for a partner', () => {
    expect(gemeentenVan(actorUitClaims(MEDEWERKER) as Actor)).toEqual(['0363']);
    expect(gemeentenVan(actorUitClaims(PARTNER) as Actor)).toEqual([]);
  });
});
