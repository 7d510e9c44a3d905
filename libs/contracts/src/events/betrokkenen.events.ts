import { z } from 'zod';
import { defineEvent } from './define-event.js';
import { gemeentecodeField, uuidField } from './fields.js';

// A person is known by an opaque id before, and without, any number. No event ever carries the number.

const over = { topic: 'brp-registration', aggregaat: 'betrokkene' } as const;
const gemeente = { gemeentecode: gemeentecodeField() };
const samen = {
  ...gemeente,
  vanId: uuidField('Kenmerk dat opgaat in het andere.'),
  naarId: uuidField('Kenmerk waaronder de persoon verder bekend is.'),
};

export const betrokkeneVastgelegd = defineEvent({
  ...over,
  type: 'nl.schakel.betrokkenen.betrokkene-vastgelegd.v1',
  omschrijving: 'Een persoon is vastgelegd onder een eigen kenmerk, zonder nummer.',
  data: z.strictObject(gemeente),
});

export const betrokkeneGekoppeld = defineEvent({
  ...over,
  type: 'nl.schakel.betrokkenen.betrokkene-gekoppeld.v1',
  omschrijving: 'Aan de persoon is een burgerservicenummer gekoppeld; het nummer staat niet in de gebeurtenis.',
  data: z.strictObject(gemeente),
});

export const betrokkeneOntkoppeld = defineEvent({
  ...over,
  type: 'nl.schakel.betrokkenen.betrokkene-ontkoppeld.v1',
  omschrijving: 'De koppeling met een burgerservicenummer was een vergissing en is ongedaan gemaakt.',
  data: z.strictObject(gemeente),
});

export const betrokkeneSamengevoegd = defineEvent({
  ...over,
  type: 'nl.schakel.betrokkenen.betrokkene-samengevoegd.v1',
  omschrijving: 'Twee kenmerken blijken dezelfde persoon: het onderwerp gaat op in naarId.',
  data: z.strictObject(samen),
});

export const betrokkeneLosgemaakt = defineEvent({
  ...over,
  type: 'nl.schakel.betrokkenen.betrokkene-losgemaakt.v1',
  omschrijving: 'Een samenvoeging was een vergissing: het onderwerp is weer een persoon op zichzelf.',
  data: z.strictObject(samen),
});

export const betrokkeneUitgebreid = defineEvent({
  ...over,
  type: 'nl.schakel.betrokkenen.betrokkene-uitgebreid.v1',
  omschrijving: 'In het onderwerp is een ander kenmerk opgegaan.',
  data: z.strictObject(samen),
});

export const betrokkeneIngekrompen = defineEvent({
  ...over,
  type: 'nl.schakel.betrokkenen.betrokkene-ingekrompen.v1',
  omschrijving: 'Een kenmerk dat in het onderwerp was opgegaan, is weer losgemaakt.',
  data: z.strictObject(samen),
});
