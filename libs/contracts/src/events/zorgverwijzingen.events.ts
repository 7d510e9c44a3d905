import { z } from 'zod';
import { ZORGVERWIJZING_AFWIJZINGEN } from './code-lists.data.js';
import { defineEvent } from './define-event.js';
import { codeField, gemeentecodeField, uuidField } from './fields.js';

const over = { topic: 'care-referral', aggregaat: 'zorgverwijzing' } as const;
const verwijzing = {
  gemeentecode: gemeentecodeField(),
  ketendossierId: uuidField('Kenmerk van het ketendossier.'),
  actieverzoekId: uuidField('Kenmerk van het actieverzoek.'),
};

export const zorgverwijzingOntvangen = defineEvent({
  ...over,
  type: 'nl.schakel.zorgverwijzingen.zorgverwijzing-ontvangen.v1',
  omschrijving: 'Een zorgverzoek is ontvangen.',
  data: z.strictObject(verwijzing),
});

export const zorgverwijzingVoorgesteld = defineEvent({
  ...over,
  type: 'nl.schakel.zorgverwijzingen.zorgverwijzing-voorgesteld.v1',
  omschrijving: 'Een zorgspoor is voorgesteld.',
  data: z.strictObject(verwijzing),
});

export const zorgverwijzingAangeboden = defineEvent({
  ...over,
  type: 'nl.schakel.zorgverwijzingen.zorgverwijzing-aangeboden.v1',
  omschrijving: 'De verwijzing is aan een zorgaanbieder aangeboden.',
  data: z.strictObject(verwijzing),
});

export const zorgverwijzingGeaccepteerd = defineEvent({
  ...over,
  type: 'nl.schakel.zorgverwijzingen.zorgverwijzing-geaccepteerd.v1',
  omschrijving: 'De zorgaanbieder heeft de verwijzing geaccepteerd.',
  data: z.strictObject(verwijzing),
});

export const zorgverwijzingAfgewezen = defineEvent({
  ...over,
  type: 'nl.schakel.zorgverwijzingen.zorgverwijzing-afgewezen.v1',
  omschrijving: 'De zorgaanbieder heeft de verwijzing afgewezen.',
  data: z.strictObject({ ...verwijzing, redencode: codeField(ZORGVERWIJZING_AFWIJZINGEN, 'Reden van de afwijzing.') }),
});

export const zorgverwijzingGeplaatst = defineEvent({
  ...over,
  type: 'nl.schakel.zorgverwijzingen.zorgverwijzing-geplaatst.v1',
  omschrijving: 'De zorg is begonnen; waar staat alleen bij de zorgverwijzing zelf.',
  data: z.strictObject(verwijzing),
});
