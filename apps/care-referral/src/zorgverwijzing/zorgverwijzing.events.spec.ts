import { ZORGVERWIJZING_AFWIJZINGEN, eventByType, scanForPersonalData } from '@schakel/contracts';
import { datum } from '@schakel/domain';
import { publiekFeit } from './zorgverwijzing.events.js';
import { type Zorgverwijzingsopdracht, afwijzingsredenen, intrekredenen } from './zorgverwijzing-toestand.domain.js';
import {
  accepteer,
  biedAan,
  eenContext,
  historieVan,
  ontvang,
  opvangAmstel,
  plaats,
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
  [ontvang, stelVoor, biedAan, accepteer, plaats],
  [ontvang, stelVoor, biedAan, wijsAf],
  [ontvang, stelVoor, biedAan, trekIn],
];
const gevallen = levens.flatMap((leven) => historieVan(leven, eenContext({ actor: GEHEIM })));

describe('the privacy filter', () => {
  it('gives every kind of history event one public event that keeps the contract', () => {
    expect(new Set(gevallen.map(([{ type }]) => type)).size).toBe(7);
    for (const [gebeurtenis, verwijzing] of gevallen) {
      const { type, topic, data } = publiekFeit(gebeurtenis, verwijzing, dataref);
      const definitie = eventByType(type);
      expect(topic).toBe('care-referral');
      expect(definitie?.writer.safeParse(data)).toMatchObject({ success: true });
    }
  });

  it('lets nothing about the person, the track, the provider or the officers through', () => {
    for (const [gebeurtenis, verwijzing] of gevallen) {
      const feit = publiekFeit(gebeurtenis, verwijzing, dataref);
      expect(scanForPersonalData(feit.data)).toEqual([]);
      expect(JSON.stringify(feit)).not.toMatch(/Herkenbaar|1999|derdeland|extreem|B3|00000099/);
      expect(Object.keys(feit.data).sort()).toEqual(
        ['actieverzoekId', 'gemeentecode', 'ketendossierId', ...('redencode' in feit.data ? ['redencode'] : [])].sort(),
      );
    }
  });

  it('names the request and the chain file, so that the chain knows which file moves', () => {
    for (const [gebeurtenis, verwijzing] of gevallen) {
      expect(publiekFeit(gebeurtenis, verwijzing, dataref).data).toMatchObject({
        gemeentecode: '0363',
        ketendossierId: ontvang.ketendossierId,
        actieverzoekId: ontvang.actieverzoekId,
      });
    }
  });

  it('knows exactly the reasons of the contract', () => {
    expect([...afwijzingsredenen, ...intrekredenen].sort()).toEqual([...ZORGVERWIJZING_AFWIJZINGEN].sort());
  });
});
