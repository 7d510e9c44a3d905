import type { Bezwaar, Bezwaargebeurtenis, Herstelronde } from './bezwaar-toestand.domain.js';

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(bezwaar: Bezwaar | undefined, gebeurtenis: Bezwaargebeurtenis): Bezwaar {
  if (gebeurtenis.type === 'bezwaar-ontvangen') {
    const { type: _, op, door: __, ...kern } = gebeurtenis;
    return { status: 'in-behandeling', versie: 1, ...kern, herstelrondes: [], gewijzigdOp: op };
  }
  if (bezwaar === undefined) throw new Error(`${gebeurtenis.type} before bezwaar-ontvangen`);
  const verder = { ...bezwaar, versie: bezwaar.versie + 1, gewijzigdOp: gebeurtenis.op };
  switch (gebeurtenis.type) {
    case 'bezwaar-toegewezen':
      return { ...verder, behandelaar: gebeurtenis.behandelaar };
    case 'verschoonbaarheid-beoordeeld':
      return { ...verder, verschoonbaar: gebeurtenis.verschoonbaar };
    case 'beslissing-verdaagd':
      return { ...verder, verdaging: gebeurtenis.verdaging };
    case 'beslissing-uitgesteld':
      return { ...verder, uitstel: gebeurtenis.uitstel };
    case 'in-gebreke-gesteld':
      return { ...verder, ingebrekestelling: gebeurtenis.dag };
    case 'herstel-gevraagd':
      return { ...verder, status: 'verzuim', herstelrondes: [...verder.herstelrondes, gebeurtenis.ronde] };
    case 'herstel-afgerond': {
      const afgerond = { op: gebeurtenis.dag, hersteld: gebeurtenis.hersteld };
      return { ...verder, status: 'in-behandeling', herstelrondes: metAfronding(verder.herstelrondes, afgerond) };
    }
    default:
      return inFase(verder, gebeurtenis);
  }
}

function metAfronding(
  rondes: readonly Herstelronde[],
  afgerond: NonNullable<Herstelronde['afgerond']>,
): readonly Herstelronde[] {
  return rondes.map((ronde, index) => (index === rondes.length - 1 ? { ...ronde, afgerond } : ronde));
}

type Fasegebeurtenis = Extract<
  Bezwaargebeurtenis,
  {
    type:
      | 'hoorzitting-gepland'
      | 'horen-afgerond'
      | 'advies-uitgebracht'
      | 'op-bezwaar-beslist'
      | 'beslissing-bekendgemaakt'
      | 'bezwaar-ingetrokken';
  }
>;

function inFase(verder: Bezwaar, gebeurtenis: Fasegebeurtenis): Bezwaar {
  switch (gebeurtenis.type) {
    case 'hoorzitting-gepland':
      return { ...verder, status: 'hoorzitting-gepland', hoorzittingOp: gebeurtenis.dag };
    case 'horen-afgerond':
      return { ...verder, status: 'gehoord', horen: gebeurtenis.horen };
    case 'advies-uitgebracht':
      if (verder.status !== 'gehoord') throw new Error('advies-uitgebracht outside gehoord');
      return { ...verder, status: 'geadviseerd', advies: gebeurtenis.advies };
    case 'op-bezwaar-beslist': {
      if (verder.status !== 'gehoord' && verder.status !== 'geadviseerd')
        throw new Error('op-bezwaar-beslist before horen-afgerond');
      const { op, door } = gebeurtenis;
      return { ...verder, status: 'besloten', beslissing: { ...gebeurtenis.beslissing, op, door } };
    }
    case 'beslissing-bekendgemaakt':
      if (verder.status !== 'besloten') throw new Error('beslissing-bekendgemaakt outside besloten');
      return { ...verder, status: 'bekendgemaakt', bekendmaking: gebeurtenis.bekendmaking };
    case 'bezwaar-ingetrokken':
      return { ...verder, status: 'ingetrokken' };
  }
}
