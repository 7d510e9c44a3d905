import { aanvaard, geweigerd, type Gevolg, type Geweigerd, type Opdrachtcontext } from '@schakel/domain';
import {
  bibobtoetsmachine,
  type Bibobgebeurtenis,
  type Bibobopdracht,
  type BibobToets,
  type Conclusie,
} from './bibob-toets-toestand.domain.js';

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, `toelichting-ontbreekt`,
 * `bevindingen-ontbreken`, `motivering-ontbreekt`, `gevaar-zonder-grond`, `grond-zonder-gevaar`, `evenredigheid-ontbreekt`.
 * @param toets undefined before creation
 */
export function decide(
  toets: BibobToets | undefined,
  opdracht: Bibobopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Bibobgebeurtenis> {
  const feit = { op: nu, door: actor };
  const mag = bibobtoetsmachine.overgangen.some(
    ({ van, opdracht: naam }) => van === (toets?.status ?? null) && naam === opdracht.soort,
  );
  if (!mag) {
    const toestand = toets === undefined ? 'De toets bestaat nog niet' : `De toets heeft status ${toets.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  switch (opdracht.soort) {
    case 'start': {
      const { id, vergunningaanvraagId, aanleiding, toelichting } = opdracht;
      const bezwaar = ingevuld(toelichting, 'toelichting-ontbreekt', 'toelichting', 'Licht de aanleiding toe.');
      const start = { id, vergunningaanvraagId, aanleiding, toelichting };
      return bezwaar ?? aanvaard({ type: 'bibob-toets-gestart', ...feit, gemeentecode, ...start });
    }
    case 'leg-onderzoek-vast': {
      const { bevindingen } = opdracht;
      const bezwaar = ingevuld(bevindingen, 'bevindingen-ontbreken', 'bevindingen', 'Leg de bevindingen vast.');
      return bezwaar ?? aanvaard({ type: 'bibob-onderzoek-vastgelegd', ...feit, bevindingen });
    }
    case 'concludeer':
      return (
        sluitendeConclusie(opdracht.conclusie) ??
        aanvaard({ type: 'bibob-conclusie-vastgesteld', ...feit, conclusie: opdracht.conclusie })
      );
  }
}

function ingevuld(tekst: string, code: string, veld: string, uitleg: string): Geweigerd | undefined {
  return tekst.trim().length > 0 ? undefined : geweigerd(code, uitleg, [{ veld, regel: 'niet leeg' }]);
}

/** A conclusion hangs together: danger rests on a ground, no danger has none, and danger is weighed for proportionality (art. 3 lid 5). */
function sluitendeConclusie({
  mate,
  aGrond,
  bGrond,
  lid6,
  motivering,
  evenredigheid,
}: Conclusie): Geweigerd | undefined {
  const grond = aGrond || bGrond || lid6;
  if (mate !== 'geen' && !grond) {
    return geweigerd('gevaar-zonder-grond', 'Gevaar rust op de a-grond, de b-grond of lid 6 (Wet Bibob art. 3).');
  }
  if (mate === 'geen' && (aGrond || bGrond)) {
    return geweigerd('grond-zonder-gevaar', 'Zonder gevaar is er geen a-grond of b-grond.');
  }
  return (
    ingevuld(motivering, 'motivering-ontbreekt', 'motivering', 'Motiveer de conclusie (Awb art. 3:46).') ??
    (grond
      ? ingevuld(
          evenredigheid,
          'evenredigheid-ontbreekt',
          'evenredigheid',
          'Weeg de evenredigheid (Wet Bibob art. 3 lid 5).',
        )
      : undefined)
  );
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(toets: BibobToets | undefined, gebeurtenis: Bibobgebeurtenis): BibobToets {
  if (gebeurtenis.type === 'bibob-toets-gestart') {
    const { id, gemeentecode, vergunningaanvraagId, aanleiding, toelichting, op } = gebeurtenis;
    const kern = { id, gemeentecode, vergunningaanvraagId, aanleiding, toelichting, gestartOp: op, gewijzigdOp: op };
    return { status: 'formulier-uitgereikt', versie: 1, ...kern };
  }
  if (toets === undefined) throw new Error(`${gebeurtenis.type} before bibob-toets-gestart`);
  const verder = { ...toets, versie: toets.versie + 1, gewijzigdOp: gebeurtenis.op };
  if (gebeurtenis.type === 'bibob-onderzoek-vastgelegd') {
    return { ...verder, status: 'eigen-onderzoek', bevindingen: gebeurtenis.bevindingen };
  }
  if (!('bevindingen' in verder)) throw new Error('bibob-conclusie-vastgesteld before bibob-onderzoek-vastgelegd');
  return { ...verder, status: 'geconcludeerd', conclusie: gebeurtenis.conclusie };
}
