import type { Datum } from './kalender/datum.js';
import { TOEKOMSTIGE_UITBUITINGSVORMEN, UITBUITINGSVORMEN, type Uitbuitingsvormregel } from './uitbuitingsvorm.data.js';

/** Form of exploitation in force (Sr art. 273f). */
export type Uitbuitingsvorm = (typeof UITBUITINGSVORMEN)[number]['code'];

/** The codes in force, in fixed order: what enums of contracts and screens are made of. */
export const UITBUITINGSVORMCODES: readonly Uitbuitingsvorm[] = UITBUITINGSVORMEN.map((vorm) => vorm.code);

/** Whether the value is the code of a form in force. */
export function isUitbuitingsvorm(waarde: unknown): waarde is Uitbuitingsvorm {
  return UITBUITINGSVORMEN.some((vorm) => vorm.code === waarde);
}

/** The form, or undefined when the value is no code of a form in force. */
export function parseUitbuitingsvorm(waarde: unknown): Uitbuitingsvorm | undefined {
  return isUitbuitingsvorm(waarde) ? waarde : undefined;
}

/** The forms that hold on a day, with article and source; forms of a bill are in force on no day. */
export function uitbuitingsvormenOp(dag: Datum): readonly Uitbuitingsvormregel[] {
  const alle: readonly Uitbuitingsvormregel[] = [...UITBUITINGSVORMEN, ...TOEKOMSTIGE_UITBUITINGSVORMEN];
  return alle.filter((vorm) => vorm.geldigVanaf !== undefined && vorm.geldigVanaf <= dag);
}
