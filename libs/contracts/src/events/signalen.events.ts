import { z } from 'zod';
import { KANALEN, ROUTES, UITBUITINGSVORM_CODES } from './code-lists.data.js';
import { defineEvent } from './define-event.js';
import { booleanField, catalogueVersionField, codeField, gemeentecodeField } from './fields.js';

const over = { topic: 'signal-intake', aggregaat: 'signaal' } as const;
const gemeentecode = gemeentecodeField();

export const signaalOntvangen = defineEvent({
  ...over,
  type: 'nl.schakel.signalen.signaal-ontvangen.v1',
  omschrijving: 'Een signaal van mogelijke mensenhandel is ontvangen.',
  data: z.strictObject({
    gemeentecode,
    kanaal: codeField(KANALEN, 'Kanaal waarlangs het signaal binnenkwam.'),
    uitbuitingsvorm: codeField(UITBUITINGSVORM_CODES, 'Vermoede vorm van uitbuiting.'),
    acuutGevaar: booleanField('Of de melder acuut gevaar noemde.'),
  }),
});

export const signaalInDuiding = defineEvent({
  ...over,
  type: 'nl.schakel.signalen.signaal-in-duiding.v1',
  omschrijving: 'De aandachtsfunctionaris heeft het signaal in behandeling genomen.',
  data: z.strictObject({ gemeentecode }),
});

export const signaalGewogen = defineEvent({
  ...over,
  type: 'nl.schakel.signalen.signaal-gewogen.v1',
  omschrijving: 'Het signaal is gewogen tegen een versie van de indicatorcatalogus.',
  data: z.strictObject({ gemeentecode, catalogusversie: catalogueVersionField('Versie van de indicatorcatalogus.') }),
});

export const signaalGerouteerd = defineEvent({
  ...over,
  type: 'nl.schakel.signalen.signaal-gerouteerd.v1',
  omschrijving: 'Het signaal is naar een route geleid.',
  data: z.strictObject({ gemeentecode, route: codeField(ROUTES, 'Gekozen route.') }),
});

export const signaalZonderAanwijzingGesloten = defineEvent({
  ...over,
  type: 'nl.schakel.signalen.signaal-zonder-aanwijzing-gesloten.v1',
  omschrijving: 'Het signaal is gesloten omdat er geen aanwijzing voor mensenhandel is.',
  data: z.strictObject({ gemeentecode }),
});
