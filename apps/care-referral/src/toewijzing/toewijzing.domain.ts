import {
  aanvaard,
  geweigerd,
  isBsn,
  volgendeToestanden,
  type Gevolg,
  type Geweigerd,
  type Opdrachtcontext,
} from '@schakel/domain';
import { laatsteRetours, neemOp } from './toewijzing-ontvangst.domain.js';
import type {
  LegBsnVast,
  Toewijzinggebeurtenis,
  Toewijzingopdracht,
  TrekIn,
  WijsToe,
} from './toewijzing-opdracht.domain.js';
import {
  alsIngetrokken,
  bezwaarTegenAntwoord,
  bezwaarTegenClient,
  bezwaarTegenProduct,
  bsnOngeldig,
  eersteBezwaar,
  laterDan,
  nummerOnbekend,
} from './toewijzing-regels.domain.js';
import { isIngetrokken } from './toewijzing-stand.domain.js';
import { lopendeTermijnen } from './toewijzing-termijnen.domain.js';
import { toewijzingmachine, type Product, type Toewijzing } from './toewijzing-toestand.domain.js';

type Uitkomst = Gevolg<Toewijzinggebeurtenis>;
type Feit = { readonly op: string; readonly door: string };

/**
 * What follows from a command. A message of the provider is never refused here: it gets a retour with codes. Refusals of the municipality's own
 * commands: see `toewijzing-regels.domain`, and `overgang-niet-toegestaan`, `niets-toe-te-wijzen`, `bsn-al-bekend`, `retour-onbekend`.
 */
export function decide(
  toewijzing: Toewijzing | undefined,
  opdracht: Toewijzingopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Uitkomst {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(toewijzingmachine, toewijzing?.status ?? null, opdracht.soort).length === 0) {
    const toestand =
      toewijzing === undefined ? 'De toewijzing bestaat nog niet' : `De toewijzing heeft status ${toewijzing.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  if (opdracht.soort === 'open') {
    const { soort: _, ...rest } = opdracht;
    return (
      bezwaarTegenClient(opdracht.client) ?? aanvaard({ type: 'toewijzing-geopend', ...feit, gemeentecode, ...rest })
    );
  }
  if (toewijzing === undefined) throw new Error('the machine lets only opening be done on nothing');
  switch (opdracht.soort) {
    case 'wijs-toe':
      return wijsToe(toewijzing, opdracht, feit);
    case 'trek-in':
      return trekIn(toewijzing, opdracht, feit);
    case 'leg-bsn-vast':
      return legBsnVast(toewijzing, opdracht, feit);
    case 'ontvang':
      return aanvaard({ type: 'bericht-ontvangen', ...feit, ...neemOp(toewijzing, opdracht, nu) });
    case 'beantwoord': {
      const { soort: _, ...antwoord } = opdracht;
      const ref = refVan(toewijzing);
      return (
        bezwaarTegenAntwoord(toewijzing, opdracht) ??
        aanvaard({ type: 'verzoek-beantwoord', ...feit, ref, ...antwoord })
      );
    }
    case 'meld-retour': {
      const { ref, opmerkingen } = opdracht;
      if (!toewijzing.verzonden.some((bericht) => bericht.ref === ref))
        return geweigerd('retour-onbekend', 'Dit retour hoort bij geen bericht van deze toewijzing.');
      return aanvaard({ type: 'retour-ontvangen', ...feit, ref, opmerkingen });
    }
    case 'verstrijk':
      return verstrijk(toewijzing, feit);
  }
}

/** Name of the message that the next event sends: its version. */
function refVan({ versie }: Toewijzing): string {
  return `v${versie + 1}`;
}

/** With a number for the person a 301 goes out; without it the assignment is told outside the chain. */
function metRef(toewijzing: Toewijzing): { readonly ref?: string } {
  return toewijzing.client.bsn === undefined ? {} : { ref: refVan(toewijzing) };
}

function wijsToe(toewijzing: Toewijzing, { producten, nummers }: WijsToe, feit: Feit): Uitkomst {
  if (producten.length === 0) return geweigerd('niets-toe-te-wijzen', 'Er is geen product om toe te wijzen.');
  const genoemd = producten.flatMap(({ nummer }) => nummer ?? []);
  if (new Set(genoemd).size < genoemd.length)
    return geweigerd('product-dubbel', 'Een toewijzing staat er twee keer in.');
  const bezwaar = eersteBezwaar(...producten.map((een, plaats) => bezwaarTegenProduct(toewijzing, een, plaats)));
  if (bezwaar !== undefined) return bezwaar;
  const vrij = [...nummers];
  const toegewezen = producten.map((product): Product => {
    const bestaand = toewijzing.producten.find(({ nummer }) => nummer === product.nummer);
    const nummer = product.nummer ?? vrij.shift();
    if (nummer === undefined) throw new Error('a new product needs a number');
    return { ...product, nummer, toegewezenOp: laterDan(bestaand?.toegewezenOp, feit.op) };
  });
  return aanvaard({ type: 'producten-toegewezen', ...feit, producten: toegewezen, ...metRef(toewijzing) });
}

function trekIn(toewijzing: Toewijzing, { nummers }: TrekIn, feit: Feit): Uitkomst {
  if (nummers.length === 0) return geweigerd('niets-in-te-trekken', 'Noem wat er wordt ingetrokken.');
  const producten: Product[] = [];
  for (const nummer of new Set(nummers)) {
    const product = toewijzing.producten.find((een) => een.nummer === nummer);
    if (product === undefined) return nummerOnbekend('nummers');
    if (isIngetrokken(product)) return geweigerd('product-ingetrokken', 'Deze toewijzing is al ingetrokken.');
    producten.push(alsIngetrokken(product, laterDan(product.toegewezenOp, feit.op)));
  }
  return aanvaard({ type: 'producten-toegewezen', ...feit, producten, ...metRef(toewijzing) });
}

/** The number of a client who had none: from now on what was assigned is told by message. */
function legBsnVast(toewijzing: Toewijzing, { bsn }: LegBsnVast, feit: Feit): Uitkomst {
  if (toewijzing.client.bsn !== undefined)
    return geweigerd('bsn-al-bekend', 'Bij deze cliënt staat al een burgerservicenummer.');
  if (!isBsn(bsn)) return bsnOngeldig('bsn');
  const ref = toewijzing.producten.length > 0 ? { ref: refVan(toewijzing) } : {};
  return aanvaard({ type: 'bsn-vastgelegd', ...feit, bsn, ...ref });
}

function verstrijk(toewijzing: Toewijzing, feit: Feit): Uitkomst {
  const termijnen = lopendeTermijnen(toewijzing)
    .filter(({ op }) => op <= feit.op)
    .map(({ id }) => id);
  if (termijnen.length === 0) return nietsVerstreken();
  const retours = laatsteRetours(toewijzing, termijnen);
  return aanvaard({ type: 'termijn-verstreken', ...feit, termijnen, retours });
}

const nietsVerstreken = (): Geweigerd => geweigerd('niets-verstreken', 'Er is geen termijn verstreken.');
