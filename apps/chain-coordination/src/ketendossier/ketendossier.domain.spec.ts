import { volgendeToestanden } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import fc from 'fast-check';
import {
  decide,
  evolve,
  ketendossiermachine,
  type Ketendossier,
  type Ketendossieropdracht,
  type Ketendossierstatus,
} from './ketendossier.domain.js';
import { publiekFeit } from './ketendossier.events.js';
import {
  collegatoegang,
  dossierId,
  eenContext,
  eenKetendossier,
  neemInRegie,
  open,
  regietoegang,
  signaalId,
  sluit,
  trekIn,
  verleen,
} from './ketendossier.voorbeelden.js';

const { gegeven } = specificatie(decide);
const context = eenContext();
const ander = eenContext({ actor: 'regisseur-2' });
const inRegie = (): Ketendossier => eenKetendossier('in-regie');

describe('accepted', () => {
  it('a routed signal opens a chain file', () => {
    gegeven(undefined)
      .als(open, context)
      .dan({ type: 'ketendossier-geopend', id: dossierId, signaalId, route: 'zorg' });
  });

  it('who takes the direction comes on the access list by it', () => {
    gegeven(eenKetendossier('geopend'))
      .als(neemInRegie, context)
      .dan({ type: 'ketendossier-in-regie', toegang: { toegangId: regietoegang, houder: 'regisseur-1' } });
  });

  it('a take-over with a reason removes the predecessor from the list, and nobody else', () => {
    const overname = { ...neemInRegie, overnamereden: 'ziekte' } as Ketendossieropdracht;
    const { gevolg } = gegeven(inRegie()).als(overname, ander);
    if (gevolg.soort !== 'aanvaard') throw new Error('refused');
    const erna = gevolg.gebeurtenissen.reduce<Ketendossier>(evolve, inRegie());
    expect(erna.toegangslijst.map(({ houder }) => houder).sort()).toEqual(['regisseur-2', 'zorgmedewerker-1']);
  });

  it('access is granted and withdrawn', () => {
    gegeven(inRegie())
      .als({ ...verleen, toegangId: signaalId, houder: 'ander' } as Ketendossieropdracht, context)
      .dan({ type: 'toegang-verleend', toegang: { houder: 'ander', grondslag: 'avg-6-1-e' } });
    gegeven(inRegie())
      .als(trekIn, context)
      .dan({ type: 'toegang-ingetrokken', toegangId: collegatoegang, reden: 'taak klaar' });
  });

  it('an organisation and an employee of the same name are two holders', () => {
    gegeven(inRegie())
      .als({ ...verleen, toegangId: signaalId, toegangssoort: 'organisatie' } as Ketendossieropdracht, context)
      .dan({ type: 'toegang-verleend' });
  });
});

describe('refused', () => {
  it.each<[string, Ketendossieropdracht]>([
    ['granting access', verleen],
    ['withdrawing access', trekIn],
    ['closing', sluit],
  ])('%s by somebody who does not direct', (_naam, opdracht) => {
    gegeven(inRegie()).als(opdracht, ander).geweigerd('niet-de-regisseur');
  });

  it.each<[string, Ketendossieropdracht, string]>([
    ['taking the direction that one has', neemInRegie, 'al-regisseur'],
    ['the same holder twice', { ...verleen, toegangId: signaalId } as Ketendossieropdracht, 'toegang-bestaat-al'],
    ['withdrawing what is not there', { ...trekIn, toegangId: signaalId } as Ketendossieropdracht, 'toegang-onbekend'],
    ['withdrawing without reason', { ...trekIn, reden: ' ' } as Ketendossieropdracht, 'reden-ontbreekt'],
    [
      'taking the director off the list',
      { ...trekIn, toegangId: regietoegang } as Ketendossieropdracht,
      'toegang-van-regisseur',
    ],
    ['closing without reason', { ...sluit, reden: '' } as Ketendossieropdracht, 'reden-ontbreekt'],
  ])('%s', (_naam, opdracht, code) => {
    gegeven(inRegie()).als(opdracht, context).geweigerd(code);
  });

  it('a take-over without reason', () => {
    gegeven(inRegie()).als(neemInRegie, ander).geweigerd('reden-ontbreekt', 'reden');
  });

  it('a ground before it came into force', () => {
    const voorWgs = eenContext({ nu: '2025-02-28T12:00:00.000Z' });
    const wgs = { ...verleen, toegangId: signaalId, houder: 'ander', grondslag: 'wgs' } as Ketendossieropdracht;
    gegeven(inRegie()).als(wgs, voorWgs).geweigerd('grondslag-onbekend');
    gegeven(inRegie())
      .als(wgs, eenContext({ nu: '2025-02-28T23:00:00.000Z' }))
      .dan({ type: 'toegang-verleend' });
  });
});

