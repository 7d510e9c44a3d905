import { geweigerd, type Geweigerd } from '@schakel/domain';

/** What the duplicate check knows of one registration at the moment of a command. */
export interface Dubbelstand {
  /** Others that look like the same person and were not judged by a second person yet. */
  readonly open: number;
  /** A second person judged that it is the same person as another registration. */
  readonly bevestigd: boolean;
}

export const geenDubbel: Dubbelstand = { open: 0, bevestigd: false };

/** Blocks until every candidate was judged (RG3). Refusals: `dubbele-inschrijving`, `dubbelcontrole-nodig`. */
export function nietDubbel({ open, bevestigd }: Dubbelstand): Geweigerd | undefined {
  if (bevestigd)
    return geweigerd('dubbele-inschrijving', 'Deze persoon heeft al een inschrijving; sluit deze af met die reden.');
  return open === 0
    ? undefined
    : geweigerd(
        'dubbelcontrole-nodig',
        'Er zijn mogelijk dubbele inschrijvingen. Laat een tweede persoon ze beoordelen.',
      );
}
