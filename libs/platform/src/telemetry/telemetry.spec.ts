import { scanForPersonalData } from '@schakel/contracts';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { runInSpan, startTelemetry } from './telemetry.js';
import { currentTrace, currentTraceparent, formatTraceparent, parseTraceparent } from './trace-context.js';

const parent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const spans = new InMemorySpanExporter();
const telemetry = startTelemetry({
  service: 'proef',
  version: '1.0.0',
  processors: [new SimpleSpanProcessor({ exporter: spans })],
});

afterEach(() => spans.reset());
afterAll(() => telemetry.stop());

describe('traceparent', () => {
  it('survives reading and writing', () => {
    const context = parseTraceparent(parent);
    expect(context).toMatchObject({
      traceId: '0af7651916cd43dd8448eb211c80319c',
      spanId: 'b7ad6b7169203331',
      traceFlags: 1,
      isRemote: true,
    });
    expect(context && formatTraceparent(context)).toBe(parent);
  });

  it.each([
    undefined,
    '',
    'x',
    `ff${parent.slice(2)}`,
    parent.toUpperCase(),
    parent.replace('0af7651916cd43dd8448eb211c80319c', '0'.repeat(32)),
    parent.replace('b7ad6b7169203331', '0'.repeat(16)),
    `${parent}x`,
  ])('%s is none', (value) => {
    expect(parseTraceparent(value)).toBeUndefined();
  });

  it('of a newer version is read by its first four fields', () =>
    expect(parseTraceparent(`01${parent.slice(2)}-extra`)?.spanId).toBe('b7ad6b7169203331'));
});

describe('runInSpan', () => {
  it('continues the trace of the cause and carries on over awaits', async () => {
    const inside = await runInSpan('verwerk x', parent, async () => {
      await Promise.resolve();
      return currentTraceparent();
    });
    const [span] = spans.getFinishedSpans();
    expect(span).toMatchObject({ name: 'verwerk x', parentSpanContext: { spanId: 'b7ad6b7169203331' } });
    expect(inside).toBe(`00-0af7651916cd43dd8448eb211c80319c-${span?.spanContext().spanId}-01`);
    expect(currentTraceparent()).toBeUndefined();
  });

  it('keeps concurrent work apart', async () => {
    const traces = await Promise.all(
      ['1', '2', '3'].map((digit) =>
        runInSpan('x', parent.replace('0af7', `0af${digit}`), async () => {
          await Promise.resolve();
          return currentTrace().traceId.slice(0, 4);
        }),
      ),
    );
    expect(traces).toEqual(['0af1', '0af2', '0af3']);
  });

  it('starts a trace of its own without a cause', async () => {
    await runInSpan('a', parent, () => runInSpan('b', undefined, () => Promise.resolve()));
    const [b] = spans.getFinishedSpans();
    expect(b?.parentSpanContext).toBeUndefined();
  });

  it('notes a failure by kind, without its words', async () => {
    await expect(runInSpan('x', parent, () => Promise.reject(new RangeError('999990019 van Jan')))).rejects.toThrow(
      RangeError,
    );
    const [span] = spans.getFinishedSpans();
    expect(span).toMatchObject({ status: { code: 2 }, attributes: { 'error.type': 'RangeError' }, events: [] });
    expect(scanForPersonalData({ ...span?.attributes })).toEqual([]);
    expect(JSON.stringify([span?.attributes, span?.status])).not.toContain('Jan');
  });
});

describe('currentTrace', () => {
  it('gives ids outside any span too', () => {
    expect(currentTrace()).toEqual({
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      spanId: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(currentTrace().traceId).not.toBe(currentTrace().traceId);
  });
});
