import { datum } from '@schakel/domain';
import { aanbodVoorAanbieder, toonVoorstel } from './voorstel-weergave.dto.js';
import type { StelVoor } from './zorgverwijzing-toestand.domain.js';
import { historieVan, ontvang, zorgfeiten } from './zorgverwijzing.voorbeelden.js';

function voorstelVan(stelVoor: StelVoor) {
  const verwijzing = historieVan([ontvang, stelVoor]).at(-1)?.[1];
  if (verwijzing?.status !== 'voorgesteld') throw new Error('no proposal');
  return verwijzing.voorstel;
}

const feiten = zorgfeiten({
  geboortedatum: datum('1999-04-23'),
  nationaliteit: 'derdeland',
  verblijfsgrond: 'k',
  meegekomenKinderen: 2,
  dreiging: 'extreem',
  problematiek: ['ggz'],
  gemeenteAangetroffen: '0599' as never,
});

describe('what a provider sees of a proposal', () => {
  it('is what it needs to answer, and no field more', () => {
    expect(aanbodVoorAanbieder(voorstelVan({ soort: 'stel-voor', feiten }))).toEqual({
      leeftijdsgroep: 'volwassen',
      geslacht: 'vrouw',
      meegekomenKinderen: 2,
      dreiging: 'extreem',
      problematiek: ['ggz'],
      verantwoordelijke: 'Rijk (COA)',
    });
  });
});

describe('what an officer sees of a proposal', () => {
  it('is the row of the table with basis, source and grade', () => {
    expect(toonVoorstel(voorstelVan({ soort: 'stel-voor', feiten }))).toMatchObject({
      spoor: { regel: 'B2', graad: 'gelezen-2017', grondslag: expect.stringContaining('Vw 2000 art. 8') },
      gekozen: { regel: 'B2', bron: expect.stringContaining('Rvb') },
      door: 'zorgmedewerker-1',
    });
  });

  it('is, after a departure, both the proposed row and the chosen one', () => {
    const afwijking = { regel: 'B3', reden: 'De vergunning is vanochtend verleend.' };
    const voorstel = voorstelVan({ soort: 'stel-voor', feiten, afwijking });
    expect(toonVoorstel(voorstel)).toMatchObject({ spoor: { regel: 'B2' }, gekozen: { regel: 'B3' }, afwijking });
    expect(aanbodVoorAanbieder(voorstel).verantwoordelijke).toBe('Gemeente');
  });
});
