import { z } from 'zod';
import { TERUGMELDING_EINDEN, TERUGMELDING_TERMIJNSTANDEN } from './code-lists.data.js';
import { defineEvent } from './define-event.js';
import { codeField, gemeentecodeField } from './fields.js';

const over = { topic: 'brp-registration', aggregaat: 'terugmelding' } as const;
const terugmelding = { gemeentecode: gemeentecodeField() };

export const terugmeldingOntvangen = defineEvent({
  ...over,
  type: 'nl.schakel.terugmeldingen.terugmelding-ontvangen.v1',
  omschrijving: 'Twijfel over een gegeven in de BRP is gemeld.',
  data: z.strictObject(terugmelding),
});

export const terugmeldingInOnderzoek = defineEvent({
  ...over,
  type: 'nl.schakel.terugmeldingen.terugmelding-in-onderzoek.v1',
  omschrijving: 'Het gemelde gegeven is in onderzoek genomen.',
  data: z.strictObject(terugmelding),
});

export const terugmeldingDoorgezonden = defineEvent({
  ...over,
  type: 'nl.schakel.terugmeldingen.terugmelding-doorgezonden.v1',
  omschrijving: 'De melding is doorgezonden naar de bijhoudingsgemeente; welke dat is, staat er niet in.',
  data: z.strictObject(terugmelding),
});

export const terugmeldingTermijnBewaakt = defineEvent({
  ...over,
  type: 'nl.schakel.terugmeldingen.terugmelding-termijn-bewaakt.v1',
  omschrijving: 'De termijn voor een antwoord aan de melder nadert zijn einde of is overschreden.',
  data: z.strictObject({
    ...terugmelding,
    termijnstand: codeField(TERUGMELDING_TERMIJNSTANDEN, 'Hoe het met de termijn staat.'),
  }),
});

export const terugmeldingAfgesloten = defineEvent({
  ...over,
  type: 'nl.schakel.terugmeldingen.terugmelding-afgesloten.v1',
  omschrijving: 'De melding is afgesloten; de melder leest de uitkomst bij de melding.',
  data: z.strictObject({ ...terugmelding, uitkomst: codeField(TERUGMELDING_EINDEN, 'Hoe de melding eindigde.') }),
});
