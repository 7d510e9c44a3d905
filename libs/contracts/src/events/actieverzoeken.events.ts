import { z } from 'zod';
import { ACTIEVERZOEK_AFWIJZINGEN, ACTIEVERZOEK_ONTVANGERS, ACTIEVERZOEK_SOORTEN } from './code-lists.data.js';
import { defineEvent } from './define-event.js';
import { codeField, gemeentecodeField, uuidField } from './fields.js';

const over = { topic: 'chain-coordination', aggregaat: 'actieverzoek' } as const;
const verzoek = {
  gemeentecode: gemeentecodeField(),
  ketendossierId: uuidField('Kenmerk van het ketendossier.'),
  soort: codeField(ACTIEVERZOEK_SOORTEN, 'Soort verzoek.'),
};

export const actieverzoekVerzonden = defineEvent({
  ...over,
  type: 'nl.schakel.actieverzoeken.actieverzoek-verzonden.v1',
  omschrijving: 'De ketenregisseur heeft een afdeling om een actie verzocht.',
  data: z.strictObject({
    ...verzoek,
    ontvanger: codeField(ACTIEVERZOEK_ONTVANGERS, 'Dienst waarvoor het verzoek bestemd is.'),
  }),
});

export const actieverzoekOpgepakt = defineEvent({
  ...over,
  type: 'nl.schakel.actieverzoeken.actieverzoek-opgepakt.v1',
  omschrijving: 'De afdeling heeft het verzoek opgepakt.',
  data: z.strictObject(verzoek),
});

export const actieverzoekAfgerond = defineEvent({
  ...over,
  type: 'nl.schakel.actieverzoeken.actieverzoek-afgerond.v1',
  omschrijving: 'De gevraagde actie is afgerond.',
  data: z.strictObject(verzoek),
});

export const actieverzoekAfgewezen = defineEvent({
  ...over,
  type: 'nl.schakel.actieverzoeken.actieverzoek-afgewezen.v1',
  omschrijving: 'De afdeling heeft het verzoek afgewezen.',
  data: z.strictObject({ ...verzoek, redencode: codeField(ACTIEVERZOEK_AFWIJZINGEN, 'Reden van de afwijzing.') }),
});
