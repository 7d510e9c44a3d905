import { aanvaard, wettelijkeDag, type Gevolg, type Opdrachtcontext } from '@schakel/domain';
import { doorDezeGemeente, metBesluitVanDeBurgemeester, nogNietIngeschreven } from './adresbepaling.domain.js';
import { passendBijBrp } from './bevraging.domain.js';
import { toegestaanNummer } from './bsn-toekenning.domain.js';
import { isIn, magBevragen, nietToegestaan, redenMetGrond } from './inschrijving-regels.domain.js';
import type {
  AdresBepaald,
  BepaalAdres,
  BepaalGemeente,
  Bevraagd,
  Feit,
  GemeenteBepaald,
  Inschrijving,
  Inschrijvingsgebeurtenis,
  Inschrijvingsopdracht,
  Kern,
  KenBsnToe,
  LegBevragingVast,
  Ontvang,
  SchrijfIn,
  VerklaarNietInschrijfbaar,
} from './inschrijving-toestand.domain.js';
import { toetsInschrijving } from './inschrijvingstoets.domain.js';
import { bepaalVerantwoordelijkeGemeente } from './vindplaatsregel.domain.js';

type Uitkomst = Gevolg<Inschrijvingsgebeurtenis>;

/**
 * What follows from a command in this state: one event or a refusal. Codes: `overgang-niet-toegestaan`, `identiteit-onjuist`,
 * `staat-al-ingeschreven`, `wijkt-af-van-brp`, `vindplaats-onbekend`, `andere-gemeente-verantwoordelijk`, `reeds-ingeschreven`,
 * `besluit-burgemeester-ontbreekt`, `bsn-buiten-testreeks`, `reden-zonder-grond` and those of `inschrijvingstoets.domain.ts`.
 * @param inschrijving undefined before creation
 */
export function decide(
  inschrijving: Inschrijving | undefined,
  opdracht: Inschrijvingsopdracht,
  context: Opdrachtcontext,
): Uitkomst {
  switch (opdracht.soort) {
    case 'ontvang':
      return inschrijving === undefined ? ontvang(opdracht, context) : nietToegestaan(inschrijving, opdracht.soort);
    case 'leg-bevraging-vast':
      return legBevragingVast(inschrijving, opdracht, context);
    case 'bepaal-gemeente':
      return isIn(inschrijving, 'bevraagd', 'gemeente-bepaald')
        ? bepaalGemeente(inschrijving, opdracht, context)
        : nietToegestaan(inschrijving, opdracht.soort);
    case 'bepaal-adres':
      return isIn(inschrijving, 'gemeente-bepaald', 'adres-bepaald')
        ? bepaalAdres(inschrijving, opdracht, context)
        : nietToegestaan(inschrijving, opdracht.soort);
    case 'schrijf-in':
      return isIn(inschrijving, 'adres-bepaald')
        ? schrijfIn(opdracht, context)
        : nietToegestaan(inschrijving, opdracht.soort);
    case 'ken-bsn-toe':
      return isIn(inschrijving, 'ingeschreven')
        ? kenBsnToe(opdracht, context)
        : nietToegestaan(inschrijving, opdracht.soort);
    case 'verklaar-niet-inschrijfbaar':
      return isIn(inschrijving, 'ontvangen', 'bevraagd', 'gemeente-bepaald', 'adres-bepaald')
        ? verklaarNietInschrijfbaar(inschrijving, opdracht, context)
        : nietToegestaan(inschrijving, opdracht.soort);
  }
}

const feit = ({ nu, actor }: Opdrachtcontext): Feit => ({ op: nu, door: actor });

function ontvang({ soort: _, ...verzoek }: Ontvang, context: Opdrachtcontext): Uitkomst {
  const { gemeentecode } = context;
  return aanvaard({ type: 'inschrijving-ontvangen', ...feit(context), gemeentecode, ...verzoek });
}

function legBevragingVast(
  inschrijving: Inschrijving | undefined,
  { identiteit, bevraging }: LegBevragingVast,
  context: Opdrachtcontext,
): Uitkomst {
  return (
    magBevragen(inschrijving, identiteit, context) ??
    aanvaard({ type: 'inschrijving-bevraagd', ...feit(context), identiteit, bevraging })
  );
}

function bepaalGemeente(
  { bevraging }: Bevraagd | GemeenteBepaald,
  { feiten }: BepaalGemeente,
  context: Opdrachtcontext,
): Uitkomst {
  const gemeente = passendBijBrp(bevraging, feiten) ?? bepaalVerantwoordelijkeGemeente(feiten);
  if ('soort' in gemeente) return gemeente;
  return aanvaard({ type: 'inschrijving-gemeente-bepaald', ...feit(context), gemeente });
}

