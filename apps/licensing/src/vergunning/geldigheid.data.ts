import type { Herkomst } from '@schakel/domain';
import type { Vergunningsoort } from '../vergunningaanvraag/vergunningsoort.domain.js';

/** How long a permit holds, where its rule says so. Kinds without a line hold until they end otherwise. */
export const GELDIGHEIDSJAREN: Readonly<Partial<Record<Vergunningsoort, Herkomst & { readonly jaren: number }>>> = {
  exploitatievergunning: {
    jaren: 5,
    bron: 'Horecabeleid Rotterdam; elke gemeente stelt dit in de eigen APV',
    graad: 'secundair',
  },
};
