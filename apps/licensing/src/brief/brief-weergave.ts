import { controlecode } from '@schakel/brieven';
import type { BriefDto, BriefregelDto } from './brief.dto.js';
import type { Brief } from './brief-toestand.domain.js';
import type { BriefRij } from './brief.rij.js';

/** What a list reads of a row. */
export type Briefregel = Pick<
  BriefRij,
  'id' | 'gemeentecode' | 'versie' | 'status' | 'soort' | 'dossiersoort' | 'dossier_id' | 'hash' | 'opgesteld_op'
>;
export const briefkolommen =
  'b.id, b.gemeentecode, b.versie, b.status, b.soort, b.dossiersoort, b.dossier_id, b.hash, b.opgesteld_op';

export function toonRegel(rij: Briefregel): BriefregelDto {
  const { id, gemeentecode, versie, status, soort, dossiersoort, hash } = rij;
  const kern = { id, gemeentecode, versie, status, soort, dossiersoort, dossierId: rij.dossier_id };
  return { ...kern, opgesteldOp: rij.opgesteld_op.toISOString(), ...(hash !== null && { hash }) };
}

export function toonBrief(rij: BriefRij, brief: Brief): BriefDto {
  const { geadresseerde, afzenderregels, invulling, ondertekening } = brief.opgave;
  const gevuld = Object.entries(invulling).map(([naam, waarde]) =>
    typeof waarde === 'string' ? { naam, waarde } : { naam, punten: [...waarde] },
  );
  const opgave = { geadresseerde, afzenderregels, invulling: gevuld, ondertekening };
  if (brief.status !== 'verzonden') return { ...toonRegel(rij), ...opgave };
  const { dag, wijze, op, door, hash } = brief.verzending;
  return { ...toonRegel(rij), ...opgave, verzending: { dag, wijze, op, door, controlecode: controlecode(hash) } };
}
