import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { z } from 'zod';

const waarde = z.looseObject({ stringValue: z.string().optional() });
const kenmerk = z.object({ key: z.string(), value: waarde });
const melding = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(kenmerk) }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.looseObject({
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
              name: z.string(),
              attributes: z.array(kenmerk).optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** One span as it was sent. */
export interface Span {
  readonly dienst: string;
  readonly traceId: string;
  readonly naam: string;
  readonly kenmerken: Readonly<Record<string, string | undefined>>;
}

/** A collector of traces (OTLP over HTTP, JSON) that keeps everything it gets. */
export class Verzamelaar {
  /** Bodies as they came in. */
  readonly ontvangen: string[] = [];
  #server: Server | undefined;
  #url = '';

  /** Address for `SCHAKEL_OTLP_URL`. */
  get url(): string {
    return this.#url;
  }

  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      const delen: Buffer[] = [];
      request.on('data', (deel: Buffer) => delen.push(deel));
      request.on('end', () => {
        this.ontvangen.push(Buffer.concat(delen).toString('utf8'));
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    this.#url = `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  get spans(): readonly Span[] {
    return this.ontvangen.flatMap((tekst) =>
      melding.parse(JSON.parse(tekst)).resourceSpans.flatMap(({ resource, scopeSpans }) => {
        const dienst = alsRecord(resource.attributes)['service.name'] ?? '';
        const spans = scopeSpans.flatMap((scope) => scope.spans);
        return spans.map(({ traceId, name, attributes = [] }) => ({
          dienst,
          traceId,
          naam: name,
          kenmerken: alsRecord(attributes),
        }));
      }),
    );
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }
}

function alsRecord(kenmerken: readonly z.output<typeof kenmerk>[]): Record<string, string | undefined> {
  return Object.fromEntries(kenmerken.map(({ key, value }) => [key, value.stringValue]));
}
