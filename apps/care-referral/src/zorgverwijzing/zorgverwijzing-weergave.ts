import { aanbodVoorTaak, toonAanbodstand } from './aanbod-weergave.dto.js';
import type { Toestemmingsoverzicht } from './toestemmingsoverzicht.domain.js';
import { toonVoorstel } from './voorstel-weergave.dto.js';
import type { ZorgverwijzingRij } from './zorgverwijzing.rij.js';
import type { Aanbod, Zorgverwijzing } from './zorgverwijzing-toestand.domain.js';
import type {
  ZorgverwijzingDto,
  ZorgverwijzingSamenvattingDto,
  ZorgverwijzingstandDto,
} from './zorgverwijzing-weergave.dto.js';

/** How far a referral is. */
export function stand({ id, status, versie }: Zorgverwijzing): ZorgverwijzingstandDto {
  return { id, status, versie };
}

/** What a list reads of a row. */
export type Lijstrij = Omit<ZorgverwijzingRij, 'inhoud' | 'wekker_op' | 'geplaatst_op'>;

/** The clear columns of a row, for who treats referrals of the municipality. */
export function samenvatting(rij: Lijstrij): ZorgverwijzingSamenvattingDto {
  return {
    ...samenvattingVoorAanbieder(rij),
    ketendossierId: rij.ketendossier_id,
    actieverzoekId: rij.actieverzoek_id,
    ...(rij.ouderverwijzing_id !== null && { ouderverwijzingId: rij.ouderverwijzing_id }),
    urgentie: rij.urgentie,
    ontvangenOp: rij.ontvangen_op.toISOString(),
    gewijzigdOp: rij.gewijzigd_op.toISOString(),
  };
}

/** What a list of a provider reads: `versie`, provider and instant are those of its own offer. */
export type Aanbodlijstrij = Pick<
  Lijstrij,
  'id' | 'gemeentecode' | 'status' | 'versie' | 'aanbieder_id' | 'aangeboden_op'
>;

/** The clear columns that a provider sees: that it is offered, by whom and since when. */
export function samenvattingVoorAanbieder(rij: Aanbodlijstrij): ZorgverwijzingSamenvattingDto {
  const { id, gemeentecode, status, versie, aanbieder_id: aanbiederId, aangeboden_op: op } = rij;
  const aanbod = aanbiederId !== null && op !== null && { aanbiederId, aangebodenOp: op.toISOString() };
  return { id, gemeentecode, status, versie, ...aanbod };
}

/** The whole referral, for who treats it. */
export function volledig(
  rij: Lijstrij,
  verwijzing: Zorgverwijzing,
  toestemming: Toestemmingsoverzicht,
): ZorgverwijzingDto {
  const { eersteNacht, tolk, toewijzing, vervolglijst } = verwijzing;
  return {
    ...samenvatting(rij),
    inzage: 'behandeling',
    actieverzoekUrl: verwijzing.actieverzoekUrl,
    ...('voorstel' in verwijzing && { voorstel: toonVoorstel(verwijzing.voorstel) }),
    aanbiedingen: verwijzing.aanbiedingen.map(toonAanbodstand),
    toestemming,
    daarna: vervolglijst.map(({ aanbieder }) => aanbieder.id),
    ...(eersteNacht && { eersteNachtUiterlijk: eersteNacht.uiterlijk }),
    ...(tolk && { tolk }),
    toewijzing,
    ...('ingangsdatum' in verwijzing && { ingangsdatum: verwijzing.ingangsdatum }),
    ...('einddatum' in verwijzing && einde(verwijzing)),
  };
}

function einde(verwijzing: Extract<Zorgverwijzing, { einddatum: unknown }>) {
  const { einddatum, bestemming, overdracht, redenGeenAnderSpoor } = verwijzing;
  const reden = redenGeenAnderSpoor && { redenGeenAnderSpoor };
  return { einddatum, ...(bestemming && { bestemming }), ...(overdracht && { overdracht }), ...reden };
}

/** What a provider sees of a referral that is with it now: of the offers its own only. */
export function voorAanbieder(verwijzing: Zorgverwijzing, aanbod: Aanbod): ZorgverwijzingDto {
  const { id, gemeentecode, status, tolk } = verwijzing;
  return {
    id,
    gemeentecode,
    status,
    versie: versieVoorAanbieder(verwijzing, aanbod),
    aanbiederId: aanbod.aanbiederId,
    aangebodenOp: aanbod.op,
    inzage: 'aanbod',
    ...('voorstel' in verwijzing && { aanbod: aanbodVoorTaak(verwijzing.voorstel, tolk, aanbod) }),
    ...('ingangsdatum' in verwijzing && { ingangsdatum: verwijzing.ingangsdatum }),
  };
}

/** While it has yet to answer, a provider answers to the version of its own offer: others do not disturb it, nor does it hear of them. */
export function versieVoorAanbieder({ versie }: Pick<Zorgverwijzing, 'versie'>, aanbod: Aanbod | undefined): number {
  return aanbod !== undefined && aanbod.antwoord === undefined ? aanbod.versie : versie;
}
