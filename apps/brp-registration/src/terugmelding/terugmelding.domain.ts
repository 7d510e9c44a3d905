import {
  aanvaard,
  geweigerd,
  isOnderzoeksaanduiding,
  volgendeToestanden,
  type Gevolg,
  type Geweigerd,
  type Opdrachtcontext,
} from '@schakel/domain';
import {
  terugmeldingmachine,
  type Meld,
  type Terugmelding,
  type Terugmeldingsgebeurtenis,
  type Terugmeldingsopdracht,
} from './terugmelding-toestand.domain.js';
import { antwoordtermijn, standOp } from './terugmeldtermijn.domain.js';

/**
 * What follows from a command. Refusals: `overgang-niet-toegestaan`, `niet-bevoegd` (a number from who may not use it, a withdrawal by another
 * than who reported), `aanduiding-onbekend`, `toelichting-ontbreekt`, `bewijs-ontbreekt`, `eigen-gemeente` (a report is not sent on to
 * oneself), `niets-te-bewaken`.
 */
export function decide(
  terugmelding: Terugmelding | undefined,
  opdracht: Terugmeldingsopdracht,
  { nu, actor, gemeentecode }: Opdrachtcontext,
): Gevolg<Terugmeldingsgebeurtenis> {
  const feit = { op: nu, door: actor };
  if (volgendeToestanden(terugmeldingmachine, terugmelding?.status ?? null, opdracht.soort).length === 0)
    return geweigerd('overgang-niet-toegestaan', `Een terugmelding met deze status kent ${opdracht.soort} niet.`);
  switch (opdracht.soort) {
    case 'meld': {
      const { soort: _, magBsn: __, ...melding } = opdracht;
      const termijn = antwoordtermijn(nu);
      return (
        foutInMelding(opdracht) ?? aanvaard({ type: 'terugmelding-gemeld', ...feit, gemeentecode, ...melding, termijn })
      );
    }
    case 'neem-in-onderzoek': {
      const { motivering } = opdracht;
      return (
        leeg('motivering', motivering) ?? aanvaard({ type: 'terugmelding-in-onderzoek-genomen', ...feit, motivering })
      );
    }
    case 'zend-door': {
      const { naarGemeentecode, kenmerk } = opdracht;
      if (naarGemeentecode === terugmelding?.gemeentecode)
        return geweigerd('eigen-gemeente', 'Neem een melding over een eigen ingezetene zelf in onderzoek.', [
          { veld: 'naarGemeentecode', regel: 'een andere gemeente' },
        ]);
      const termijn = antwoordtermijn(nu);
      const feiten = { naarGemeentecode, kenmerk, termijn };
      return leeg('kenmerk', kenmerk) ?? aanvaard({ type: 'terugmelding-doorgezonden', ...feit, ...feiten });
    }
    case 'wijs-af': {
      const { reden, toelichting } = opdracht;
      return (
        leeg('toelichting', toelichting) ?? aanvaard({ type: 'terugmelding-afgewezen', ...feit, reden, toelichting })
      );
    }
    case 'handel-af': {
      const { uitkomst, toelichting } = opdracht;
      return (
        leeg('toelichting', toelichting) ??
        aanvaard({ type: 'terugmelding-afgehandeld', ...feit, uitkomst, toelichting })
      );
    }
    case 'trek-in':
      return terugmelding?.melder === actor
        ? aanvaard({ type: 'terugmelding-ingetrokken', ...feit })
        : geweigerd('niet-bevoegd', 'Alleen wie meldde, trekt de melding in.');
    case 'bewaak-termijn': {
      const stand = terugmelding && standOp(terugmelding.termijn, terugmelding.termijnstand, nu);
      if (stand !== 'nadert' && stand !== 'overschreden')
        return geweigerd('niets-te-bewaken', 'De termijn geeft nog geen aanleiding.');
      return aanvaard({ type: 'terugmelding-termijn-bewaakt', ...feit, stand });
    }
  }
}

function foutInMelding({ onderwerp, magBsn, aanduiding, twijfel, bewijs }: Meld): Geweigerd | undefined {
  if (onderwerp.soort === 'bsn' && !magBsn)
    return geweigerd('niet-bevoegd', 'Alleen burgerzaken meldt met een burgerservicenummer; noem het dossier.');
  if (!isOnderzoeksaanduiding(aanduiding))
    return geweigerd('aanduiding-onbekend', 'Dit gegeven bestaat niet in de BRP.', [
      { veld: 'aanduiding', regel: 'categorie, groep en element zoals in 83.10' },
    ]);
  const plaats = bewijs.findIndex((regel) => regel.trim().length === 0);
  if (bewijs.length === 0 || plaats >= 0)
    return geweigerd('bewijs-ontbreekt', 'Noem waarop uw twijfel rust.', [
      { veld: plaats >= 0 ? `bewijs.${plaats}` : 'bewijs', regel: 'ten minste een bron, niet leeg' },
    ]);
  return leeg('twijfel', twijfel);
}

function leeg(veld: string, tekst: string): Geweigerd | undefined {
  return tekst.trim().length > 0
    ? undefined
    : geweigerd('toelichting-ontbreekt', 'Leg uit waarom.', [{ veld, regel: 'niet leeg' }]);
}
