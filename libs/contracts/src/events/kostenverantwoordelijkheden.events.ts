import { z } from 'zod';
import { KOSTENDRAGERS } from './code-lists.data.js';
import { defineEvent } from './define-event.js';
import { codeField, gemeentecodeField, uuidField } from './fields.js';

// That there is a question who pays, and how far it is. Never which municipality would pay, and never why: that stands in the file.
const over = { topic: 'care-referral', aggregaat: 'kostenverantwoordelijkheid' } as const;
const data = z.strictObject({
  gemeentecode: gemeentecodeField(),
  zorgverwijzingId: uuidField('Kenmerk van de zorgverwijzing.'),
  drager: codeField(KOSTENDRAGERS, 'Soort partij die betaalt.'),
});

export const kostenVoorgesteld = defineEvent({
  ...over,
  type: 'nl.schakel.kostenverantwoordelijkheden.kosten-voorgesteld.v1',
  omschrijving: 'Voorgesteld is wie de kosten van een verwijzing draagt.',
  data,
});

export const kostenErkend = defineEvent({
  ...over,
  type: 'nl.schakel.kostenverantwoordelijkheden.kosten-erkend.v1',
  omschrijving: 'De partij die zou betalen heeft dat erkend.',
  data,
});

export const kostenBetwist = defineEvent({
  ...over,
  type: 'nl.schakel.kostenverantwoordelijkheden.kosten-betwist.v1',
  omschrijving: 'De partij die zou betalen betwist dat; de plaatsing wacht daar niet op.',
  data,
});

export const kostenInBemiddeling = defineEvent({
  ...over,
  type: 'nl.schakel.kostenverantwoordelijkheden.kosten-in-bemiddeling.v1',
  omschrijving: 'Over de kosten wordt bemiddeld.',
  data,
});

export const kostenVastgesteld = defineEvent({
  ...over,
  type: 'nl.schakel.kostenverantwoordelijkheden.kosten-vastgesteld.v1',
  omschrijving: 'Na een geschil is vastgesteld wie de kosten draagt.',
  data,
});
