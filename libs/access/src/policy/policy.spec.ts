import { dossierPolicy } from '../fixtures/dossier-policy.js';
import { medewerker, partner } from '../fixtures/actoren.js';
import type { Actor } from '../actor/actor.js';
import { Verwerkingsregister } from '../register/verwerking.js';
import { VERWERKINGEN } from '../register/verwerkingsregister.data.js';
import { kolom, lijst, type Bron } from './bronschema.js';
import { policy, type Policydefinitie, type Regel } from './policy.js';
import { rolmatrix } from './rolmatrix.js';
import { oordeelToegang, weigeringAlsProbleem, type Toegangsoordeel } from './toegang.js';
import { altijd, eigenGemeente, eigenMelding, opToegangslijst, type Voorwaarde } from './voorwaarde.js';

type Dossierbron = Bron<(typeof dossierPolicy)['definitie']['bron']>;

const regisseur = medewerker('ketenregisseur');
const politie = partner('ketenpartner');

function bron(anders: Partial<Dossierbron> = {}): Dossierbron {
  const leeg = { melder: null, organisatie: null, medewerkers: [], organisaties: [] };
  return { gemeentecode: '0363', status: 'in-regie', ...leeg, ...anders };
}

const beslis = (actor: Actor, handeling: string, van: Dossierbron, doel = 'ketenregie'): string => {
  const { toegestaan, reden, regel } = dossierPolicy.beslis(actor, handeling, van, doel);
  return toegestaan ? `${reden}: ${regel}` : reden;
};

describe('a decision', () => {
  it.each<[string, Actor, string, Dossierbron, string, string]>([
    [
      'an open file of the own municipality',
      regisseur,
      'dossier:lezen',
      bron({ status: 'geopend' }),
      'ketenregie',
      'regel: regisseur-ziet-nieuwe-dossiers-van-eigen-gemeente',
    ],
    [
      'same role, not involved',
      regisseur,
      'dossier:lezen',
      bron({ medewerkers: ['een-ander'] }),
      'ketenregie',
      'geen-betrokkenheid',
    ],
    [
      'involved',
      regisseur,
      'dossier:lezen',
      bron({ medewerkers: ['een-ander', regisseur.sub] }),
      'ketenregie',
      'regel: betrokkene-ziet-zijn-dossier',
    ],
    [
      'on the list of another municipality',
      regisseur,
      'dossier:lezen',
      bron({ gemeentecode: '0599', medewerkers: [regisseur.sub] }),
      'ketenregie',
      'geen-betrokkenheid',
    ],
    [
      'the right role for another purpose',
      regisseur,
      'dossier:lezen',
      bron({ status: 'geopend' }),
      'ketenpartner-informatie',
      'doelbinding-past-niet',
    ],
    [
      'a purpose that does not exist',
      regisseur,
      'dossier:lezen',
      bron({ status: 'geopend' }),
      'nieuwsgierigheid',
      'doelbinding-past-niet',
    ],
    [
      'a role without rules',
      medewerker('beheerder'),
      'dossier:lezen',
      bron({ medewerkers: ['beheerder-1'] }),
      'ketenregie',
      'rol-ontbreekt',
    ],
    ['no role at all', medewerker('beheerder', { rollen: [] }), 'dossier:lezen', bron(), 'ketenregie', 'rol-ontbreekt'],
    [
      'an action nobody wrote a rule for',
      regisseur,
      'dossier:vernietigen',
      bron({ medewerkers: [regisseur.sub] }),
      'ketenregie',
      'handeling-onbekend',
    ],
    [
      'closing what is closed',
      regisseur,
      'dossier:sluiten',
      bron({ medewerkers: [regisseur.sub], status: 'gesloten' }),
      'ketenregie',
      'geen-betrokkenheid',
    ],
    [
      'closing what has no status',
      regisseur,
      'dossier:sluiten',
      bron({ medewerkers: [regisseur.sub], status: null }),
      'ketenregie',
      'regel: regisseur-op-de-lijst-sluit',
    ],
    [
      'a partner whose organisation is on the list',
      politie,
      'dossier:lezen',
      bron({ organisaties: [politie.organisatie] }),
      'ketenpartner-informatie',
      'regel: partner-op-de-lijst-leest',
    ],
    [
      'a partner whose organisation is on the list of employees',
      politie,
      'dossier:lezen',
      bron({ medewerkers: [politie.organisatie] }),
      'ketenpartner-informatie',
      'geen-betrokkenheid',
    ],
    [
      'an employee without municipality and a row without one',
      medewerker('ketenregisseur', { gemeentecode: undefined as never }),
      'dossier:lezen',
      bron({ gemeentecode: null, status: 'geopend' }),
      'ketenregie',
      'geen-betrokkenheid',
    ],
  ])('%s', (_, actor, handeling, van, doel, verwacht) => {
    expect(beslis(actor, handeling, van, doel)).toBe(verwacht);
  });

  it('names policy and version for the log', () => {
    expect(dossierPolicy.beslis(regisseur, 'dossier:lezen', bron(), 'ketenregie').policy).toBe('dossier@3');
  });

  it('lets no role act for a purpose that the register does not give it', () => {
    const definitie = dossierPolicy.definitie;
    const zonder = new Verwerkingsregister(
      VERWERKINGEN.map((v) => (v.code === 'ketenregie' ? { ...v, rollen: ['zorgmedewerker', 'ketenregisseur'] } : v)),
    );
    const smal: Regel = {
      naam: 'lezen',
      handelingen: ['dossier:lezen'],
      rollen: ['burgerzakenmedewerker', 'zorgmedewerker'],
      doelbindingen: ['ketenregie', 'brp-inschrijving'],
      voorwaarde: altijd(),
    };
    const eigen = policy({ ...definitie, register: zonder, regels: [smal] } as Policydefinitie<typeof definitie.bron>);
    expect(eigen.beslis(medewerker('burgerzakenmedewerker'), 'dossier:lezen', bron(), 'ketenregie').reden).toBe(
      'doelbinding-past-niet',
    );
    expect(eigen.beslis(medewerker('zorgmedewerker'), 'dossier:lezen', bron(), 'ketenregie').toegestaan).toBe(true);
    expect(eigen.predicaat(medewerker('burgerzakenmedewerker'), 'dossier:lezen', 'ketenregie', 'd').sql).toBe('false');
  });
});

