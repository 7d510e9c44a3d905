import { aanvaard, geweigerd, type Gevolg, type Opdrachtcontext } from '@schakel/domain';
import { identiteitOnderbouwd, toetsBewijs } from '../identiteitsbewijs/identiteitsbewijs.domain.js';
import { OVERDRACHTTERMIJN } from '../overdracht/overdrachttermijn.data.js';
import { antwoordtermijn } from '../terugmelding/terugmeldtermijn.domain.js';
import { doorDezeGemeente, nogNietIngeschreven } from './adresbepaling.domain.js';
import { passendBijBrp } from './bevraging.domain.js';
import { toegestaanNummer } from './bsn-toekenning.domain.js';
import { decideBijhouding } from './inschrijving-bijhouding.domain.js';
import type {
  Beoordeel,
  BepaalGemeente,
  Feit,
  Inschrijvingsgebeurtenis,
  Inschrijvingsopdracht,
  KenBsnToe,
  LegBevragingVast,
  NeemOver,
  Ontvang,
  VerklaarNietInschrijfbaar,
  VraagOverdracht,
} from './inschrijving-opdracht.domain.js';
import {
  isIn,
  magBevragen,
  nietToegestaan,
  pastInToestand,
  redenMetGrond,
  vrijVoorOpdracht,
} from './inschrijving-regels.domain.js';
import type {
  Aangehouden,
  Beoordeeld,
  Bevraagd,
  GemeenteBepaald,
  Inschrijving,
} from './inschrijving-toestand.domain.js';
import { decideVoorstel } from './inschrijving-voorstel.domain.js';
import { toetsBeoordeling, toetsHerbeoordeling, uitkomstVan } from './inschrijvingstoets.domain.js';
import { bepaalVerantwoordelijkeGemeente } from './vindplaatsregel.domain.js';

export { evolve } from './inschrijving-verloop.domain.js';

type Uitkomst = Gevolg<Inschrijvingsgebeurtenis>;

/**
 * What follows from a command in this state: one event or a refusal. The codes stand with the rules: `inschrijving-regels`, `bevraging`,
 * `vindplaatsregel`, `identiteitsbewijs`, `inschrijvingstoets`, `adresbepaling`, `aangifte`, `dubbelstand`, `correctie`, `behandelslot`.
 * @param inschrijving undefined before creation
 */
export function decide(
  inschrijving: Inschrijving | undefined,
  opdracht: Inschrijvingsopdracht,
  context: Opdrachtcontext,
): Uitkomst {
  const { soort } = opdracht;
  const bezwaar = pastInToestand(inschrijving, soort) ?? vrijVoorOpdracht(inschrijving, soort, context);
  if (bezwaar) return bezwaar;
  if (soort === 'ontvang' || soort === 'neem-over') return ontstaan(opdracht, context);
  if (inschrijving === undefined) return nietToegestaan(inschrijving, soort);
  if (soort === 'leg-bevraging-vast') return legBevragingVast(inschrijving, opdracht, context);
  if (soort === 'ken-bsn-toe') return kenBsnToe(opdracht, context);
  if (soort === 'verklaar-niet-inschrijfbaar') return verklaarNietInschrijfbaar(inschrijving, opdracht, context);
  return (
    decideGemeente(inschrijving, opdracht, context) ??
    decideVoorstel(inschrijving, opdracht, context) ??
    decideBijhouding(inschrijving, opdracht, context) ??
    nietToegestaan(inschrijving, soort)
  );
}

const feit = ({ nu, actor }: Opdrachtcontext): Feit => ({ op: nu, door: actor });

