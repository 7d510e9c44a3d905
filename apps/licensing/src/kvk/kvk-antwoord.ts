import { datumVan, isDatum, type KvkNummer } from '@schakel/domain';
import { z } from 'zod';
import type { Bedrijfsgegevens, Sbieditie } from './bedrijfsgegevens.domain.js';

/** Name and version of the interface, kept with every answer. */
export const KVK_BRON = 'KvK API Basisprofiel v1';

const tekst = z.string().max(1_000);
/** Days of the register: `YYYYMMDD`, in which an unknown month or day is zero; such a day is left out, not guessed. */
const dag = z
  .string()
  .regex(/^[0-9]{8}$/)
  .transform((waarde) => {
    const [jaar, maand, dagnummer] = [waarde.slice(0, 4), waarde.slice(4, 6), waarde.slice(6)];
    const tekstdatum = `${jaar}-${maand}-${dagnummer}`;
    return isDatum(tekstdatum) ? datumVan(Number(jaar), Number(maand), Number(dagnummer)) : undefined;
  })
  .optional();

/** What may come back: `GET /v1/basisprofielen/{kvkNummer}`, as far as it is kept. The rest is dropped unread, also owners and addresses. */
export const basisprofiel = z.object({
  kvkNummer: z.string().regex(/^[0-9]{8}$/),
  naam: tekst,
  formeleRegistratiedatum: dag,
  materieleRegistratie: z.object({ datumEinde: dag }).optional(),
  handelsnamen: z
    .array(z.object({ naam: tekst }))
    .max(1_000)
    .default([]),
  sbiActiviteiten: z
    .array(
      z.object({
        sbiCode: z.string().regex(/^[0-9]{1,6}$/),
        sbiOmschrijving: tekst,
        indHoofdactiviteit: z.enum(['Ja', 'Nee']),
      }),
    )
    .max(1_000)
    .default([]),
  _embedded: z.object({ eigenaar: z.object({ rechtsvorm: tekst.optional() }).optional() }).optional(),
});

/** Errors of the API: only the code counts, the texts may repeat what was asked. */
export const foutantwoord = z.object({ fout: z.array(z.object({ code: z.string().max(20) })).min(1) });
/** A number that has no registration. */
export const ONBEKEND_NUMMER = 'IPD5200';

/** What is kept of an answer, with when and where it was asked. Codes mean nothing without the edition of the SBI. */
export function bedrijfsgegevensVan(
  profiel: z.output<typeof basisprofiel>,
  editie: Sbieditie,
  opgehaaldOp: string,
): Bedrijfsgegevens {
  const { kvkNummer, naam, handelsnamen, sbiActiviteiten, formeleRegistratiedatum, materieleRegistratie } = profiel;
  const rechtsvorm = profiel._embedded?.eigenaar?.rechtsvorm;
  const beeindigdOp = materieleRegistratie?.datumEinde;
  return {
    kvkNummer: kvkNummer as KvkNummer,
    naam,
    handelsnamen: handelsnamen.map((handelsnaam) => handelsnaam.naam),
    ...(rechtsvorm !== undefined && { rechtsvorm }),
    ...(formeleRegistratiedatum !== undefined && { geregistreerdSinds: formeleRegistratiedatum }),
    ...(beeindigdOp !== undefined && { beeindigdOp }),
    activiteiten: sbiActiviteiten.map(({ sbiCode, sbiOmschrijving, indHoofdactiviteit }) => ({
      code: sbiCode,
      editie,
      omschrijving: sbiOmschrijving,
      hoofdactiviteit: indHoofdactiviteit === 'Ja',
    })),
    opgehaaldOp,
    bron: KVK_BRON,
  };
}
