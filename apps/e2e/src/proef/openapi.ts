import { z } from 'zod';
import type { Keten } from '@schakel/system';
import type { Dienst } from './rechten.data.js';

const schema = z.looseObject({});
const operatie = z.looseObject({
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().optional() }))
    .default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema })) }).optional(),
  security: z.array(z.unknown()).optional(),
});
const document = z.object({
  info: z.looseObject({ version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operatie)),
  components: z.object({ schemas: z.record(z.string(), schema) }),
});

export type Schema = Readonly<Record<string, unknown>>;

/** One operation as its service describes it. */
export interface Operatie {
  /** `POST /signalen/{id}/duidingen` */
  readonly naam: string;
  readonly methode: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path below the service's address, placeholders and all. */
  readonly pad: string;
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  /** Of the body; undefined when it takes none. */
  readonly inhoud: Schema | undefined;
}

/** What a service says about itself. */
export interface Beschrijving {
  readonly versie: string;
  readonly operaties: readonly Operatie[];
  readonly schemas: Readonly<Record<string, Schema>>;
}

/** Reads the OpenAPI document of a running service. */
export async function leesBeschrijving(keten: Keten, dienst: Dienst): Promise<Beschrijving> {
  const { inhoud } = await keten.anoniem(dienst).lees('/v1/openapi.json', document);
  const operaties = Object.entries(inhoud.paths).flatMap(([pad, methoden]) =>
    Object.entries(methoden).map(([methode, { parameters, requestBody }]): Operatie => {
      const hoofdletters = methode.toUpperCase() as Operatie['methode'];
      const json = requestBody?.content['application/json']?.schema;
      return { naam: `${hoofdletters} ${pad}`, methode: hoofdletters, pad: `/v1${pad}`, parameters, inhoud: json };
    }),
  );
  return { versie: inhoud.info.version, operaties, schemas: inhoud.components.schemas };
}

/** The path with something in every placeholder. */
export function ingevuld(pad: string, waarde: string): string {
  return pad.replaceAll(/\{\w+\}/g, encodeURIComponent(waarde));
}
