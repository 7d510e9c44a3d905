import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { isOnjuist, leesPersonenvraag, parameternamen, type RuweVraag } from './personen-vraag.js';
import { vraagtypen, type Vraagtype } from './brp-codes.domain.js';
import { VRAAGTYPEN } from './personen-vraag.data.js';

const GOED: Readonly<Record<Vraagtype, RuweVraag>> = {
  RaadpleegMetBurgerservicenummer: { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: ['999900006'] },
  ZoekMetGeslachtsnaamEnGeboortedatum: {
    type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
    geslachtsnaam: 'Gehei*',
    geboortedatum: '1999-04-23',
  },
  ZoekMetNaamEnGemeenteVanInschrijving: {
    type: 'ZoekMetNaamEnGemeenteVanInschrijving',
    geslachtsnaam: 'Geheimova',
    voornamen: 'Zdenka',
    gemeenteVanInschrijving: '0363',
  },
  ZoekMetPostcodeEnHuisnummer: { type: 'ZoekMetPostcodeEnHuisnummer', postcode: '1011 xk', huisnummer: 41 },
  ZoekMetStraatHuisnummerEnGemeenteVanInschrijving: {
    type: 'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving',
    straat: '*zwegenlaan',
    huisnummer: 41,
    gemeenteVanInschrijving: '0363',
  },
  ZoekMetNummeraanduidingIdentificatie: {
    type: 'ZoekMetNummeraanduidingIdentificatie',
    nummeraanduidingIdentificatie: '0363200000000001',
  },
  ZoekMetAdresseerbaarObjectIdentificatie: {
    type: 'ZoekMetAdresseerbaarObjectIdentificatie',
    adresseerbaarObjectIdentificatie: '0363010000000001',
  },
};

function fouten(vraag: RuweVraag): string[] {
  const gelezen = leesPersonenvraag(vraag);
  return isOnjuist(gelezen) ? (gelezen.weigering.velden ?? []).map(({ veld }) => veld) : [];
}

