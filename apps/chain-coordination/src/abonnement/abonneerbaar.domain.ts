/**
 * Events that a partner may subscribe to. Not on the list, and therefore never delivered: signals (no chain file yet, so no access
 * list), questions about a company (they carry its pseudonym), permit decisions (they name consultations of other chain files), and the track
 * of residence (who pays tells on which ground somebody is here).
 */
export const abonneerbareTypes = [
  'nl.schakel.ketendossiers.ketendossier-geopend.v1',
  'nl.schakel.ketendossiers.ketendossier-in-regie.v1',
  'nl.schakel.ketendossiers.toegang-verleend.v1',
  'nl.schakel.ketendossiers.toegang-ingetrokken.v1',
  'nl.schakel.ketendossiers.ketendossier-gesloten.v1',
  'nl.schakel.actieverzoeken.actieverzoek-verzonden.v1',
  'nl.schakel.actieverzoeken.actieverzoek-opgepakt.v1',
  'nl.schakel.actieverzoeken.actieverzoek-afgerond.v1',
  'nl.schakel.actieverzoeken.actieverzoek-afgewezen.v1',
  'nl.schakel.raadplegingen.raadpleging-beantwoord.v1',
  'nl.schakel.zorgverwijzingen.zorgverwijzing-ontvangen.v1',
  'nl.schakel.zorgverwijzingen.zorgverwijzing-voorgesteld.v1',
  'nl.schakel.zorgverwijzingen.zorgverwijzing-aangeboden.v1',
  'nl.schakel.zorgverwijzingen.zorgverwijzing-geaccepteerd.v1',
  'nl.schakel.zorgverwijzingen.zorgverwijzing-afgewezen.v1',
  'nl.schakel.zorgverwijzingen.zorgverwijzing-geplaatst.v1',
  'nl.schakel.zorgverwijzingen.zorgverwijzing-urgentie-bepaald.v1',
  'nl.schakel.zorgverwijzingen.zorgverwijzing-gezien.v1',
  'nl.schakel.zorgverwijzingen.zorgverwijzing-herinnerd.v1',
  'nl.schakel.zorgverwijzingen.zorgverwijzing-vervallen.v1',
  'nl.schakel.zorgverwijzingen.zorgverwijzing-geescaleerd.v1',
  'nl.schakel.zorgverwijzingen.zorgverwijzing-beeindigd.v1',
  'nl.schakel.inschrijvingen.inschrijving-ontvangen.v1',
  'nl.schakel.inschrijvingen.inschrijving-bevraagd.v1',
  'nl.schakel.inschrijvingen.inschrijving-gemeente-bepaald.v1',
  'nl.schakel.inschrijvingen.inschrijving-adres-bepaald.v1',
  'nl.schakel.inschrijvingen.inschrijving-ingeschreven.v1',
  'nl.schakel.inschrijvingen.inschrijving-teruggenomen.v1',
  'nl.schakel.inschrijvingen.inschrijving-bsn-toegekend.v1',
  'nl.schakel.inschrijvingen.inschrijving-niet-inschrijfbaar.v1',
  'nl.schakel.inschrijvingen.inschrijving-bijgewerkt.v1',
  'nl.schakel.inschrijvingen.inschrijving-overdracht-gevraagd.v1',
  'nl.schakel.inschrijvingen.inschrijving-overgedragen.v1',
  'nl.schakel.inschrijvingen.inschrijving-overdracht-geweigerd.v1',
  'nl.schakel.inschrijvingen.inschrijving-overdracht-ingetrokken.v1',
  'nl.schakel.inschrijvingen.inschrijving-overdracht-onbeantwoord.v1',
  'nl.schakel.inschrijvingen.inschrijving-overgenomen.v1',
] as const;

export type Abonneerbaar = (typeof abonneerbareTypes)[number];

const bekend: ReadonlySet<string> = new Set(abonneerbareTypes);

/** Whether an event of this type may be delivered to a partner at all. */
export function isAbonneerbaar(type: string): type is Abonneerbaar {
  return bekend.has(type);
}
