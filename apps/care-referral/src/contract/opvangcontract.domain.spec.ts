import { GEMEENTEN, datum, type Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import { context } from '../fixtures/opdrachtcontext.js';
import {
  decide,
  evolve,
  isCentrumgemeente,
  opvangcontractmachine,
  tijdopdracht,
  wekkerOp,
  type Contractopdracht,
  type Opvangcontract,
} from './opvangcontract.domain.js';

const opdrachten: Readonly<Record<string, Contractopdracht>> = {
  sluit: {
    soort: 'sluit',
    id: '01920000-0000-7000-8000-000000000001' as Uuid,
    aanbiederId: '01920000-0000-7000-8000-000000000002' as Uuid,
    capaciteit: 4,
    kenmerk: 'Z-1',
    functies: [],
    regioplaatsen: [{ veiligheidsregio: 'VR13', plaatsen: 4 }],
    bovenregionaal: { toegestaan: false, hoogstens: 0 },
    ingangsdatum: datum('2026-01-01'),
    einddatum: datum('2026-12-31'),
  },
  verleng: { soort: 'verleng', einddatum: datum('2027-12-31') },
  waarschuw: { soort: 'waarschuw' },
  'zeg-op': { soort: 'zeg-op', reden: 'Anders ingekocht.' },
  'loop-af': { soort: 'loop-af' },
};
function pasToe(van: Opvangcontract | undefined, naam: string): Opvangcontract {
  const gevolg = decide(van, opdrachten[naam]!, context());
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Opvangcontract | undefined>(evolve, van)!;
}
const lopend = pasToe(undefined, 'sluit');
const staten = { lopend, afgelopen: pasToe(lopend, 'loop-af'), opgezegd: pasToe(lopend, 'zeg-op') };
controleerMachine(opvangcontractmachine, {
  beslis: (van, naam) => {
    try {
      return pasToe(van === null ? undefined : staten[van], naam).status;
    } catch {
      return undefined;
    }
  },
});

describe('when the clock looks at a contract', () => {
  it('every look gives a later one, or none: it is never looked at for ever', () => {
    let contract: Opvangcontract = lopend;
    const blikken: (string | null)[] = [wekkerOp(contract)];
    for (let wekker = wekkerOp(contract); wekker !== null; wekker = wekkerOp(contract)) {
      contract = pasToe(contract, tijdopdracht(contract, wekker).soort);
      blikken.push(wekkerOp(contract));
    }
    expect(blikken).toEqual(['2026-09-29T22:00:00.000Z', '2026-12-31T23:00:00.000Z', null]);
    expect(contract.status).toBe('afgelopen');
  });

  it('that comes by late ends it without a warning first', () => {
    expect(tijdopdracht(lopend, '2027-02-01T00:00:00.000Z')).toEqual({ soort: 'loop-af' });
  });
});

it('35 municipalities buy for their region', () => {
  expect(GEMEENTEN.filter(({ code }) => isCentrumgemeente(code))).toHaveLength(35);
  expect([isCentrumgemeente('0363'), isCentrumgemeente('0394'), isCentrumgemeente('x')]).toEqual([true, false, false]);
});