function bepaalAdres(
  { gemeentecode, gemeente }: GemeenteBepaald | AdresBepaald,
  { adresbepaling }: BepaalAdres,
  context: Opdrachtcontext,
): Uitkomst {
  return (
    doorDezeGemeente(gemeentecode, gemeente) ??
    nogNietIngeschreven(gemeente) ??
    metBesluitVanDeBurgemeester(adresbepaling) ??
    aanvaard({ type: 'inschrijving-adres-bepaald', ...feit(context), adresbepaling })
  );
}

function schrijfIn({ wijze, beoordeling }: SchrijfIn, context: Opdrachtcontext): Uitkomst {
  const ingeschrevenPer = wettelijkeDag(context.nu);
  return (
    toetsInschrijving(beoordeling) ??
    aanvaard({ type: 'inschrijving-ingeschreven', ...feit(context), wijze, beoordeling, ingeschrevenPer })
  );
}

function kenBsnToe({ bsn, aNummer, nummerbeleid }: KenBsnToe, context: Opdrachtcontext): Uitkomst {
  return (
    toegestaanNummer(bsn, nummerbeleid) ??
    aanvaard({ type: 'inschrijving-bsn-toegekend', ...feit(context), bsn, aNummer })
  );
}

function verklaarNietInschrijfbaar(
  inschrijving: Inschrijving,
  { reden }: VerklaarNietInschrijfbaar,
  context: Opdrachtcontext,
): Uitkomst {
  return (
    redenMetGrond(inschrijving, reden) ?? aanvaard({ type: 'inschrijving-niet-inschrijfbaar', ...feit(context), reden })
  );
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(inschrijving: Inschrijving | undefined, gebeurtenis: Inschrijvingsgebeurtenis): Inschrijving {
  if (gebeurtenis.type === 'inschrijving-ontvangen') {
    const { type: _type, op, door: _door, ...verzoek } = gebeurtenis;
    return { ...verzoek, status: 'ontvangen', versie: 1, ontvangenOp: op, gewijzigdOp: op };
  }
  if (inschrijving === undefined) throw new Error(`${gebeurtenis.type} before inschrijving-ontvangen`);
  const versie = inschrijving.versie + 1;
  const verder = { versie, gewijzigdOp: gebeurtenis.op };
  switch (gebeurtenis.type) {
    case 'inschrijving-bevraagd': {
      const { identiteit, bevraging } = gebeurtenis;
      return { ...kern(inschrijving), ...verder, status: 'bevraagd', identiteit, bevraging };
    }
    case 'inschrijving-gemeente-bepaald':
      if (!isIn(inschrijving, 'bevraagd', 'gemeente-bepaald')) break;
      return { ...inschrijving, ...verder, status: 'gemeente-bepaald', gemeente: gebeurtenis.gemeente };
    case 'inschrijving-adres-bepaald':
      if (!isIn(inschrijving, 'gemeente-bepaald', 'adres-bepaald')) break;
      return { ...inschrijving, ...verder, status: 'adres-bepaald', adresbepaling: gebeurtenis.adresbepaling };
    case 'inschrijving-ingeschreven': {
      if (!isIn(inschrijving, 'adres-bepaald')) break;
      const { wijze, beoordeling, ingeschrevenPer } = gebeurtenis;
      return { ...inschrijving, ...verder, status: 'ingeschreven', wijze, beoordeling, ingeschrevenPer };
    }
    case 'inschrijving-bsn-toegekend':
      if (!isIn(inschrijving, 'ingeschreven')) break;
      return { ...inschrijving, ...verder, status: 'voltooid', bsn: gebeurtenis.bsn, aNummer: gebeurtenis.aNummer };
    case 'inschrijving-niet-inschrijfbaar':
      if (!isIn(inschrijving, 'ontvangen', 'bevraagd', 'gemeente-bepaald', 'adres-bepaald')) break;
      return { ...inschrijving, ...verder, status: 'niet-inschrijfbaar', reden: gebeurtenis.reden };
  }
  throw new Error(`${gebeurtenis.type} after ${inschrijving.status}`);
}

/** What outlives a new question to the BRP: the decisions that rested on the former answer do not. */
function kern({ id, gemeentecode, ketendossierId, actieverzoekId, actieverzoekUrl, ontvangenOp }: Inschrijving) {
  return { id, gemeentecode, ketendossierId, actieverzoekId, actieverzoekUrl, ontvangenOp } satisfies Omit<
    Kern,
    'versie' | 'gewijzigdOp'
  >;
}
