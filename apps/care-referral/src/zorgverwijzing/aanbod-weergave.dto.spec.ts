import { datum } from '@schakel/domain';
import { aanbodsoorten } from '../aanbieder/aanbieder.domain.js';
import { aanbodVoorTaak, toonAanbodstand } from './aanbod-weergave.dto.js';
import { aanbodvelden, veldprofielen } from './veldprofielen.data.js';
import {
  biedAanAan,
  historieVan,
  kandidaat,
  ontvang,
  opvangAmstel,
  accepteer,
  zorgfeiten,
} from './zorgverwijzing.voorbeelden.js';

const GEHEIM = /1999|derdeland|Herkenbaar|0599|0363|zorgmedewerker-1|"B[0-9]"/;
const stelVoor = {
  soort: 'stel-voor',
  feiten: zorgfeiten({
    geboortedatum: datum('1999-04-23'),
    nationaliteit: 'derdeland',
    verblijfsgrond: 'k',
    meegekomenKinderen: 2,
    dreiging: 'extreem',
    problematiek: ['ggz'],
    gemeenteAangetroffen: '0599' as never,
  }),
  afwijking: { regel: 'B3', reden: 'Herkenbaar' },
  tolk: { soort: 'taal', taal: 'bg' },
} as const;

function getoond(soort: (typeof aanbodsoorten)[number], ...daarna: (typeof accepteer)[]) {
  const bied = biedAanAan([kandidaat({ ...opvangAmstel, soort })]);
  const verwijzing = historieVan([ontvang, stelVoor, bied, ...daarna]).at(-1)?.[1];
  if (verwijzing === undefined || !('voorstel' in verwijzing)) throw new Error('no proposal');
  const [aanbod] = verwijzing.aanbiedingen;
  return { aanbod: aanbod!, taak: aanbodVoorTaak(verwijzing.voorstel, verwijzing.tolk, aanbod!) };
}

describe('what a provider of a kind sees (CR8)', () => {
  it.each(aanbodsoorten)('%s: exactly the fields of its profile', (soort) => {
    const { taak } = getoond(soort);
    expect(Object.keys(taak).sort()).toEqual([...veldprofielen[soort].velden].sort());
    expect(JSON.stringify(taak)).not.toMatch(GEHEIM);
  });

  it.each(aanbodsoorten)('%s: says why, and only fields that there are', (soort) => {
    const { velden, bron, graad } = veldprofielen[soort];
    expect(aanbodvelden).toEqual(expect.arrayContaining([...velden]));
    expect(velden).toContain('leeftijdsgroep');
    expect(velden).toContain('dreiging');
    expect({ bron, graad }).toEqual({ bron: expect.stringContaining('AVG') as string, graad: 'uit het hoofd' });
  });

  it('differs by kind: who takes men only is not told so, and places of the Rijk need not know who pays', () => {
    expect(getoond('mannenopvang').taak).not.toHaveProperty('geslacht');
    expect(getoond('cosm').taak).not.toHaveProperty('verantwoordelijke');
    expect(getoond('vrouwenopvang').taak).toMatchObject({ geslacht: 'vrouw', verantwoordelijke: 'Gemeente' });
  });

  it('tells until when to answer only while there is something to answer', () => {
    expect(getoond('vrouwenopvang').taak.reageerVoor).toBe('2026-03-03T09:00:00.000Z');
    expect(getoond('vrouwenopvang', accepteer).taak).not.toHaveProperty('reageerVoor');
  });
});

describe('what an officer sees of an offer', () => {
  it('is how far it is, and what was judged of consent', () => {
    expect(toonAanbodstand(getoond('vrouwenopvang', accepteer).aanbod)).toEqual({
      id: expect.any(String) as string,
      aanbiederId: opvangAmstel.id,
      op: '2026-03-02T09:00:00.000Z',
      reageerVoor: '2026-03-03T09:00:00.000Z',
      herinneringen: 0,
      toestemming: { uitkomst: 'niet-getoetst' },
      antwoord: { soort: 'geaccepteerd', op: '2026-03-02T09:00:00.000Z' },
    });
  });
});
