import { z } from 'zod';
import {
  ADRESSOORTEN,
  BEVRAGING_UITKOMSTEN,
  NIET_INSCHRIJFBAAR_REDENEN,
  OVERDRACHT_TERMIJNSTANDEN,
} from './code-lists.data.js';
import { defineEvent } from './define-event.js';
import { codeField, gemeentecodeField, uuidField } from './fields.js';

const over = { topic: 'brp-registration', aggregaat: 'inschrijving' } as const;
const inschrijving = {
  gemeentecode: gemeentecodeField(),
  ketendossierId: uuidField('Kenmerk van het ketendossier.'),
  actieverzoekId: uuidField('Kenmerk van het actieverzoek.'),
};

export const inschrijvingOntvangen = defineEvent({
  ...over,
  type: 'nl.schakel.inschrijvingen.inschrijving-ontvangen.v1',
  omschrijving: 'Een verzoek tot inschrijving in de BRP is ontvangen.',
  data: z.strictObject(inschrijving),
});

export const inschrijvingBevraagd = defineEvent({
  ...over,
  type: 'nl.schakel.inschrijvingen.inschrijving-bevraagd.v1',
  omschrijving: 'De BRP is bevraagd.',
  data: z.strictObject({ ...inschrijving, uitkomst: codeField(BEVRAGING_UITKOMSTEN, 'Uitkomst van de bevraging.') }),
});

export const inschrijvingGemeenteBepaald = defineEvent({
  ...over,
  type: 'nl.schakel.inschrijvingen.inschrijving-gemeente-bepaald.v1',
  omschrijving: 'Bepaald is welke gemeente voor de inschrijving verantwoordelijk is.',
  data: z.strictObject({
    ...inschrijving,
    verantwoordelijkeGemeentecode: gemeentecodeField('Gemeente die moet inschrijven.'),
  }),
});

export const inschrijvingAdresBepaald = defineEvent({
  ...over,
  type: 'nl.schakel.inschrijvingen.inschrijving-adres-bepaald.v1',
  omschrijving: 'Bepaald is met welke soort adres wordt ingeschreven.',
  data: z.strictObject({ ...inschrijving, adressoort: codeField(ADRESSOORTEN, 'Soort adres; nooit het adres zelf.') }),
});

export const inschrijvingIngeschreven = defineEvent({
  ...over,
  type: 'nl.schakel.inschrijvingen.inschrijving-ingeschreven.v1',
  omschrijving: 'De inschrijving in de BRP is gedaan.',
  data: z.strictObject(inschrijving),
});

export const inschrijvingBsnToegekend = defineEvent({
  ...over,
  type: 'nl.schakel.inschrijvingen.inschrijving-bsn-toegekend.v1',
  omschrijving: 'Na de inschrijving is een burgerservicenummer toegekend; het nummer staat niet in de gebeurtenis.',
  data: z.strictObject(inschrijving),
});

export const inschrijvingNietInschrijfbaar = defineEvent({
  ...over,
  type: 'nl.schakel.inschrijvingen.inschrijving-niet-inschrijfbaar.v1',
  omschrijving: 'Inschrijven in de BRP kan niet.',
  data: z.strictObject({
    ...inschrijving,
    redencode: codeField(NIET_INSCHRIJFBAAR_REDENEN, 'Reden dat inschrijven niet kan.'),
  }),
});

export const inschrijvingBijgewerkt = defineEvent({
  ...over,
  type: 'nl.schakel.inschrijvingen.inschrijving-bijgewerkt.v1',
  omschrijving: 'Bij de inschrijving is iets vastgelegd dat voor anderen niets verandert.',
  data: z.strictObject(inschrijving),
});

export const inschrijvingTeruggenomen = defineEvent({
  ...over,
  type: 'nl.schakel.inschrijvingen.inschrijving-teruggenomen.v1',
  omschrijving: 'De vastgestelde inschrijving is teruggenomen: zij wordt opnieuw voorgesteld of beëindigd.',
  data: z.strictObject(inschrijving),
});

export const inschrijvingOverdrachtGevraagd = defineEvent({
  ...over,
  type: 'nl.schakel.inschrijvingen.inschrijving-overdracht-gevraagd.v1',
  omschrijving:
    'Een andere gemeente is gevraagd de inschrijving over te nemen; tot zij aanvaardt blijft het dossier hier.',
  data: z.strictObject({
    ...inschrijving,
    verantwoordelijkeGemeentecode: gemeentecodeField('Gemeente die wordt gevraagd.'),
  }),
});

export const inschrijvingOvergedragen = defineEvent({
  ...over,
  type: 'nl.schakel.inschrijvingen.inschrijving-overgedragen.v1',
  omschrijving: 'De andere gemeente heeft de inschrijving overgenomen; hier eindigt zij.',
  data: z.strictObject({
    ...inschrijving,
    verantwoordelijkeGemeentecode: gemeentecodeField('Gemeente die haar overnam.'),
  }),
});

export const inschrijvingOverdrachtGeweigerd = defineEvent({
  ...over,
  type: 'nl.schakel.inschrijvingen.inschrijving-overdracht-geweigerd.v1',
  omschrijving: 'De andere gemeente neemt de inschrijving niet over.',
  data: z.strictObject(inschrijving),
});

export const inschrijvingOverdrachtIngetrokken = defineEvent({
  ...over,
  type: 'nl.schakel.inschrijvingen.inschrijving-overdracht-ingetrokken.v1',
  omschrijving: 'De gemeente trok haar vraag om over te nemen in en gaat zelf verder.',
  data: z.strictObject(inschrijving),
});

export const inschrijvingOverdrachtOnbeantwoord = defineEvent({
  ...over,
  type: 'nl.schakel.inschrijvingen.inschrijving-overdracht-onbeantwoord.v1',
  omschrijving: 'De andere gemeente antwoordt nog niet op de vraag over te nemen; het dossier blijft hier.',
  data: z.strictObject({
    ...inschrijving,
    verantwoordelijkeGemeentecode: gemeentecodeField('Gemeente die is gevraagd.'),
    termijnstand: codeField(OVERDRACHT_TERMIJNSTANDEN, 'Hoe het met de termijn voor een antwoord staat.'),
  }),
});

export const inschrijvingOvergenomen = defineEvent({
  ...over,
  type: 'nl.schakel.inschrijvingen.inschrijving-overgenomen.v1',
  omschrijving: 'Een gemeente heeft een inschrijving van een andere gemeente overgenomen en begint haar opnieuw.',
  data: z.strictObject({
    ...inschrijving,
    verantwoordelijkeGemeentecode: gemeentecodeField('Gemeente die haar overnam.'),
  }),
});
