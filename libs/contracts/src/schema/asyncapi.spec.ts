import { Parser } from '@asyncapi/parser';
import { allEvents } from '../events/catalogue.js';
import { TOPIC_NAMES } from '../kafka/topics.data.js';
import { asyncApiDocument } from './asyncapi.js';

const SEVERITY_ERROR = 0;
const parse = async (document: object) => {
  const { document: parsed, diagnostics } = await new Parser().parse(JSON.stringify(document));
  return {
    parsed,
    errors: diagnostics
      .filter(({ severity }) => severity === SEVERITY_ERROR)
      .map(({ message, path }) => `${path.join('/')}: ${message}`),
  };
};

describe('the AsyncAPI document', () => {
  it('is one by the official parser, its examples included, and holds every topic, sender and event', async () => {
    const { parsed, errors } = await parse(asyncApiDocument());
    expect(errors).toEqual([]);
    expect(
      parsed
        ?.channels()
        .all()
        .map((channel) => channel.address()),
    ).toEqual(TOPIC_NAMES.map((name) => `schakel.${name}`));
    expect(
      parsed
        ?.operations()
        .all()
        .map((operation) => operation.action()),
    ).toEqual(TOPIC_NAMES.map(() => 'send'));
    const messages = parsed
      ?.channels()
      .all()
      .flatMap((channel) =>
        channel
          .messages()
          .all()
          .map((message) => message.name()),
      );
    expect(messages?.sort()).toEqual(allEvents.map(({ type }) => type).sort());
  }, 60_000);

  it('would be refused by that parser if it were wrong', async () => {
    const { errors } = await parse({ ...asyncApiDocument(), channels: { x: { address: 5 } } });
    expect(errors.length).toBeGreaterThan(0);
  }, 60_000);

  it('refers to nothing that is not there', () => {
    const document = asyncApiDocument();
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) =>
      (path ?? '').split('/'),
    );
    expect(refs.length).toBeGreaterThan(100);
    const target = (path: string[]) =>
      path.reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], document);
    expect(refs.filter((path) => target(path) === undefined)).toEqual([]);
  });
});