describe('RG4: the seven questions', () => {
  it.each(vraagtypen)('%s is read with exactly what was given', (type) => {
    expect(leesPersonenvraag(GOED[type])).toEqual(GOED[type]);
  });

  it.each(vraagtypen.flatMap((type) => VRAAGTYPEN[type].verplicht.map((naam) => [type, naam] as const)))(
    '%s needs %s',
    (type, naam) => {
      expect(fouten({ ...GOED[type], [naam]: undefined })).toEqual([`vraag.${naam}`]);
    },
  );

  it.each(vraagtypen)('%s takes no parameter of another question', (type) => {
    const bekend: readonly string[] = [...VRAAGTYPEN[type].verplicht, ...VRAAGTYPEN[type].mogelijk];
    const alles = Object.assign({}, ...Object.values(GOED)) as RuweVraag;
    const vreemd = parameternamen.filter((naam) => !bekend.includes(naam) && alles[naam] !== undefined);
    expect(fouten({ ...alles, ...GOED[type] }).sort()).toEqual(vreemd.map((naam) => `vraag.${naam}`).sort());
  });

  it.each<[string, Vraagtype, object, string]>([
    [
      'a number that fails the elfproef, which the API would take',
      'RaadpleegMetBurgerservicenummer',
      { burgerservicenummer: ['123456789'] },
      'burgerservicenummer',
    ],
    ['no number', 'RaadpleegMetBurgerservicenummer', { burgerservicenummer: [] }, 'burgerservicenummer'],
    [
      '21 numbers',
      'RaadpleegMetBurgerservicenummer',
      { burgerservicenummer: Array.from({ length: 21 }, () => '999900006') },
      'burgerservicenummer',
    ],
    ['a wildcard after two letters', 'ZoekMetGeslachtsnaamEnGeboortedatum', { geslachtsnaam: 'Ge*' }, 'geslachtsnaam'],
    ['a wildcard in the middle', 'ZoekMetGeslachtsnaamEnGeboortedatum', { geslachtsnaam: 'Ge*va' }, 'geslachtsnaam'],
    ['part of a date', 'ZoekMetGeslachtsnaamEnGeboortedatum', { geboortedatum: '1999-04-00' }, 'geboortedatum'],
    ['another sex', 'ZoekMetGeslachtsnaamEnGeboortedatum', { geslacht: 'X' }, 'geslacht'],
    [
      'given names with too short a wildcard where they are needed',
      'ZoekMetNaamEnGemeenteVanInschrijving',
      { voornamen: 'Zd*' },
      'voornamen',
    ],
    [
      'a code of three digits',
      'ZoekMetNaamEnGemeenteVanInschrijving',
      { gemeenteVanInschrijving: '363' },
      'gemeenteVanInschrijving',
    ],
    ['a foreign postcode', 'ZoekMetPostcodeEnHuisnummer', { postcode: '0100AA' }, 'postcode'],
    ['house number 0', 'ZoekMetPostcodeEnHuisnummer', { huisnummer: 0 }, 'huisnummer'],
    ['half a house number', 'ZoekMetPostcodeEnHuisnummer', { huisnummer: 1.5 }, 'huisnummer'],
    ['two house letters', 'ZoekMetPostcodeEnHuisnummer', { huisletter: 'ab' }, 'huisletter'],
    ['an addition of five', 'ZoekMetPostcodeEnHuisnummer', { huisnummertoevoeging: 'boven' }, 'huisnummertoevoeging'],
    [
      'a street with a wildcard after six letters',
      'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving',
      { straat: 'Verzwe*' },
      'straat',
    ],
    [
      'an identification of zeros',
      'ZoekMetNummeraanduidingIdentificatie',
      { nummeraanduidingIdentificatie: '0'.repeat(16) },
      'nummeraanduidingIdentificatie',
    ],
    [
      'fifteen digits',
      'ZoekMetAdresseerbaarObjectIdentificatie',
      { adresseerbaarObjectIdentificatie: '036301000000001' },
      'adresseerbaarObjectIdentificatie',
    ],
  ])('refuses %s', (_naam, type, anders, veld) => {
    expect(fouten({ ...GOED[type], ...anders })).toEqual([`vraag.${veld}`]);
  });

  it('tells all that is wrong, and never repeats what was typed', () => {
    const tekst = fc.string({ minLength: 6, maxLength: 40 }).map((woord) => `§${woord}`);
    fc.assert(
      fc.property(fc.constantFrom(...vraagtypen), tekst, (type, geheim) => {
        const alles = Object.fromEntries(VRAAGTYPEN[type].verplicht.map((naam) => [naam, geheim]));
        const gelezen = leesPersonenvraag({ type, ...alles } as unknown as RuweVraag);
        if (!isOnjuist(gelezen)) throw new Error('accepted');
        expect(gelezen.weigering.velden).toHaveLength(VRAAGTYPEN[type].verplicht.length);
        expect(JSON.stringify(gelezen)).not.toContain(geheim);
      }),
    );
  });
});

const PAD = join(process.cwd(), '..', 'shared', 'standards', 'brp', 'personen-bevragen-openapi.yaml');
interface Schema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly allOf?: readonly Schema[];
}

describe(`the specification${existsSync(PAD) ? '' : ' is absent: the questions are not compared with it'}`, () => {
  it.each(vraagtypen)('knows %s with the same parameters', (type) => {
    if (!existsSync(PAD)) return;
    const { components } = parse(readFileSync(PAD, 'utf8')) as { components: { schemas: Record<string, Schema> } };
    const schema = components.schemas[type]!;
    const delen = [schema, ...(schema.allOf ?? [])];
    const eigen = delen.flatMap(({ properties = {} }) => Object.keys(properties));
    const nodig = delen.flatMap(({ required = [] }) => required);
    const { verplicht, mogelijk } = VRAAGTYPEN[type];
    expect([...verplicht].sort()).toEqual([...new Set(nodig)].sort());
    expect([...new Set<string>([...verplicht, ...mogelijk])].sort()).toEqual(
      [...new Set([...eigen, 'gemeenteVanInschrijving'])].sort(),
    );
  });
});
