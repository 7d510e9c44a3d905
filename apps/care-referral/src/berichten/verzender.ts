import { GEMEENTECODES, type Gemeentecode, type Uuid } from '@schakel/domain';
import { retoursoorten, schrijfEnvelop, stufTijdstip, type Envelop } from '@schakel/istandaarden';
import type { Database } from '@schakel/platform';
import { decrypt, isVernietigd, type KeyRing, type Versleuteld } from '@schakel/privacy';
import type { PoolClient } from 'pg';
import { plaatsVan, type UitgaandBerichtRij } from './bericht.rij.js';
import type { GgkPost } from './ggk-post.js';
import { naAfgifte, type Afgiftevervolg } from './verzending.domain.js';

/** Messages that are taken in one round. */
const PER_RONDE = 20;
/** A message that was taken and not heard of again (the process died) is taken anew after this. */
const HUUR_MS = 60_000;

const NEEM = `update uitgaand_bericht u
  set pogingen = u.pogingen + 1, eerste_poging_op = coalesce(u.eerste_poging_op, $1), volgende_poging = $2
  from (
    select id from uitgaand_bericht where status = 'wachtend' and volgende_poging <= $1
    order by volgende_poging, id limit $3 for update skip locked
  ) beurt
  where u.id = beurt.id
  returning u.*`;

const NOTEER = `update uitgaand_bericht set status = $2, uitkomst = $3, volgende_poging = $4, verzonden_op = $5
  where id = $1 and status = 'wachtend'`;

export interface Verzenddelen {
  readonly database: Database;
  readonly sleutels: KeyRing;
  readonly post: Pick<GgkPost, 'stuur'>;
  /** Between 0 and 1, for the spread of repetitions. */
  readonly toeval?: () => number;
}

/**
 * Sends what waits. A message is taken for a minute before it is sent and noted after it, so that a crash repeats it and never loses it; the
 * gateway knows a repetition by its reference number. Any number of instances may do this at once.
 */
export class Verzender {
  constructor(private readonly delen: Verzenddelen) {}

  /** Sends what is due at `nu`; gives how many were tried. */
  async ronde(nu: string): Promise<number> {
    const tot = new Date(Date.parse(nu) + HUUR_MS).toISOString();
    const genomen = await this.delen.database.transaction(GEMEENTECODES, async (client) => {
      const { rows } = await client.query<UitgaandBerichtRij>(NEEM, [nu, tot, PER_RONDE]);
      return this.#ontsleutel(client, rows);
    });
    await Promise.all(genomen.map(({ rij, bericht }) => this.#verstuur(rij, bericht, nu)));
    return genomen.length;
  }

  async #ontsleutel(
    client: PoolClient,
    rijen: readonly UitgaandBerichtRij[],
  ): Promise<readonly { readonly rij: UitgaandBerichtRij; readonly bericht: string | undefined }[]> {
    if (rijen.length === 0) return [];
    const sleutels = await this.delen.sleutels.open(
      client,
      rijen.map(({ id }) => id),
    );
    return rijen.map((rij) => {
      const sleutel = sleutels.get(rij.id);
      if (sleutel === undefined) return { rij, bericht: undefined };
      const inhoud: Versleuteld<string> = rij.inhoud;
      const bericht = decrypt(sleutel, plaatsVan('uitgaand_bericht', rij.id), inhoud);
      return { rij, bericht: isVernietigd(bericht) ? undefined : bericht };
    });
  }

  async #verstuur(rij: UitgaandBerichtRij, bericht: string | undefined, nu: string): Promise<void> {
    // Its key was destroyed: there is nothing to send any more.
    if (bericht === undefined) return this.#noteer(rij, { status: 'mislukt', uitkomst: 'vernietigd' }, nu);
    const afgifte = await this.delen.post.stuur(schrijfEnvelop(envelopVan(rij, bericht, nu)), nu);
    const eerstePogingOp = rij.eerste_poging_op?.toISOString();
    const { toeval = Math.random } = this.delen;
    await this.#noteer(rij, naAfgifte({ pogingen: rij.pogingen - 1, eerstePogingOp }, afgifte, nu, toeval()), nu);
  }

  async #noteer(
    { id, gemeentecode }: { id: Uuid; gemeentecode: Gemeentecode },
    vervolg: Afgiftevervolg,
    nu: string,
  ): Promise<void> {
    const { status, uitkomst } = vervolg;
    const volgende = status === 'wachtend' ? vervolg.op : null;
    await this.delen.database.transaction([gemeentecode], (client) =>
      client.query(NOTEER, [id, status, uitkomst, volgende, status === 'verzonden' ? nu : null]),
    );
  }
}

const RETOUR: ReadonlySet<string> = new Set(retoursoorten);

function envelopVan(rij: UitgaandBerichtRij, bericht: string, nu: string): Envelop {
  const { id, gemeentecode, ontvanger, wet, soort, kruisreferentie } = rij;
  return {
    code: RETOUR.has(soort) ? 'Du01' : 'Di01',
    zender: { organisatie: gemeentecode, applicatie: 'Schakel' },
    ontvanger: { organisatie: ontvanger, applicatie: 'VECOZO' },
    referentienummer: id,
    ...(kruisreferentie !== null && { crossRefnummer: kruisreferentie }),
    tijdstip: stufTijdstip(nu),
    functie: `${wet.toUpperCase()}${soort}`,
    bericht,
  };
}
