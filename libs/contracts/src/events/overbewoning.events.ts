import { z } from 'zod';
import { OVERBEWONING_OORDELEN } from './code-lists.data.js';
import { defineEvent } from './define-event.js';
import { codeField, gemeentecodeField } from './fields.js';

const over = { topic: 'brp-registration', aggregaat: 'overbewoningssignaal' } as const;

export const overbewoningWaargenomen = defineEvent({
  ...over,
  type: 'nl.schakel.overbewoning.overbewoningssignaal-waargenomen.v1',
  omschrijving: 'Ergens in de gemeente staan meer personen ingeschreven dan de norm; een mens moet dit beoordelen.',
  data: z.strictObject({ gemeentecode: gemeentecodeField() }),
});

export const overbewoningBeoordeeld = defineEvent({
  ...over,
  type: 'nl.schakel.overbewoning.overbewoningssignaal-beoordeeld.v1',
  omschrijving: 'Een mens heeft een overbewoningssignaal beoordeeld.',
  data: z.strictObject({
    gemeentecode: gemeentecodeField(),
    oordeel: codeField(OVERBEWONING_OORDELEN, 'Wat met het signaal gebeurt.'),
  }),
});
