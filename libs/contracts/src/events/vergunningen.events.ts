import { z } from 'zod';
import { VERGUNNINGSOORTEN } from './code-lists.data.js';
import { defineEvent } from './define-event.js';
import { codeField, gemeentecodeField, uuidListField } from './fields.js';

// What the chain learns of a permit: that a barrier stands or is gone. Never whose permit it is, and never why (ADR 0008, ADR 0017).
const over = { topic: 'licensing', aggregaat: 'vergunning' } as const;
const gemeentecode = gemeentecodeField();
const vergunningsoort = codeField(VERGUNNINGSOORTEN, 'Soort vergunning.');
const barriere = {
  gemeentecode,
  vergunningsoort,
  raadplegingIds: uuidListField('Raadplegingen die bij de aanvraag van de vergunning zijn vermeld.'),
};

export const vergunningGeregistreerd = defineEvent({
  ...over,
  type: 'nl.schakel.vergunningen.vergunning-geregistreerd.v1',
  omschrijving: 'Een vergunning is in het register gezet, na een besluit of omdat een bezwaar gegrond was.',
  data: z.strictObject(barriere),
});

export const vergunningBijgewerkt = defineEvent({
  ...over,
  type: 'nl.schakel.vergunningen.vergunning-bijgewerkt.v1',
  omschrijving: 'Bij de vergunning is iets vastgelegd dat haar gelding niet verandert.',
  data: z.strictObject({ gemeentecode, vergunningsoort }),
});

export const vergunningGeschorst = defineEvent({
  ...over,
  type: 'nl.schakel.vergunningen.vergunning-geschorst.v1',
  omschrijving: 'De vergunning is tijdelijk geschorst.',
  data: z.strictObject(barriere),
});

export const vergunningIngetrokken = defineEvent({
  ...over,
  type: 'nl.schakel.vergunningen.vergunning-ingetrokken.v1',
  omschrijving: 'De vergunning is ingetrokken.',
  data: z.strictObject(barriere),
});

export const vergunningVervallen = defineEvent({
  ...over,
  type: 'nl.schakel.vergunningen.vergunning-vervallen.v1',
  omschrijving: 'De vergunning is vervallen of haar geldigheid is verlopen.',
  data: z.strictObject(barriere),
});

export const vergunningHersteld = defineEvent({
  ...over,
  type: 'nl.schakel.vergunningen.vergunning-hersteld.v1',
  omschrijving: 'De vergunning geldt weer: een schorsing eindigde, of een intrekking werd herroepen.',
  data: z.strictObject(barriere),
});
