import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { wettelijkeDag, type Gemeentecode, type Uuid } from '@schakel/domain';
import {
  controleer,
  isBerichtweigering,
  leesBericht,
  maakRetour,
  schrijfBericht,
  type Blok,
  type GelezenBericht,
  type Oordeel,
  type Retourbericht,
  type Retourcode,
} from '@schakel/istandaarden';
import type { InsertRow } from '@schakel/messaging';
import { nieuwId, problem } from '@schakel/platform';
import { decrypt, encrypt, isVernietigd, KeyRing, type Versleuteld } from '@schakel/privacy';
import type { PoolClient } from 'pg';
import type { TeGevenRetour } from '../toewijzing/toewijzing-opdracht.domain.js';
import type { Opmerking } from '../toewijzing/toewijzing-toestand.domain.js';
import { plaatsVan, type OntvangenBerichtRij, type UitgaandBerichtRij } from './bericht.rij.js';
import type { TeVerzenden, Verzending } from './toewijzingsbericht.js';

/** To whom a message goes and on behalf of what. */
export interface Bestemming {
  readonly gemeentecode: Gemeentecode;
  /** AGB code. */
  readonly ontvanger: string;
  readonly nu: string;
  readonly toewijzingId?: Uuid | undefined;
  readonly ref?: string | undefined;
  /** Reference number of the envelope that is answered. */
  readonly kruisreferentie?: string | undefined;
}

/** A message of the file that a retour may still be given to. */
export interface Bewaard {
  readonly bericht: GelezenBericht;
  readonly afzender: string;
  readonly referentienummer: string;
}

/** How a message is known: 12 positions that follow from its id (60 bits). */
export function identificatieVan(id: Uuid): string {
  const hash = createHash('sha256').update(id).digest();
  return BigInt(`0x${hash.subarray(0, 8).toString('hex')}`)
    .toString(36)
    .toUpperCase()
    .padStart(13, '0')
    .slice(-12);
}

/**
 * Makes messages into rows that wait to be sent, each under a key of its own, in the transaction of what they tell. Nothing leaves from here.
 */
@Injectable()
export class Postkamer {
  constructor(private readonly sleutels: KeyRing) {}

  /**
   * Rows for a message that goes out.
   * @param maak gives the message, by how it will be known
   * @throws ProblemException 409 `bericht-niet-op-te-maken` with the places that break the standard, without what stands there
   */
  async post(
    maak: (verzending: Verzending) => TeVerzenden | Retourbericht,
    bestemming: Bestemming,
  ): Promise<readonly InsertRow[]> {
    const id = nieuwId() as Uuid;
    const { gemeentecode, ontvanger, nu, toewijzingId, ref, kruisreferentie } = bestemming;
    const identificatie = identificatieVan(id);
    const { soort, inhoud } = maak({ identificatie, nu });
    eisGeldig(soort.indeling, inhoud);
    const { key, insert } = await this.sleutels.nieuw(id, gemeentecode);
    const row = {
      ...{ id, gemeentecode, toewijzing_id: toewijzingId ?? null, ref: ref ?? null },
      ...{ wet: soort.wet, soort: soort.soort, identificatie, ontvanger, kruisreferentie: kruisreferentie ?? null },
      inhoud: encrypt(key, plaatsVan('uitgaand_bericht', id), schrijfBericht(soort, inhoud)),
      ...{ status: 'wachtend', pogingen: 0, eerste_poging_op: null, volgende_poging: nu },
      ...{ verzonden_op: null, uitkomst: null, aangemaakt_op: nu },
    } satisfies Record<keyof UitgaandBerichtRij, unknown>;
    return [insert, { table: 'uitgaand_bericht', row }];
  }

