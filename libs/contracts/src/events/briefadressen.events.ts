import { z } from 'zod';
import { BEPERKINGSCODES } from './code-lists.data.js';
import { defineEvent } from './define-event.js';
import { booleanField, codeField, gemeentecodeField, uuidField } from './fields.js';

// Whoever keeps an address of somebody throws it away on these events and asks anew: no address, ground or reason travels.

const persoon = {
  gemeentecode: gemeentecodeField(),
  betrokkeneId: uuidField('Kenmerk van de persoon; geen nummer.'),
};

export const briefadresBijgewerkt = defineEvent({
  topic: 'brp-registration',
  aggregaat: 'briefadres',
  type: 'nl.schakel.briefadressen.briefadres-bijgewerkt.v1',
  omschrijving:
    'Een briefadres is veranderd: vergeet een bewaard adres van deze persoon (functie adres, LO BRP 10.10).',
  data: z.strictObject({ ...persoon, geldt: booleanField('Of het briefadres nu geldt.') }),
});

export const verstrekkingsbeperkingBijgewerkt = defineEvent({
  topic: 'brp-registration',
  aggregaat: 'verstrekkingsbeperking',
  type: 'nl.schakel.verstrekkingsbeperkingen.verstrekkingsbeperking-bijgewerkt.v1',
  omschrijving: 'De beperking van de verstrekking is veranderd: vergeet bewaarde gegevens van deze persoon.',
  data: z.strictObject({ ...persoon, code: codeField(BEPERKINGSCODES, 'Indicatie geheim (LO BRP 70.10); 0 is geen.') }),
});
