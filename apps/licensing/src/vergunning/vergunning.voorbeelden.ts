import type { Datum, Gemeentecode, KvkNummer, Opdrachtcontext, Uuid } from '@schakel/domain';
import type { Vergunning, Vergunningopdracht, Vergunningstatus, Verleen } from './vergunning-toestand.domain.js';
import { decide, evolve } from './vergunning.domain.js';
import { SCHORSINGSREGELS, VERVALREGELS } from './vervalregels.data.js';

// Builders for specs; nothing in the service imports this file.

export const eenId = '01920000-0000-7000-8000-00000000c001' as Uuid;
export const eenKenmerk = '01920000-0000-7000-8000-00000000c00a' as Uuid;
export const dag = (tekst: string): Datum => tekst as Datum;

export function eenContext(nu = '2026-03-02T09:00:00.000Z'): Opdrachtcontext {
  return {
    nu,
    actor: 'vergunning-1',
    gemeentecode: '0363' as Gemeentecode,
    doelbinding: 'vergunningverlening',
    correlatieId: '01920000-0000-7000-8000-0000000000cc',
  };
}

export function verleen(anders: Partial<Verleen> = {}): Verleen {
  return {
    soort: 'verleen',
    id: eenId,
    vergunningaanvraagId: eenKenmerk,
    besluitId: eenKenmerk,
    vergunningsoort: 'alcoholwetvergunning',
    houder: { kvkNummer: '90417263' as KvkNummer, bedrijfsnaam: 'Verzonnen Horeca BV' },
    voorschriften: [],
    raadplegingIds: [],
    geldigheidsjaren: 1,
    ...anders,
  };
}

export const schors: Vergunningopdracht = {
  soort: 'schors',
  besluitId: eenKenmerk,
  van: dag('2026-03-09'),
  totEnMet: dag('2026-05-31'),
  regels: SCHORSINGSREGELS,
};
export const trekIn: Vergunningopdracht = { soort: 'trek-in', besluitId: eenKenmerk, per: dag('2026-03-10') };
export const stelVervalVast: Vergunningopdracht = {
  soort: 'stel-verval-vast',
  besluitId: eenKenmerk,
  geenOvermacht: true,
  regels: VERVALREGELS,
};

/** The state after an accepted command; throws with the code of a refusal. */
export function pasToe(vergunning: Vergunning | undefined, opdracht: Vergunningopdracht, nu?: string): Vergunning {
  const gevolg = decide(vergunning, opdracht, eenContext(nu));
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  const na = gevolg.gebeurtenissen.reduce<Vergunning | undefined>(evolve, vergunning);
  if (na === undefined) throw new Error('nothing came of it');
  return na;
}

/** Long enough after the grant for every term to have passed. */
export const LATER = '2027-12-01T09:00:00.000Z';

const wegen: Readonly<Record<Vergunningstatus, readonly Vergunningopdracht[]>> = {
  'van-kracht': [],
  geschorst: [schors],
  ingetrokken: [trekIn],
  vervallen: [{ soort: 'maak-bekend', op: dag('2026-03-02') }, stelVervalVast],
  verlopen: [{ soort: 'laat-verlopen' }],
};

/** A permit of 2 March 2026, for one year, in a state, brought there by real commands. */
export function eenVergunning(status: Vergunningstatus = 'van-kracht', anders: Partial<Verleen> = {}): Vergunning {
  return wegen[status].reduce(
    (vergunning, opdracht) => pasToe(vergunning, opdracht, LATER),
    pasToe(undefined, verleen(anders)),
  );
}
