import { blokIn, tekstIn } from './indeling/blok.js';
import type { Blok } from './indeling/indeling.js';
import type { Berichtsoort } from './berichtsoorten.js';

/** Version of the schemas of release 3.2 that this codec follows. */
const XSD: Blok = { BasisschemaXsdVersie: '1.0.0', BerichtXsdVersie: '1.0.0' };

/** From whom to whom, and how the message is known. */
export interface Kopgegevens {
  /** Municipality (CBS, 4 digits) or provider (AGB, 8 digits), as the kind of message asks. */
  readonly afzender: string;
  readonly ontvanger: string;
  /** At most 12 characters, unique per kind of message for the sender (9056). */
  readonly identificatie: string;
  /** Day of sending, `YYYY-MM-DD`. */
  readonly dagtekening: string;
}

/** The header of a message that asks or tells. */
export function maakKop({ code }: Berichtsoort, gegevens: Kopgegevens): Blok {
  const { afzender, ontvanger, identificatie, dagtekening } = gegevens;
  return {
    ...{ BerichtCode: code, BerichtVersie: '3', BerichtSubversie: '2', Afzender: afzender, Ontvanger: ontvanger },
    BerichtIdentificatie: { Identificatie: identificatie, Dagtekening: dagtekening },
    XsdVersie: XSD,
  };
}

/** What the header of a message that satisfies its layout says. A retour repeats the header of what it answers. */
export function leesKop(inhoud: Blok): Kopgegevens {
  return leesKopblok(blokIn(inhoud, 'Header'));
}

/** As `leesKop`, of the header itself. */
export function leesKopblok(kop: Blok): Kopgegevens {
  const wie = blokIn(kop, 'BerichtIdentificatie');
  return {
    afzender: tekstIn(kop, 'Afzender'),
    ontvanger: tekstIn(kop, 'Ontvanger'),
    identificatie: tekstIn(wie, 'Identificatie'),
    dagtekening: tekstIn(wie, 'Dagtekening'),
  };
}

/** The header of a retour: that of the message it answers, and what the retour itself is known by. */
export function maakRetourkop(
  { code }: Berichtsoort,
  heen: Blok,
  eigen: Pick<Kopgegevens, 'identificatie' | 'dagtekening'> & { readonly codes: readonly string[] },
): Blok {
  return {
    ...heen,
    BerichtCode: code,
    IdentificatieRetour: eigen.identificatie,
    DagtekeningRetour: eigen.dagtekening,
    XsdVersieRetour: XSD,
    RetourCodes: { RetourCode: eigen.codes },
  };
}
