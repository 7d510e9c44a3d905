import { aanvaard, geweigerd, vergunningVanRechtswege, wettelijkeDag, type Gevolg } from '@schakel/domain';
import { beslistermijnVan } from './beslistermijn.domain.js';
import type { Aanvraaggebeurtenis, Feit } from './vergunningaanvraag-gebeurtenis.domain.js';
import type { TrekIn } from './vergunningaanvraag-opdracht.domain.js';
import { nietInToekomst, nietVanRechtswege, nietVoorOntvangst } from './vergunningaanvraag-regels.domain.js';
import type { OpenAanvraag, VerleningVanRechtswege } from './vergunningaanvraag-toestand.domain.js';

/** The applicant takes the application back. Refusals: `dag-in-de-toekomst`, `dag-voor-ontvangst`, `van-rechtswege-verleend`. */
export function trekIn(
  aanvraag: OpenAanvraag,
  { ontvangenOp, reden }: TrekIn,
  feit: Feit,
): Gevolg<Aanvraaggebeurtenis> {
  const vandaag = wettelijkeDag(feit.op);
  const dag = ontvangenOp ?? vandaag;
  const intrekking = { ontvangenOp: dag, ...(reden !== undefined && { reden }) };
  return (
    nietInToekomst('ontvangenOp', dag, vandaag) ??
    nietVoorOntvangst('ontvangenOp', dag, aanvraag.termijnverloop.ontvangstdag) ??
    nietVanRechtswege(aanvraag, feit.op) ??
    aanvaard({ type: 'aanvraag-ingetrokken', ...feit, intrekking })
  );
}

/**
 * A person confirms that the permit arose by silence (Awb 4:20b): the system signals it and grants nothing itself. Refusals:
 * `geen-verlening-van-rechtswege`, `termijn-loopt`.
 */
export function verleenVanRechtswege(aanvraag: OpenAanvraag, feit: Feit): Gevolg<Aanvraaggebeurtenis> {
  const { regeling, termijnverloop } = aanvraag;
  if (!regeling.lexSilencio.vanToepassing)
    return geweigerd(
      'geen-verlening-van-rechtswege',
      'Bij deze soort vergunning geldt stilzwijgen niet als verlening.',
    );
  const vandaag = wettelijkeDag(feit.op);
  const { einde, voorlopig } = beslistermijnVan(regeling, termijnverloop, vandaag);
  if (voorlopig || vandaag <= einde) return geweigerd('termijn-loopt', 'De beslistermijn is nog niet verstreken.');
  const { werktVanaf, bekendmakenUiterlijk } = vergunningVanRechtswege(einde);
  const vanRechtswege: VerleningVanRechtswege = {
    termijnVerstrekenOp: einde,
    werktVanaf,
    bekendmakenUiterlijk,
    bevestigdOp: feit.op,
    bevestigdDoor: feit.door,
  };
  return aanvaard({ type: 'vergunning-van-rechtswege-verleend', ...feit, vanRechtswege });
}
