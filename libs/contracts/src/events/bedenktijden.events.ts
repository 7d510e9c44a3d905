import { z } from 'zod';
import { BETALERS } from './code-lists.data.js';
import { defineEvent } from './define-event.js';
import { codeField, gemeentecodeField, uuidField } from './fields.js';

// Who pays moves work to another; where somebody stands with police and IND is nobody's business (AVG art. 10).
const over = { topic: 'care-referral', aggregaat: 'bedenktijd' } as const;
const spoor = {
  gemeentecode: gemeentecodeField(),
  zorgverwijzingId: uuidField('Kenmerk van de zorgverwijzing.'),
  // Registration knows the chain file only, and has to look again at address and residence permit when the payer changes.
  ketendossierId: uuidField('Kenmerk van het ketendossier.'),
};

export const bedenktijdBijgewerkt = defineEvent({
  ...over,
  type: 'nl.schakel.bedenktijden.bedenktijd-bijgewerkt.v1',
  omschrijving: 'Op het verblijfsspoor is iets vastgelegd dat de betaler niet verandert.',
  data: z.strictObject(spoor),
});

export const betalerGewisseld = defineEvent({
  ...over,
  type: 'nl.schakel.bedenktijden.betaler-gewisseld.v1',
  omschrijving: 'Opvang en levensonderhoud worden voortaan door een ander betaald.',
  data: z.strictObject({
    ...spoor,
    van: codeField(BETALERS, 'Wie tot nu toe betaalde.'),
    naar: codeField(BETALERS, 'Wie voortaan betaalt.'),
  }),
});