describe('a selection', () => {
  it('is nothing when no rule can apply, and asks for nothing of the actor', () => {
    expect(dossierPolicy.predicaat(medewerker('beheerder'), 'dossier:lezen', 'ketenregie', 'd')).toEqual({
      sql: 'false',
      params: [],
    });
  });

  it('holds values as parameters only, numbered from where the query is', () => {
    const gif = medewerker('ketenregisseur', { sub: `x' or '1'='1` });
    const { sql, params } = dossierPolicy.predicaat(gif, 'dossier:lezen', 'ketenregie', 'd', 4);
    expect(sql).not.toContain('or 1');
    expect(sql).not.toContain(`'`);
    expect([...sql.matchAll(/\$(\d+)/g)].map(([, n]) => Number(n))).toEqual(params.map((_, i) => i + 4));
    expect(params).toContain(gif.sub);
  });

  it.each(['d;', 'D', 'd d', '', '"d"'])('refuses the alias "%s"', (alias) => {
    expect(() => dossierPolicy.predicaat(regisseur, 'dossier:lezen', 'ketenregie', alias)).toThrow(/alias/);
  });
});

describe('may be seen, may be done', () => {
  const oordeel = (handeling: string, van: Dossierbron): Toegangsoordeel =>
    oordeelToegang(dossierPolicy, { actor: regisseur, handeling, doelbinding: 'ketenregie', bron: van });

  it('is 404 for what may not be seen and 403 for what may be seen and not done', () => {
    const onzichtbaar = oordeel('dossier:sluiten', bron());
    const zichtbaar = oordeel('dossier:sluiten', bron({ status: 'geopend' }));
    expect([onzichtbaar.soort, zichtbaar.soort]).toEqual(['onzichtbaar', 'verboden']);
    expect(oordeel('dossier:sluiten', bron({ medewerkers: [regisseur.sub] })).soort).toBe('toegestaan');
    expect(oordeel('dossier:lezen', bron()).soort).toBe('onzichtbaar');
    const [a, b] = [onzichtbaar, zichtbaar].map((o) =>
      weigeringAlsProbleem(o as Parameters<typeof weigeringAlsProbleem>[0]),
    );
    expect([a?.status, b?.status]).toEqual([404, 403]);
  });
});

