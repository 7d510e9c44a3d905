import type { Gemeentecode, KvkNummer, Opdrachtcontext, Uuid } from '@schakel/domain';
import { decide, evolve } from './vergunningaanvraag.domain.js';
import type {
  Aanvraagopdracht,
  Aanvraagstatus,
  Aanvrager,
  NeemBesluit,
  NoteerRaadpleging,
  Vergunningaanvraag,
} from './vergunningaanvraag-toestand.domain.js';
import type { Vergunningsoort } from './vergunningsoort.domain.js';

// Builders for specs; nothing in the service imports this file.

export const eenAanvraagId = '01920000-0000-7000-8000-000000000001' as Uuid;
export const eenRaadplegingId = '01920000-0000-7000-8000-00000000000a' as Uuid;

export function eenContext(anders: Partial<Opdrachtcontext> = {}): Opdrachtcontext {
  return {
    nu: '2026-03-02T09:00:00.000Z',
    actor: 'vergunning-1',
    gemeentecode: '0363' as Gemeentecode,
    doelbinding: 'vergunningverlening',
    correlatieId: '01920000-0000-7000-8000-0000000000cc',
    ...anders,
  };
}

export function eenAanvrager(anders: Partial<Aanvrager> = {}): Aanvrager {
  return { kvkNummer: '90417263' as KvkNummer, bedrijfsnaam: 'Verzonnen Verhuur BV', ...anders };
}

export function eenOntvangst(vergunningsoort: Vergunningsoort = 'exploitatievergunning'): Aanvraagopdracht {
  return { soort: 'ontvang', id: eenAanvraagId, vergunningsoort, aanvrager: eenAanvrager() };
}

export function eenNotitie(raadplegingId = eenRaadplegingId): NoteerRaadpleging {
  return { soort: 'noteer-raadpleging', raadplegingId, grondslag: 'bestuurlijke-aanpak' };
}

export function eenBesluit(anders: Partial<NeemBesluit> = {}): NeemBesluit {
  const { uitkomst = 'verleend' } = anders;
  const voorschriften = uitkomst === 'verleend-met-voorschriften' ? ['Houd een register bij.'] : [];
  const rest = { motivering: 'Aan de eisen is voldaan.', bibobruimte: 'geen-toets' } as const;
  return { soort: 'besluit', uitkomst, voorschriften, ...rest, ...anders };
}

/** The state after an accepted command; throws with the code of a refusal. */
export function pasToe(
  aanvraag: Vergunningaanvraag | undefined,
  opdracht: Aanvraagopdracht,
  context = eenContext(),
): Vergunningaanvraag | undefined {
  const gevolg = decide(aanvraag, opdracht, context);
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  return gevolg.gebeurtenissen.reduce<Vergunningaanvraag | undefined>(evolve, aanvraag);
}

/** An application in a state, brought there by real commands. */
export function eenAanvraag({
  status = 'in-behandeling',
  raadplegingen = 0,
}: { status?: Aanvraagstatus; raadplegingen?: number } = {}): Vergunningaanvraag {
  const ids = Array.from({ length: raadplegingen }, (_, nummer) => eenRaadplegingsnummer(nummer));
  const opdrachten: Aanvraagopdracht[] = [
    eenOntvangst(),
    ...ids.map(eenNotitie),
    ...(status === 'besloten' ? [eenBesluit()] : []),
  ];
  const aanvraag = opdrachten.reduce<Vergunningaanvraag | undefined>(
    (eerst, opdracht) => pasToe(eerst, opdracht),
    undefined,
  );
  if (aanvraag === undefined) throw new Error('no application came of it');
  return aanvraag;
}

/** The id of the nth consultation. */
export function eenRaadplegingsnummer(nummer: number): Uuid {
  return `01920000-0000-7000-8000-0000000a${String(nummer).padStart(4, '0')}` as Uuid;
}
