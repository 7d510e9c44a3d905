import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, inspect } from 'node:util';
import { serialize } from 'node:v8';
import { plainToInstance, instanceToPlain } from 'class-transformer';
import { publicFact, zorgverwijzingGeplaatst } from '@schakel/contracts';
import type { Uuid } from '@schakel/domain';
import { createLog, keyRequestHashes, requestHash } from '@schakel/platform';
import fc from 'fast-check';
import ts from 'typescript';
import { speurAdres } from '../fixtures/speur-adres.js';
import type { AdresinzageAntwoordDto, OpvanglocatieDto } from './opvangadres.dto.js';
import { Opvangadres, PLAATSHOUDER } from './opvangadres.js';

const delen = fc.record({
  straat: fc.stringMatching(/^[A-Z][a-z]{8,20}straat$/),
  huisnummer: fc.stringMatching(/^[1-9][0-9]{4}[a-z]$/),
  postcode: fc.stringMatching(/^[1-9][0-9]{3} [A-Z]{2}$/),
  plaats: fc.stringMatching(/^[A-Z][a-z]{8,20}dorp$/),
});

/** Every road by which a value becomes text or bytes; `[]` when it refuses. */
const wegen: Readonly<Record<string, (adres: Opvangadres) => unknown>> = {
  'JSON.stringify': (adres) => JSON.stringify(adres),
  'JSON in an object': (adres) => JSON.stringify({ diep: [{ adres }] }),
  template: (adres) => `${adres}`,
  String: (adres) => String(adres),
  concatenation: (adres) => 'adres: ' + (adres as unknown as string),
  join: (adres) => [adres].join(),
  inspect: (adres) => inspect(adres, { depth: 9, showHidden: true, getters: true }),
  'inspect of a holder': (adres) => inspect({ adres }, { depth: 9, showHidden: true }),
  format: (adres) => format('%s %o %O %j', adres, adres, adres, 'x'),
  spread: (adres) => JSON.stringify({ ...adres }),
  assign: (adres) => JSON.stringify(Object.assign({}, adres)),
  keys: (adres) => Reflect.ownKeys(adres).join(),
  values: (adres) => Object.values(adres).join(),
  entries: (adres) => JSON.stringify(Object.entries(Object.getOwnPropertyDescriptors(adres))),
  'structured clone': (adres) => inspect(structuredClone(adres), { depth: 9 }),
  v8: (adres) => serialize(adres).toString('latin1'),
  error: (adres) => inspect(new Error('fout', { cause: adres })),
  'error message': (adres) => new Error(adres as unknown as string).message,
  'class-transformer': (adres) => JSON.stringify(instanceToPlain({ adres })),
  'to instance': (adres) => inspect(plainToInstance(Map, { adres }), { depth: 9 }),
  'request hash': (adres) => requestHash({ method: 'POST', path: '/', actor: 'x', body: { adres } }),
  'search params': (adres) => new URLSearchParams({ adres: adres as unknown as string }).toString(),
  logger: (adres) => {
    const regels: string[] = [];
    const log = createLog({
      service: 's',
      version: '1',
      level: 'debug',
      stream: { write: (regel) => void regels.push(regel) },
    });
    log.error({ adres, err: new Error('fout', { cause: adres }) }, 'fout %s', adres);
    return regels.join();
  },
};

// What is hashed may not hold the address either: here the text itself is the hash.
beforeAll(() => keyRequestHashes((tekst) => tekst));

describe('an address of a shelter', () => {
  it.each(Object.entries(wegen))('is not given away by %s', (_naam, weg) => {
    fc.assert(
      fc.property(delen, (ruw) => {
        const adres = Opvangadres.van(ruw);
        let tekst: string;
        try {
          tekst = String(weg(adres));
        } catch (fout) {
          tekst = inspect(fout, { depth: 9, showHidden: true });
        }
        expect(speurAdres([ruw.straat, ruw.huisnummer, ruw.plaats], [['here', tekst]])).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('is still there for its one way out: the spec above looks at something', () => {
    const ruw = { straat: 'Teststraat', huisnummer: '1', plaats: 'Testdorp' };
    const adres = Opvangadres.van(ruw);
    expect(adres.onthulVoorBegeleider()).toBe('Teststraat 1\nTestdorp');
    expect(speurAdres([ruw.straat], [['here', adres.onthulVoorBegeleider()]])).toEqual(['here: Teststraat']);
    expect(String(adres)).toBe(PLAATSHOUDER);
    expect(() => JSON.stringify(adres)).toThrow(TypeError);
    expect(Object.isFrozen(adres)).toBe(true);
  });

  it('is taken out of its type by one file of the service', () => {
    const bron = join(import.meta.dirname, '..');
    const bestanden = readdirSync(bron, { recursive: true, encoding: 'utf8' }).filter(
      (naam) => naam.endsWith('.ts') && !naam.endsWith('.spec.ts'),
    );
    const roepen = bestanden.filter((naam) => /\.onthulVoorBegeleider\(/.test(readFileSync(join(bron, naam), 'utf8')));
    expect(roepen).toEqual([join('opvangadres', 'adresinzage.service.ts')]);
  });
});

const gegevensMet = <T>(ketendossierId: T) => ({ gemeentecode: '0363', ketendossierId, actieverzoekId: '' });

// Compile-time: each line below that stops being an error breaks `tsc`, and so does the next test.
export const verboden = {
  gebeurtenis: (adres: Opvangadres) =>
    // @ts-expect-error a public event has no place for an address
    publicFact(zorgverwijzingGeplaatst, gegevensMet(adres), ''),
  // @ts-expect-error a summary has no field for an address
  weergave: (adres: Opvangadres): OpvanglocatieDto => ({ adres }),
  // @ts-expect-error not even the answer with an address takes the type: it must be taken out first
  antwoord: (adres: Opvangadres): AdresinzageAntwoordDto => ({ id: '' as Uuid, adres }),
  // @ts-expect-error it is no text
  tekst: (adres: Opvangadres): string => adres,
  // @ts-expect-error nothing that looks like it is one
  namaak: (): Opvangadres => ({ toString: () => 'Teststraat 1' }),
};

it('the lines above are errors, each of them, to the compiler itself', () => {
  const zonder = readFileSync(import.meta.filename, 'utf8').replaceAll(/\/\/ @ts-expect-error/g, '//');
  const { config } = ts.readConfigFile(join(import.meta.dirname, '../../../../tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(import.meta.dirname, '../../../..'));
  const host = ts.createCompilerHost(options);
  const lees = host.getSourceFile.bind(host);
  host.getSourceFile = (naam, taal, ...rest) =>
    naam === import.meta.filename ? ts.createSourceFile(naam, zonder, taal) : lees(naam, taal, ...rest);
  const programma = ts.createProgram([import.meta.filename], options, host);
  const fouten = programma.getSemanticDiagnostics(programma.getSourceFile(import.meta.filename));
  expect(fouten.length).toBe(5);
}, 120_000);
