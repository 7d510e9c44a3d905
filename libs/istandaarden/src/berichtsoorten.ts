import {
  leesNotatie,
  wetten,
  type Blokindeling,
  type Element,
  type Gegevenstype,
  type Wet,
} from './indeling/indeling.js';
import { gegevenstypen } from './indeling/gegevenstypen.data.js';
import { heennotatie, heensoorten, type Heensoort } from './indeling/heenberichten.data.js';
import { samengesteld } from './indeling/samengesteld.data.js';

export const retoursoorten = ['302', '306', '308', '316', '318', '320'] as const;
export type Retoursoort = (typeof retoursoorten)[number];
export type Soort = Heensoort | Retoursoort;

/** Code in the header per message (COD002), and which retour answers which message. Source: schemas of iWmo/iJw 3.2, read. */
const koppeling: Readonly<
  Record<Heensoort, { retour: Retoursoort; code: Readonly<Record<Wet, readonly [string, string]>> }>
> = {
  '301': { retour: '302', code: { wmo: ['414', '415'], jw: ['436', '437'] } },
  '305': { retour: '306', code: { wmo: ['418', '419'], jw: ['438', '439'] } },
  '307': { retour: '308', code: { wmo: ['420', '421'], jw: ['440', '441'] } },
  '315': { retour: '316', code: { wmo: ['444', '445'], jw: ['446', '447'] } },
  '317': { retour: '318', code: { wmo: ['480', '481'], jw: ['486', '487'] } },
  '319': { retour: '320', code: { wmo: ['482', '483'], jw: ['488', '489'] } },
};

/** One kind of message of one law: its namespaces, its code and its layout. */
export interface Berichtsoort {
  readonly wet: Wet;
  readonly soort: Soort;
  /** The message that a retour answers; itself for others. */
  readonly heen: Heensoort;
  readonly code: string;
  /** `WMO301`, `JW302`: the name of the function in the envelope. */
  readonly functie: string;
  readonly ruimte: string;
  readonly basisruimte: string;
  readonly indeling: Blokindeling;
}

const basisruimte = (wet: Wet): string => `http://www.istandaarden.nl/i${wet}/3_2/basisschema/schema`;

function berichtsoort(wet: Wet, heen: Heensoort, retour: boolean): Berichtsoort {
  const { retour: retoursoort, code } = koppeling[heen];
  const soort = retour ? retoursoort : heen;
  const nummer = code[wet][retour ? 1 : 0];
  const eigenCode: Gegevenstype = {
    soort: 'tekst',
    patroon: new RegExp(`^${nummer}$`),
    regel: 'de code van dit bericht',
  };
  const boek = { typen: { ...gegevenstypen[wet], Code: eigenCode }, samengesteld };
  const indeling = leesNotatie(heennotatie(wet, heen), 'Bericht', boek);
  return {
    ...{ wet, soort, heen, code: nummer },
    functie: `${wet.toUpperCase()}${soort}`,
    ruimte: `http://www.istandaarden.nl/i${wet}/3_2/${wet}${soort}/schema`,
    basisruimte: basisruimte(wet),
    indeling: retour ? alsRetour(indeling, gegevenstypen[wet]) : indeling,
  };
}

/** A retour repeats the message, and judges each block of it with codes. */
function alsRetour(bericht: Blokindeling, typen: Readonly<Record<string, Gegevenstype>>): Blokindeling {
  const type = (naam: string): Gegevenstype => {
    const gevonden = typen[naam];
    if (gevonden === undefined) throw new Error(`no type ${naam}`);
    return gevonden;
  };
  const een = (naam: string, inhoud: Element['inhoud'], verplicht = true): Element => ({
    ...{ naam, verplicht, meer: false, ruimte: 'bericht', inhoud },
  });
  const codes: Blokindeling = {
    ...{ soort: 'blok', retour: false },
    elementen: [{ ...een('RetourCode', type('RetourCode')), meer: true }],
  };
  const met = (blok: Blokindeling): Blokindeling => ({
    ...blok,
    elementen: [
      ...blok.elementen.map((element) =>
        element.inhoud.soort === 'blok' && isEigen(element.inhoud)
          ? { ...element, inhoud: met(element.inhoud) }
          : element,
      ),
      ...(blok.retour ? [een('RetourCodes', codes)] : []),
    ],
  });
  const [kop, ...rest] = bericht.elementen;
  if (kop?.inhoud.soort !== 'blok') throw new Error('a message begins with its header');
  const versie = kop.inhoud.elementen.find(({ naam }) => naam === 'XsdVersie');
  if (versie === undefined) throw new Error('a header says its schema');
  const retourkop: Blokindeling = {
    ...kop.inhoud,
    elementen: [
      ...kop.inhoud.elementen,
      een('IdentificatieRetour', type('IdentificatieBericht')),
      een('DagtekeningRetour', type('Datum')),
      een('XsltVersie', type('Versie'), false),
      { ...versie, naam: 'XsdVersieRetour' },
      een('RetourCodes', codes, false),
    ],
  };
  const inhoud = met({ ...bericht, retour: false, elementen: rest }).elementen;
  // What could not be read technically is answered with a header only.
  return { ...bericht, elementen: [{ ...kop, inhoud: retourkop }, ...inhoud.map((e) => ({ ...e, verplicht: false }))] };
}

/** Whether a block belongs to the message itself: one of the shared schema gets no codes. */
function isEigen(blok: Blokindeling): boolean {
  return blok.elementen.some(({ ruimte }) => ruimte === 'bericht');
}

/** All kinds of messages that this platform speaks. */
export const berichtsoorten: readonly Berichtsoort[] = wetten.flatMap((wet) =>
  heensoorten.flatMap((heen) => [berichtsoort(wet, heen, false), berichtsoort(wet, heen, true)]),
);
const perRuimte = new Map(berichtsoorten.map((een) => [een.ruimte, een]));
const perNaam = new Map(berichtsoorten.map((een) => [een.functie, een]));

/** The kind of a message. */
export function berichtsoortVan(wet: Wet, soort: Soort): Berichtsoort {
  const gevonden = perNaam.get(`${wet.toUpperCase()}${soort}`);
  if (gevonden === undefined) throw new Error(`no message ${soort}`);
  return gevonden;
}

/** The kind of a message by its namespace; undefined for another standard or release. */
export function berichtsoortMetRuimte(ruimte: string): Berichtsoort | undefined {
  return perRuimte.get(ruimte);
}

/** The kind of retour that answers a message. */
export function retourVan({ wet, heen }: Berichtsoort): Berichtsoort {
  return berichtsoortVan(wet, koppeling[heen].retour);
}