/** Place, handing over, evidence and judgement. */
function decideGemeente(
  inschrijving: Inschrijving,
  opdracht: Inschrijvingsopdracht,
  context: Opdrachtcontext,
): Uitkomst | undefined {
  if (opdracht.soort === 'bepaal-gemeente' && isIn(inschrijving, 'bevraagd', 'gemeente-bepaald'))
    return bepaalGemeente(inschrijving, opdracht, context);
  if (opdracht.soort === 'vraag-overdracht' && isIn(inschrijving, 'gemeente-bepaald'))
    return vraagOverdracht(inschrijving, opdracht, context);
  if (opdracht.soort === 'draag-over') return aanvaard({ type: 'inschrijving-overgedragen', ...feit(context) });
  if (opdracht.soort === 'keer-terug')
    return aanvaard({ type: 'inschrijving-overdracht-geweigerd', ...feit(context), reden: opdracht.reden });
  if (opdracht.soort === 'trek-overdracht-in')
    return aanvaard({ type: 'inschrijving-overdracht-ingetrokken', ...feit(context), reden: opdracht.reden });
  if (opdracht.soort === 'leg-bewijs-vast') {
    const { nu: vastgelegdOp, actor: vastgelegdDoor } = context;
    const bewijs = { ...opdracht.bewijs, vastgelegdOp, vastgelegdDoor };
    return (
      toetsBewijs(opdracht.bewijs, inschrijving.bewijzen) ??
      aanvaard({ type: 'inschrijving-bewijs-vastgelegd', ...feit(context), bewijs })
    );
  }
  return opdracht.soort === 'beoordeel' &&
    isIn(inschrijving, 'gemeente-bepaald', 'wacht-identiteit', 'aangehouden', 'rni-advies', 'beoordeeld')
    ? beoordeel(inschrijving, opdracht, context)
    : undefined;
}

function ontstaan(opdracht: Ontvang | NeemOver, context: Opdrachtcontext): Uitkomst {
  const { gemeentecode } = context;
  if (opdracht.soort === 'ontvang') {
    const { soort: _, ...verzoek } = opdracht;
    return aanvaard({ type: 'inschrijving-ontvangen', ...feit(context), gemeentecode, ...verzoek });
  }
  const { soort: _, ...overname } = opdracht;
  return aanvaard({ type: 'inschrijving-overgenomen', ...feit(context), gemeentecode, ...overname });
}

function legBevragingVast(
  inschrijving: Inschrijving,
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

function vraagOverdracht(
  { gemeentecode, gemeente }: GemeenteBepaald,
  { overdrachtId, toelichting }: VraagOverdracht,
  context: Opdrachtcontext,
): Uitkomst {
  const naar = gemeente.gemeentecode;
  if (naar === gemeentecode)
    return geweigerd(
      'eigen-gemeente-verantwoordelijk',
      'Deze gemeente is zelf verantwoordelijk; er is niets over te dragen.',
    );
  const termijn = antwoordtermijn(context.nu, OVERDRACHTTERMIJN);
  const vraag = { overdrachtId, naar, toelichting, termijn };
  return aanvaard({ type: 'inschrijving-overdracht-gevraagd', ...feit(context), ...vraag });
}

function beoordeel(
  { gemeentecode, gemeente, bewijzen }: GemeenteBepaald | Aangehouden | Beoordeeld,
  { beoordeling, herbeoordelenOp }: Beoordeel,
  context: Opdrachtcontext,
): Uitkomst {
  const uitkomst = uitkomstVan(beoordeling);
  const identiteit = beoordeling.identiteitVastgesteld.voldaan ? identiteitOnderbouwd(bewijzen) : undefined;
  return (
    doorDezeGemeente(gemeentecode, gemeente) ??
    nogNietIngeschreven(gemeente) ??
    toetsBeoordeling(beoordeling) ??
    identiteit ??
    toetsHerbeoordeling(uitkomst, herbeoordelenOp, context.nu) ??
    aanvaard({
      type: 'inschrijving-beoordeeld',
      ...feit(context),
      beoordeling,
      uitkomst,
      ...(uitkomst !== 'beoordeeld' && herbeoordelenOp !== undefined && { herbeoordelenOp }),
    })
  );
}

function kenBsnToe({ bsn, aNummer, nummerbeleid, betrokkeneId }: KenBsnToe, context: Opdrachtcontext): Uitkomst {
  return (
    toegestaanNummer(bsn, nummerbeleid) ??
    aanvaard({
      type: 'inschrijving-bsn-toegekend',
      ...feit(context),
      bsn,
      aNummer,
      ...(betrokkeneId !== undefined && { betrokkeneId }),
    })
  );
}

function verklaarNietInschrijfbaar(
  inschrijving: Inschrijving,
  { reden, dubbel }: VerklaarNietInschrijfbaar,
  context: Opdrachtcontext,
): Uitkomst {
  return (
    redenMetGrond(inschrijving, reden, dubbel) ??
    aanvaard({ type: 'inschrijving-niet-inschrijfbaar', ...feit(context), reden })
  );
}
