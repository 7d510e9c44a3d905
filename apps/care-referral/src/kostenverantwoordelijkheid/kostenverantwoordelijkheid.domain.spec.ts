import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KOSTENDRAGERS } from '@schakel/contracts';
import { type Gemeentecode, type Uuid, datum } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import type { Regiorelatie } from '../centrumgemeente/centrumgemeente.domain.js';
import { spoorregels } from '../zorgverwijzing/spoorregels.domain.js';
import { eenContext } from '../zorgverwijzing/zorgverwijzing.voorbeelden.js';
import { KOSTENREGELS, kostendragers } from './kostenregels.domain.js';
import { andereGemeente, decide, evolve } from './kostenverantwoordelijkheid.domain.js';
import { publiekFeit } from './kostenverantwoordelijkheid.events.js';
import {
  type Kostenopdracht,
  type Kostenstatus,
  type Kostenverantwoordelijkheid,
  kostenmachine,
} from './kostenverantwoordelijkheid-toestand.domain.js';
import { type Kostenfeiten, stelKostenVoor } from './kostenvoorstel.domain.js';

const DAG = datum('2026-03-02');
const code = (tekst: string) => tekst as Gemeentecode;
const relaties: readonly Regiorelatie[] = [
  { regiogemeente: code('0362'), centrumgemeente: code('0363'), geldigVanaf: datum('2020-01-01') },
];
const feiten = (anders: Partial<Kostenfeiten> = {}): Kostenfeiten => ({ regel: 'D1', gemeld: code('0363'), ...anders });
const voorstel = (anders: Partial<Kostenfeiten>) => stelKostenVoor(feiten(anders), relaties, DAG);

describe('who pays by the rule', () => {
  it.each<[string, Partial<Kostenfeiten>, object]>([
    ['an unaccompanied minor: Nidos', { regel: 'A1' }, { drager: 'nidos' }],
    [
      'a minor: the municipality of residence',
      { regel: 'A2', woonplaats: code('0599') },
      { drager: 'gemeente', betaler: '0599' },
    ],
    ['a minor, residence not known', { regel: 'A2' }, { ontbreekt: 'woonplaats' }],
    ['bedenktijd: the Rijk', { regel: 'B2' }, { drager: 'rijk' }],
    ['a permit: the municipality', { regel: 'B3' }, { drager: 'gemeente', betaler: '0363' }],
    ['EU in the first three months: the Rijk', { regel: 'C2' }, { drager: 'rijk' }],
    ['no provision: nobody yet', { regel: 'B4' }, { drager: 'onbepaald' }],
    [
      'registered elsewhere: the centrumgemeente of there',
      { gemeenteInschrijving: code('0362') },
      { betaler: '0363', herleid: { omdat: 'ingeschreven' } },
    ],
    [
      'found elsewhere',
      { gemeenteAangetroffen: code('0599') },
      { betaler: '0599', herleid: { omdat: 'aangetroffen' } },
    ],
    [
      'not in the table: itself for now',
      { gemeenteInschrijving: code('0384') },
      { betaler: '0384', herleid: { volgens: 'niet-in-tabel' } },
    ],
    [
      'placed outside the region: the receiving one',
      { regel: 'D2', gemeenteInschrijving: code('0362'), plaatsingsgemeente: code('0599') },
      { betaler: '0599' },
    ],
    ['placed outside the region, where is not said', { regel: 'D2' }, { ontbreekt: 'plaatsingsgemeente' }],
  ])('%s', (_naam, anders, verwacht) => expect(voorstel(anders)).toMatchObject(verwacht));

  it('a row that tells a party says nothing of cost', () => expect(voorstel({ regel: 'E1' })).toBeUndefined());

  it('every row that may say who is responsible says who pays, with basis and source', () => {
    const zonder = spoorregels
      .map(({ regel }) => regel)
      .filter((regel) => !KOSTENREGELS.some((een) => een.regel === regel));
    expect(zonder).toEqual(['D3', 'D4', 'D5', 'E1', 'E2', 'E3', 'E4']);
    for (const { grondslag, bron, graad } of KOSTENREGELS) expect([grondslag, bron, graad]).not.toContain('');
    expect([...kostendragers]).toEqual([...KOSTENDRAGERS]);
  });
});

