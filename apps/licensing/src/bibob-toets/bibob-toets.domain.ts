import {
  aanvaard,
  datum,
  geweigerd,
  volgendeToestanden,
  type Gevolg,
  type Herkomst,
  type Opdrachtcontext,
} from '@schakel/domain';
import { adviesregels } from './bibob-adviesstap.domain.js';
import { besluitregels } from './bibob-besluitstap.domain.js';
import { onderzoeksregels } from './bibob-onderzoeksstap.domain.js';
import { eersteBezwaar, ingevuld, nietInDeToekomst, nietVoor } from './bibob-regels.domain.js';
import { momentVan, regelVan, type Stapregels } from './bibob-stap.domain.js';
import type { Bibobgebeurtenis } from './bibob-toets-gebeurtenis.domain.js';
import type { Bibobopdracht, Start } from './bibob-toets-opdracht.domain.js';
import { bibobtoetsmachine, type BibobToets } from './bibob-toets-toestand.domain.js';

export { evolve } from './bibob-toets-verloop.domain.js';

const stapregels: Stapregels = { ...onderzoeksregels, ...adviesregels, ...besluitregels };

/**
 * What follows from a command in this state: one history event or a refusal. Codes: `overgang-niet-toegestaan`, `toelichting-ontbreekt`,
 * and those named at the rules of each theme.
 * @param toets undefined before creation
 */
export function decide(
  toets: BibobToets | undefined,
  opdracht: Bibobopdracht,
  context: Opdrachtcontext,
): Gevolg<Bibobgebeurtenis> {
  const mag = volgendeToestanden(bibobtoetsmachine, toets?.status ?? null, opdracht.soort).length > 0;
  if (opdracht.soort === 'start' && mag) return start(opdracht, context);
  if (opdracht.soort === 'start' || toets === undefined || !mag) {
    const toestand = toets === undefined ? 'De toets bestaat nog niet' : `De toets heeft status ${toets.status}`;
    return geweigerd('overgang-niet-toegestaan', `${toestand}; ${opdracht.soort} kan dan niet.`);
  }
  return regelVan(stapregels, opdracht.soort)(toets, opdracht, momentVan(context));
}

/** No form was handed out before the law was there. */
const WET_BIBOB = {
  geldigVanaf: datum('2003-06-01'),
  bron: 'Wet Bibob (BWBR0013798)',
  graad: 'uit het hoofd',
} as const satisfies Herkomst;

function start({ soort: _soort, ...opdracht }: Start, context: Opdrachtcontext): Gevolg<Bibobgebeurtenis> {
  const { feit, vandaag } = momentVan(context);
  const { formulierUitgereiktOp = vandaag, object, toelichting } = opdracht;
  const bezwaar = eersteBezwaar(
    ingevuld(toelichting, 'toelichting-ontbreekt', 'toelichting', 'Licht de aanleiding toe.'),
    nietInDeToekomst('formulierUitgereiktOp', formulierUitgereiktOp, vandaag),
    nietVoor('formulierUitgereiktOp', formulierUitgereiktOp, WET_BIBOB.geldigVanaf, 'de Wet Bibob'),
    ...(object.soort === 'vergunningaanvraag'
      ? []
      : [
          ingevuld(object.kenmerk, 'kenmerk-ontbreekt', 'kenmerk', 'Noem het kenmerk van het object.'),
          ingevuld(object.omschrijving, 'omschrijving-ontbreekt', 'omschrijving', 'Omschrijf het object.'),
        ]),
  );
  const { gemeentecode } = context;
  return (
    bezwaar ?? aanvaard({ type: 'bibob-toets-gestart', ...feit, gemeentecode, ...opdracht, formulierUitgereiktOp })
  );
}
