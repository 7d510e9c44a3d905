import { z } from 'zod';
import { KETENANTWOORDEN, KETENRAADPLEGING_AANLEIDINGEN, RAADPLEGING_GRONDSLAGEN } from './code-lists.data.js';
import { defineEvent } from './define-event.js';
import { codeField, gemeentecodeField, pseudonymField } from './fields.js';

// The blind consultation the other way round (ADR 0022). Neither event names an application, a permit or a chain file; question and answer
// have the same subject, an id that stands for nothing else.
const gemeentecode = gemeentecodeField();
const grondslagcode = codeField(RAADPLEGING_GRONDSLAGEN, 'Wettelijke grondslag van de raadpleging.');

export const ketenraadplegingGevraagd = defineEvent({
  topic: 'licensing',
  aggregaat: 'ketenraadpleging',
  type: 'nl.schakel.vergunningaanvragen.raadpleging-gevraagd.v1',
  omschrijving: 'Vergunningverlening vraagt of de keten over een bedrijf gesproken wil worden.',
  data: z.strictObject({
    gemeentecode,
    bedrijfspseudoniem: pseudonymField('Pseudoniem van het bedrijf in het raadplegingsdomein.'),
    aanleiding: codeField(KETENRAADPLEGING_AANLEIDINGEN, 'Aanleiding van de raadpleging.'),
    grondslagcode,
  }),
});

export const ketenraadplegingBeantwoord = defineEvent({
  topic: 'chain-coordination',
  aggregaat: 'ketenantwoord',
  type: 'nl.schakel.ketenantwoorden.raadpleging-beantwoord.v1',
  omschrijving: 'De keten heeft de vraag van vergunningverlening beantwoord; beide antwoorden zijn even groot.',
  data: z.strictObject({
    gemeentecode,
    grondslagcode,
    antwoord: codeField(KETENANTWOORDEN, 'Het hele antwoord.'),
  }),
});
