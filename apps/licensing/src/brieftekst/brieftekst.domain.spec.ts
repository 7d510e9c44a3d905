import { bezwaarTegenSjabloon } from '@schakel/brieven';
import { datum, type Datum, type Gemeentecode, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import {
  brieftekstmachine,
  type Brieftekst,
  type Brieftekstopdracht,
  type Brieftekststatus,
} from './brieftekst-toestand.domain.js';
import { decide, evolve } from './brieftekst.domain.js';
import { BRIEFSOORTEN } from './briefsoort.data.js';
import { briefsoorten } from './briefsoort.domain.js';
import { STANDAARDTEKSTEN } from './standaardtekst.data.js';

const { gegeven } = specificatie(decide);

function als(actor: string): Opdrachtcontext {
  const gemeentecode = '0363' as Gemeentecode;
  const correlatieId = '01920000-0000-7000-8000-0000000000cc';
  // Half past eleven in the evening of 2 March in UTC is already 3 March in the Netherlands.
  return { nu: '2026-03-02T23:30:00.000Z', actor, gemeentecode, doelbinding: 'vergunningverlening', correlatieId };
}

const opstelling: Brieftekstopdracht = {
  soort: 'stel-op',
  id: '01920000-0000-7000-8000-0000000000e1' as Uuid,
  briefsoort: 'verlenging',
  bron: 'Juridische zaken, 2026',
  tekst: STANDAARDTEKSTEN.verlenging,
};
const stelVast = (geldigVanaf: Datum = datum('2026-03-03')): Brieftekstopdracht => ({
  soort: 'stel-vast',
  geldigVanaf,
});

function eenTekst(status: Brieftekststatus = 'concept'): Brieftekst {
  const daarna: Record<Brieftekststatus, readonly Brieftekstopdracht[]> = {
    concept: [],
    vastgesteld: [stelVast()],
    verworpen: [{ soort: 'verwerp' }],
  };
  const na = (eerst: Brieftekst | undefined, opdracht: Brieftekstopdracht, actor: string) => {
    const gevolg = decide(eerst, opdracht, als(actor));
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    return gevolg.gebeurtenissen.reduce<Brieftekst | undefined>(evolve, eerst);
  };
  const begin = na(undefined, opstelling, 'opsteller');
  const tekst = daarna[status].reduce((eerst, opdracht) => na(eerst, opdracht, 'tweede'), begin);
  if (tekst === undefined) throw new Error('no text came of it');
  return tekst;
}

describe('a text of a kind of letter', () => {
  it('is drawn up by one and adopted by another, from a day on', () => {
    gegeven(undefined)
      .als(opstelling, als('opsteller'))
      .dan({ type: 'brieftekst-opgesteld', briefsoort: 'verlenging' });
    gegeven(eenTekst())
      .als(stelVast(), als('tweede'))
      .dan({ type: 'brieftekst-vastgesteld', geldigVanaf: datum('2026-03-03') });
    expect(eenTekst('vastgesteld')).toMatchObject({ opgesteldDoor: 'opsteller', vastgesteldDoor: 'tweede' });
  });

  it.each<[string, Brieftekst | undefined, Brieftekstopdracht, string, string]>([
    ['by its own author', eenTekst(), stelVast(), 'opsteller', 'vier-ogen'],
    [
      'for a day that is over in the Netherlands',
      eenTekst(),
      stelVast(datum('2026-03-02')),
      'tweede',
      'geldig-vanaf-verleden',
    ],
    ['when it was adopted before', eenTekst('vastgesteld'), stelVast(), 'tweede', 'overgang-niet-toegestaan'],
    ['when it was rejected', eenTekst('verworpen'), stelVast(), 'tweede', 'overgang-niet-toegestaan'],
    ['when there is none', undefined, stelVast(), 'tweede', 'overgang-niet-toegestaan'],
  ])('is not adopted %s', (_wat, tekst, opdracht, actor, code) =>
    gegeven(tekst).als(opdracht, als(actor)).geweigerd(code),
  );

  it('says where its words come from', () => {
    gegeven(undefined)
      .als({ ...opstelling, bron: ' ' } as Brieftekstopdracht, als('opsteller'))
      .geweigerd('bron-ontbreekt');
  });

  controleerMachine(brieftekstmachine, {
    beslis: (van, opdracht) => {
      const tekst = van === null ? undefined : eenTekst(van);
      const opdrachten: Record<string, Brieftekstopdracht> = {
        'stel-op': opstelling,
        'stel-vast': stelVast(),
        verwerp: { soort: 'verwerp' },
      };
      const gevolg = decide(tekst, opdrachten[opdracht] as Brieftekstopdracht, als('tweede'));
      if (gevolg.soort === 'geweigerd') return undefined;
      return gevolg.gebeurtenissen.reduce<Brieftekst | undefined>(evolve, tekst)?.status;
    },
  });
});

describe('the default texts', () => {
  it.each(briefsoorten)('%s uses known placeholders only, and says what its article wants said', (soort) => {
    expect(bezwaarTegenSjabloon(STANDAARDTEKSTEN[soort], BRIEFSOORTEN[soort].plekken)).toBeUndefined();
  });

  it.each(briefsoorten)('%s says where it comes from and how sure that is', (soort) => {
    expect(STANDAARDTEKSTEN[soort]).toMatchObject({
      bron: expect.stringMatching(/\S/),
      graad: 'uit het hoofd',
      versie: 1,
    });
    expect(BRIEFSOORTEN[soort].artikel).toMatch(/art\./);
  });

  it('nothing of a Bibob file has a place in a letter about an application', () => {
    for (const soort of briefsoorten)
      if (BRIEFSOORTEN[soort].dossiersoort === 'vergunningaanvraag')
        expect(JSON.stringify([STANDAARDTEKSTEN[soort], Object.keys(BRIEFSOORTEN[soort].plekken)])).not.toMatch(
          /bibob|gevaar/i,
        );
  });
});
