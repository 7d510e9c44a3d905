import { type Gevolg, type Opdrachtcontext, aanvaard, geweigerd } from '@schakel/domain';
import { foutenInMelding } from './signaal-melding.domain.js';
import {
  type Bezwaar,
  alleenDeBehandelaar,
  eersteBezwaar,
  metReden,
  nietAlBehandelaar,
  overnameMetReden,
} from './signaal-regels.domain.js';
import type {
  Gewogen,
  InDuiding,
  Kern,
  NeemInDuiding,
  Ontvang,
  Ontvangen,
  Routeer,
  Signaal,
  Signaalgebeurtenis,
  Signaalopdracht,
  Signaalstatus,
  SluitZonderAanwijzing,
  Weeg,
} from './signaal-toestand.domain.js';
import { adviseer, foutenInWeging } from './signaal-weging.domain.js';

/**
 * What follows from a command in this state: history events or a refusal. Codes: `overgang-niet-toegestaan`, `melding-onjuist`,
 * `weging-onjuist`, `reden-ontbreekt` and those of `signaal-regels.domain.ts`.
 * @param signaal undefined before creation
 */
export function decide(
  signaal: Signaal | undefined,
  opdracht: Signaalopdracht,
  context: Opdrachtcontext,
): Gevolg<Signaalgebeurtenis> {
  switch (opdracht.soort) {
    case 'ontvang':
      return signaal === undefined ? ontvang(opdracht, context) : nietToegestaan(signaal, opdracht);
    case 'neem-in-duiding':
      return isIn(signaal, 'ontvangen', 'in-duiding', 'gewogen')
        ? neemInDuiding(signaal, opdracht, context)
        : nietToegestaan(signaal, opdracht);
    case 'weeg':
      return isIn(signaal, 'in-duiding', 'gewogen')
        ? weeg(signaal, opdracht, context)
        : nietToegestaan(signaal, opdracht);
    case 'routeer':
      return isIn(signaal, 'gewogen') ? routeer(signaal, opdracht, context) : nietToegestaan(signaal, opdracht);
    case 'sluit-zonder-aanwijzing':
      return isIn(signaal, 'gewogen') ? sluit(signaal, opdracht, context) : nietToegestaan(signaal, opdracht);
  }
}

function isIn<S extends Signaalstatus>(
  signaal: Signaal | undefined,
  ...statussen: readonly S[]
): signaal is Extract<Signaal, { status: S }> {
  return signaal !== undefined && statussen.some((status) => status === signaal.status);
}

function nietToegestaan(signaal: Signaal | undefined, opdracht: Signaalopdracht): Bezwaar {
  const toestand =
    signaal === undefined ? 'Het signaal bestaat nog niet' : `Het signaal heeft status ${signaal.status}`;
  return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
}

function ontvang({ id, melding }: Ontvang, { nu, actor, gemeentecode }: Opdrachtcontext): Gevolg<Signaalgebeurtenis> {
  const fouten = foutenInMelding(melding, nu);
  if (fouten.length > 0) return geweigerd('melding-onjuist', 'De melding bevat onjuiste velden.', fouten);
  return aanvaard({ type: 'signaal-ontvangen', op: nu, door: actor, id, gemeentecode, melding });
}

function neemInDuiding(
  signaal: Ontvangen | InDuiding | Gewogen,
  { overnamereden }: NeemInDuiding,
  { nu, actor }: Opdrachtcontext,
): Gevolg<Signaalgebeurtenis> {
  const feit = { type: 'signaal-in-duiding', op: nu, door: actor } as const;
  if (signaal.status === 'ontvangen') return aanvaard(feit);
  const bezwaar = eersteBezwaar(nietAlBehandelaar(signaal.behandelaar, actor), overnameMetReden(overnamereden));
  return (
    bezwaar ?? aanvaard({ ...feit, vorigeBehandelaar: signaal.behandelaar, ...(overnamereden && { overnamereden }) })
  );
}

function weeg(
  signaal: InDuiding | Gewogen,
  { weging }: Weeg,
  { nu, actor }: Opdrachtcontext,
): Gevolg<Signaalgebeurtenis> {
  const bezwaar = alleenDeBehandelaar(signaal.behandelaar, actor);
  if (bezwaar) return bezwaar;
  const fouten = foutenInWeging(weging, nu);
  if (fouten.length > 0) return geweigerd('weging-onjuist', 'De weging bevat onjuiste velden.', fouten);
  const advies = adviseer(weging, signaal.melding);
  return aanvaard({ type: 'signaal-gewogen', op: nu, door: actor, weging: { ...weging, advies } });
}

function routeer(
  signaal: Gewogen,
  { route, reden }: Routeer,
  { nu, actor }: Opdrachtcontext,
): Gevolg<Signaalgebeurtenis> {
  const bezwaar = eersteBezwaar(alleenDeBehandelaar(signaal.behandelaar, actor), metReden(reden));
  return bezwaar ?? aanvaard({ type: 'signaal-gerouteerd', op: nu, door: actor, route, reden });
}

function sluit(
  signaal: Gewogen,
  { reden }: SluitZonderAanwijzing,
  { nu, actor }: Opdrachtcontext,
): Gevolg<Signaalgebeurtenis> {
  const bezwaar = eersteBezwaar(alleenDeBehandelaar(signaal.behandelaar, actor), metReden(reden));
  return bezwaar ?? aanvaard({ type: 'signaal-zonder-aanwijzing-gesloten', op: nu, door: actor, reden });
}

/** The state after one history event. Events of an unknown order are a bug, not a refusal: `decide` never makes them. */
export function evolve(signaal: Signaal | undefined, gebeurtenis: Signaalgebeurtenis): Signaal {
  if (gebeurtenis.type === 'signaal-ontvangen') {
    const { id, gemeentecode, melding, op, door } = gebeurtenis;
    return {
      status: 'ontvangen',
      id,
      gemeentecode,
      versie: 1,
      ontvangenOp: op,
      gewijzigdOp: op,
      ingediendDoor: door,
      melding,
    };
  }
  if (signaal === undefined) throw new Error(`${gebeurtenis.type} before signaal-ontvangen`);
  const kern = { ...kernVan(signaal), versie: signaal.versie + 1, gewijzigdOp: gebeurtenis.op };
  switch (gebeurtenis.type) {
    case 'signaal-in-duiding':
      return { ...kern, status: 'in-duiding', behandelaar: gebeurtenis.door };
    case 'signaal-gewogen':
      return { ...kern, status: 'gewogen', behandelaar: gebeurtenis.door, weging: gebeurtenis.weging };
    case 'signaal-gerouteerd':
      return { ...kern, ...gewogen(signaal), status: 'gerouteerd', route: gebeurtenis.route, reden: gebeurtenis.reden };
    case 'signaal-zonder-aanwijzing-gesloten':
      return { ...kern, ...gewogen(signaal), status: 'gesloten-zonder-aanwijzing', reden: gebeurtenis.reden };
  }
}

function kernVan({ id, gemeentecode, versie, ontvangenOp, gewijzigdOp, ingediendDoor, melding }: Signaal): Kern {
  return { id, gemeentecode, versie, ontvangenOp, gewijzigdOp, ingediendDoor, melding };
}

function gewogen(signaal: Signaal): Pick<Gewogen, 'behandelaar' | 'weging'> {
  if (signaal.status !== 'gewogen') throw new Error('a signal leaves its weighing only when weighed');
  return { behandelaar: signaal.behandelaar, weging: signaal.weging };
}
