import { z } from 'zod';

/** Unasked by the API with every person: whether the list is closed (R is the RNI), and whether disclosure is limited. */
const ongevraagd = {
  geheimhoudingPersoonsgegevens: z.boolean().optional(),
  opschortingBijhouding: z.object({ reden: z.object({ code: z.string().max(2) }) }).optional(),
};

/** What may come back from a search: schema PersoonBeperkt of BRP API Personen 2.7.0, as far as we asked. The rest is dropped unread. */
export const zoekantwoord = z.object({
  type: z.literal('ZoekMetGeslachtsnaamEnGeboortedatum'),
  personen: z.array(z.object({ burgerservicenummer: z.string().regex(/^[0-9]{9}$/), ...ongevraagd })).max(10),
});

/** What may come back about one person: schema Persoon, as far as we asked. */
export const raadpleegantwoord = z.object({
  type: z.literal('RaadpleegMetBurgerservicenummer'),
  personen: z
    .array(
      z.object({
        gemeenteVanInschrijving: z.object({ code: z.string().regex(/^[0-9]{4}$/) }).optional(),
        ...ongevraagd,
      }),
    )
    .length(1),
});
export type GeraadpleegdePersoon = z.output<typeof raadpleegantwoord>['personen'][number];

/** Parameters that the API names in an error, by its own words: who is asked about must not come back by this road. */
const parameter = z.object({
  name: z.string().regex(/^[a-zA-Z]{1,40}(\[[0-9]{1,3}\])?$/),
  code: z.string().regex(/^[a-zA-Z]{1,25}$/),
});

/** Errors of the API (schema Foutbericht): only codes and names of parameters count, the texts may repeat what was asked. */
export const foutantwoord = z.object({
  code: z.string().max(50).optional(),
  invalidParams: z.array(parameter).max(50).optional().catch(undefined),
});
