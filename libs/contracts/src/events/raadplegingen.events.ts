import { z } from 'zod';
import { RAADPLEGING_GRONDSLAGEN, RAADPLEGING_UITKOMSTEN } from './code-lists.data.js';
import { defineEvent } from './define-event.js';
import { codeField, gemeentecodeField, pseudonymField, uuidField } from './fields.js';

const over = { topic: 'chain-coordination', aggregaat: 'raadpleging' } as const;
const raadpleging = { gemeentecode: gemeentecodeField(), ketendossierId: uuidField('Kenmerk van het ketendossier.') };

export const raadplegingGevraagd = defineEvent({
  ...over,
  type: 'nl.schakel.raadplegingen.raadpleging-gevraagd.v1',
  omschrijving: 'Over een bedrijf is een bestuurlijke raadpleging gevraagd.',
  data: z.strictObject({
    ...raadpleging,
    bedrijfspseudoniem: pseudonymField('Pseudoniem van het bedrijf in het raadplegingsdomein.'),
    grondslagcode: codeField(RAADPLEGING_GRONDSLAGEN, 'Wettelijke grondslag van de raadpleging.'),
  }),
});

export const raadplegingBeantwoord = defineEvent({
  ...over,
  type: 'nl.schakel.raadplegingen.raadpleging-beantwoord.v1',
  omschrijving: 'De raadpleging is beantwoord met wel of geen treffer.',
  data: z.strictObject({ ...raadpleging, uitkomst: codeField(RAADPLEGING_UITKOMSTEN, 'Uitkomst van de raadpleging.') }),
});
