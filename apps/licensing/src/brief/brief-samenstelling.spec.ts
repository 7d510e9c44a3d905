import type { Invulling } from '@schakel/brieven';
import { maakBriefPdf } from '@schakel/brieven';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { BRIEFSOORTEN, gevolgcodes, GEVOLGEN_VAN_OVERSCHRIJDING } from '../brieftekst/briefsoort.data.js';
import { briefsoorten, type Briefsoort } from '../brieftekst/briefsoort.domain.js';
import { STANDAARDTEKSTEN } from '../brieftekst/standaardtekst.data.js';
import { bezwaarTegenInvulling, stelSamen } from './brief-samenstelling.js';
import { eenOpgave } from './brief.voorbeelden.js';

const feiten: Invulling = {
  bedrijfsnaam: 'Verzonnen Verhuur BV',
  vergunningsoort: 'exploitatievergunning',
  ontvangenOp: '2026-03-02',
  beslistermijnEinde: '2026-04-28',
  bezwaarTot: '2026-04-14',
  uitkomst: 'U krijgt de vergunning.',
  motivering: 'Aan de eisen is voldaan.',
  voorschriften: ['Houd een register bij.'],
};

function allesIngevuld(soort: Briefsoort): Invulling {
  const getypt = Object.entries(BRIEFSOORTEN[soort].plekken).filter(([naam]) => !Object.hasOwn(feiten, naam));
  return Object.fromEntries(
    getypt.map(([naam, plek]) => {
      if (naam === 'gevolgVanOverschrijding') return [naam, 'van-rechtswege'];
      if (plek.soort === 'lijst') return [naam, ['Het eerste stuk', 'Het tweede stuk']];
      return [naam, plek.soort === 'datum' ? '2026-03-17' : 'Dit staat er.'];
    }),
  );
}

function samenstelling(soort: Briefsoort, invulling = allesIngevuld(soort), uitHetDossier = feiten) {
  const brief = { id: '01920000-0000-7000-8000-0000000000d1' as Uuid, soort, opgave: eenOpgave({ invulling }) };
  const tekst = STANDAARDTEKSTEN[soort];
  return stelSamen({ brief, gemeentecode: '0363' as Gemeentecode, tekst, feiten: uitHetDossier, dag: '2026-03-03' });
}

describe('a letter made of text, file and author', () => {
  it.each(briefsoorten)('%s can be printed when everything is filled in', async (soort) => {
    const brief = samenstelling(soort);
    if ('soort' in brief) throw new Error(brief.weigering.code);
    expect(JSON.stringify(brief)).not.toMatch(/\{\{|\}\}/);
    expect(await maakBriefPdf(brief, 'definitief')).toBeInstanceOf(Uint8Array);
  });

  it('DW 29: a receipt states the term, what can be done, and what silence does', () => {
    for (const code of gevolgcodes) {
      const tekst = JSON.stringify(samenstelling('ontvangstbevestiging', { gevolgVanOverschrijding: code }));
      expect(tekst).toContain('Wij beslissen uiterlijk op 28 april 2026.');
      expect(tekst).toContain('ingebrekestelling');
      expect(tekst).toContain(GEVOLGEN_VAN_OVERSCHRIJDING[code]);
    }
  });

  it('Awb 3:45: a decision says until when and how one can object', () => {
    // Made known on Tuesday 3 March 2026: six weeks from 4 March end on Tuesday 14 April (Awb 6:7 and 6:8).
    expect(samenstelling('besluit')).toMatchObject({
      rechtsmiddelen: expect.arrayContaining([expect.stringContaining('uiterlijk op 14 april 2026')]),
    });
  });

  it('names every placeholder that is empty, of the file as well as of the author', () => {
    const { bedrijfsnaam: _, ...zonder } = feiten;
    expect(samenstelling('hersteltermijn', { aanvullenTot: '2026-03-17' }, zonder)).toMatchObject({
      weigering: {
        code: 'invulplek-niet-gevuld',
        velden: [
          expect.objectContaining({ veld: 'bedrijfsnaam' }),
          expect.objectContaining({ veld: 'ontbrekendeStukken' }),
        ],
      },
    });
  });

  it('a decision that was not taken cannot be made known', () => {
    const { uitkomst: _u, motivering: _m, voorschriften: _v, ...zonder } = feiten;
    expect(samenstelling('besluit', {}, zonder)).toMatchObject({
      weigering: {
        velden: ['uitkomst', 'motivering', 'voorschriften'].map((veld) => expect.objectContaining({ veld })),
      },
    });
  });

  it.each<[string, Briefsoort, Invulling, string]>([
    ['an unknown placeholder', 'besluit', { geheim: 'x' }, 'geheim'],
    ['a placeholder of another kind', 'besluit', { zienswijzeTot: '2026-03-17' }, 'zienswijzeTot'],
    ['another outcome than the file has', 'besluit', { uitkomst: 'U krijgt niets.' }, 'uitkomst'],
    [
      'another term than the file has',
      'ontvangstbevestiging',
      { beslistermijnEinde: '2027-01-01' },
      'beslistermijnEinde',
    ],
    ['a name that every object has', 'besluit', { toString: 'x' }, 'toString'],
  ])('refuses %s', (_wat, soort, invulling, veld) => {
    expect(bezwaarTegenInvulling(soort, invulling)).toMatchObject({
      weigering: { code: 'invulplek-onbekend', velden: [{ veld }] },
    });
  });

  it.each(gevolgcodes)('lets nobody say otherwise than the rule of the permit: %s', (volgt) => {
    const uitHetDossier = { ...feiten, gevolgVanOverschrijding: volgt };
    const brief = (invulling: Invulling) => samenstelling('ontvangstbevestiging', invulling, uitHetDossier);
    const passend: readonly Invulling[] = [{}, { gevolgVanOverschrijding: volgt }];
    for (const invulling of passend)
      expect(JSON.stringify(brief(invulling))).toContain(GEVOLGEN_VAN_OVERSCHRIJDING[volgt]);
    const anders = gevolgcodes.find((code) => code !== volgt) ?? '';
    expect(brief({ gevolgVanOverschrijding: anders })).toMatchObject({
      weigering: { code: 'gevolg-past-niet', velden: [{ veld: 'gevolgVanOverschrijding' }] },
    });
  });

  it('lets nobody phrase what silence does', () => {
    expect(bezwaarTegenInvulling('ontvangstbevestiging', { gevolgVanOverschrijding: 'misschien' })).toMatchObject({
      weigering: { velden: [{ veld: 'gevolgVanOverschrijding', regel: 'van-rechtswege of niet-van-rechtswege' }] },
    });
  });
});