const stelVoor = (anders: Partial<Kostenfeiten> = { gemeenteInschrijving: code('0599') }): Kostenopdracht => ({
  soort: 'stel-voor',
  id: '01930000-0000-7000-8000-000000000001' as Uuid,
  zorgverwijzingId: '01930000-0000-7000-8000-000000000002' as Uuid,
  ingangsdatum: DAG,
  feiten: feiten(anders),
  voorstel: voorstel(anders),
});
const betwist: Kostenopdracht = {
  soort: 'betwist',
  reden: 'Zij is vertrokken.',
  tegenvoorstel: { drager: 'gemeente', gemeente: code('0344') },
};
const bemiddel: Kostenopdracht = { soort: 'begin-bemiddeling', bemiddelaar: 'Valente' };
const stelVast: Kostenopdracht = {
  soort: 'stel-vast',
  toedeling: { drager: 'gemeente', gemeente: code('0344') },
  reden: 'Uitspraak.',
};
const erken: Kostenopdracht = { soort: 'erken' };

function pasToe(
  van: Kostenverantwoordelijkheid | undefined,
  opdracht: Kostenopdracht,
  actor = 'zorg-2',
): Kostenverantwoordelijkheid | string {
  const gevolg = decide(van, opdracht, eenContext({ actor }));
  if (gevolg.soort === 'geweigerd') return gevolg.weigering.code;
  return gevolg.gebeurtenissen.reduce<Kostenverantwoordelijkheid | undefined>(evolve, van)!;
}
function na(...opdrachten: readonly Kostenopdracht[]): Kostenverantwoordelijkheid {
  return opdrachten.reduce<Kostenverantwoordelijkheid | undefined>((staat, opdracht) => {
    const volgende = pasToe(staat, opdracht, staat === undefined ? 'zorg-1' : 'zorg-2');
    if (typeof volgende === 'string') throw new Error(`${opdracht.soort}: ${volgende}`);
    return volgende;
  }, undefined)!;
}
const staten: Readonly<Record<Kostenstatus, Kostenverantwoordelijkheid>> = {
  voorgesteld: na(stelVoor()),
  erkend: na(stelVoor(), erken),
  betwist: na(stelVoor(), betwist),
  'in-bemiddeling': na(stelVoor(), betwist, bemiddel),
  vastgesteld: na(stelVoor(), betwist, bemiddel, stelVast),
};
controleerMachine(kostenmachine, {
  beslis: (van, soort) => {
    const alle = [stelVoor(), erken, betwist, bemiddel, stelVast];
    const uitkomst = pasToe(
      van === null ? undefined : staten[van],
      alle.find((een) => een.soort === soort)!,
    );
    return typeof uitkomst === 'string' ? undefined : uitkomst.status;
  },
});

