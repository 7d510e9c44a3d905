import { type Gemeentecode, type Opdrachtcontext, type Uuid } from '@schakel/domain';
import {
  decide,
  evolve,
  type Ketendossier,
  type Ketendossiergebeurtenis,
  type Ketendossieropdracht,
  type Ketendossierstatus,
} from './ketendossier.domain.js';

export const dossierId = '0198c0de-0000-7000-8000-000000000001' as Uuid;
export const signaalId = '0198c0de-0000-7000-8000-000000000002' as Uuid;
export const regietoegang = '0198c0de-0000-7000-8000-000000000003' as Uuid;
export const collegatoegang = '0198c0de-0000-7000-8000-000000000004' as Uuid;

export function eenContext(anders: Partial<Opdrachtcontext> = {}): Opdrachtcontext {
  const gemeentecode = '0363' as Gemeentecode;
  return {
    nu: '2026-03-02T09:00:00.000Z',
    actor: 'regisseur-1',
    gemeentecode,
    doelbinding: 'ketenregie',
    correlatieId: signaalId,
    ...anders,
  };
}

export const open: Ketendossieropdracht = { soort: 'open', id: dossierId, signaalId, route: 'zorg' };
export const neemInRegie: Ketendossieropdracht = { soort: 'neem-in-regie', toegangId: regietoegang };
export const verleen: Ketendossieropdracht = {
  soort: 'verleen-toegang',
  toegangId: collegatoegang,
  toegangssoort: 'medewerker',
  houder: 'zorgmedewerker-1',
  grondslag: 'avg-6-1-e',
  doel: 'zorgverwijzing',
};
export const trekIn: Ketendossieropdracht = {
  soort: 'trek-toegang-in',
  toegangId: collegatoegang,
  reden: 'taak klaar',
};
export const sluit: Ketendossieropdracht = { soort: 'sluit', reden: 'slachtoffer is veilig' };

/** Runs commands that must be accepted; gives the state and everything that happened. */
export function na(...opdrachten: readonly Ketendossieropdracht[]): {
  dossier: Ketendossier;
  historie: readonly Ketendossiergebeurtenis[];
} {
  let dossier: Ketendossier | undefined;
  const historie: Ketendossiergebeurtenis[] = [];
  for (const opdracht of opdrachten) {
    const gevolg = decide(dossier, opdracht, eenContext());
    if (gevolg.soort === 'geweigerd') throw new Error(`example refused: ${gevolg.weigering.code}`);
    for (const gebeurtenis of gevolg.gebeurtenissen) dossier = evolve(dossier, gebeurtenis);
    historie.push(...gevolg.gebeurtenissen);
  }
  if (dossier === undefined) throw new Error('no command made a chain file');
  return { dossier, historie };
}

/** A chain file that came into this state by real commands; a colleague is on its access list when it is under direction. */
export function eenKetendossier(status: Ketendossierstatus): Ketendossier {
  const wegen = {
    geopend: [open],
    'in-regie': [open, neemInRegie, verleen],
    gesloten: [open, neemInRegie, verleen, sluit],
  } as const;
  return na(...wegen[status]).dossier;
}
