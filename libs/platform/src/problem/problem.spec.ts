import { ForbiddenException, HttpException } from '@nestjs/common';
import { problem } from './problem.js';
import { toProblem } from './to-problem.js';
import { TransientError } from './transient-error.js';
import { weigeringNaarProblem } from './weigering.js';

const pgError = (code: string): Error =>
  Object.assign(new Error('Key (bsn)=(999990019) already exists'), { code, severity: 'ERROR' });

describe('toProblem', () => {
  it('leaves our own problems as they are', () => {
    const own = problem(409, 'al-gesloten', 'Het signaal is gesloten.');
    expect(toProblem(own)).toBe(own);
  });

  it.each(['40001', '40P01', '57P01', '08006', '53300', '57014', 'ECONNREFUSED'])(
    'takes %s for a dependency that is away',
    (code) => {
      expect(toProblem(pgError(code))).toMatchObject({ status: 503, headers: { 'Retry-After': '1' } });
    },
  );

  it('takes errors of other libraries that say they will pass as 503', () => {
    class UnknownOutcome extends TransientError {}
    expect(toProblem(new UnknownOutcome('x')).status).toBe(503);
    expect(toProblem(new Error('timeout exceeded when trying to connect')).status).toBe(503);
  });

  it.each([
    pgError('23505'),
    pgError('22P02'),
    new Error('x'),
    new TypeError('x'),
    'text',
    null,
    undefined,
    7,
    new HttpException('x', 777),
  ])('takes anything else for a mistake of ours (%#)', (error) => {
    expect(toProblem(error).body).toMatchObject({ status: 500, code: 'interne-fout' });
  });

  it('keeps the status of Nest and drops its words', () => {
    expect(toProblem(new ForbiddenException('Jan mag dit niet')).body).toEqual(
      expect.objectContaining({ status: 403, code: 'geen-toestemming' }),
    );
    expect(JSON.stringify(toProblem(new ForbiddenException('Jan mag dit niet')).body)).not.toContain('Jan');
    expect(toProblem(new HttpException('x', 422)).status).toBe(400);
  });
});

describe('weigeringNaarProblem', () => {
  it('takes a refusal for one about the state', () => {
    expect(weigeringNaarProblem({ code: 'al-gesloten', uitleg: 'Gesloten.' }).body).toMatchObject({
      status: 409,
      code: 'al-gesloten',
      detail: 'Gesloten.',
    });
  });

  it('takes a refusal that names fields for one about the input', () => {
    expect(
      weigeringNaarProblem({
        code: 'reden-verplicht',
        uitleg: 'Geef een reden.',
        velden: [{ veld: 'reden', regel: 'minstens 10 tekens' }],
      }).body,
    ).toMatchObject({
      status: 400,
      invalidParams: [{ name: 'reden', code: 'reden-verplicht', reason: 'minstens 10 tekens' }],
    });
  });

  it('follows the table of the service, and only its own lines', () => {
    expect(weigeringNaarProblem({ code: 'geen-rol', uitleg: 'Nee.' }, { 'geen-rol': 403 }).status).toBe(403);
    expect(weigeringNaarProblem({ code: 'constructor', uitleg: 'Nee.' }, {}).status).toBe(409);
  });
});
