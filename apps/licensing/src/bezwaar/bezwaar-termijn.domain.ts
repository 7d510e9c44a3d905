import { aanvaard, geweigerd, type Datum, type Gevolg, type Geweigerd } from '@schakel/domain';
import type {
  Bezwaar,
  Bezwaargebeurtenis,
  Feit,
  RondHerstelAf,
  StelUit,
  Verdaag,
  VraagHerstel,
} from './bezwaar-toestand.domain.js';
import { bezwaartermijnen } from './bezwaartermijnen.domain.js';

const fout = (code: string, uitleg: string, veld: string): Geweigerd =>
  geweigerd(code, uitleg, [{ veld, regel: uitleg }]);

/** Asks to mend a defect (Awb art. 6:6). Refusals: `dag-voorbij`, `toelichting-ontbreekt`. */
export function vraagHerstel(
  { verzuim, uiterlijk }: VraagHerstel,
  feit: Feit,
  vandaag: Datum,
): Gevolg<Bezwaargebeurtenis> {
  if (uiterlijk <= vandaag) return fout('dag-voorbij', 'Geef tijd om te herstellen.', 'uiterlijk');
  if (verzuim.trim().length === 0) return fout('toelichting-ontbreekt', 'Noem wat ontbreekt.', 'verzuim');
  return aanvaard({ type: 'herstel-gevraagd', ...feit, ronde: { gevraagdOp: vandaag, uiterlijk }, verzuim });
}

/** Ends the time to mend. Refusals: `dag-in-de-toekomst`, `dag-voor-verzoek`, `hersteltermijn-loopt`. */
export function rondHerstelAf(
  { herstelrondes }: Bezwaar,
  { op, hersteld }: RondHerstelAf,
  feit: Feit,
  vandaag: Datum,
): Gevolg<Bezwaargebeurtenis> {
  const ronde = herstelrondes.at(-1);
  if (ronde === undefined) throw new Error('verzuim comes of a request to mend');
  if (op > vandaag) return fout('dag-in-de-toekomst', 'Deze dag is nog niet geweest.', 'op');
  if (op < ronde.gevraagdOp) return fout('dag-voor-verzoek', 'Herstel volgt op het verzoek.', 'op');
  if (!hersteld && op <= ronde.uiterlijk)
    return fout('hersteltermijn-loopt', 'De tijd om te herstellen loopt nog.', 'op');
  return aanvaard({ type: 'herstel-afgerond', ...feit, dag: op, hersteld });
}

/** Puts the decision off once (Awb art. 7:10 lid 3). Refusals: `al-verdaagd`, `verdaging-te-laat`, `verdaging-te-lang`, `dag-in-de-toekomst`. */
export function verdaag(
  bezwaar: Bezwaar,
  { weken, bekendgemaaktOp }: Verdaag,
  feit: Feit,
  vandaag: Datum,
): Gevolg<Bezwaargebeurtenis> {
  if (bezwaar.verdaging !== undefined) return geweigerd('al-verdaagd', 'Verdagen kan één keer (Awb art. 7:10 lid 3).');
  if (bekendgemaaktOp > vandaag) return fout('dag-in-de-toekomst', 'Deze dag is nog niet geweest.', 'bekendgemaaktOp');
  const verdaging = { weken, bekendgemaaktOp };
  switch (bezwaartermijnen({ ...bezwaar, verdaging }, vandaag).beslistermijn.verlenging) {
    case 'te-laat':
      return fout('verdaging-te-laat', 'De termijn was al voorbij.', 'bekendgemaaktOp');
    case 'te-lang':
      return fout('verdaging-te-lang', 'Verdagen kan met ten hoogste zes weken.', 'weken');
    default:
      return aanvaard({ type: 'beslissing-verdaagd', ...feit, verdaging });
  }
}

/** Puts the decision off further, as lid 4 allows. Refusals: `uitstel-zonder-gevolg`, `termijn-verstreken`. */
export function stelUit(
  bezwaar: Bezwaar,
  { tot, grond }: StelUit,
  feit: Feit,
  vandaag: Datum,
): Gevolg<Bezwaargebeurtenis> {
  const { einde } = bezwaartermijnen(bezwaar, vandaag).beslistermijn;
  if (einde < vandaag) return geweigerd('termijn-verstreken', 'De termijn is al voorbij.');
  if (tot <= einde) return fout('uitstel-zonder-gevolg', 'Uitstel gaat voorbij de lopende termijn.', 'tot');
  return aanvaard({ type: 'beslissing-uitgesteld', ...feit, uitstel: { tot, grond } });
}

/** Records the notice of default (Awb art. 4:17 lid 3). Refusals: `al-in-gebreke`, `dag-in-de-toekomst`, `ingebrekestelling-te-vroeg`. */
export function stelInGebreke(
  bezwaar: Bezwaar,
  ontvangenOp: Datum,
  feit: Feit,
  vandaag: Datum,
): Gevolg<Bezwaargebeurtenis> {
  if (bezwaar.ingebrekestelling !== undefined)
    return geweigerd('al-in-gebreke', 'De gemeente is al in gebreke gesteld.');
  if (ontvangenOp > vandaag) return fout('dag-in-de-toekomst', 'Deze dag is nog niet geweest.', 'ontvangenOp');
  if (ontvangenOp <= bezwaartermijnen(bezwaar, vandaag).beslistermijn.einde)
    return fout('ingebrekestelling-te-vroeg', 'De termijn om te beslissen liep toen nog.', 'ontvangenOp');
  return aanvaard({ type: 'in-gebreke-gesteld', ...feit, dag: ontvangenOp });
}