describe('the role matrix', () => {
  it('shows every role, action, purpose and rule, from the rules themselves', () => {
    const cellen = rolmatrix([dossierPolicy]).map(
      ({ handeling, rol, doelbindingen }) => `${handeling} ${rol} ${doelbindingen.join('+')}`,
    );
    expect(cellen).toEqual([
      'dossier:lezen aandachtsfunctionaris signaal-duiding',
      'dossier:lezen ketenregisseur ketenregie',
      'dossier:lezen zorgmedewerker ketenregie',
      'dossier:lezen burgerzakenmedewerker ketenregie',
      'dossier:lezen ketenpartner ketenpartner-informatie',
      'dossier:openen ketenregisseur ketenregie',
      'dossier:sluiten ketenregisseur ketenregie',
    ]);
  });
});

describe('a policy that contradicts itself is refused at start-up', () => {
  const goed: Regel = {
    naam: 'lezen',
    handelingen: ['dossier:lezen'],
    rollen: ['ketenregisseur'],
    doelbindingen: ['ketenregie'],
    voorwaarde: eigenGemeente(),
  };
  const schema = {
    gemeentecode: kolom('gemeentecode'),
    toegangslijst: lijst({ tabel: 't', verwijzing: 'v', kolom: 'k' }),
  };
  const maak =
    (anders: Partial<Regel>, definitie: Record<string, unknown> = {}) =>
    (): unknown =>
      policy({
        aggregaat: 'dossier',
        versie: 1,
        bron: schema,
        regels: [{ ...goed, ...anders } as Regel<keyof typeof schema>],
        ...definitie,
      });

  it('accepts the sound one', () => {
    expect(maak({})).not.toThrow();
  });

  it.each(
    (<[RegExp, Partial<Regel>, Record<string, unknown>?][]>[
      [/"signaal:lezen" is not "dossier:<verb>"/, { handelingen: ['signaal:lezen'] }],
      [/is not "dossier:<verb>"/, { handelingen: ['dossier:'] }],
      [/is not "dossier:<verb>"/, { handelingen: ['dossier:a:b'] }],
      [/lacks actions, roles or purposes/, { handelingen: [] }],
      [/lacks actions, roles or purposes/, { rollen: [] }],
      [/lacks actions, roles or purposes/, { doelbindingen: [] }],
      [/purpose "marketing" is not in the register/, { doelbindingen: ['marketing'] }],
      [/role "beheerder" may act for none of its purposes/, { rollen: ['beheerder'] }],
      [/"gemeente" is not a column/, { voorwaarde: eigenGemeente('gemeente') }],
      [/"toegangslijst" is not a column/, { voorwaarde: eigenGemeente('toegangslijst') }],
      [/"gemeentecode" is not a list/, { voorwaarde: opToegangslijst('gemeentecode') }],
      [/"alle" without parts/, { voorwaarde: { soort: 'alle', delen: [] } }],
      [/"een" without parts/, { voorwaarde: { soort: 'niet', deel: { soort: 'een', delen: [] } } as Voorwaarde }],
      [/name is not kebab-case/, { naam: 'Lezen Mag' }],
      [/occurs twice/, {}, { regels: [goed, goed] }],
      [/the aggregate is not kebab-case/, { handelingen: ['Dossier:lezen'] }, { aggregaat: 'Dossier' }],
      [/the version/, {}, { versie: 0 }],
      [/not camelCase/, {}, { bron: { ...schema, 'gemeente code': kolom('x') } }],
    ]).map(([fout, anders, definitie = {}]) => [fout, anders, definitie] as const),
  )('%s', (fout, anders, definitie) => {
    expect(maak(anders, definitie)).toThrow(fout);
  });

  it('does not compile with a field that the source has not', () => {
    const definitie: Policydefinitie<typeof schema> = {
      aggregaat: 'dossier',
      versie: 1,
      bron: schema,
      // @ts-expect-error `melder` is no field of this source
      regels: [{ ...goed, voorwaarde: eigenMelding() }],
    };
    expect(() => policy(definitie)).toThrow(/"melder" is not a column/);
  });

  it.each(['gemeente code', 'x; drop table dossier', 'Gemeente', ''])('refuses "%s" as a column', (naam) => {
    expect(() => kolom(naam)).toThrow(/plain lower case/);
    expect(() => lijst({ tabel: naam, verwijzing: 'v', kolom: 'k' })).toThrow(/plain lower case/);
    expect(() => lijst({ tabel: 't', verwijzing: 'v', kolom: 'k', mits: { [naam]: null } })).toThrow(
      /plain lower case/,
    );
  });
});
