import type { Beperkingscode } from './beperking.domain.js';
import type { BiedAan, Beperkingsopdracht, Verstrekkingsbeperking } from './verstrekkingsbeperking.domain.js';

/** What a person said to the offer of art. 2.59 in person: to want it, and which, or not. */
export interface Beperkingswens {
  readonly gevraagd: boolean;
  /** Absent means the widest: whoever asks for protection and names nothing gets all of it. */
  readonly code?: Exclude<Beperkingscode, '0'>;
}

export const RUIMSTE = '7';

/**
 * What is done with the file of a person's restriction after that, in order. Asked in person it holds at once, also what was asked by letter
 * and waits; a restriction that holds stays when it is not asked again, for it ends at the person's own wish only.
 * @param beperking undefined when nothing was offered yet
 */
export function opdrachtenNaWens(
  beperking: Verstrekkingsbeperking | undefined,
  { gevraagd, code }: Beperkingswens,
  aanbod: Omit<BiedAan, 'soort'>,
): readonly Beperkingsopdracht[] {
  const eerst: readonly Beperkingsopdracht[] = beperking === undefined ? [{ soort: 'bied-aan', ...aanbod }] : [];
  const status = beperking?.status ?? 'aangeboden';
  if (!gevraagd) return status === 'aangeboden' ? [...eerst, { soort: 'zie-af' }] : eerst;
  if (status === 'gevraagd') return [{ soort: 'verwerk' }];
  if (beperking?.status === 'geldend')
    return code === undefined || code === beperking.code ? [] : [{ soort: 'wijzig', code }];
  return [...eerst, { soort: 'vraag-bij-aangifte', code: code ?? RUIMSTE }];
}
