import type { Datum, Uuid } from '@schakel/domain';
import {
  blokIn,
  blokkenIn,
  blokOf,
  leesKop,
  tekstIn,
  tekstOf,
  type Blok,
  type GelezenBericht,
} from '@schakel/istandaarden';
import type { Leveringsregel } from '../toewijzing/levering.domain.js';
import type { Ontvang } from '../toewijzing/toewijzing-opdracht.domain.js';
import type {
  GevraagdProduct,
  Omvang,
  Ontvangst,
  Opmerking,
  Product,
  Toewijzing,
} from '../toewijzing/toewijzing-toestand.domain.js';

/** Messages of a provider that ask or tell. */
export const inkomendeSoorten = ['305', '307', '315', '317'] as const;
export type Inkomend = (typeof inkomendeSoorten)[number];

/** Whether a kind of message is one that a provider sends us to ask or tell. */
export function isInkomend(soort: string): soort is Inkomend {
  return (inkomendeSoorten as readonly string[]).includes(soort);
}

/** A message as a command on the file of its client. What does not belong to an assignment of the file gets 9019 at once: numbers are ours. */
export function alsOpdracht(bericht: GelezenBericht, toewijzing: Pick<Toewijzing, 'producten'>, id: Uuid): Ontvang {
  const soort = bericht.soort.soort as Inkomend;
  const { identificatie, dagtekening } = leesKop(bericht.inhoud);
  const client = blokIn(bericht.inhoud, 'Client');
  const basis = { id, soort, identificatie, dagtekening: dagtekening as Datum };
  if (soort === '315') return { soort: 'ontvang', bericht: { ...basis, regels: [] }, ...uitVerzoek(client) };
  if (soort === '317') return { soort: 'ontvang', bericht: { ...basis, regels: [] }, ...uitWijziging(client) };
  const { regels, opmerkingen } = uitLevering(client, soort, toewijzing.producten);
  const zonder = { verzoeken: [], ongewijzigd: [], opmerkingen };
  return { soort: 'ontvang', bericht: { ...basis, regels } satisfies Partial<Ontvangst>, ...zonder };
}

interface Levering {
  readonly regels: readonly Leveringsregel[];
  readonly opmerkingen: readonly Opmerking[];
}

function uitLevering(client: Blok, soort: '305' | '307', producten: readonly Product[]): Levering {
  const [lijst, naam] = soort === '305' ? ['StartProducten', 'StartProduct'] : ['StopProducten', 'StopProduct'];
  const regels: Leveringsregel[] = [];
  const opmerkingen: Opmerking[] = [];
  blokkenIn(client, lijst, naam).forEach((blok, plaats) => {
    const pad = `Client/${lijst}/${naam}[${plaats}]`;
    const nummer = nummerVan(blok, producten);
    const status = tekstIn(blok, 'StatusAanlevering');
    // "Changed" and "not applicable" are no flow of 3.2: a correction is 3 and then 1.
    if (status !== '1' && status !== '3') opmerkingen.push({ pad, code: '0001' });
    else if (nummer === undefined) opmerkingen.push({ pad, code: '9019' });
    else regels.push(alsRegel(blok, soort, { pad, nummer, status }));
  });
  return { regels, opmerkingen };
}

function alsRegel(
  blok: Blok,
  soort: '305' | '307',
  wat: Pick<Leveringsregel, 'pad' | 'nummer' | 'status'>,
): Leveringsregel {
  const begindatum = tekstIn(blok, 'Begindatum') as Datum;
  if (soort === '305') return { soort: 'start', ...wat, begindatum };
  const stop = { einddatum: tekstIn(blok, 'Einddatum') as Datum, reden: tekstIn(blok, 'RedenBeeindiging') };
  return { soort: 'stop', ...wat, begindatum, ...stop };
}

