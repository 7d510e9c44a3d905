import { aanvaard, wettelijkeDag, type Gevolg, type Opdrachtcontext } from '@schakel/domain';
import { eersteNacht, herinnermomenten, reactietermijnen, type Urgentie } from './reactietermijnen.domain.js';
import { bezwaarTegenKandidaat } from './zorgverwijzing-regels.domain.js';
import {
  openstaand,
  type Aanbod,
  type EersteNacht,
  type Kandidaat,
  type Zorgverwijzing,
  type Zorgverwijzingsgebeurtenis,
} from './zorgverwijzing-toestand.domain.js';

const MINUUT = 60_000;
const plusMinuten = (op: string, minuten: number): string => new Date(Date.parse(op) + minuten * MINUUT).toISOString();

/** When the silence of a provider that is asked now becomes an answer. */
export function reageerVoor(op: string, urgentie: Urgentie): string {
  return plusMinuten(op, reactietermijnen[urgentie].minuten);
}

/** The clock of the first night, from the receipt of the request. */
export function eersteNachtVan(ontvangenOp: string): EersteNacht {
  return { uiterlijk: plusMinuten(ontvangenOp, eersteNacht.normMinuten), trappen: 0 };
}

/** When this offer next asks for something: a reminder, or its end. */
function momentVan({ op, reageerVoor: tot, herinneringen }: Aanbod): string {
  const deel = herinnermomenten[herinneringen];
  if (deel === undefined) return tot;
  return new Date(Date.parse(op) + deel * (Date.parse(tot) - Date.parse(op))).toISOString();
}

/** When the next step of the first night passes; undefined when there is no clock or no step left. */
function trapMoment({ eersteNacht: klok, ontvangenOp }: Zorgverwijzing): string | undefined {
  const trap = klok && eersteNacht.trappen[klok.trappen];
  return trap && plusMinuten(ontvangenOp, trap.naMinuten);
}

const wachtOpVolgende = ({ status, vervolglijst }: Zorgverwijzing): boolean =>
  (status === 'afgewezen' || status === 'verlopen') && vervolglijst.length > 0;

/** When the clock must look at a referral next; undefined while it has nothing to do. */
export function wekkerVan(verwijzing: Zorgverwijzing): string | undefined {
  const momenten = [
    ...openstaand(verwijzing.aanbiedingen).map(momentVan),
    trapMoment(verwijzing),
    wachtOpVolgende(verwijzing) ? verwijzing.gewijzigdOp : undefined,
  ].filter((moment) => moment !== undefined);
  return momenten.toSorted()[0];
}

/**
 * What follows from the time alone, in order: reminders, offers that ran out, the next provider of the list that the officer prepared, a
 * call to who is on duty when nobody is left to ask, and the steps of the first night. The clock never chooses a provider itself.
 */
export function bewaakTijd(
  begin: Zorgverwijzing,
  { nu, actor }: Opdrachtcontext,
  evolve: (verwijzing: Zorgverwijzing, gebeurtenis: Zorgverwijzingsgebeurtenis) => Zorgverwijzing,
): Gevolg<Zorgverwijzingsgebeurtenis> {
  const feit = { op: nu, door: actor };
  const gebeurtenissen: Zorgverwijzingsgebeurtenis[] = [];
  let verwijzing = begin;
  const gebeur = (gebeurtenis: Zorgverwijzingsgebeurtenis) => {
    gebeurtenissen.push(gebeurtenis);
    verwijzing = evolve(verwijzing, gebeurtenis);
  };
  for (const { id: aanbodId, ...aanbod } of openstaand(begin.aanbiedingen)) {
    if (aanbod.reageerVoor <= nu) gebeur({ ...feit, type: 'zorgverwijzing-verlopen', aanbodId });
    else if (momentVan({ id: aanbodId, ...aanbod }) <= nu)
      gebeur({ ...feit, type: 'zorgverwijzing-herinnerd', aanbodId });
  }
  const volgende = kiesVolgende(verwijzing, nu);
  if (volgende !== undefined) gebeur(aangeboden(verwijzing, volgende, feit));
  else if (wachtOpVolgende(verwijzing) || (verwijzing.status === 'verlopen' && begin.status === 'aangeboden'))
    gebeur({ ...feit, type: 'zorgverwijzing-geescaleerd', aanleiding: 'geen-antwoord', naar: 'piketmedewerker' });
  for (let moment = trapMoment(verwijzing); moment !== undefined && moment <= nu; moment = trapMoment(verwijzing)) {
    const naar = eersteNacht.trappen[verwijzing.eersteNacht?.trappen ?? 0]?.naar ?? 'piketmedewerker';
    gebeur({ ...feit, type: 'zorgverwijzing-geescaleerd', aanleiding: 'eerste-nacht', naar });
  }
  return aanvaard(...gebeurtenissen);
}

interface Volgende {
  readonly kandidaat: Kandidaat;
  readonly daarna: readonly Kandidaat[];
}

/** The first of the prepared list to whom it may still be offered; who may not is passed over. */
function kiesVolgende(verwijzing: Zorgverwijzing, nu: string): Volgende | undefined {
  if (!wachtOpVolgende(verwijzing) || !('voorstel' in verwijzing)) return undefined;
  const dag = wettelijkeDag(nu);
  const plek = verwijzing.vervolglijst.findIndex(
    (kandidaat) => bezwaarTegenKandidaat(kandidaat, verwijzing, dag) === undefined,
  );
  const kandidaat = verwijzing.vervolglijst[plek];
  return kandidaat && { kandidaat, daarna: verwijzing.vervolglijst.slice(plek + 1) };
}

/** The history event of one offer, by an officer or by the clock. */
export function aangeboden(
  { urgentie }: Zorgverwijzing,
  { kandidaat: { aanbodId, aanbieder, toestemming }, daarna: vervolglijst }: Volgende,
  feit: { readonly op: string; readonly door: string },
): Zorgverwijzingsgebeurtenis {
  const { id: aanbiederId, organisatie, soort } = aanbieder;
  const wie = { aanbodId, aanbiederId, organisatie, soort, toestemming };
  return {
    type: 'zorgverwijzing-aangeboden',
    ...feit,
    ...wie,
    reageerVoor: reageerVoor(feit.op, urgentie),
    vervolglijst,
  };
}
