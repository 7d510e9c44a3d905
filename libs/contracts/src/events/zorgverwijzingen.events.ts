import { z } from 'zod';
import {
  ZORGVERWIJZING_AFWIJZINGEN,
  ZORGVERWIJZING_EINDES,
  ZORGVERWIJZING_ESCALATIES,
  ZORGVERWIJZING_URGENTIES,
} from './code-lists.data.js';
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

export const zorgverwijzingUrgentieBepaald = defineEvent({
  ...over,
  type: 'nl.schakel.zorgverwijzingen.zorgverwijzing-urgentie-bepaald.v1',
  omschrijving: 'Hoe snel een plek nodig is, is bepaald.',
  data: z.strictObject({
    ...verwijzing,
    urgentiecode: codeField(ZORGVERWIJZING_URGENTIES, 'Hoe snel een plek nodig is.'),
  }),
});

export const zorgverwijzingGezien = defineEvent({
  ...over,
  type: 'nl.schakel.zorgverwijzingen.zorgverwijzing-gezien.v1',
  omschrijving: 'Een zorgaanbieder heeft de aangeboden verwijzing geopend.',
  data: z.strictObject(verwijzing),
});

export const zorgverwijzingHerinnerd = defineEvent({
  ...over,
  type: 'nl.schakel.zorgverwijzingen.zorgverwijzing-herinnerd.v1',
  omschrijving: 'Een zorgaanbieder is herinnerd aan een aangeboden verwijzing.',
  data: z.strictObject(verwijzing),
});

export const zorgverwijzingVervallen = defineEvent({
  ...over,
  type: 'nl.schakel.zorgverwijzingen.zorgverwijzing-vervallen.v1',
  omschrijving: 'Een aanbod is vervallen, omdat een andere zorgaanbieder eerder accepteerde.',
  data: z.strictObject(verwijzing),
});

export const zorgverwijzingGeescaleerd = defineEvent({
  ...over,
  type: 'nl.schakel.zorgverwijzingen.zorgverwijzing-geescaleerd.v1',
  omschrijving: 'Wie dienst heeft, is geroepen bij de verwijzing.',
  data: z.strictObject({
    ...verwijzing,
    aanleidingcode: codeField(ZORGVERWIJZING_ESCALATIES, 'Waarom iemand is geroepen.'),
  }),
});

export const zorgverwijzingBeeindigd = defineEvent({
  ...over,
  type: 'nl.schakel.zorgverwijzingen.zorgverwijzing-beeindigd.v1',
  omschrijving: 'De verwijzing is na de plaatsing afgesloten.',
  data: z.strictObject({ ...verwijzing, eindecode: codeField(ZORGVERWIJZING_EINDES, 'Hoe de verwijzing eindigde.') }),
});
