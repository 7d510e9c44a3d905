import type { Datum, Gemeentecode, KvkNummer, Uuid } from '@schakel/domain';
import type { Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';

export const publicatiestanden = ['openbaar', 'wacht-op-vrijgave', 'tegengehouden'] as const;
/** Whether a permit may stand in the public register; a name that may be a person's waits for a human. */
export type Publicatiestand = (typeof publicatiestanden)[number];

/** What of a permit may be published: this, and nothing else. No person, no condition, no finding, no reason. */
export interface OpenbareVergunning {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly vergunningsoort: Vergunningsoort;
  readonly status: 'van-kracht' | 'geschorst' | 'ingetrokken' | 'vervallen' | 'verlopen';
  readonly bedrijfsnaam: string;
  readonly kvkNummer: KvkNummer;
  readonly bekendgemaaktOp: Datum;
  readonly geldigTotEnMet?: Datum;
}

/** What is looked at to publish a permit: more than may be shown. */
export interface Publiceerbaar {
  readonly id: Uuid;
  readonly gemeentecode: Gemeentecode;
  readonly vergunningsoort: Vergunningsoort;
  readonly status: OpenbareVergunning['status'];
  readonly houder: {
    readonly kvkNummer: KvkNummer;
    readonly bedrijfsnaam: string;
    readonly vertegenwoordiger?: string;
  };
  readonly publicatie: Publicatiestand;
  readonly bekendmaking?: { readonly op: Datum };
  readonly geldigTotEnMet?: Datum;
}

/** Legal forms of which the name says that the company is a person of its own (BW art. 2:3). */
const RECHTSPERSOON =
  /(?:^|[\s,(])(?:b\.?\s?v\.?|n\.?\s?v\.?|besloten vennootschap|naamloze vennootschap|stichting|vereniging|co[oö]peratie|coop\.?)(?=$|[\s,.)])/iu;

const woorden = (tekst: string): readonly string[] =>
  tekst
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((woord) => woord.length > 2);

/**
 * Whether a new permit may be published at once. Only a legal person, and only when its name holds no word of the name of the person who
 * signed: "Jansen BV" of mevrouw Jansen says who she is. Everything else waits until a human releases it.
 */
export function beginstandVanPublicatie({ bedrijfsnaam, vertegenwoordiger }: Publiceerbaar['houder']): Publicatiestand {
  if (!RECHTSPERSOON.test(bedrijfsnaam)) return 'wacht-op-vrijgave';
  const persoon = new Set(woorden(vertegenwoordiger ?? ''));
  return woorden(bedrijfsnaam).some((woord) => persoon.has(woord)) ? 'wacht-op-vrijgave' : 'openbaar';
}

/** What is published of a permit; undefined while nothing may be: not announced, waiting for release, or held back. */
export function openbaarDeel(vergunning: Publiceerbaar): OpenbareVergunning | undefined {
  const { id, gemeentecode, vergunningsoort, status, houder, publicatie, bekendmaking, geldigTotEnMet } = vergunning;
  if (publicatie !== 'openbaar' || bekendmaking === undefined) return undefined;
  return {
    id,
    gemeentecode,
    vergunningsoort,
    status,
    bedrijfsnaam: houder.bedrijfsnaam,
    kvkNummer: houder.kvkNummer,
    bekendgemaaktOp: bekendmaking.op,
    ...(geldigTotEnMet !== undefined && { geldigTotEnMet }),
  };
}
