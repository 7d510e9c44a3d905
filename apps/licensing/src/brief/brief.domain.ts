import {
  aanvaard,
  geweigerd,
  volgendeToestanden,
  type Geweigerd,
  type Gevolg,
  type Opdrachtcontext,
} from '@schakel/domain';
import {
  briefmachine,
  type Brief,
  type Briefgebeurtenis,
  type Briefopdracht,
  type StelBriefOp,
  type Verzend,
} from './brief-toestand.domain.js';

/**
 * What follows from a command in this state. Refusals: `overgang-niet-toegestaan`, `voorbeeld-verouderd`.
 * @param brief undefined before creation
 */
export function decide(
  brief: Brief | undefined,
  opdracht: Briefopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Briefgebeurtenis> {
  if (volgendeToestanden(briefmachine, brief?.status ?? null, opdracht.soort).length === 0)
    return nietToegestaan(brief, opdracht);
  const feit = { op: nu, door: actor };
  switch (opdracht.soort) {
    case 'stel-op':
      return aanvaard({ type: 'brief-opgesteld', ...feit, gemeentecode, ...zonderSoort(opdracht) });
    case 'wijzig':
      return aanvaard({ type: 'brief-gewijzigd', ...feit, opgave: opdracht.opgave });
    case 'toon-voorbeeld':
      return aanvaard({ type: 'brief-voorbeeld-getoond', ...feit, beeld: opdracht.beeld });
    case 'verzend': {
      const { wijze, beeld } = opdracht;
      return verouderd(brief, opdracht) ?? aanvaard({ type: 'brief-verzonden', ...feit, wijze, beeld });
    }
    case 'laat-vervallen':
      return aanvaard({ type: 'brief-vervallen', ...feit });
  }
}

function nietToegestaan(brief: Brief | undefined, { soort }: Briefopdracht): Geweigerd {
  const toestand = brief === undefined ? 'De brief bestaat nog niet' : `De brief heeft status ${brief.status}`;
  return geweigerd('overgang-niet-toegestaan', `${toestand}; ${soort} kan dan niet.`);
}

function zonderSoort({ id, briefsoort, dossiersoort, dossierId, opgave }: StelBriefOp) {
  return { id, briefsoort, dossiersoort, dossierId, opgave };
}

/** Since the preview the day, the text of the kind or the file may have changed; what goes out is what was seen, to the last byte. */
function verouderd(brief: Brief | undefined, { beeld }: Verzend): Geweigerd | undefined {
  if (brief?.status === 'voorbeeld' && brief.voorbeeld.hash === beeld.hash) return undefined;
  return geweigerd(
    'voorbeeld-verouderd',
    'De brief is niet meer zoals u hem zag: de datum, de tekst of het dossier is veranderd. Bekijk het voorbeeld opnieuw.',
  );
}

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(brief: Brief | undefined, gebeurtenis: Briefgebeurtenis): Brief {
  if (gebeurtenis.type === 'brief-opgesteld') {
    const { id, gemeentecode, briefsoort: soort, dossiersoort, dossierId, opgave, op, door } = gebeurtenis;
    const kern = { id, gemeentecode, soort, dossiersoort, dossierId, opgave };
    return { ...kern, status: 'concept', versie: 1, opgesteldOp: op, opgesteldDoor: door, gewijzigdOp: op };
  }
  if (brief?.status !== 'concept' && brief?.status !== 'voorbeeld')
    throw new Error(`${gebeurtenis.type} on a letter that is not open`);
  const verder = { ...kernVan(brief), versie: brief.versie + 1, gewijzigdOp: gebeurtenis.op };
  switch (gebeurtenis.type) {
    case 'brief-gewijzigd':
      return { ...verder, status: 'concept', opgave: gebeurtenis.opgave };
    case 'brief-voorbeeld-getoond':
      return { ...verder, status: 'voorbeeld', voorbeeld: gebeurtenis.beeld };
    case 'brief-verzonden': {
      const { beeld, wijze, op, door } = gebeurtenis;
      return { ...verder, status: 'verzonden', verzending: { ...beeld, wijze, op, door } };
    }
    case 'brief-vervallen':
      return { ...verder, status: 'vervallen' };
  }
}

/** What every letter has, without what belongs to its state. */
function kernVan(brief: Brief) {
  const { id, gemeentecode, soort, dossiersoort, dossierId, opgave, opgesteldOp, opgesteldDoor } = brief;
  return { id, gemeentecode, soort, dossiersoort, dossierId, opgave, opgesteldOp, opgesteldDoor };
}
