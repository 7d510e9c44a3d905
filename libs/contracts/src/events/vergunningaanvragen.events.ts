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
