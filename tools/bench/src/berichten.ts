import {
  berichtsoortVan,
  controleer,
  isBerichtweigering,
  isXmlweigering,
  leesBericht,
  leesXml,
  maakKop,
  schrijfBericht,
  type Blok,
} from '@schakel/istandaarden';
import { SCHEMAS, schemabestanden } from '@schakel/istandaarden/proef';
import { validateXML } from 'xmllint-wasm';
import { figure, type Figure } from './report.js';

/** What one round takes per contender. */
const ROUND_MS = 700;
/** Issue 4: generation and validation of 301 messages. */
const GOAL_PER_SECOND = 300;
const soort = berichtsoortVan('wmo', '301');

/** A message as the service makes it: one client, three assignments. */
function bericht(nummer: number): Blok {
  const kop = { afzender: '0363', ontvanger: '12345678', identificatie: `B${nummer}`, dagtekening: '2026-03-02' };
  const product = (volgnummer: number): Blok => ({
    ToewijzingNummer: String(nummer * 10 + volgnummer),
    Product: { Categorie: '16', Code: '16002' },
    ...{ Toewijzingsdatum: '2026-03-02', Toewijzingstijd: '10:00:00', Ingangsdatum: '2026-03-02' },
    Omvang: { Volume: '7', Eenheid: '14', Frequentie: '2' },
  });
  return {
    Header: maakKop(soort, kop),
    Client: {
      ...{ Bsn: '999900006', Geboortedatum: { Datum: '1999-04-23' }, Geslacht: '2' },
      Naam: { Geslachtsnaam: { Achternaam: 'Verzonnen & Zo' }, Voorletters: 'A', NaamGebruik: '1' },
      Contactgegevens: { Contact: [{ Soort: '02', Organisatie: 'via de gemeente' }] },
      ToegewezenProducten: { ToegewezenProduct: [product(1), product(2), product(3)] },
    },
  };
}

let teller = 0;
/** Ours: content, the rules of the schema compiled, XML. */
function eigen(): string {
  const inhoud = bericht((teller += 1));
  if (controleer(soort.indeling, inhoud).length > 0) throw new Error('the bench made a wrong message');
  return schrijfBericht(soort, inhoud);
}

/** As `eigen`, and read back as a stranger would: parsed, ordered, checked. */
function heenEnTerug(): void {
  if (isBerichtweigering(leesBericht(eigen()))) throw new Error('what we wrote is not read');
}

/** The textbook's way to XML: walk any object, no knowledge of the message. */
function algemeen(naam: string, waarde: Blok[string]): string {
  if (Array.isArray(waarde)) return waarde.map((een: string | Blok) => algemeen(naam, een)).join('');
  if (typeof waarde === 'object') return `<${naam}>${leden(waarde as Blok)}</${naam}>`;
  return `<${naam}>${String(waarde).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${naam}>`;
}
const leden = (blok: Blok): string =>
  Object.entries(blok)
    .map(([lid, inhoud]) => algemeen(lid, inhoud))
    .join('');

/** The textbook: a validator of libxml (WASM) for each message, with the schema read anew. */
async function leerboek(): Promise<void> {
  const { schema, basisschema } = schemabestanden(soort, '436');
  algemeen('Bericht', bericht((teller += 1)));
  // The generic walk knows no namespaces, so what is validated is the right message: the comparison is about the validator.
  const { valid } = await validateXML({ xml: eigen(), schema: [schema], preload: [basisschema] });
  if (!valid) throw new Error('the schema refuses the message of the bench');
}

async function perSecond(werk: () => unknown, ms = ROUND_MS): Promise<number> {
  const begin = performance.now();
  let gedaan = 0;
  do {
    await werk();
    gedaan += 1;
  } while (performance.now() - begin < ms);
  return (gedaan * 1_000) / (performance.now() - begin);
}

/** As `perSecond` for what never waits: no turn of the event loop is counted. */
function perSecondSync(werk: () => unknown): number {
  const begin = performance.now();
  let gedaan = 0;
  do {
    for (let keer = 0; keer < 20; keer += 1) werk();
    gedaan += 20;
  } while (performance.now() - begin < ROUND_MS);
  return (gedaan * 1_000) / (performance.now() - begin);
}

const NAMEN = {
  eigen: '301: made + checked by our compiled rules (the XSD itself: in specs)',
  terug: '301: made, checked, read back and checked again',
  tekst: '301: limit, the same bytes joined as strings, nothing checked',
  ontleed: '301: limit, the same bytes parsed, nothing checked',
  leerboek: '301: textbook, a new XSD validator (libxml WASM) per message',
} as const;

/** Messages per second, beside what the machine could do at most and what a textbook would do. All in this process, one thread. */
export async function measureBerichten(rounds: number): Promise<{
  readonly figures: readonly Figure[];
  readonly samples: ReadonlyMap<string, readonly number[]>;
}> {
  const xml = eigen();
  const stukken = xml.split(/(?=<)/);
  const gemeten = { eigen: [], terug: [], tekst: [], ontleed: [], leerboek: [] } as Record<
    keyof typeof NAMEN,
    number[]
  >;
  if (SCHEMAS === undefined) console.log('absent: shared/standards/iwmo, so no textbook figure');
  perSecondSync(heenEnTerug);
  for (let ronde = 0; ronde < rounds; ronde += 1) {
    gemeten.eigen.push(perSecondSync(eigen));
    gemeten.tekst.push(perSecondSync(() => stukken.join('')));
    gemeten.terug.push(perSecondSync(heenEnTerug));
    gemeten.ontleed.push(perSecondSync(() => isXmlweigering(leesXml(xml))));
    if (SCHEMAS !== undefined) gemeten.leerboek.push(await perSecond(leerboek));
  }
  const doel = { eigen: { atLeast: GOAL_PER_SECOND }, terug: { atLeast: GOAL_PER_SECOND } } as const;
  const figures = (Object.keys(NAMEN) as (keyof typeof NAMEN)[])
    .filter((naam) => gemeten[naam].length > 0)
    .map((naam) => figure(NAMEN[naam], gemeten[naam], '/s', naam === 'eigen' || naam === 'terug' ? doel[naam] : {}));
  const verhouding = (naam: keyof typeof NAMEN, bij: keyof typeof NAMEN, wat: string): Figure[] => {
    const paren = gemeten[naam].flatMap((een, ronde) =>
      gemeten[bij][ronde] === undefined ? [] : [een / gemeten[bij][ronde]],
    );
    return paren.length === 0 ? [] : [figure(wat, paren, 'ratio')];
  };
  return {
    figures: [
      ...figures,
      ...verhouding('terug', 'ontleed', '301: made, checked and read ÷ parsing alone'),
      ...verhouding('eigen', 'leerboek', '301: ours ÷ textbook'),
    ],
    samples: new Map((Object.keys(NAMEN) as (keyof typeof NAMEN)[]).map((naam) => [NAMEN[naam], gemeten[naam]])),
  };
}
