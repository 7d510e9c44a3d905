import {
  beoordeelBezwaartijdigheid,
  berekenDwangsom,
  berekenWettelijkeTermijn,
  datumInWoorden,
  laatsteDag,
  vroegsteDag,
  type Bezwaaroordeel,
  type Datum,
  type Dwangsom,
  type Opschorting,
  type Termijn,
} from '@schakel/domain';
import type { Bezwaar, Uitstelgrond } from './bezwaar-toestand.domain.js';

/** What the terms of an objection are computed from. */
export type Termijnfeiten = Pick<
  Bezwaar,
  'ontvangenOp' | 'gepostOp' | 'commissie' | 'herstelrondes' | 'verdaging' | 'uitstel' | 'ingebrekestelling'
> & { readonly besluit: { readonly bekendgemaaktOp: Datum } };

/** The terms of an objection, each with its steps. */
export interface Bezwaartermijnen {
  /** Whether it came in time, and the term for that. */
  readonly tijdigheid: Bezwaaroordeel;
  /** The term to decide. */
  readonly beslistermijn: Termijn;
  /** Only after notice of default. */
  readonly dwangsom?: Dwangsom;
}

const ONDERDEEL: Readonly<Record<Uitstelgrond, string>> = {
  'alle-belanghebbenden-stemmen-in': 'Awb 7:10 lid 4 onder a',
  'indiener-stemt-in': 'Awb 7:10 lid 4 onder b',
  procedurevoorschrift: 'Awb 7:10 lid 4 onder c',
};

/** Suspensions by requests to mend (Awb art. 7:10 lid 2), none longer than the time given; one that still runs has no end. */
function opschortingen(
  { herstelrondes }: Pick<Termijnfeiten, 'herstelrondes'>,
  peildatum: Datum,
): readonly Opschorting[] {
  return herstelrondes.map(({ gevraagdOp, uiterlijk, afgerond }) => {
    const loopt = afgerond === undefined && peildatum < uiterlijk;
    const tot = afgerond?.hersteld === true ? vroegsteDag(afgerond.op, uiterlijk) : uiterlijk;
    return { grond: 'verzuimherstel', van: gevraagdOp, ...(!loopt && { tot }) };
  });
}

/**
 * All terms of an objection: six weeks to object from the day after announcement (6:7, 6:8); six weeks to decide, twelve with a committee,
 * from the day after that term ended (7:10 lid 1); suspended while a defect is being mended (lid 2); once up to six weeks later (lid 3);
 * further only as lid 4 allows.
 * @param peildatum day up to which what still runs is counted
 * @param beslistOp day on which the decision was made known, when it was
 */
export function bezwaartermijnen(feiten: Termijnfeiten, peildatum: Datum, beslistOp?: Datum): Bezwaartermijnen {
  const { besluit, ontvangenOp, gepostOp, commissie, verdaging, uitstel, ingebrekestelling } = feiten;
  const { bekendgemaaktOp } = besluit;
  const tijdigheid = beoordeelBezwaartijdigheid({ bekendgemaaktOp, ontvangenOp, ...(gepostOp && { gepostOp }) });
  const code = commissie ? 'beslissing-op-bezwaar-met-commissie' : 'beslissing-op-bezwaar';
  const termijn = berekenWettelijkeTermijn(code, {
    begin: tijdigheid.termijn.einde,
    opschortingen: opschortingen(feiten, peildatum),
    peildatum,
    ...(verdaging && {
      verlenging: { duur: { aantal: verdaging.weken, eenheid: 'weken' }, bekendgemaaktOp: verdaging.bekendgemaaktOp },
    }),
  });
  const beslistermijn = uitstel === undefined ? termijn : uitgesteld(termijn, uitstel);
  if (ingebrekestelling === undefined) return { tijdigheid, beslistermijn };
  const dwangsom = berekenDwangsom({
    eindeBeslistermijn: beslistermijn.einde,
    ingebrekestellingOntvangenOp: ingebrekestelling,
    peildatum,
    ...(beslistOp && { bekendgemaaktOp: beslistOp }),
  });
  return { tijdigheid, beslistermijn, dwangsom };
}

function uitgesteld(termijn: Termijn, { tot, grond }: NonNullable<Bezwaar['uitstel']>): Termijn {
  const einde = laatsteDag(termijn.einde, tot);
  const stap = {
    datum: einde,
    uitleg: `verder uitgesteld tot en met ${datumInWoorden(tot)}`,
    artikel: ONDERDEEL[grond],
  };
  return { ...termijn, einde, stappen: [...termijn.stappen, stap] };
}
