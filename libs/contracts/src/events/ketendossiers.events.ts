import { z } from 'zod';
import { ROUTES } from './code-lists.data.js';
import { defineEvent } from './define-event.js';
import { codeField, gemeentecodeField, uuidField } from './fields.js';

const over = { topic: 'chain-coordination', aggregaat: 'ketendossier' } as const;
const gemeentecode = gemeentecodeField();
const toegangId = uuidField('Kenmerk van de toegang op de toegangslijst van het dossier.');

export const ketendossierGeopend = defineEvent({
  ...over,
  type: 'nl.schakel.ketendossiers.ketendossier-geopend.v1',
  omschrijving: 'Naar aanleiding van een gerouteerd signaal is een ketendossier geopend.',
  data: z.strictObject({
    gemeentecode,
    signaalId: uuidField('Kenmerk van het signaal.'),
    route: codeField(ROUTES, 'Route van het signaal.'),
  }),
});

export const ketendossierInRegie = defineEvent({
  ...over,
  type: 'nl.schakel.ketendossiers.ketendossier-in-regie.v1',
  omschrijving: 'Een ketenregisseur voert de regie over het ketendossier.',
  data: z.strictObject({ gemeentecode }),
});

export const toegangVerleend = defineEvent({
  ...over,
  type: 'nl.schakel.ketendossiers.toegang-verleend.v1',
  omschrijving: 'Op de toegangslijst van het ketendossier is een toegang gezet.',
  data: z.strictObject({ gemeentecode, toegangId }),
});

export const toegangIngetrokken = defineEvent({
  ...over,
  type: 'nl.schakel.ketendossiers.toegang-ingetrokken.v1',
  omschrijving: 'Een toegang tot het ketendossier is ingetrokken.',
  data: z.strictObject({ gemeentecode, toegangId }),
});

export const ketendossierGesloten = defineEvent({
  ...over,
  type: 'nl.schakel.ketendossiers.ketendossier-gesloten.v1',
  omschrijving: 'Het ketendossier is gesloten.',
  data: z.strictObject({ gemeentecode }),
});
