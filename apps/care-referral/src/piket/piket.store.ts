import type { Gemeentecode, Opdrachtcontext, Uuid } from '@schakel/domain';
import { nieuwId } from '@schakel/platform';
import { isVernietigd, type KeyRing } from '@schakel/privacy';
import {
  schrijfDossier,
  laadDossier,
  leesDossier,
  stapNaGebeurtenis,
  type Dossiersoort,
  type GelezenDossier,
  type Medeschrift,
  type ServiceGegevens,
} from '@schakel/service';
import type { PoolClient } from 'pg';
import { escalatiedoelen, type Escalatiedoel } from '../zorgverwijzing/reactietermijnen.domain.js';
import * as dienstregels from './piketdienst.domain.js';
import { dienstVan, dienstrijVan, type PiketdienstRij } from './piketdienst.rij.js';
import { piketdienstpolicy, zorgtaakpolicy } from './piket.policy.js';
import * as taakregels from './zorgtaak.domain.js';
import { taakVan, taakrijVan, type ZorgtaakRij } from './zorgtaak.rij.js';

type Bron = (typeof zorgtaakpolicy)['definitie']['bron'];

/** Duties as files; nobody else need know who has one. */
export const piketdienstsoort: Dossiersoort<
  dienstregels.Piketdienst,
  dienstregels.Dienstgebeurtenis,
  Bron,
  PiketdienstRij
> = {
  aggregaat: 'piketdienst',
  tabel: 'piketdienst',
  pad: 'piketdiensten',
  policy: piketdienstpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve: dienstregels.evolve,
  toestandVan: dienstVan,
  rijVan: dienstrijVan,
  publiek: () => null,
};

/** Tasks as files; that somebody was called is told by the referral itself. */
export const zorgtaaksoort: Dossiersoort<taakregels.Zorgtaak, taakregels.Taakgebeurtenis, Bron, ZorgtaakRij> = {
  aggregaat: 'zorgtaak',
  tabel: 'zorgtaak',
  pad: 'zorgtaken',
  policy: zorgtaakpolicy,
  bron: ({ gemeentecode }) => ({ gemeentecode }),
  evolve: taakregels.evolve,
  toestandVan: taakVan,
  rijVan: taakrijVan,
  publiek: () => null,
};

/** Who has which duty now, by subject; a step without duty is absent. */
export type Dienstdoenden = Readonly<Partial<Record<Escalatiedoel, string>>>;

/** Reads the roster of a municipality that the transaction announced, at an instant. Of two the one that began last has the duty. */
export async function wieHebbenDienst(
  client: PoolClient,
  sleutels: KeyRing,
  gemeentecode: Gemeentecode,
  nu: string,
): Promise<Dienstdoenden> {
  const { rows } = await client.query<PiketdienstRij>({
    name: 'piketdienst-nu',
    text: `select distinct on (trap) * from piketdienst
      where gemeentecode = $1 and status = 'gepland' and van <= $2 and tot > $2 order by trap, van desc, id`,
    values: [gemeentecode, nu],
  });
  if (rows.length === 0) return {};
  const open = await sleutels.open(
    client,
    rows.map(({ id }) => id),
  );
  const wie: Partial<Record<Escalatiedoel, string>> = {};
  for (const rij of rows) {
    const sleutel = open.get(rij.id);
    const dienst = sleutel && dienstVan(rij, sleutel);
    if (dienst !== undefined && !isVernietigd(dienst)) wie[rij.trap] = dienst.medewerker;
  }
  return wie;
}

/** What the clock has at hand to make a task. */
export interface Taakmiddelen {
  readonly sleutels: KeyRing;
  readonly gegevens: Pick<ServiceGegevens, 'publiekeUrl'>;
  readonly context: Opdrachtcontext;
}

/** A new task, to be written in the transaction of what it follows from. */
export async function nieuweTaak(
  taak: Omit<taakregels.MaakTaak, 'soort' | 'id' | 'dienstdoende'>,
  dienst: Dienstdoenden,
  { sleutels, gegevens, context }: Taakmiddelen,
): Promise<Required<Medeschrift>> {
  const id = nieuwId() as Uuid;
  const trap = escalatiedoelen.find((doel) => doel === taak.voor);
  const dienstdoende = trap && dienst[trap];
  const opdracht = { soort: 'maak', id, ...taak, ...(dienstdoende !== undefined && { dienstdoende }) } as const;
  const stap = stapNaGebeurtenis<taakregels.Zorgtaak, taakregels.Taakgebeurtenis>(
    undefined,
    taakregels.decide(undefined, opdracht, context),
    taakregels.evolve,
  );
  const { key: sleutel, insert } = await sleutels.nieuw(id, context.gemeentecode);
  return {
    ...schrijfDossier(zorgtaaksoort, { ...stap, sleutel, context, gelezenVersie: 0 }, gegevens),
    inserts: [insert],
  };
}

/** A task with its key. */
export type GelezenTaak = GelezenDossier<taakregels.Zorgtaak, ZorgtaakRij>;

/** The tasks about these consents that somebody still has to do, in the order of their ids. */
export async function laadOpenTaken(
  client: PoolClient,
  sleutels: KeyRing,
  toestemmingIds: readonly Uuid[],
): Promise<readonly GelezenTaak[]> {
  const { rows } = await client.query<{ readonly id: string }>({
    name: 'zorgtaken-open',
    text: `select id from zorgtaak where toestemming_id = any ($1::uuid[]) and status in ('open', 'opgepakt') order by id`,
    values: [toestemmingIds],
  });
  const taken: GelezenTaak[] = [];
  for (const { id } of rows) {
    const geladen = await laadDossier(zorgtaaksoort, client, sleutels, id);
    const taak = geladen && leesDossier(zorgtaaksoort, geladen);
    if (taak !== undefined) taken.push(taak);
  }
  return taken;
}

/** Lets tasks fall away, in the transaction of what makes them superfluous; who took one up meanwhile loses or wins by its version. */
export function laatTakenVervallen(
  taken: readonly GelezenTaak[],
  reden: taakregels.Taakvervalreden,
  { gegevens, context, traceparent }: Omit<Taakmiddelen, 'sleutels'> & { readonly traceparent?: string | undefined },
): Required<Pick<Medeschrift, 'aggregates' | 'history'>> {
  const delen = taken.map(({ toestand, sleutel }) => {
    const gevolg = taakregels.decide(toestand, { soort: 'laat-vervallen', reden }, context);
    const stap = stapNaGebeurtenis<taakregels.Zorgtaak, taakregels.Taakgebeurtenis>(
      toestand,
      gevolg,
      taakregels.evolve,
    );
    const schrijven = { ...stap, gelezenVersie: toestand.versie, sleutel, context, traceparent };
    return schrijfDossier(zorgtaaksoort, schrijven, gegevens);
  });
  return {
    aggregates: delen.flatMap(({ aggregates }) => aggregates),
    history: delen.flatMap(({ history }) => history),
  };
}