describe('a dispute about cost', () => {
  it('keeps who said what, and why', () => {
    expect(staten.vastgesteld).toMatchObject({
      voorgesteldDoor: 'zorg-1',
      voorstel: { betaler: '0599' },
      betwisting: { door: 'zorg-2', reden: 'Zij is vertrokken.', tegenvoorstel: { gemeente: '0344' } },
      bemiddeling: { bemiddelaar: 'Valente' },
      toedeling: { drager: 'gemeente', gemeente: '0344' },
      reden: 'Uitspraak.',
      vastgesteldDoor: 'zorg-2',
      versie: 4,
    });
    expect(staten.erkend).toMatchObject({
      erkenning: { door: 'zorg-2' },
      toedeling: { drager: 'gemeente', gemeente: '0599' },
    });
  });

  it('an answer that came in another way says how', () => {
    expect(na(stelVoor({ regel: 'B2' }), { soort: 'erken', ontvangenVia: 'brief COA' })).toMatchObject({
      erkenning: { ontvangenVia: 'brief COA' },
      toedeling: { drager: 'rijk' },
    });
  });

  it.each<[string, Kostenverantwoordelijkheid | undefined, Kostenopdracht, string, string?]>([
    ['a row without cost', undefined, stelVoor({ regel: 'E1' }), 'regel-zonder-kosten'],
    ['a fact is missing', undefined, stelVoor({ regel: 'A2' }), 'gegeven-ontbreekt'],
    ['nobody to accept for', na(stelVoor({ regel: 'B4' })), erken, 'niets-te-erkennen'],
    ['a dispute without reason', staten.voorgesteld, { soort: 'betwist', reden: ' ' }, 'reden-ontbreekt'],
    [
      'another payer without municipality',
      staten.voorgesteld,
      { ...betwist, tegenvoorstel: { drager: 'gemeente' } } as Kostenopdracht,
      'toedeling-onvolledig',
    ],
    [
      'the Rijk with a municipality',
      staten.betwist,
      { ...stelVast, toedeling: { drager: 'rijk', gemeente: code('0363') } } as Kostenopdracht,
      'toedeling-onvolledig',
    ],
    [
      'settled as nobody',
      staten.betwist,
      { ...stelVast, toedeling: { drager: 'onbepaald' } } as Kostenopdracht,
      'toedeling-onvolledig',
    ],
    ['settled by who proposed', staten.betwist, stelVast, 'vier-ogen', 'zorg-1'],
    ['settled without reason', staten.betwist, { ...stelVast, reden: '' } as Kostenopdracht, 'reden-ontbreekt'],
  ])('refuses: %s', (_naam, van, opdracht, verwacht, actor = 'zorg-2') =>
    expect(pasToe(van, opdracht, actor)).toBe(verwacht),
  );

  it('names the other municipality only when it is another', () => {
    expect(andereGemeente(staten.voorgesteld)).toBe('0599');
    expect(andereGemeente(na(stelVoor({})))).toBeUndefined();
    expect(andereGemeente(na(stelVoor({ regel: 'B2' })))).toBeUndefined();
  });
});

it('tells others how far it is and which kind of party, never which municipality or why', () => {
  const alle = [stelVoor(), betwist, bemiddel, stelVast];
  const feitenNaarBuiten = alle.flatMap((opdracht, nummer) => {
    const van = nummer === 0 ? undefined : na(...alle.slice(0, nummer));
    const gevolg = decide(van, opdracht, eenContext({ actor: nummer === 0 ? 'zorg-1' : 'zorg-2' }));
    return gevolg.soort === 'aanvaard'
      ? gevolg.gebeurtenissen.map((een) => publiekFeit(een, evolve(van, een), 'https://x'))
      : [];
  });
  expect(feitenNaarBuiten.map(({ type }) => type.split('.')[3])).toEqual([
    ...['kosten-voorgesteld', 'kosten-betwist', 'kosten-in-bemiddeling', 'kosten-vastgesteld'],
  ]);
  for (const { data } of feitenNaarBuiten)
    expect(Object.keys(data)).toEqual(['gemeentecode', 'zorgverwijzingId', 'drager']);
  expect(JSON.stringify(feitenNaarBuiten)).not.toMatch(/0599|0344|vertrokken|Valente|Uitspraak/);
});

it('no placement looks at cost: outside its own folder only the wiring of the module knows it', () => {
  const src = join(import.meta.dirname, '..');
  const kent = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((bestand) => bestand.endsWith('.ts') && !bestand.startsWith('kostenverantwoordelijkheid'))
    .filter((bestand) => /from '.*kostenverantwoordelijkheid/.test(readFileSync(join(src, bestand), 'utf8')));
  expect(kent).toEqual(['spooronderdelen.ts']);
});
