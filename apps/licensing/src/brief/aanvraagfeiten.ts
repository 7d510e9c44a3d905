import type { Invulling } from '@schakel/brieven';
import { bezwaartermijn, parseDatum } from '@schakel/domain';
import type { Besluit } from '../besluit/besluit-toestand.domain.js';
import type { GEVOLGEN_VAN_OVERSCHRIJDING } from '../brieftekst/briefsoort.data.js';
import type { Besluituitkomst, Vergunningaanvraag } from '../vergunningaanvraag/vergunningaanvraag-toestand.domain.js';

const UITKOMSTEN: Readonly<Record<Besluituitkomst, string>> = {
  verleend: 'U krijgt de vergunning.',
  'verleend-met-voorschriften': 'U krijgt de vergunning. Er gelden voorschriften; u moet zich daaraan houden.',
  geweigerd: 'U krijgt de vergunning niet.',
};

/**
 * What a letter takes from an application, by placeholder.
 * @param getekend the signed decision, of which the letter gives the text; undefined when there is none or it was made in the closed circle,
 * which no letter of the department quotes (Wet Bibob art. 28)
 * @param dag day on the letter, `YYYY-MM-DD`; the term for objection runs from it
 */
export function aanvraagfeiten(
  aanvraag: Vergunningaanvraag,
  getekend: Pick<Besluit, 'inhoud'> | undefined,
  dag: string,
): Invulling {
  const datum = parseDatum(dag);
  const stilzwijgen: keyof typeof GEVOLGEN_VAN_OVERSCHRIJDING = aanvraag.regeling.lexSilencio.vanToepassing
    ? 'van-rechtswege'
    : 'niet-van-rechtswege';
  return {
    bedrijfsnaam: aanvraag.aanvrager.bedrijfsnaam,
    vergunningsoort: aanvraag.vergunningsoort.replaceAll('-', ' '),
    ontvangenOp: aanvraag.termijnverloop.ontvangstdag,
    gevolgVanOverschrijding: stilzwijgen,
    beslistermijnEinde: aanvraag.beslistermijn.einde,
    ...(datum !== undefined && { bezwaarTot: bezwaartermijn(datum).einde }),
    ...(aanvraag.status === 'besloten' && {
      uitkomst: UITKOMSTEN[aanvraag.besluit.uitkomst],
      motivering: getekend?.inhoud.tekst ?? aanvraag.besluit.motivering,
      voorschriften:
        aanvraag.besluit.voorschriften.length > 0 ? aanvraag.besluit.voorschriften : ['Er gelden geen voorschriften.'],
    }),
  };
}
