import {
  aanvaard,
  geweigerd,
  plusDuur,
  wettelijkeDag,
  type Datum,
  type Geweigerd,
  type Gevolg,
  type Opdrachtcontext,
} from '@schakel/domain';
import { buitenDeMachine } from '../dossier/overgang.domain.js';
import {
  bezwaarTegenToestemming,
  bezwaarTegenVaststelling,
  bezwaarTegenVoornemen,
} from './briefadres-regels.domain.js';
import {
  briefadresmachine,
  type Briefadres,
  type Briefadresgebeurtenis,
  type Briefadresopdracht,
  type DoeAangifte,
  type NeemVoor,
} from './briefadres-toestand.domain.js';
import { BESLISSING_NA_INTREKKING, BRIEFADRESGRONDEN, ZIENSWIJZE } from './briefadresregels.domain.js';
import { naTijd, planHerbeoordeling } from './herbeoordeling.domain.js';

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `grondslag-ontbreekt`, `voornemen-ongeldig`, `toestemming-ontbreekt`,
 * `toestemming-past-niet`, `zienswijze-past-niet`, `aanwijzing-past-niet`, `grondslag-geldt-niet`, `zienswijze-loopt`, `vier-ogen`, `dag-voorbij`,
 * `dag-in-de-toekomst`, `niet-met-terugwerking`.
 */
export function decide(
  briefadres: Briefadres | undefined,
  opdracht: Briefadresopdracht,
  context: Opdrachtcontext,
): Gevolg<Briefadresgebeurtenis> {
  const buiten = buitenDeMachine(briefadresmachine, briefadres?.status, opdracht.soort);
  if (buiten !== undefined) return buiten;
  const vandaag = wettelijkeDag(context.nu);
  if (opdracht.soort === 'doe-aangifte') return doeAangifte(opdracht, context, vandaag);
  if (opdracht.soort === 'neem-voor') return neemVoor(opdracht, context, vandaag);
  if (briefadres === undefined) throw new Error('only an aangifte or an intent begins with nothing');
  return verder(briefadres, opdracht, context, vandaag);
}

function doeAangifte(
  { soort: _, ...aangifte }: DoeAangifte,
  { nu, actor, gemeentecode }: Opdrachtcontext,
  vandaag: Datum,
): Gevolg<Briefadresgebeurtenis> {
  const { grond, grondslagId, ministerieel } = aangifte;
  const nodig = BRIEFADRESGRONDEN[grond].vraagt === 'toestemming' ? 0 : 1;
  const genoemd = [grondslagId, ministerieel].filter((een) => een !== undefined).length;
  if (genoemd !== nodig || (ministerieel !== undefined && grond !== 'instelling'))
    return geweigerd('grondslag-ontbreekt', 'Noem het besluit of de aanwijzing, en alleen waar de grond erom vraagt.', [
      { veld: 'grondslagId', regel: 'een bij een instelling (2.40, of van de minister) en bij veiligheid (2.41)' },
    ]);
  return aanvaard({ type: 'briefadres-aangegeven', op: nu, door: actor, gemeentecode, ...aangifte, vanaf: vandaag });
}

function neemVoor(
  { id, betrokkeneId, adres, reden, op: dag, hash, gezocht }: NeemVoor,
  { nu, actor, gemeentecode }: Opdrachtcontext,
  vandaag: Datum,
): Gevolg<Briefadresgebeurtenis> {
  const voornemen = { op: dag, hash, gezocht, zienswijzeTot: plusDuur(dag, ZIENSWIJZE.duur) };
  const kern = { id, gemeentecode, betrokkeneId, adres, reden, grond: 'ambtshalve', voornemen, vanaf: dag } as const;
  return (
    bezwaarTegenVoornemen(dag, vandaag) ?? aanvaard({ type: 'briefadres-voorgenomen', op: nu, door: actor, ...kern })
  );
}

type Vervolg = Exclude<Briefadresopdracht, DoeAangifte | NeemVoor>;

