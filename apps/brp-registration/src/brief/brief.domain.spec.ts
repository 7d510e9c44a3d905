import { bezwaarTegenSjabloon } from '@schakel/brieven';
import { datum, type Gemeentecode, type Uuid } from '@schakel/domain';
import { controleerMachine } from '@schakel/testing';
import { beslisser, stap } from '../fixtures/machineproef.js';
import * as regels from './brief.domain.js';
import { drukBrief } from './briefdruk.js';
import { briefsoorten } from './briefsoort.domain.js';
import { BRIEFSOORTEN } from './brieftekst.data.js';

const id = '01920000-0000-7000-8000-00000000e001' as Uuid;
const opdrachten: Readonly<Record<string, regels.Briefopdracht>> = {
  'stel-op': {
    ...{ soort: 'stel-op', id, briefsoort: 'overzicht', betrokkeneId: id },
    ...{ tekstversie: 1, pdf: '', hash: 'a'.repeat(64), teksten: [] },
  },
  verzend: { soort: 'verzend', wijze: 'post' },
  'laat-vervallen': { soort: 'laat-vervallen' },
};
const opgesteld = stap(regels, undefined, opdrachten['stel-op']!);
const staten = {
  opgesteld,
  verzonden: stap(regels, opgesteld, opdrachten.verzend!),
  vervallen: stap(regels, opgesteld, opdrachten['laat-vervallen']!),
};
controleerMachine(regels.burgerzakenbriefmachine, { beslis: beslisser(regels, staten, opdrachten) });

it.each(briefsoorten)(
  'the text of %s uses its placeholders well, and never says that the college only may',
  (soort) => {
    const { tekst, plekken } = BRIEFSOORTEN[soort];
    expect(bezwaarTegenSjabloon(tekst, plekken)).toBeUndefined();
    expect(JSON.stringify(tekst)).not.toMatch(/is bevoegd/i);
  },
);

it.each(briefsoorten)('%s is printed, the same day to the same bytes', async (soort) => {
  const ingevuld = Object.entries(BRIEFSOORTEN[soort].plekken)
    .filter(([naam]) => naam !== 'bezwaarTot' && naam !== 'zienswijzeTot')
    .map(([naam, { soort: vorm }]) => [naam, vorm === 'lijst' ? ['x'] : vorm === 'datum' ? '2026-03-02' : 'x']);
  const opgave = {
    soort,
    geadresseerde: ['Iemand'],
    afzenderregels: ['Postbus 1'],
    invulling: Object.fromEntries(ingevuld) as Record<string, string>,
    ondertekening: { namens: 'Het college', naam: 'A', functie: 'b' },
  };
  const druk = () => drukBrief(opgave, { id, gemeentecode: '0363' as Gemeentecode, dag: datum('2026-03-02') });
  const [een, ander] = [await druk(), await druk()];
  if ('weigering' in een || 'weigering' in ander) throw new Error('refused');
  expect(een.hash).toBe(ander.hash);
  const slot = JSON.stringify(een.model.rechtsmiddelen);
  // Six weeks after 2 March 2026 (Awb 6:7).
  if (soort === 'besluit') expect(slot).toContain('13 april 2026');
});
