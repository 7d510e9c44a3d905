import { geweigerd, wettelijkeDag, type Datum, type Geweigerd } from '@schakel/domain';
import type { Vergunningsoortregeling } from '../vergunningsoort/vergunningsoortregeling.domain.js';
import type { OpenAanvraag } from './vergunningaanvraag-toestand.domain.js';
import { beslistermijnVan } from './beslistermijn.domain.js';

// Rules that several commands share. Each gives the refusal, or undefined when it is kept.

/** What is recorded has happened. Refusal: `dag-in-de-toekomst`. */
export function nietInToekomst(veld: string, dag: Datum, vandaag: Datum): Geweigerd | undefined {
  if (dag <= vandaag) return undefined;
  return geweigerd('dag-in-de-toekomst', 'Deze dag moet nog komen.', [{ veld, regel: 'niet na vandaag' }]);
}

/** Refusal: `dag-voor-ontvangst`. */
export function nietVoorOntvangst(veld: string, dag: Datum, ontvangstdag: Datum): Geweigerd | undefined {
  if (dag >= ontvangstdag) return undefined;
  return geweigerd('dag-voor-ontvangst', 'Deze dag ligt vóór de ontvangst van de aanvraag.', [
    { veld, regel: 'niet vóór de ontvangst van de aanvraag' },
  ]);
}

/** Refusal: `stuk-onbekend`. */
export function onbekendStuk(codes: readonly string[], regeling: Vergunningsoortregeling): Geweigerd | undefined {
  const bekend = new Set(regeling.stukken.map(({ code }) => code));
  if (codes.every((code) => bekend.has(code))) return undefined;
  return geweigerd('stuk-onbekend', 'Dit stuk staat niet op de lijst van deze soort vergunning.', [
    { veld: 'stukken', regel: 'alleen stukken van de lijst van de vergunningsoort' },
  ]);
}

/** Refusal: `motivering-ontbreekt` (Awb art. 3:46). */
export function metMotivering(motivering: string, wat: string): Geweigerd | undefined {
  if (motivering.trim().length > 0) return undefined;
  return geweigerd('motivering-ontbreekt', `${wat} heeft een motivering (Awb art. 3:46).`, [
    { veld: 'motivering', regel: 'niet leeg' },
  ]);
}

/** Last day of the decision term as it stands on the day of an instant. */
export function eindeOp({ regeling, termijnverloop }: OpenAanvraag, nu: string): Datum {
  return beslistermijnVan(regeling, termijnverloop, wettelijkeDag(nu)).einde;
}

/**
 * Where silence grants, nothing can be decided after the term any more: the permit is there (Awb 4:20b lid 1). Whether it applies must be
 * confirmed by a person first. Refusal: `van-rechtswege-verleend`.
 */
export function nietVanRechtswege(aanvraag: OpenAanvraag, nu: string): Geweigerd | undefined {
  if (!aanvraag.regeling.lexSilencio.vanToepassing || wettelijkeDag(nu) <= eindeOp(aanvraag, nu)) return undefined;
  return geweigerd(
    'van-rechtswege-verleend',
    'De beslistermijn is verstreken en stilzwijgen geldt als verlening (Awb 4:20b lid 1): bevestig dat eerst.',
  );
}
