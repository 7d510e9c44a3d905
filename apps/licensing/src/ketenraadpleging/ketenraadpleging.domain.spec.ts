import { KETENANTWOORDEN, KETENRAADPLEGING_AANLEIDINGEN, scanForPersonalData } from '@schakel/contracts';
import type { Opdrachtcontext, Uuid } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import { eenContext } from '../vergunningaanvraag/vergunningaanvraag.voorbeelden.js';
import {
  evolve,
  ketenraadplegingmachine,
  meldAntwoord,
  vraag,
  type Ketenaanleiding,
  type Ketenantwoord,
  type Ketenraadpleging,
  type Ketenraadplegingsgebeurtenis,
} from './ketenraadpleging.domain.js';
import { publiekFeit } from './ketenraadpleging.events.js';
import { ketenweergave } from './ketenraadpleging-weergave.dto.js';

const context = eenContext();
const later: Opdrachtcontext = { ...context, nu: '2026-03-02T09:00:05.000Z', actor: 'systeem:licensing' };
const gevraagd = {
  id: '01920000-0000-7000-8000-0000000000e1' as Uuid,
  onderwerp: { soort: 'vergunningaanvraag', id: '01920000-0000-7000-8000-0000000000e2' as Uuid },
  aanleiding: 'aanvraag',
} as const;
const pseudoniem = 'v1:0123456789abcdefghijklmnopqrstuvwxyzABCDEFG';
const dataref = 'https://vergunningen.example.nl/v1/vergunningaanvragen';

const gebeurtenis = (() => {
  const gevolg = vraag(context, gevraagd);
  if (gevolg.soort === 'geweigerd' || gevolg.gebeurtenissen[0] === undefined) throw new Error('refused');
  return gevolg.gebeurtenissen[0];
})();
const open: Ketenraadpleging = evolve(undefined, gebeurtenis);
const antwoorden = specificatie(meldAntwoord);

describe('a question to the chain', () => {
  it('is asked with its ground and waits for an answer', () => {
    expect(open).toMatchObject({ ...gevraagd, status: 'gevraagd', versie: 1, grondslag: 'bestuurlijke-aanpak' });
    expect(ketenweergave(open)).toEqual({
      aanleiding: 'aanvraag',
      grondslag: 'bestuurlijke-aanpak',
      gevraagdOp: context.nu,
    });
  });

  it.each(KETENANTWOORDEN)('keeps %s with its day, and no second answer', (antwoord) => {
    const eerste = antwoorden.gegeven(open).als(antwoord, later);
    eerste.dan({ type: 'ketenraadpleging-beantwoord', antwoord });
    if (eerste.gevolg.soort === 'geweigerd') throw new Error('refused');
    const beantwoord = eerste.gevolg.gebeurtenissen.reduce<Ketenraadpleging>(evolve, open);
    expect(ketenweergave(beantwoord)).toMatchObject({ antwoord, beantwoordOp: later.nu });
    for (const ander of KETENANTWOORDEN) antwoorden.gegeven(beantwoord).als(ander, later).dan();
    expect(() => evolve(beantwoord, { type: 'ketenraadpleging-beantwoord', op: '', door: '', antwoord })).toThrow(
      'on nothing that was asked',
    );
  });

  it('that was never asked is not answered', () => {
    antwoorden.gegeven(undefined).als('geen-bijzonderheden', later).geweigerd('ketenraadpleging-onbekend');
  });

  it('leaves as a pseudonym without the file that it is about; the answer is told to nobody', () => {
    const feit = publiekFeit(gebeurtenis, open, dataref, pseudoniem);
    expect(feit?.data).toEqual({
      gemeentecode: '0363',
      bedrijfspseudoniem: pseudoniem,
      aanleiding: 'aanvraag',
      grondslagcode: 'bestuurlijke-aanpak',
    });
    expect(JSON.stringify(feit)).not.toContain(gevraagd.onderwerp.id);
    expect(scanForPersonalData(feit?.data)).toEqual([]);
    const antwoord: Ketenraadplegingsgebeurtenis = {
      type: 'ketenraadpleging-beantwoord',
      op: later.nu,
      door: later.actor,
      antwoord: 'neem-contact-op-aub',
    };
    expect(publiekFeit(antwoord, evolve(open, antwoord), dataref, pseudoniem)).toBeNull();
  });

  it('speaks the codes of the contract', () => {
    const aanleidingen: readonly Ketenaanleiding[] = KETENRAADPLEGING_AANLEIDINGEN;
    const codes: readonly Ketenantwoord[] = KETENANTWOORDEN;
    expect([aanleidingen, codes]).toEqual([
      ['aanvraag', 'zeggenschapswijziging'],
      ['geen-bijzonderheden', 'neem-contact-op-aub'],
    ]);
  });
});

controleerMachine(ketenraadplegingmachine);
