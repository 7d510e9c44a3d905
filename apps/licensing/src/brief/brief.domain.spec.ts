import { toestanden, volgendeToestanden } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import fc from 'fast-check';
import { decide, evolve } from './brief.domain.js';
import {
  briefmachine,
  briefstatussen,
  verzendwijzen,
  type Brief,
  type Briefgebeurtenis,
  type Briefopdracht,
  type Briefstatus,
} from './brief-toestand.domain.js';
import { eenBeeld, eenBrief, eenContext, eenOpgave, eenOpstelling } from './brief.voorbeelden.js';

const context = eenContext();
const { gegeven } = specificatie(decide);
const voorbeeld = (hash = 'a'.repeat(64)): Briefopdracht => ({ soort: 'toon-voorbeeld', beeld: eenBeeld({ hash }) });
const verzend = (hash = 'a'.repeat(64)): Briefopdracht => ({
  soort: 'verzend',
  wijze: 'post',
  beeld: eenBeeld({ hash }),
});
const wijzig: Briefopdracht = { soort: 'wijzig', opgave: eenOpgave({ geadresseerde: ['Andere lezer'] }) };

describe('accepted: given a state, when a command, then history events', () => {
  it('a letter is drawn up', () => {
    gegeven(undefined)
      .als(eenOpstelling(), context)
      .dan({ type: 'brief-opgesteld', briefsoort: 'ontvangstbevestiging' });
  });

  it('what was looked at is remembered by its hash, and sent with it', () => {
    gegeven(eenBrief()).als(voorbeeld(), context).dan({ type: 'brief-voorbeeld-getoond', beeld: eenBeeld() });
    gegeven(eenBrief('voorbeeld'))
      .als(verzend(), context)
      .dan({ type: 'brief-verzonden', wijze: 'post', beeld: eenBeeld() });
    expect(eenBrief('verzonden')).toMatchObject({
      verzending: { hash: 'a'.repeat(64), wijze: 'post', op: context.nu, door: 'vergunning-1' },
    });
  });

  it('a change takes the preview away', () => {
    gegeven(eenBrief('voorbeeld')).als(wijzig, context).dan({ type: 'brief-gewijzigd' });
    const na = evolve(eenBrief('voorbeeld'), {
      type: 'brief-gewijzigd',
      op: context.nu,
      door: 'x',
      opgave: eenOpgave(),
    });
    expect(na).toMatchObject({ status: 'concept', versie: 3 });
    expect(na).not.toHaveProperty('voorbeeld');
  });
});

describe('refused: given a state, when a command, then a stable code', () => {
  it.each<[string, Brief | undefined, Briefopdracht, string]>([
    ['sending what nobody looked at', eenBrief(), verzend(), 'overgang-niet-toegestaan'],
    [
      'sending something else than was looked at',
      eenBrief('voorbeeld'),
      verzend('b'.repeat(64)),
      'voorbeeld-verouderd',
    ],
    ['sending twice', eenBrief('verzonden'), verzend(), 'overgang-niet-toegestaan'],
    ['changing what was sent', eenBrief('verzonden'), wijzig, 'overgang-niet-toegestaan'],
    ['giving up what was sent', eenBrief('verzonden'), { soort: 'laat-vervallen' }, 'overgang-niet-toegestaan'],
    ['sending what was given up', eenBrief('vervallen'), verzend(), 'overgang-niet-toegestaan'],
    ['drawing up twice', eenBrief(), eenOpstelling(), 'overgang-niet-toegestaan'],
    ['a preview of nothing', undefined, voorbeeld(), 'overgang-niet-toegestaan'],
  ])('%s', (_naam, brief, opdracht, code) => gegeven(brief).als(opdracht, context).geweigerd(code));
});

describe('the state machine', () => {
  const voorbeelden: Record<string, Briefopdracht> = {
    'stel-op': eenOpstelling(),
    wijzig,
    'toon-voorbeeld': voorbeeld(),
    verzend: verzend(),
    'laat-vervallen': { soort: 'laat-vervallen' },
  };

  controleerMachine(briefmachine, {
    beslis: (van, opdracht) => {
      const brief = van === null ? undefined : eenBrief(van);
      const gevolg = decide(brief, voorbeelden[opdracht] as Briefopdracht, context);
      if (gevolg.soort === 'geweigerd') return undefined;
      return gevolg.gebeurtenissen.reduce<Brief | undefined>(evolve, brief)?.status;
    },
  });

  it('knows the states that are shown', () =>
    expect([...toestanden(briefmachine)].sort()).toEqual([...briefstatussen].sort()));

  it('no path leads to a sent letter but over a preview of the same bytes', () => {
    const hash = fc.constantFrom('a'.repeat(64), 'b'.repeat(64));
    const opdracht = fc.oneof(
      fc.constant(wijzig),
      fc.constant<Briefopdracht>({ soort: 'laat-vervallen' }),
      hash.map(voorbeeld),
      fc
        .tuple(hash, fc.constantFrom(...verzendwijzen))
        .map(([een, wijze]): Briefopdracht => ({ soort: 'verzend', wijze, beeld: eenBeeld({ hash: een }) })),
    );
    const bereikt = new Set<Briefstatus>();
    fc.assert(
      fc.property(fc.array(opdracht, { maxLength: 12 }), (opdrachten) => {
        const historie: Briefgebeurtenis[] = [];
        let brief: Brief | undefined;
        for (const een of [eenOpstelling(), ...opdrachten]) {
          const van: Briefstatus | null = brief?.status ?? null;
          const gevolg = decide(brief, een, context);
          if (gevolg.soort === 'geweigerd') continue;
          expect(briefmachine.eind).not.toContain(van);
          historie.push(...gevolg.gebeurtenissen);
          brief = gevolg.gebeurtenissen.reduce<Brief | undefined>(evolve, brief);
          expect(volgendeToestanden(briefmachine, van, een.soort)).toContain(brief?.status);
          expect(brief?.versie).toBe(historie.length);
        }
        const laatste = historie.at(-1);
        if (laatste?.type === 'brief-verzonden')
          expect(historie.at(-2)).toMatchObject({
            type: 'brief-voorbeeld-getoond',
            beeld: { hash: laatste.beeld.hash },
          });
        if (brief) bereikt.add(brief.status);
      }),
      { numRuns: 400, seed: 20260302 },
    );
    expect([...bereikt].sort()).toEqual([...briefstatussen].sort());
  });
});
