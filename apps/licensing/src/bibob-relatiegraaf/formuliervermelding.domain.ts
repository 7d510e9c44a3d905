import { plusMaanden, type Datum, type Uuid } from '@schakel/domain';
import type { Bibobrelatie, Relatie, Relatiegraaf } from './bibob-relatiegraaf-toestand.domain.js';
import { tijdVan } from './relatiepad.domain.js';
import { zeggenschapOver } from './zeggenschapsketen.domain.js';

/** Which relations make that a person belongs on the form, and how far back. */
export interface Vermeldingsplicht {
  readonly relaties: readonly Bibobrelatie[];
  readonly jaren: number;
}

/** Somebody who belongs on the form and is named in no answer: a question to put, not a reproach. */
export interface NietVermeld {
  readonly knoopId: Uuid;
  /** The relations, or chains of control, because of which. */
  readonly vanwege: readonly Relatie[];
}

/**
 * Who leads, controls or finances the betrokkene, or did within the look-back, or controls him through others now, and is named in no
 * answer on the form.
 */
export function nietVermeld(
  graaf: Relatiegraaf,
  { relaties: soorten, jaren }: Vermeldingsplicht,
  peildatum: Datum,
): readonly NietVermeld[] {
  const grens = plusMaanden(peildatum, -12 * jaren);
  const rechtstreeks = graaf.relaties.filter(
    (relatie) =>
      relatie.naar === graaf.betrokkeneId &&
      relatie.van !== graaf.betrokkeneId &&
      relatie.ingetrokken === undefined &&
      soorten.includes(relatie.soort) &&
      tijdVan(relatie, peildatum) !== 'toekomst' &&
      (relatie.totEnMet === undefined || relatie.totEnMet >= grens),
  );
  const { zeggenschap } = zeggenschapOver(graaf, peildatum);
  return graaf.knopen
    .filter(({ vermeldBij }) => vermeldBij.length === 0)
    .flatMap(({ id }): readonly NietVermeld[] => {
      const ketens = soorten.includes('zeggenschap') ? zeggenschap.filter(({ knoopId }) => knoopId === id) : [];
      const viaAnderen = ketens.flatMap((een) => een.ketens.flatMap(({ relaties }) => relaties));
      const vanwege = [...new Set([...rechtstreeks.filter(({ van }) => van === id), ...viaAnderen])];
      return vanwege.length === 0 ? [] : [{ knoopId: id, vanwege }];
    });
}
