import { z } from 'zod';
import { TOESTEMMINGSDOELEN } from './code-lists.data.js';
import { defineEvent } from './define-event.js';
import { codeField, gemeentecodeField, uuidField } from './fields.js';

// A receiver must stop at once when consent is withdrawn. Who consented, and to whom it was shown, is read at `dataref` only.
const over = { topic: 'care-referral', aggregaat: 'toestemming' } as const;
const toestemming = {
  gemeentecode: gemeentecodeField(),
  zorgverwijzingId: uuidField('Kenmerk van de zorgverwijzing.'),
};

export const toestemmingBijgewerkt = defineEvent({
  ...over,
  type: 'nl.schakel.toestemmingen.toestemming-bijgewerkt.v1',
  omschrijving: 'Bij een toestemming is iets vastgelegd.',
  data: z.strictObject(toestemming),
});

export const toestemmingIngetrokken = defineEvent({
  ...over,
  type: 'nl.schakel.toestemmingen.toestemming-ingetrokken.v1',
  omschrijving: 'Een toestemming geldt niet meer; de ontvanger stopt en bevestigt de ontvangst.',
  data: z.strictObject({ ...toestemming, doel: codeField(TOESTEMMINGSDOELEN, 'Doel waarvoor zij gold.') }),
});

export const toestemmingVerlopen = defineEvent({
  ...over,
  type: 'nl.schakel.toestemmingen.toestemming-verlopen.v1',
  omschrijving: 'De laatste dag van een toestemming is voorbij; de ontvanger stopt en bevestigt de ontvangst.',
  data: z.strictObject({ ...toestemming, doel: codeField(TOESTEMMINGSDOELEN, 'Doel waarvoor zij gold.') }),
});
