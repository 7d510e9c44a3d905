import type { Datum, Gemeentecode } from '@schakel/domain';
import { isVernietigd, type KeyRing } from '@schakel/privacy';
import type { PoolClient } from 'pg';
import type { Dossiersoort } from '@schakel/service';
import { evolve, geldendeVersie, type Motiveringstekst, type Tekstgebeurtenis } from './motiveringstekst.domain.js';
import { motiveringstekstpolicy } from './motiveringstekst.policy.js';
import { rijVan, tekstId, tekstVan, type MotiveringstekstRij } from './motiveringstekst.rij.js';
import { landelijkBlok, motiveringscodes, type GebruiktBlok, type Motiveringscode } from './tekstblok.domain.js';
import { TEKSTBLOKKEN } from './tekstblokken.data.js';

type Bron = (typeof motiveringstekstpolicy)['definitie']['bron'];

/** Texts as files; they publish nothing (ADR 0017). */
export const motiveringstekstsoort: Dossiersoort<Motiveringstekst, Tekstgebeurtenis, Bron, MotiveringstekstRij> = {
  aggregaat: 'motiveringstekst',
  tabel: 'motiveringstekst',
  pad: 'motiveringsteksten',
  policy: motiveringstekstpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve,
  toestandVan: tekstVan,
  rijVan,
  publiek: () => null,
};

/** The own texts of a municipality, by code; unreadable ones are left out, so that the national text holds. */
export async function laadTeksten(
  client: PoolClient,
  sleutels: KeyRing,
  gemeentecode: Gemeentecode,
): Promise<ReadonlyMap<Motiveringscode, Motiveringstekst>> {
  const ids = motiveringscodes.map((code) => tekstId(gemeentecode, code));
  const { rows } = await client.query<MotiveringstekstRij>({
    name: 'motiveringsteksten',
    text: 'select * from motiveringstekst where id = any ($1::uuid[])',
    values: [ids],
  });
  if (rows.length === 0) return new Map();
  const keys = await sleutels.open(
    client,
    rows.map(({ id }) => id),
  );
  const teksten = rows.flatMap((rij) => {
    const sleutel = keys.get(rij.id);
    const tekst = sleutel === undefined ? undefined : tekstVan(rij, sleutel);
    return tekst === undefined || isVernietigd(tekst) ? [] : [[rij.code, tekst] as const];
  });
  return new Map(teksten);
}

/** The block that holds on a day: the municipality's own, or else the national one. */
export function geldendBlok(
  teksten: ReadonlyMap<Motiveringscode, Motiveringstekst>,
  code: Motiveringscode,
  opDatum: Datum,
): GebruiktBlok | undefined {
  const eigen = teksten.get(code);
  const versie = eigen && geldendeVersie(eigen, opDatum);
  if (versie !== undefined) return { code, herkomst: 'gemeente', nummer: versie.nummer, tekst: versie.tekst };
  const landelijk = landelijkBlok(TEKSTBLOKKEN, code, opDatum);
  return landelijk && { code, herkomst: 'landelijk', nummer: landelijk.nummer, tekst: landelijk.tekst };
}