/** By its number; a line without one names product and first day, which must then mean one assignment. */
function nummerVan(blok: Blok, producten: readonly Product[]): number | undefined {
  const tekst = tekstOf(blok, 'ToewijzingNummer');
  if (tekst !== undefined) return producten.find(({ nummer }) => nummer === Number(tekst))?.nummer;
  const product = blokOf(blok, 'Product');
  const ingang = tekstOf(blok, 'ToewijzingIngangsdatum');
  const passend = producten.filter(
    ({ categorie, code, ingangsdatum }) =>
      tekstOf(product, 'Categorie') === categorie && tekstOf(product, 'Code') === code && ingang === ingangsdatum,
  );
  return passend.length === 1 ? passend[0]?.nummer : undefined;
}

type Verzoekdeel = Pick<Ontvang, 'verzoeken' | 'ongewijzigd' | 'opmerkingen'>;

function uitVerzoek(client: Blok): Verzoekdeel {
  const delen = blokkenIn(client, 'AangevraagdeProducten', 'AangevraagdProduct').map((blok, plaats) => ({
    blok,
    pad: `Client/AangevraagdeProducten/AangevraagdProduct[${plaats}]`,
  }));
  return {
    verzoeken: delen.map(({ blok, pad }) => ({
      referentie: tekstIn(blok, 'ReferentieAanbieder'),
      soort: 'toewijzing',
      gevraagd: [gevraagd(blok, pad, 'ToewijzingIngangsdatum', 'ToewijzingEinddatum')],
    })),
    ongewijzigd: [],
    opmerkingen: delen.flatMap(({ blok, pad }) => productopmerking(blok, pad)),
  };
}

function uitWijziging(client: Blok): Verzoekdeel {
  const verzoek = blokIn(client, 'Verzoek');
  const lijst = (lijst: string, naam: string) =>
    blokkenIn(verzoek, lijst, naam).map((blok, plaats) => ({
      blok,
      pad: `Client/Verzoek/${lijst}/${naam}[${plaats}]`,
    }));
  const nieuw = lijst('NieuweProducten', 'NieuwProduct');
  const anders = [...lijst('TeWijzigenProducten', 'TeWijzigenProduct'), ...nieuw];
  return {
    verzoeken: [
      {
        referentie: tekstIn(verzoek, 'ReferentieAanbieder'),
        soort: 'wijziging',
        gevraagd: anders.map(({ blok, pad }) => gevraagd(blok, pad, 'GewensteIngangsdatum', 'Einddatum')),
      },
    ],
    ongewijzigd: lijst('OngewijzigdeProducten', 'OngewijzigdProduct').map(({ blok, pad }) => ({
      pad,
      nummer: Number(tekstIn(blok, 'ToewijzingNummer')),
    })),
    opmerkingen: nieuw.flatMap(({ blok, pad }) => productopmerking(blok, pad)),
  };
}

function gevraagd(blok: Blok, pad: string, ingang: string, einde: string): GevraagdProduct {
  const nummer = tekstOf(blok, 'ToewijzingNummer');
  const product = blokOf(blok, 'Product');
  const [categorie, code] = [tekstOf(product, 'Categorie'), tekstOf(product, 'Code')];
  const einddatum = tekstOf(blok, einde) as Datum | undefined;
  const omvang = omvangVan(blokOf(blok, 'Omvang'));
  return {
    pad,
    ...(nummer !== undefined && { nummer: Number(nummer) }),
    ...(categorie !== undefined && { categorie }),
    ...(code !== undefined && { code }),
    ingangsdatum: tekstIn(blok, ingang) as Datum,
    ...(einddatum !== undefined && { einddatum }),
    ...(omvang !== undefined && { omvang }),
  };
}

function omvangVan(blok: Blok | undefined): Omvang | undefined {
  if (blok === undefined) return undefined;
  const volume = Number(tekstIn(blok, 'Volume'));
  return { volume, eenheid: tekstIn(blok, 'Eenheid'), frequentie: tekstIn(blok, 'Frequentie') };
}

/** S329: the first two positions of a product code are its category. */
function productopmerking(blok: Blok, pad: string): readonly Opmerking[] {
  const product = blokOf(blok, 'Product');
  const [categorie, code] = [tekstOf(product, 'Categorie'), tekstOf(product, 'Code')];
  const past = code === undefined || (categorie !== undefined && code.startsWith(categorie));
  return past ? [] : [{ pad, code: 'S329' }];
}
