import {
  ZORGVERWIJZING_AFWIJZINGEN,
  ZORGVERWIJZING_EINDES,
  ZORGVERWIJZING_ESCALATIES,
  ZORGVERWIJZING_URGENTIES,
  eventByType,
  scanForPersonalData,
} from '@schakel/contracts';
import { datum } from '@schakel/domain';
import { urgenties } from './reactietermijnen.domain.js';
import { publiekFeit } from './zorgverwijzing.events.js';
import { bewaakTijd } from './zorgverwijzing-tijd.domain.js';
import {
  type Zorgverwijzing,
  type Zorgverwijzingsgebeurtenis,
  type Zorgverwijzingsopdracht,
  afwijzingsredenen,
  eindes,
  escalatieaanleidingen,
  intrekredenen,
} from './zorgverwijzing-toestand.domain.js';
import { evolve } from './zorgverwijzing-verloop.domain.js';
import {
  accepteer,
  bekijk,
  biedAan,
  biedAanAan,
  draagOver,
  eenContext,
  historieVan,
  kandidaat,
  ontvang,
  opvangAmstel,
  opvangRijn,
  plaats,
  vannacht,
  zonderBsn,
  zorgfeiten,
} from './zorgverwijzing.voorbeelden.js';

const dataref = 'https://zorg.example.nl/v1/zorgverwijzingen/01930000-0000-7000-8000-000000000001';
const GEHEIM = 'Herkenbaar-Persoonsgegeven';

const stelVoor: Zorgverwijzingsopdracht = {
  soort: 'stel-voor',
  feiten: zorgfeiten({
    geboortedatum: datum('1999-04-23'),
    nationaliteit: 'derdeland',
    verblijfsgrond: 'k',
    dreiging: 'extreem',
  }),
  afwijking: { regel: 'B3', reden: GEHEIM },
};
const wijsAf: Zorgverwijzingsopdracht = {
  soort: 'wijs-af',
  organisatie: opvangAmstel.organisatie,
  reden: 'andere-reden',
  toelichting: GEHEIM,
};
const trekIn: Zorgverwijzingsopdracht = { soort: 'trek-in', reden: 'ingetrokken', toelichting: GEHEIM };
const levens: readonly (readonly Zorgverwijzingsopdracht[])[] = [
  [ontvang, vannacht, stelVoor, biedAan, bekijk, accepteer, plaats, draagOver],
  [ontvang, stelVoor, biedAan, wijsAf],
  [ontvang, stelVoor, biedAan, trekIn],
  [ontvang, stelVoor, biedAanAan([kandidaat(opvangAmstel), kandidaat(opvangRijn, 12)]), accepteer],
];
const context = eenContext({ actor: GEHEIM });
const bijzonder = historieVan([ontvang, vannacht, stelVoor, biedAan], context).at(-1)?.[1] as Zorgverwijzing;
/** What the clock does: half way, and at the end. */
function doorDeKlok(nu: string): readonly (readonly [Zorgverwijzingsgebeurtenis, Zorgverwijzing])[] {
  const gevolg = bewaakTijd(bijzonder, { ...context, nu }, evolve);
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.map((gebeurtenis) => [gebeurtenis, bijzonder]);
}
const gevallen = [
  ...levens.flatMap((leven) => historieVan(leven, context)),
  ...doorDeKlok('2026-03-02T09:30:00.000Z'),
  ...doorDeKlok('2026-03-02T11:00:00.000Z'),
];

function feitVan(gebeurtenis: Zorgverwijzingsgebeurtenis, verwijzing: Zorgverwijzing) {
  const feit = publiekFeit(gebeurtenis, verwijzing, dataref);
  if (feit === null) throw new Error(`${gebeurtenis.type} is not told`);
  return feit;
}

describe('the privacy filter', () => {
  it('gives every kind of history event one public event that keeps the contract', () => {
    expect(new Set(gevallen.map(([{ type }]) => type)).size).toBe(14);
    for (const [gebeurtenis, verwijzing] of gevallen) {
      const { type, topic, data } = feitVan(gebeurtenis, verwijzing);
      const definitie = eventByType(type);
      expect(topic).toBe('care-referral');
      expect(definitie?.writer.safeParse(data)).toMatchObject({ success: true });
    }
  });

  it('lets nothing about the person, the track, the provider or the officers through', () => {
    for (const [gebeurtenis, verwijzing] of gevallen) {
      const feit = feitVan(gebeurtenis, verwijzing);
      expect(scanForPersonalData(feit.data)).toEqual([]);
      expect(JSON.stringify(feit)).not.toMatch(/Herkenbaar|1999|derdeland|extreem|B3|00000099/);
      const codes = ['redencode', 'urgentiecode', 'aanleidingcode', 'eindecode'].filter((code) => code in feit.data);
      expect(Object.keys(feit.data).sort()).toEqual(
        ['actieverzoekId', 'gemeentecode', 'ketendossierId', ...codes].sort(),
      );
    }
  });

  it('names the request and the chain file, so that the chain knows which file moves', () => {
    for (const [gebeurtenis, verwijzing] of gevallen) {
      expect(feitVan(gebeurtenis, verwijzing).data).toMatchObject({
        gemeentecode: '0363',
        ketendossierId: ontvang.ketendossierId,
        actieverzoekId: ontvang.actieverzoekId,
      });
    }
  });

  it('knows exactly the reasons of the contract', () => {
    expect([...afwijzingsredenen, ...intrekredenen].sort()).toEqual([...ZORGVERWIJZING_AFWIJZINGEN].sort());
    expect(urgenties).toEqual(ZORGVERWIJZING_URGENTIES);
    expect(escalatieaanleidingen).toEqual(ZORGVERWIJZING_ESCALATIES);
    expect(eindes).toEqual(ZORGVERWIJZING_EINDES);
  });

  it('tells nothing of the referral of a child that came along, nor of how the assignment runs', () => {
    const kind = { ...ontvang, ouderverwijzingId: opvangAmstel.id };
    for (const [gebeurtenis, verwijzing] of historieVan([kind, vannacht], context)) {
      expect(publiekFeit(gebeurtenis, verwijzing, dataref)).toBeNull();
    }
    const toewijzing = historieVan([ontvang, stelVoor, biedAan, accepteer, zonderBsn], context).at(-1);
    expect(toewijzing && publiekFeit(...toewijzing, dataref)).toBeNull();
  });
});
