import {
  aanvaard,
  bezwaartermijn,
  geweigerd,
  wettelijkeDag,
  type Datum,
  type Gevolg,
  type Geweigerd,
} from '@schakel/domain';
import type { Besluituitkomst } from '../besluit/besluit-toestand.domain.js';
import { passendeVoorschriften } from '../vergunning/voorschrift.domain.js';
import type {
  Afziensgrond,
  BeslissingOpBezwaar,
  Bezwaar,
  Bezwaargebeurtenis,
  Bezwaaruitkomst,
  Feit,
  Vervanging,
} from './bezwaar-toestand.domain.js';

/** What may come in the place of a revoked decision. A permit that was taken away simply holds again. */
const VERVANGINGEN: Readonly<Record<Besluituitkomst, readonly Vervanging[]>> = {
  verleend: ['geweigerd'],
  'verleend-met-voorschriften': ['geweigerd'],
  geweigerd: ['verleend', 'verleend-met-voorschriften'],
  ingetrokken: ['geen'],
  geschorst: ['geen'],
  vervallen: ['geen'],
};

/** Not hearing somebody is only right for the outcome that made hearing pointless (Awb art. 7:3). */
const UITKOMST_BIJ_AFZIEN: Readonly<Partial<Record<Afziensgrond, Bezwaaruitkomst>>> = {
  'kennelijk-niet-ontvankelijk': 'niet-ontvankelijk',
  'kennelijk-ongegrond': 'ongegrond',
  'volledig-tegemoetgekomen': 'gegrond',
};

/**
 * Decides on an objection, anew and in full (Awb art. 7:11). Refusals: `advies-ontbreekt`, `vier-ogen`, `te-laat-niet-ontvankelijk`,
 * `uitkomst-past-niet-bij-horen`, `afwijking-niet-gemotiveerd`, `vervanging-past-niet`, `motivering-ontbreekt`, and those of conditions.
 */
export function beslis(bezwaar: Bezwaar, beslissing: BeslissingOpBezwaar, feit: Feit): Gevolg<Bezwaargebeurtenis> {
  return (
    onafhankelijk(bezwaar, feit.door) ??
    ontvankelijk(bezwaar, beslissing) ??
    passendBijHoren(bezwaar, beslissing) ??
    volgtAdvies(bezwaar, beslissing) ??
    passendeVervanging(bezwaar, beslissing) ??
    aanvaard({ type: 'op-bezwaar-beslist', ...feit, beslissing })
  );
}

/** Who advised or handled does not decide, nor who took the contested decision under mandate (Awb art. 10:3 lid 3). */
function onafhankelijk(bezwaar: Bezwaar, actor: string): Geweigerd | undefined {
  const adviseur = 'advies' in bezwaar ? bezwaar.advies?.door : undefined;
  const hoorder = 'horen' in bezwaar ? bezwaar.horen.door : undefined;
  const uitgesloten = [adviseur, hoorder, bezwaar.behandelaar, bezwaar.besluit.gemandateerde];
  if (!uitgesloten.includes(actor)) return undefined;
  return geweigerd('vier-ogen', 'Wie adviseerde of het besluit in mandaat nam, beslist niet op het bezwaar.');
}

function ontvankelijk(
  { tijdig, verschoonbaar }: Bezwaar,
  { uitkomst, motivering }: BeslissingOpBezwaar,
): Geweigerd | undefined {
  if (motivering.trim().length === 0)
    return geweigerd('motivering-ontbreekt', 'De beslissing heeft een motivering (Awb art. 7:12).', [
      { veld: 'motivering', regel: 'niet leeg' },
    ]);
  if (tijdig || verschoonbaar === true || uitkomst === 'niet-ontvankelijk') return undefined;
  return geweigerd('te-laat-niet-ontvankelijk', 'Dit bezwaar kwam te laat en dat is niet verschoond (Awb art. 6:11).');
}

function passendBijHoren(bezwaar: Bezwaar, { uitkomst }: BeslissingOpBezwaar): Geweigerd | undefined {
  if (!('horen' in bezwaar) || bezwaar.horen.vorm !== 'afgezien') return undefined;
  const verwacht = UITKOMST_BIJ_AFZIEN[bezwaar.horen.grond];
  if (verwacht === undefined || verwacht === uitkomst) return undefined;
  return geweigerd('uitkomst-past-niet-bij-horen', `Er is niet gehoord omdat het bezwaar ${verwacht} zou zijn.`);
}

function volgtAdvies(bezwaar: Bezwaar, { uitkomst, afwijking = '' }: BeslissingOpBezwaar): Geweigerd | undefined {
  const advies = 'advies' in bezwaar ? bezwaar.advies : undefined;
  if (advies === undefined)
    return bezwaar.commissie ? geweigerd('advies-ontbreekt', 'De commissie heeft nog niet geadviseerd.') : undefined;
  if (advies.strekking === uitkomst || afwijking.trim().length > 0) return undefined;
  return geweigerd('afwijking-niet-gemotiveerd', 'Leg uit waarom u het advies niet volgt (Awb art. 7:13 lid 7).', [
    { veld: 'afwijking', regel: 'niet leeg' },
  ]);
}

function passendeVervanging(
  { besluit }: Bezwaar,
  { uitkomst, vervanging, voorschriften }: BeslissingOpBezwaar,
): Geweigerd | undefined {
  const toegestaan = uitkomst === 'gegrond' ? VERVANGINGEN[besluit.uitkomst] : [];
  const past = vervanging === undefined ? toegestaan.length === 0 : toegestaan.includes(vervanging);
  if (past) return passendeVoorschriften(vervanging ?? uitkomst, voorschriften);
  return geweigerd('vervanging-past-niet', 'Wat in de plaats komt, past niet bij de beslissing.', [
    { veld: 'vervanging', regel: toegestaan.length === 0 ? 'leeg' : toegestaan.join(' of ') },
  ]);
}

/** Makes the decision known; the term for appeal runs from the day after (Awb art. 6:7, 6:8). Refusals: `dag-in-de-toekomst`, `bekendmaking-te-vroeg`. */
export function maakBekend(bezwaar: Bezwaar, op: Datum, feit: Feit, vandaag: Datum): Gevolg<Bezwaargebeurtenis> {
  if (!('beslissing' in bezwaar)) throw new Error('only a decision is made known');
  const fout = (code: string, uitleg: string) => geweigerd(code, uitleg, [{ veld: 'op', regel: uitleg }]);
  if (op > vandaag) return fout('dag-in-de-toekomst', 'Leg een bekendmaking vast als zij is gedaan.');
  if (op < wettelijkeDag(bezwaar.beslissing.op)) return fout('bekendmaking-te-vroeg', 'Eerst is beslist.');
  const { einde: beroepstermijnEinde, stappen } = bezwaartermijn(op);
  return aanvaard({ type: 'beslissing-bekendgemaakt', ...feit, bekendmaking: { op, beroepstermijnEinde, stappen } });
}
