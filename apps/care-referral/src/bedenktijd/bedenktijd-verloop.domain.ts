import type { Bedenktijd, Bedenktijdgebeurtenis } from './bedenktijd-toestand.domain.js';

/** The state after one more history event. Throws on an event that cannot follow: that is a bug, not a refusal. */
export function evolve(bedenktijd: Bedenktijd | undefined, gebeurtenis: Bedenktijdgebeurtenis): Bedenktijd {
  const { op, door } = gebeurtenis;
  if (gebeurtenis.type === 'bedenktijd-gesignaleerd') {
    const { type: _, op: sinds, door: __, ...kern } = gebeurtenis;
    const leeg = { betaler: 'geen', meldingen: [], taken: [], waarschuwingen: [] } as const;
    return { status: 'signaal', versie: 1, ...kern, ...leeg, sinds, gewijzigdOp: op };
  }
  if (bedenktijd === undefined) throw new Error(`${gebeurtenis.type} on nothing`);
  const verder = { ...bedenktijd, versie: bedenktijd.versie + 1, gewijzigdOp: op };
  switch (gebeurtenis.type) {
    case 'verblijfsstap-vastgelegd':
      return naStap(verder, gebeurtenis);
    case 'betaler-gewisseld':
      return { ...verder, betaler: gebeurtenis.naar };
    case 'melding-politie-vastgelegd':
      return { ...verder, meldingen: [...bedenktijd.meldingen, gebeurtenis.dag] };
    case 'taak-ontstaan':
      return { ...verder, taken: [...bedenktijd.taken, { code: gebeurtenis.taak, ontstaanOp: op }] };
    case 'taak-afgerond':
      return {
        ...verder,
        taken: bedenktijd.taken.map((taak) =>
          taak.code === gebeurtenis.taak && taak.afgerond === undefined ? { ...taak, afgerond: { op, door } } : taak,
        ),
      };
    case 'termijnwaarschuwing-gegeven':
      return { ...verder, waarschuwingen: [...bedenktijd.waarschuwingen, gebeurtenis.waarschuwing] };
  }
}

function naStap(
  verder: Bedenktijd,
  { stap, naar, gebeurdOp, grond, periode }: Extract<Bedenktijdgebeurtenis, { type: 'verblijfsstap-vastgelegd' }>,
): Bedenktijd {
  return {
    ...verder,
    status: naar,
    sinds: gebeurdOp,
    ...(grond !== undefined && { grond }),
    ...(periode !== undefined && { periode }),
    ...(stap === 'verzend-m55' && { m55Op: gebeurdOp }),
  };
}