const voorbeelden: Readonly<Record<string, Ketendossieropdracht>> = {
  open,
  'neem-in-regie': { ...neemInRegie, overnamereden: 'ziekte' } as Ketendossieropdracht,
  'verleen-toegang': { ...verleen, toegangId: signaalId, houder: 'ander' } as Ketendossieropdracht,
  'trek-toegang-in': trekIn,
  sluit,
};

controleerMachine(ketendossiermachine, {
  beslis: (van, opdracht) => {
    const dossier = van === null ? undefined : eenKetendossier(van);
    const voorbeeld = voorbeelden[opdracht];
    if (voorbeeld === undefined) throw new Error(`no example of ${opdracht}`);
    const gevolg = decide(dossier, voorbeeld, opdracht === 'neem-in-regie' ? ander : context);
    if (gevolg.soort === 'geweigerd') return undefined;
    return gevolg.gebeurtenissen.reduce<Ketendossier | undefined>(evolve, dossier)?.status;
  },
});

it('no accepted command leaves the file without a history event, a version and a public event each (TL1)', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.values(voorbeelden)), { maxLength: 25 }), (opdrachten) => {
      let dossier: Ketendossier | undefined;
      for (const opdracht of opdrachten) {
        const gevolg = decide(dossier, opdracht, context);
        if (gevolg.soort === 'geweigerd') continue;
        expect(gevolg.gebeurtenissen).not.toHaveLength(0);
        const van: Ketendossierstatus | null = dossier?.status ?? null;
        const versie = dossier?.versie ?? 0;
        for (const gebeurtenis of gevolg.gebeurtenissen) {
          dossier = evolve(dossier, gebeurtenis);
          expect(publiekFeit(gebeurtenis, dossier, 'https://keten.example.nl/v1/ketendossiers').type).toMatch(
            /^nl\.schakel\./,
          );
        }
        expect(dossier?.versie).toBe(versie + gevolg.gebeurtenissen.length);
        expect(volgendeToestanden(ketendossiermachine, van, opdracht.soort)).toContain(dossier?.status);
      }
    }),
  );
});

it('the access list never holds two lines in force for one holder, and always the director', () => {
  const opdrachten = fc.array(
    fc.record({
      houder: fc.constantFrom('a', 'b', 'regisseur-1'),
      nummer: fc.integer({ min: 10, max: 99 }),
      erbij: fc.boolean(),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(opdrachten, (reeks) => {
      let dossier = inRegie();
      for (const { houder, nummer, erbij } of reeks) {
        const toegangId = `0198c0de-0000-7000-8000-0000000000${nummer}` as typeof dossierId;
        const bestaand = dossier.toegangslijst.find((toegang) => toegang.houder === houder);
        const opdracht = erbij
          ? ({ ...verleen, toegangId, houder } as Ketendossieropdracht)
          : ({ ...trekIn, toegangId: bestaand?.toegangId ?? toegangId } as Ketendossieropdracht);
        const gevolg = decide(dossier, opdracht, context);
        if (gevolg.soort === 'aanvaard') dossier = gevolg.gebeurtenissen.reduce<Ketendossier>(evolve, dossier);
        const houders = dossier.toegangslijst.map((toegang) => toegang.houder);
        expect(new Set(houders).size).toBe(houders.length);
        expect(houders).toContain('regisseur-1');
      }
    }),
  );
});
