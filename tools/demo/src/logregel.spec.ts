import { leesbaar } from './logregel.js';

describe('leesbaar', () => {
  it('shows time, level, message and what else there is, without ids of traces', () => {
    const regel = {
      level: 'info',
      time: '2026-11-23T21:09:59.901Z',
      service: 'licensing',
      version: '1.0.0',
      traceId: 'a',
      spanId: 'b',
      requestId: 'c',
      method: 'GET',
      status: 200,
      msg: 'verzoek',
    };
    expect(leesbaar(JSON.stringify(regel))).toBe('21:09:59.901 info  verzoek method=GET status=200');
  });

  it.each(['geen json', '{kapot', '{"luistert":"http://127.0.0.1:4001"}', ''])('leaves %j as it is', (regel) => {
    expect(leesbaar(regel)).toBe(regel);
  });
});