function verder(
  briefadres: Briefadres,
  opdracht: Vervolg,
  { nu, actor }: Opdrachtcontext,
  vandaag: Datum,
): Gevolg<Briefadresgebeurtenis> {
  const feit = { op: nu, door: actor };
  switch (opdracht.soort) {
    case 'leg-toestemming-vast': {
      const { toestemming } = opdracht;
      const bezwaar = toestemmingPast(briefadres) ?? bezwaarTegenToestemming(toestemming, vandaag);
      return bezwaar ?? aanvaard({ type: 'briefadres-toestemming-vastgelegd', ...feit, toestemming });
    }
    case 'leg-zienswijze-vast': {
      const { op: dag } = opdracht;
      const bezwaar = zienswijzePast(briefadres) ?? nietVooruit(dag, vandaag);
      return bezwaar ?? aanvaard({ type: 'briefadres-zienswijze-vastgelegd', ...feit, dag });
    }
    case 'stel-vast': {
      const { motivering, herbeoordelenOp, steun } = opdracht;
      const { toestemming } = briefadres;
      const bezwaar = bezwaarTegenVaststelling({ briefadres, toestemming, herbeoordelenOp, steun, vandaag, actor });
      return bezwaar ?? aanvaard({ type: 'briefadres-vastgesteld', ...feit, motivering, herbeoordelenOp });
    }
    case 'wijs-af':
      return aanvaard({ type: 'briefadres-afgewezen', ...feit, motivering: opdracht.motivering });
    case 'herzie': {
      const { aanleiding } = opdracht;
      const herbeoordeling = planHerbeoordeling(plusDuur(vandaag, BESLISSING_NA_INTREKKING.duur));
      return aanvaard({ type: 'briefadres-te-herzien', ...feit, aanleiding, herbeoordeling });
    }
    case 'zet-voort': {
      const { soort: _, steun, ...besluit } = opdracht;
      const toestemming = opdracht.toestemming ?? nogGeldigeToestemming(briefadres);
      const nieuw =
        opdracht.toestemming && (toestemmingPast(briefadres) ?? bezwaarTegenToestemming(opdracht.toestemming, vandaag));
      const { herbeoordelenOp } = opdracht;
      const bezwaar =
        nieuw ?? bezwaarTegenVaststelling({ briefadres, toestemming, herbeoordelenOp, steun, vandaag, actor });
      return bezwaar ?? aanvaard({ type: 'briefadres-voortgezet', ...feit, ...besluit });
    }
    case 'meld-tijd': {
      if (!('herbeoordeling' in briefadres)) throw new Error('the machine lets only what holds be watched');
      return aanvaard({
        type: 'briefadres-tijd-gemeld',
        ...feit,
        herbeoordeling: naTijd(briefadres.herbeoordeling, vandaag),
      });
    }
    case 'beeindig': {
      const { per, reden } = opdracht;
      if (per < vandaag)
        return geweigerd('niet-met-terugwerking', 'Een briefadres eindigt niet met terugwerkende kracht.', [
          { veld: 'per', regel: 'vandaag of later' },
        ]);
      return aanvaard({ type: 'briefadres-beeindigd', ...feit, per, reden });
    }
  }
}

function zienswijzePast({ voornemen }: Briefadres): Geweigerd | undefined {
  if (voornemen !== undefined) return undefined;
  return geweigerd('zienswijze-past-niet', 'Een zienswijze hoort bij een voornemen; hier vroeg de persoon er zelf om.');
}

function toestemmingPast({ grond }: Briefadres): Geweigerd | undefined {
  if (BRIEFADRESGRONDEN[grond].vraagt === 'toestemming') return undefined;
  return geweigerd('toestemming-past-niet', 'Op deze grond is er geen briefadresgever.');
}

/** A consent that was withdrawn, or whose duty was not kept, carries nothing any more. */
function nogGeldigeToestemming(briefadres: Briefadres) {
  return briefadres.status === 'te-herzien' && briefadres.aanleiding !== 'grond-vervallen'
    ? undefined
    : briefadres.toestemming;
}

function nietVooruit(dag: Datum, vandaag: Datum): Geweigerd | undefined {
  if (dag <= vandaag) return undefined;
  return geweigerd('dag-in-de-toekomst', 'Deze dag is nog niet geweest.', [{ veld: 'op', regel: 'uiterlijk vandaag' }]);
}
