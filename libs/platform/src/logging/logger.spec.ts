import { scanForPersonalData } from '@schakel/contracts';
import { createLog } from './logger.js';
import { safeError, scrubMessage } from './safe-error.js';

const BSN = '999990019';

function logged(write: (log: ReturnType<typeof createLog>) => void, level = 'info'): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog({ service: 'proef', version: '1.0.0', level, stream: { write: (line) => void lines.push(line) } }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

function pgError(): Error {
  return Object.assign(new Error(`duplicate key value violates unique constraint "signaal_pkey"`), {
    name: 'error',
    severity: 'ERROR',
    code: '23505',
    detail: `Key (bsn)=(${BSN}) already exists.`,
    where: 'Jan Jansen',
    table: 'signaal',
    constraint: 'signaal_pkey',
    hint: BSN,
  });
}

function jsonError(): unknown {
  try {
    JSON.parse('{"naam": Jan Jansen}');
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('the log', () => {
  it('writes one JSON line with time, level and service', () => {
    const [line] = logged((log) => log.info({ route: '/v1/signalen' }, 'verzoek'));
    expect(line).toMatchObject({
      level: 'info',
      service: 'proef',
      version: '1.0.0',
      route: '/v1/signalen',
      msg: 'verzoek',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    expect(line).not.toHaveProperty('hostname');
  });

  it('keeps to its level', () => expect(logged((log) => log.info('x'), 'warn')).toEqual([]));

  it('holds nothing personal, whatever is thrown at it', () => {
    const person = {
      bsn: BSN,
      naam: 'Jan Jansen',
      Geboortedatum: '1990-01-01',
      postcode: '1234 AB',
      email: 'jan@example.nl',
    };
    const lines = logged((log) => {
      log.info(person, 'gelezen');
      log.info({ person }, 'gelezen');
      log.warn(
        { body: person, headers: { authorization: 'Bearer eyJ' }, query: `naam=Jansen&bsn=${BSN}` },
        'geweigerd',
      );
      log.error({ err: pgError() }, 'mislukt');
      log.error(new Error('outer', { cause: pgError() }));
      log.error({ err: jsonError() }, 'mislukt');
      log.error({ err: new TypeError(`no row for ${BSN} of 'Jan Jansen' <jan@example.nl>`) });
      log.info(`zoekt ${BSN} van jan@example.nl`);
      log.info({ nummer: Number(BSN) }, 'getal');
      log.child({ sub: 'actor-1' }).info({ adres: 'Dam 1' }, 'kind');
    });
    expect(lines).toHaveLength(10);
    const text = JSON.stringify(lines);
    expect(text).not.toMatch(/999990019|Jansen|jan@|1234 AB|1990-01-01|Bearer|Dam 1/);
    const values = JSON.parse(text, (key: string, value: unknown) =>
      value === '[weggelaten]' || key === 'stack' ? undefined : value,
    ) as unknown;
    expect(scanForPersonalData(values).filter(({ kind }) => kind !== 'field-name')).toEqual([]);
  });

  it('keeps what finds the fault', () => {
    const [line] = logged((log) => log.error({ err: pgError() }, 'mislukt'));
    expect(line?.err).toMatchObject({
      type: 'error',
      code: '23505',
      table: 'signaal',
      constraint: 'signaal_pkey',
      stack: expect.arrayContaining([expect.stringContaining('logger.spec')]),
    });
    expect(safeError(new TypeError('x is not a function')).message).toBe('x is not a function');
  });

  it('masks only what is a citizen service number', () => {
    const [line] = logged((log) => log.info({ seq: '123456789', id: `0198c0de-0000-7000-8000-000${BSN}` }, 'x'));
    expect(line).toMatchObject({ seq: '123456789', id: `0198c0de-0000-7000-8000-000${BSN}` });
  });
});

describe('scrubMessage', () => {
  it.each([
    ['relation "signaal" does not exist', 'relation … does not exist'],
    ["Cannot read properties of undefined (reading 'naam')", 'Cannot read properties of undefined …'],
    [`no row for ${BSN}`, 'no row for …'],
    ['mail to a@b.nl failed', 'mail to … failed'],
    ['connect ECONNREFUSED 10.0.0.1:5432', 'connect ECONNREFUSED …'],
  ])('%s', (message, scrubbed) => expect(scrubMessage(message)).toBe(scrubbed));
});

describe('safeError', () => {
  it.each([null, undefined, 'text with 999990019', 5, { naam: 'Jan' }])('says only the kind of %j', (thrown) => {
    expect(JSON.stringify(safeError(thrown))).not.toMatch(/Jan|999990019/);
  });

  it('ends with a chain of causes that has no end', () => {
    const error = new Error('a');
    error.cause = error;
    expect(JSON.stringify(safeError(error)).length).toBeLessThan(20_000);
  });
});
