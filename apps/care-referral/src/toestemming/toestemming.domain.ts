import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  wettelijkeDag,
  type Gevolg,
  type Opdrachtcontext,
} from '@schakel/domain';
import { waarschuwingenOp } from '../termijnbewaking/termijnbewaking.domain.js';
import {
  GELDIGHEID,
  lopendeTermijnen,
  NA_AFLOOP,
  ontvangstvoortgang,
  teToetsenVan,
} from './toestemming-klok.domain.js';
import type { Verloopgevolg } from './toestemming-toegang.data.js';
import {
  toestemmingmachine,
  type Geef,
  type Toestemming,
  type Toestemminggebeurtenis,
  type Toestemmingopdracht,
  type Toestemmingstap,
} from './toestemming-toestand.domain.js';
import { oordeelToestemmer } from './toestemmingsregel.domain.js';

type Feit = { readonly op: string; readonly door: string };

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `dag-onmogelijk`, `toestemmer-niet-bevoegd`, `reden-ontbreekt`,
 * `vier-ogen` (who shared without consent does not look twice himself; one look judges all that stands open), `al-bevestigd`, `al-getoetst`,
 * `ontvangst-niet-gevraagd` (consent lapsed and this receiver need not stop).
 */
export function decide(
  toestemming: Toestemming | undefined,
  opdracht: Toestemmingopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Toestemminggebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(toestemmingmachine, toestemming?.status ?? null, opdracht.soort).length === 0) {
    const toestand =
      toestemming === undefined
        ? 'De toestemming bestaat nog niet'
        : `De toestemming heeft status ${toestemming.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  if (opdracht.soort === 'vraag') {
    const { soort: _, ...inhoud } = opdracht;
    return aanvaard({ type: 'toestemming-gevraagd', ...feit, gemeentecode, ...inhoud });
  }
  if (toestemming === undefined) throw new Error('the machine lets only a question come from nothing');
  return zet(toestemming, opdracht, feit);
}

function zet(toestemming: Toestemming, stap: Toestemmingstap, feit: Feit): Gevolg<Toestemminggebeurtenis> {
  switch (stap.soort) {
    case 'geef':
      return geef(toestemming, stap, feit);
    case 'weiger':
      return aanvaard({
        ...{ type: 'toestemming-geweigerd', ...feit },
        ...(stap.reden !== undefined && { reden: stap.reden }),
      });
    case 'trek-in':
      return aanvaard({ type: 'toestemming-ingetrokken', ...feit });
    case 'doorbreek':
      if (stap.reden.trim().length === 0) return zonderReden();
      return aanvaard({ type: 'toestemming-doorbroken', ...feit, grond: stap.grond, reden: stap.reden });
    case 'keur-goed':
    case 'verwerp':
      return toets(toestemming, stap, feit);
    case 'beeindig':
      return aanvaard({ type: 'doorbreking-geeindigd', ...feit });
    case 'bevestig-ontvangst':
      if (ontvangstvoortgang(toestemming) === null)
        return geweigerd('ontvangst-niet-gevraagd', 'Hiervan hoeft de ontvangst niet bevestigd te worden.');
      if ('ontvangst' in toestemming && toestemming.ontvangst !== undefined)
        return geweigerd('al-bevestigd', 'De ontvangst is al bevestigd.');
      return aanvaard({ type: 'ontvangst-bevestigd', ...feit });
  }
}

const zonderReden = () => geweigerd('reden-ontbreekt', 'Leg uit waarom.', [{ veld: 'reden', regel: 'niet leeg' }]);

function geef({ doel }: Toestemming, opdracht: Geef, feit: Feit): Gevolg<Toestemminggebeurtenis> {
  const { soort: _, geboortedatum, wilsbekwaam, ...wie } = opdracht;
  const dag = wettelijkeDag(feit.op);
  if (geboortedatum > dag)
    return geweigerd('dag-onmogelijk', 'Deze dag kan niet.', [{ veld: 'geboortedatum', regel: 'niet in de toekomst' }]);
  if (wie.geldigTotEnMet !== undefined && wie.geldigTotEnMet < dag)
    return geweigerd('dag-onmogelijk', 'Deze dag kan niet.', [{ veld: 'geldigTotEnMet', regel: 'vandaag of later' }]);
  if (wie.uitzondering !== undefined && (wie.reden ?? '').trim().length === 0) return zonderReden();
  const oordeel = oordeelToestemmer({ doel, geboortedatum, wilsbekwaam, dag }, wie.door, wie.uitzondering);
  if (oordeel.soort === 'te-weinig')
    return geweigerd('toestemmer-niet-bevoegd', `Hiervoor is toestemming nodig van: ${oordeel.regel.toestemmer}.`, [
      { veld: 'door', regel: `${oordeel.regel.toestemmer} (${oordeel.regel.bron})` },
    ]);
  return aanvaard({ type: 'toestemming-gegeven', ...feit, gegeven: { op: feit.op, ...wie, regel: oordeel.regel } });
}

function toets(
  toestemming: Toestemming,
  { soort, toelichting }: Extract<Toestemmingstap, { soort: 'keur-goed' | 'verwerp' }>,
  feit: Feit,
): Gevolg<Toestemminggebeurtenis> {
  const open = teToetsenVan(toestemming);
  const loopt = toestemming.status === 'doorbroken' ? [toestemming.doorbreking] : [];
  if (open.length + loopt.length === 0)
    return geweigerd('overgang-niet-toegestaan', 'Er is geen doorbreking die nog getoetst moet worden.');
  if ([...open, ...loopt].some(({ door }) => door === feit.door))
    return geweigerd('vier-ogen', 'Wie zonder toestemming deelt, toetst dat niet zelf.');
  if (soort === 'keur-goed' && open.length === 0) return geweigerd('al-getoetst', 'De doorbreking is al getoetst.');
  const afgekeurd = loopt.length > 0 ? 'doorbreking-geeindigd' : 'doorbreking-afgekeurd';
  return aanvaard({ type: soort === 'keur-goed' ? 'doorbreking-goedgekeurd' : afgekeurd, ...feit, toelichting });
}

/**
 * What the clock tells: a receipt or a second look that is late, a last day that comes near, and, once it is over, that consent lapsed. Access
 * does not wait for this: it follows from the last day itself (`toestemming-toegang.domain.ts`).
 * @param gevolg what a lapse means for this receiver at this moment
 */
export function tijdVerstreken(
  toestemming: Toestemming,
  { nu, actor }: Opdrachtcontext,
  gevolg: Verloopgevolg,
): Gevolg<Toestemminggebeurtenis> {
  const nieuw = waarschuwingenOp(lopendeTermijnen(toestemming), toestemming.waarschuwingen, nu);
  const feit = { op: nu, door: actor };
  return aanvaard<Toestemminggebeurtenis>(
    ...nieuw.map((waarschuwing) =>
      waarschuwing.termijn === GELDIGHEID && waarschuwing.mijlpaal === NA_AFLOOP
        ? ({ type: 'toestemming-verlopen', ...feit, gevolg } as const)
        : ({ type: 'termijnwaarschuwing-gegeven', ...feit, waarschuwing } as const),
    ),
  );
}
