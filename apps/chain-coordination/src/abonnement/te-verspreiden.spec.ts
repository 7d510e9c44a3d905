import {
  actieverzoekOpgepakt,
  exampleEvent,
  raadplegingGevraagd,
  signaalOntvangen,
  vergunningVerleend,
} from '@schakel/contracts';
import { afleveringen } from './te-verspreiden.js';

const dossier = '0198c5f0-6b1a-7c3e-9d52-00000000000d';
const nu = '2026-03-02T09:00:00.000Z';

describe('what an event adds to what partners will be told', () => {
  const event = {
    ...exampleEvent(actieverzoekOpgepakt),
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
  };

  it('is one row with the event as it is, without our trace', () => {
    const { traceparent: _ours, ...envelope } = event;
    expect(afleveringen(event, dossier, nu)).toEqual([
      {
        table: 'te_verspreiden',
        ignoreConflict: true,
        row: {
          event_id: event.id,
          ketendossier_id: dossier,
          gemeentecode: event.data['gemeentecode'],
          type: event.type,
          event_op: event.time,
          envelope,
          ontvangen_op: nu,
        },
      },
    ]);
  });

  it('takes the time of arrival for a sender that leaves the time out', () => {
    const { time: _time, ...zonder } = event;
    expect(afleveringen(zonder, dossier, nu)[0]?.row['event_op']).toBe(nu);
  });

  it.each([
    ['no chain file is known', event, undefined],
    ['it is about a signal', exampleEvent(signaalOntvangen), dossier],
    ['it names a company by pseudonym', exampleEvent(raadplegingGevraagd), dossier],
    ['it names consultations of other chain files', exampleEvent(vergunningVerleend), dossier],
    ['it names no municipality', { ...event, data: {} }, dossier],
  ])('is nothing when %s', (_waarom, welk, ketendossierId) =>
    expect(afleveringen(welk, ketendossierId, nu)).toEqual([]),
  );
});
