import { signaalGewogen, signaalOntvangen } from '../events/signalen.events.js';
import { vergunningVerleend } from '../events/vergunningaanvragen.events.js';
import { buildEnvelope, eventSource, type EnvelopeInput } from './build-envelope.js';
import { ContractViolation } from './contract-violation.js';
import { MAX_SEQUENCE } from './public-event.js';

const data = { gemeentecode: '0363', kanaal: 'balie', uitbuitingsvorm: 'arbeid', acuutGevaar: true } as const;
type Input = EnvelopeInput<(typeof signaalOntvangen)['writer']['_output']>;
const input: Input = {
  definition: signaalOntvangen,
  id: '0198c5f1-2a4b-7e11-8c33-0a1b2c3d4e5f',
  subject: '0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d4e',
  sequence: 3,
  time: '2026-03-01T09:30:00.000Z',
  source: eventSource('00000099000000001000', 'signal-intake'),
  dataref: 'http://localhost:3001/v1/signalen/0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d4e',
  correlationid: '0198c5f1-2a4b-7e11-8c33-ffffffffffff',
  data,
};

/** Faults of an input that the compiler would partly refuse too. */
function faults(changes: object): unknown {
  try {
    buildEnvelope({ ...input, ...changes });
  } catch (error) {
    if (error instanceof ContractViolation) return error.faults;
    throw error;
  }
  return 'built';
}

describe('buildEnvelope', () => {
  it('gives the whole event', () => {
    expect(buildEnvelope(input)).toEqual({
      specversion: '1.0',
      id: input.id,
      source: 'urn:nld:oin:00000099000000001000:systeem:signal-intake',
      type: 'nl.schakel.signalen.signaal-ontvangen.v1',
      subject: input.subject,
      time: input.time,
      datacontenttype: 'application/json',
      dataschema: 'urn:schakel:gebeurtenis:signalen:signaal-ontvangen:v1',
      dataref: input.dataref,
      sequence: '0000000003',
      correlationid: input.correlationid,
      data,
    });
  });

  it('carries cause and trace when they are there', () => {
    const cause = { causationid: input.id, traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' };
    expect(buildEnvelope({ ...input, ...cause })).toMatchObject(cause);
    expect(buildEnvelope({ ...input, causationid: undefined, traceparent: undefined })).toEqual(buildEnvelope(input));
  });

  it.each([1, 42, MAX_SEQUENCE])('writes version %d so that text sorts as numbers do', (sequence) => {
    expect(buildEnvelope({ ...input, sequence }).sequence).toBe(String(sequence).padStart(10, '0'));
  });

  it.each([
    'http://localhost:3001/v1/signalen/0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d4e',
    'https://signal-intake/v1/signalen/0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d4e/overdrachten/0198c5f1-2a4b-7e11-8c33-ffffffffffff',
    'https://schakel.gemeente.nl/v1/signalen/0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d4e',
    'http://127.0.0.1:45678/v1/signalen/0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d4e',
    'http://[::1]:45678/v1/signalen/0198c5f0-6b1a-7c3e-9d52-4f8a1b2c3d4e',
  ])('takes the dataref %s', (dataref) => {
    expect(buildEnvelope({ ...input, dataref }).dataref).toBe(dataref);
  });

  it.each<[string, object, string, string]>([
    ['an id that is no UUID', { id: 'signaal-1' }, 'id', 'wrong-format'],
    ['an id in capitals', { id: input.id.toUpperCase() }, 'id', 'wrong-format'],
    ['a BSN as subject', { subject: '999990019' }, 'subject', 'wrong-format'],
    ['version 0', { sequence: 0 }, 'sequence', 'not-a-version'],
    ['half a version', { sequence: 1.5 }, 'sequence', 'not-a-version'],
    ['a version that does not fit', { sequence: MAX_SEQUENCE + 1 }, 'sequence', 'not-a-version'],
    ['a local time', { time: '2026-03-01T10:30:00+01:00' }, 'time', 'wrong-format'],
    ['a date', { time: '2026-03-01' }, 'time', 'wrong-format'],
    ['an instant that does not exist', { time: '2026-13-01T10:30:00Z' }, 'time', 'invalid'],
    ['30 February', { time: '2026-02-30T10:30:00Z' }, 'time', 'invalid'],
    ['a URL as source', { source: 'https://schakel.nl' }, 'source', 'wrong-format'],
    ['an OIN of eleven digits', { source: 'urn:nld:oin:01823288444:systeem:x' }, 'source', 'wrong-format'],
    ['an RSIN as source', { source: 'urn:nld:rsin:999990019:systeem:x' }, 'source', 'wrong-format'],
    ['a relative dataref', { dataref: '/v1/signalen/x' }, 'dataref', 'wrong-format'],
    ['a dataref with query', { dataref: `${input.dataref}?bsn=999990019` }, 'dataref', 'wrong-format'],
    ['a dataref with user', { dataref: 'https://jan@voorbeeld.nl/v1/signalen' }, 'dataref', 'wrong-format'],
    ['a dataref with BSN', { dataref: 'https://voorbeeld.nl/v1/personen/999990019' }, 'dataref', 'wrong-format'],
    ['a correlationid that is no UUID', { correlationid: 'abc' }, 'correlationid', 'wrong-format'],
    ['a causationid that is no UUID', { causationid: 'abc' }, 'causationid', 'wrong-format'],
    ['a traceparent that is none', { traceparent: 'abc' }, 'traceparent', 'wrong-format'],
    ['a field too few', { data: { ...data, kanaal: undefined } }, 'data.kanaal', 'not-in-code-list'],
    ['a code outside the list', { data: { ...data, kanaal: 'postduif' } }, 'data.kanaal', 'not-in-code-list'],
    ['a field too many', { data: { ...data, naam: 'Jan' } }, 'data', 'unknown-field'],
    ['a municipality of three digits', { data: { ...data, gemeentecode: '363' } }, 'data.gemeentecode', 'wrong-format'],
    ['an attribute that it does not know', { partitionkey: 'x' }, '(event)', 'unknown-field'],
  ])('refuses %s', (_, changes, field, rule) => {
    expect(faults(changes)).toEqual([{ field, rule }]);
  });

  it('names every fault of the data, and no value', () => {
    const wrong = { gemeentecode: '999990019', catalogusversie: 'Jan Jansen' };
    const build = () => buildEnvelope({ ...input, definition: signaalGewogen, data: wrong });
    expect(build).toThrow(
      'nl.schakel.signalen.signaal-gewogen.v1: data.gemeentecode (wrong-format), data.catalogusversie (wrong-format)',
    );
    expect(build).not.toThrow(/Jansen|999990019/);
  });

  it('bounds a list', () => {
    const raadplegingIds = Array.from({ length: 51 }, () => input.id);
    const decided = { gemeentecode: '0363', vergunningsoort: 'alcoholwetvergunning' as const };
    const build = (ids: string[]) =>
      buildEnvelope({ ...input, definition: vergunningVerleend, data: { ...decided, raadplegingIds: ids } });
    expect(build(raadplegingIds.slice(1)).data.raadplegingIds).toHaveLength(50);
    expect(() => build(raadplegingIds)).toThrow('data.raadplegingIds (too-big)');
  });
});

describe('eventSource', () => {
  it('refuses what is no OIN', () => {
    expect(() => eventSource('01823288444', 'licensing')).toThrow('licensing: source (not-an-oin)');
  });
});