  /** Rows for the retours that an event gives, to messages that the file keeps. */
  async retours(
    teGeven: readonly TeGevenRetour[],
    bewaard: ReadonlyMap<Uuid, Bewaard>,
    bestemming: Pick<Bestemming, 'gemeentecode' | 'nu' | 'toewijzingId'>,
  ): Promise<readonly InsertRow[]> {
    const rijen: InsertRow[] = [];
    for (const { ontvangstId, opmerkingen } of teGeven) {
      const heen = bewaard.get(ontvangstId);
      // Its key was destroyed: there is nothing left to repeat in a retour.
      if (heen === undefined) continue;
      rijen.push(...(await this.retour(heen, oordeelVan(opmerkingen), bestemming)));
    }
    return rijen;
  }

  /** Rows for one retour. */
  retour(
    { bericht, afzender, referentienummer }: Bewaard,
    oordeel: Oordeel,
    bestemming: Pick<Bestemming, 'gemeentecode' | 'nu' | 'toewijzingId'>,
  ): Promise<readonly InsertRow[]> {
    const naar = { ...bestemming, ontvanger: afzender, kruisreferentie: referentienummer };
    const dagtekening = wettelijkeDag(bestemming.nu);
    return this.post(({ identificatie }) => maakRetour(bericht, oordeel, { identificatie, dagtekening }), naar);
  }

  /** Rows that keep a message that came in. @param vingerafdruk keyed hash of its text */
  async bewaar(
    id: Uuid,
    xml: string,
    gegevens: Omit<{ [K in keyof OntvangenBerichtRij]: unknown }, 'id' | 'inhoud'> & {
      readonly gemeentecode: Gemeentecode;
    },
  ): Promise<readonly InsertRow[]> {
    const { key, insert } = await this.sleutels.nieuw(id, gegevens.gemeentecode);
    const inhoud = encrypt(key, plaatsVan('ontvangen_bericht', id), xml);
    const { gemeentecode, wet, soort, afzender, identificatie, vingerafdruk } = gegevens;
    const { toewijzing_id, referentienummer, ontvangen_op } = gegevens;
    const row = {
      ...{ id, gemeentecode, wet, soort, afzender, identificatie, vingerafdruk },
      ...{ toewijzing_id, referentienummer, inhoud, ontvangen_op },
    } satisfies Record<keyof OntvangenBerichtRij, unknown>;
    return [insert, { table: 'ontvangen_bericht', row }];
  }

  /** Messages of the file that still wait for their retour, as they came. */
  async wachtende(client: PoolClient, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, Bewaard>> {
    if (ids.length === 0) return new Map();
    const { rows } = await client.query<OntvangenBerichtRij & { inhoud: Versleuteld<string> }>({
      name: 'wachtende-berichten',
      text: 'select * from ontvangen_bericht where id = any($1)',
      values: [ids],
    });
    const sleutels = await this.sleutels.open(client, ids);
    return new Map(
      rows.flatMap((rij): [Uuid, Bewaard][] => {
        const sleutel = sleutels.get(rij.id);
        const xml =
          sleutel === undefined ? undefined : decrypt(sleutel, plaatsVan('ontvangen_bericht', rij.id), rij.inhoud);
        if (xml === undefined || isVernietigd(xml)) return [];
        const bericht = leesBericht(xml);
        if (isBerichtweigering(bericht)) throw new Error('a message that was taken in can no longer be read');
        return [[rij.id, { bericht, afzender: rij.afzender, referentienummer: rij.referentienummer }]];
      }),
    );
  }
}

/** Remarks per block. */
export function oordeelVan(opmerkingen: readonly Opmerking[]): Oordeel {
  const perBlok = new Map<string, readonly Retourcode[]>();
  for (const { pad, code } of opmerkingen) perBlok.set(pad, [...(perBlok.get(pad) ?? []), code as Retourcode]);
  return perBlok;
}

function eisGeldig(indeling: Parameters<typeof controleer>[0], inhoud: Blok): void {
  const fouten = controleer(indeling, inhoud);
  if (fouten.length === 0) return;
  const detail = 'Wat er staat past niet in een bericht volgens de standaard.';
  const invalidParams = fouten.map(({ pad, regel }) => ({ name: pad, code: 'past-niet-in-bericht', reason: regel }));
  throw problem(409, 'bericht-niet-op-te-maken', detail, { invalidParams });
}
