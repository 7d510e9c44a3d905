import { context, trace } from '@opentelemetry/api';
import { proefsignaal } from '../fixtures/proefsignaal.js';
import { intakePublisher } from '../fixtures/delivery-setup.js';
import { type PublishedEntry } from '../publish/publisher.js';
import { remoteContext } from './trace.js';

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('trace over Kafka', () => {
  it('travels with the event in the envelope and in the header of W3C Trace Context', () => {
    const [entry] = proefsignaal({ traceparent }).history;
    const { headers, value } = intakePublisher.outboxRow(entry as PublishedEntry);
    expect(headers).toMatchObject({ traceparent, ce_traceparent: traceparent });
    expect(JSON.parse(value)).toMatchObject({ traceparent });
  });

  it('goes on at the receiver', () => {
    expect(trace.getSpanContext(remoteContext(traceparent))).toEqual({
      traceId: '0af7651916cd43dd8448eb211c80319c',
      spanId: 'b7ad6b7169203331',
      traceFlags: 1,
      isRemote: true,
    });
  });

  it.each([undefined, '', 'Jansen', traceparent.slice(3)])('begins anew without a valid header (%j)', (header) => {
    expect(trace.getSpanContext(remoteContext(header))).toBeUndefined();
    expect(trace.getSpan(context.active())).toBeUndefined();
  });
});
