import { createHash } from 'node:crypto';
import type { Uuid } from '@schakel/domain';
import { BIBOBTAKEN, type Bibobtaak, type Bibobtaaksoort } from './bibob-taak.domain.js';
import { toonToets, type BibobToetsDto } from './bibob-toets-weergave.dto.js';
import type { BibobToets } from './bibob-toets-toestand.domain.js';

/** A part of a package, with the hash of exactly this text. */
export interface Pakketonderdeel {
  readonly naam: string;
  /** JSON. */
  readonly inhoud: string;
  /** SHA-256 of `inhoud`, in hex. */
  readonly hash: string;
}

/** What a human takes along to where there is no interface. */
export interface Dossierpakket {
  readonly taakId: Uuid;
  readonly soort: Bibobtaaksoort;
  readonly waar: string;
  readonly gemaaktOp: string;
  readonly onderdelen: readonly Pakketonderdeel[];
  /** SHA-256 over the names and hashes of the parts, in order: proves that the package is whole. */
  readonly manifesthash: string;
}

type Deel = readonly [naam: string, velden: readonly (keyof BibobToetsDto)[]];
const OBJECT: Deel = ['object', ['object', 'vergunningaanvraagId', 'aanleiding', 'toelichting']];
const CONCLUSIE: Deel = ['conclusie', ['conclusie']];

/** Each place gets what it needs to know and no more: the register no findings, a withdrawal no conclusion. */
const ONDERDELEN: Readonly<Record<Bibobtaaksoort, readonly Deel[]>> = {
  'lbb-aanvraag': [
    OBJECT,
    ['formulier', ['formulierUitgereiktOp', 'formulierOntvangenOp']],
    ['bevindingen-bijlage-6', ['bevindingen', 'bevragingen']],
  ],
  'lbb-melding-eigen-conclusie': [OBJECT, CONCLUSIE],
  'register-gevaarsconclusie': [OBJECT, CONCLUSIE],
  'register-terugtrekking': [OBJECT, ['terugtrekking', ['teruggetrokkenOp']]],
  'register-herziening': [OBJECT, CONCLUSIE],
};

/** Makes the package that goes with a task. */
export function maakDossierpakket(taak: Bibobtaak, toets: BibobToets, gemaaktOp: string): Dossierpakket {
  const getoond = toonToets(toets);
  const onderdelen = ONDERDELEN[taak.soort].map(([naam, velden]) => {
    const gekozen = velden.flatMap((veld) => (getoond[veld] === undefined ? [] : [[veld, getoond[veld]] as const]));
    const inhoud = JSON.stringify(Object.fromEntries(gekozen));
    return { naam, inhoud, hash: hashVan(inhoud) };
  });
  const manifesthash = hashVan(onderdelen.map(({ naam, hash }) => `${naam} ${hash}`).join('\n'));
  const { id: taakId, soort } = taak;
  return { taakId, soort, waar: BIBOBTAKEN[soort].waar, gemaaktOp, onderdelen, manifesthash };
}

function hashVan(tekst: string): string {
  return createHash('sha256').update(tekst, 'utf8').digest('hex');
}

/** For whom a package of this kind is opened, for the log of art. 28. */
export function ontvangerVan(soort: Bibobtaaksoort): 'lbb' | 'bibob-register' {
  return soort.startsWith('lbb') ? 'lbb' : 'bibob-register';
}
