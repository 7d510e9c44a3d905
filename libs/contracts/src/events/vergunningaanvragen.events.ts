import { z } from 'zod';
import { VERGUNNINGSOORTEN } from './code-lists.data.js';
import { defineEvent } from './define-event.js';
import { codeField, gemeentecodeField, uuidField, uuidListField } from './fields.js';

// The Bibob-toets has no public events at all: Wet Bibob art. 28 (secrecy). A consultation is told by its id only.
const over = { topic: 'licensing', aggregaat: 'vergunningaanvraag' } as const;
const gemeentecode = gemeentecodeField();
const vergunningsoort = codeField(VERGUNNINGSOORTEN, 'Soort vergunning.');
const besluit = {
  gemeentecode,
  vergunningsoort,
  raadplegingIds: uuidListField('Raadplegingen die bij de aanvraag zijn vermeld.'),
};

export const aanvraagOntvangen = defineEvent({
  ...over,
  type: 'nl.schakel.vergunningaanvragen.aanvraag-ontvangen.v1',
  omschrijving: 'Een vergunningaanvraag is ontvangen.',
  data: z.strictObject({ gemeentecode, vergunningsoort }),
});

export const aanvraagGeraadpleegd = defineEvent({
  ...over,
  type: 'nl.schakel.vergunningaanvragen.aanvraag-geraadpleegd.v1',
  omschrijving: 'Bij de aanvraag is vermeld dat over het bedrijf een raadpleging loopt.',
  data: z.strictObject({ gemeentecode, raadplegingId: uuidField('Kenmerk van de raadpleging.') }),
});

export const vergunningVerleend = defineEvent({
  ...over,
  type: 'nl.schakel.vergunningaanvragen.vergunning-verleend.v1',
  omschrijving: 'De vergunning is verleend.',
  data: z.strictObject(besluit),
});

export const vergunningVerleendMetVoorschriften = defineEvent({
  ...over,
  type: 'nl.schakel.vergunningaanvragen.vergunning-verleend-met-voorschriften.v1',
  omschrijving: 'De vergunning is verleend met voorschriften.',
  data: z.strictObject(besluit),
});

export const vergunningGeweigerd = defineEvent({
  ...over,
  type: 'nl.schakel.vergunningaanvragen.vergunning-geweigerd.v1',
  omschrijving: 'De vergunning is geweigerd.',
  data: z.strictObject(besluit),
});

/**
 * One event for every step between receipt and end that has no event of its own: suspensions look like all other steps, so that nobody sees
 * from outside on which ground a term stands still (Wet Bibob art. 28).
 */
export const aanvraagBijgewerkt = defineEvent({
  ...over,
  type: 'nl.schakel.vergunningaanvragen.aanvraag-bijgewerkt.v1',
  omschrijving: 'De behandeling van de aanvraag ging een stap verder.',
  data: z.strictObject({ gemeentecode }),
});

export const aanvraagBuitenBehandelingGelaten = defineEvent({
  ...over,
  type: 'nl.schakel.vergunningaanvragen.aanvraag-buiten-behandeling-gelaten.v1',
  omschrijving: 'De aanvraag is buiten behandeling gelaten (Awb art. 4:5).',
  data: z.strictObject(besluit),
});

export const aanvraagIngetrokken = defineEvent({
  ...over,
  type: 'nl.schakel.vergunningaanvragen.aanvraag-ingetrokken.v1',
  omschrijving: 'De aanvrager heeft de aanvraag ingetrokken.',
  data: z.strictObject(besluit),
});

export const vergunningVanRechtswegeVerleend = defineEvent({
  ...over,
  type: 'nl.schakel.vergunningaanvragen.vergunning-van-rechtswege-verleend.v1',
  omschrijving: 'De vergunning is van rechtswege verleend (Awb art. 4:20b).',
  data: z.strictObject(besluit),
});
