import { randomUUID } from 'node:crypto';
import {
  berichtsoortVan,
  blokIn,
  blokkenIn,
  blokOf,
  leesKop,
  maakKop,
  maakRetour,
  schrijfBericht,
  schrijfEnvelop,
  stufTijdstip,
  tekstIn,
  tekstOf,
  zonderLeeg,
  type Blok,
  type Envelop,
  type GelezenBericht,
  type Kopgegevens,
} from '@schakel/istandaarden';

/** What the simulated provider answers to an assignment, beside the retour that it always gives. */
export type Antwoord = '305' | '307';

let teller = 0;
/** At most 12 positions, unique for this process and most likely beyond it. */
function nieuweIdentificatie(): string {
  teller += 1;
  return `S${Date.now().toString(36)}${teller.toString(36)}`.toUpperCase().slice(-12);
}

/** The envelopes with which a provider answers a message of a municipality: the retour, and start and stop of what was assigned. */
export function antwoordOp(
  envelop: Envelop,
  bericht: GelezenBericht,
  antwoorden: readonly Antwoord[],
  nu: string,
): readonly string[] {
  const { soort } = bericht.soort;
  // A retour to the provider's own message is the end of a conversation.
  if (soort !== '301' && soort !== '319') return [];
  const dagtekening = nu.slice(0, 10);
  const retour = maakRetour(bericht, new Map(), { identificatie: nieuweIdentificatie(), dagtekening });
  const stuur = (functie: string, xml: string, code: Envelop['code']) =>
    schrijfEnvelop({
      ...{ code, zender: envelop.ontvanger, ontvanger: envelop.zender, referentienummer: randomUUID() },
      ...(code === 'Du01' && { crossRefnummer: envelop.referentienummer }),
      ...{ tijdstip: stufTijdstip(nu), functie, bericht: xml },
    });
  const eerst = stuur(retour.soort.functie, schrijfBericht(retour.soort, retour.inhoud), 'Du01');
  if (soort === '319') return [eerst];
  const later = antwoorden.flatMap((welk) => {
    const gemaakt = levering(bericht, welk, dagtekening);
    return gemaakt === undefined ? [] : [stuur(`${bericht.soort.wet.toUpperCase()}${welk}`, gemaakt, 'Di01')];
  });
  return [eerst, ...later];
}

/** A start or a stop of everything that was assigned; undefined when all of it was withdrawn. */
function levering({ soort, inhoud }: GelezenBericht, welk: Antwoord, dagtekening: string): string | undefined {
  const client = blokIn(inhoud, 'Client');
  const producten = blokkenIn(client, 'ToegewezenProducten', 'ToegewezenProduct').filter(
    (product) => tekstOf(product, 'RedenWijziging') !== '13',
  );
  if (producten.length === 0) return undefined;
  const doel = berichtsoortVan(soort.wet, welk);
  const van = leesKop(inhoud);
  const kop: Kopgegevens = {
    ...{ afzender: van.ontvanger, ontvanger: van.afzender, identificatie: nieuweIdentificatie(), dagtekening },
  };
  const regels = producten.map((product) => regel(product, welk, dagtekening, soort.wet === 'wmo' ? '19' : '31'));
  const lijst =
    welk === '305' ? { StartProducten: { StartProduct: regels } } : { StopProducten: { StopProduct: regels } };
  return schrijfBericht(doel, { Header: maakKop(doel, kop), Client: { ...wieVan(client), ...lijst } });
}

function wieVan(client: Blok): Blok {
  const naam = blokIn(client, 'Naam');
  const Naam = zonderLeeg({ Geslachtsnaam: blokIn(naam, 'Geslachtsnaam'), Voorletters: tekstOf(naam, 'Voorletters') });
  const Geboortedatum = blokIn(client, 'Geboortedatum');
  return { Bsn: tekstIn(client, 'Bsn'), Geboortedatum, Geslacht: tekstIn(client, 'Geslacht'), Naam };
}

function regel(product: Blok, welk: Antwoord, dag: string, reden: string): Blok {
  const Begindatum = tekstIn(product, 'Ingangsdatum');
  const stop = { RedenBeeindiging: reden, Einddatum: dag > Begindatum ? dag : Begindatum };
  return zonderLeeg({
    ToewijzingNummer: tekstIn(product, 'ToewijzingNummer'),
    Product: blokOf(product, 'Product'),
    Begindatum,
    ...(welk === '307' && stop),
    StatusAanlevering: '1',
  });
}
