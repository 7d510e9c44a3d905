import type { Gemeentecode, KvkNummer, Opdrachtcontext, Uuid } from '@schakel/domain';
import { decide, evolve } from './signaal.domain.js';
import { type Melding, formulierversie } from './signaal-melding.domain.js';
import type { Signaal, Signaalopdracht, Signaalstatus } from './signaal-toestand.domain.js';
import type { Wegingsinvoer } from './signaal-weging.domain.js';

// Builders for specs: each says only what matters; all persons and companies are invented.

export const eenId = '01920000-0000-7000-8000-000000000001' as Uuid;

/** A command context; the actor is an aandachtsfunctionaris unless told otherwise. */
export function eenContext(anders: Partial<Opdrachtcontext> = {}): Opdrachtcontext {
  return {
    nu: '2026-03-02T09:00:00.000Z',
    actor: 'aandachtsfunctionaris-1',
    gemeentecode: '0363' as Gemeentecode,
    doelbinding: 'signaal-duiden',
    correlatieId: '01920000-0000-7000-8000-00000000000c',
    ...anders,
  };
}

/** The four answers of a first save, and nothing more. */
export function eenMelding(anders: Partial<Melding> = {}): Melding {
  return {
    formulierversie,
    acuutGevaar: false,
    kanaal: 'balie',
    melderrol: 'gemeentemedewerker',
    uitbuitingsvorm: 'arbeid',
    observaties: [],
    personen: [],
    ...anders,
  };
}

/** A report with everything that a desk may write down. */
export function eenVolleMelding(anders: Partial<Melding> = {}): Melding {
  return eenMelding({
    aard: 'persoon',
    minderjarig: 'nee',
    observaties: [
      {
        code: 'UG09',
        catalogusversie: '2026.1',
        waarneming: 'eigen-waarneming',
        waargenomenOp: '2026-03-01T10:30:00.000Z',
        waar: 'Balie 4',
        toelichting: 'Een ander antwoordde op alle vragen.',
      },
    ],
    toelichting: 'De persoon leek bang.',
    plaats: { straat: 'Verzonnenstraat', huisnummer: '12', postcode: '1011AB', woonplaats: 'Amsterdam' },
    bedrijf: { naam: 'Fictief Uitzendbureau', kvkNummer: '90001234' as KvkNummer },
    personen: [{ rol: 'mogelijk-slachtoffer', naam: 'Jana Voorbeeld', geschatteLeeftijd: 24 }],
    ...anders,
  });
}

/** A weighing whose advice is `mensenhandel-indicatie`. */
export function eenWeging(anders: Partial<Wegingsinvoer> = {}): Wegingsinvoer {
  return {
    catalogusversie: '2026.1',
    profiel: 'volwassene',
    handelingen: [],
    regels: ['DR01', 'DR02', 'EX01', 'EX02', 'CD01', 'CD05'].map((code) => ({ code, toelichting: `Gezien: ${code}.` })),
    toelichting: 'Gesproken met de melder.',
    ...anders,
  };
}

const naarStatus: Readonly<Record<Signaalstatus, readonly Signaalopdracht[]>> = {
  ontvangen: [],
  'in-duiding': [{ soort: 'neem-in-duiding' }],
  gewogen: [{ soort: 'neem-in-duiding' }, { soort: 'weeg', weging: eenWeging() }],
  gerouteerd: [
    { soort: 'neem-in-duiding' },
    { soort: 'weeg', weging: eenWeging() },
    { soort: 'routeer', route: 'zorg', reden: 'Opvang is nodig.' },
  ],
  'gesloten-zonder-aanwijzing': [
    { soort: 'neem-in-duiding' },
    { soort: 'weeg', weging: eenWeging() },
    { soort: 'sluit-zonder-aanwijzing', reden: 'De omstandigheden bleken verklaarbaar.' },
  ],
};

/** Runs commands from nothing; throws when one is refused, because then the example is wrong. */
export function naOpdrachten(opdrachten: readonly Signaalopdracht[], context = eenContext()): Signaal | undefined {
  return opdrachten.reduce<Signaal | undefined>((signaal, opdracht) => {
    const gevolg = decide(signaal, opdracht, context);
    if (gevolg.soort === 'geweigerd') throw new Error(`${opdracht.soort} refused: ${gevolg.weigering.code}`);
    return gevolg.gebeurtenissen.reduce<Signaal | undefined>(evolve, signaal);
  }, undefined);
}

/** A signal in the wanted state, come there by real commands; its behandelaar is `aandachtsfunctionaris-1`. */
export function eenSignaal({ status = 'ontvangen' as Signaalstatus, melding = eenMelding() } = {}): Signaal {
  const signaal = naOpdrachten([{ soort: 'ontvang', id: eenId, melding }, ...naarStatus[status]]);
  if (signaal?.status !== status) throw new Error(`no example of ${status}`);
  return signaal;
}
