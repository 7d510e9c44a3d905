import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { PoolClient } from 'pg';
import { decrypt, encrypt, type Veldplaats, type Versleuteld } from '../encryption/field-cipher.js';
import { copyIn, copyOut } from '../fixtures/copy-table.js';
import { sleutelhuis, type Sleutelhuis } from '../fixtures/sleutelhuis.js';
import { FileMasterKeyProvider } from './file-master-key-provider.js';
import { addKeyToFile, createKeyFile } from './key-file.js';
import { KeyRing } from './key-ring.js';
import type { BoundWrappedKey, MasterKeyProvider, WrappedKey } from './master-key-provider.js';
import { isVernietigd } from './vernietigd.js';

interface Inhoud {
  readonly naam: string;
  readonly verblijf: string;
}

const GEHEIM: Inhoud = { naam: 'Sfântu-Vlaicu', verblijf: 'Geheimstraat 17, kamer 4' };
const AMSTERDAM = ['0363'];
const ROTTERDAM = ['0599'];

/** The file provider, counting how often something had to be unwrapped. */
class CountingProvider implements MasterKeyProvider {
  unwrapped = 0;

  constructor(private readonly inner: MasterKeyProvider) {}

  wrap(key: Buffer, context: string): Promise<WrappedKey> {
    return this.inner.wrap(key, context);
  }

  unwrap(keys: readonly BoundWrappedKey[]): Promise<Buffer[]> {
    this.unwrapped += keys.length;
    return this.inner.unwrap(keys);
  }

  newestMasterKeyId(): Promise<string> {
    return this.inner.newestMasterKeyId();
  }
}

let huis: Sleutelhuis;

beforeAll(async () => {
  huis = await sleutelhuis();
});
afterAll(() => huis.stop());

/** A key ring as a freshly started process has it. */
async function verseSleutelbos(
  ttlMs?: number,
  klok?: () => string,
): Promise<{ bos: KeyRing; provider: CountingProvider }> {
  const provider = new CountingProvider(await FileMasterKeyProvider.open(huis.masterKeyFile));
  return { bos: new KeyRing({ provider, ...(ttlMs !== undefined && { ttlMs }), ...(klok && { klok }) }), provider };
}

const plaats = (id: string): Veldplaats => ({ tabel: 'dossier', kolom: 'inhoud', id });

async function insert(client: PoolClient, table: string, row: Record<string, unknown>): Promise<void> {
  await client.query(`insert into ${table} select * from json_populate_record(null::${table}, $1::json)`, [
    JSON.stringify(row),
  ]);
}

async function maakDossier(bos: KeyRing, gemeentecode = '0363'): Promise<string> {
  const id = randomUUID();
  await huis.database.transaction([gemeentecode], async (client) => {
    const { key, insert: keyRow } = await bos.nieuw(id, gemeentecode);
    await insert(client, keyRow.table, keyRow.row);
    await insert(client, 'dossier', { id, gemeentecode, inhoud: encrypt(key, plaats(id), GEHEIM) });
  });
  return id;
}

async function lees(bos: KeyRing, id: string, gemeenten = AMSTERDAM): Promise<unknown> {
  return huis.database.read(gemeenten, async (client) => {
    const { rows } = await client.query<{ inhoud: Versleuteld<Inhoud> }>('select inhoud from dossier where id = $1', [
      id,
    ]);
    const [row] = rows;
    return row && decrypt(await bos.openEen(client, id), plaats(id), row.inhoud);
  });
}

async function vernietig(bos: KeyRing, id: string, gemeenten = AMSTERDAM): Promise<boolean> {
  return huis.database.transaction(gemeenten, (client) => bos.vernietig(client, id));
}

describe('keys of dossiers', () => {
  it('open after a restart of the process', async () => {
    const { bos } = await verseSleutelbos();
    const id = await maakDossier(bos);
    expect(await lees(bos, id)).toEqual(GEHEIM);
    expect(await lees((await verseSleutelbos()).bos, id)).toEqual(GEHEIM);
  });

  it('are opened many at once, each id asked for in the answer, unwrapped once while they stay in memory', async () => {
    const maker = (await verseSleutelbos()).bos;
    const ids = await Promise.all([maakDossier(maker), maakDossier(maker), maakDossier(maker)]);
    const { bos, provider } = await verseSleutelbos();
    const absent = randomUUID();
    for (let round = 0; round < 3; round++) {
      const keys = await huis.database.read(AMSTERDAM, (client) =>
        bos.open(client, [...ids, absent, ids[0] as string]),
      );
      expect([...keys.keys()].sort()).toEqual([...ids, absent].sort());
      expect(isVernietigd(keys.get(absent))).toBe(true);
      expect(ids.some((id) => isVernietigd(keys.get(id)))).toBe(false);
    }
    expect(provider.unwrapped).toBe(3);
  });

  it('leave memory when their time is over', async () => {
    let nu = Date.parse('2026-11-23T10:00:00Z');
    const { bos, provider } = await verseSleutelbos(1_000, () => new Date(nu).toISOString());
    const id = await maakDossier(bos);
    expect(await lees(bos, id)).toEqual(GEHEIM);
    expect(provider.unwrapped).toBe(0);
    nu += 1_000;
    expect(await lees(bos, id)).toEqual(GEHEIM);
    expect(provider.unwrapped).toBe(1);
  });

  it('do not open for another municipality, though they are in memory', async () => {
    const { bos } = await verseSleutelbos();
    const id = await maakDossier(bos);
    expect(await lees(bos, id)).toEqual(GEHEIM);
    const key = await huis.database.read(ROTTERDAM, (client) => bos.openEen(client, id));
    expect(isVernietigd(key)).toBe(true);
    expect(await lees(bos, id, ROTTERDAM)).toBeUndefined();
  });

  it('do not open when a wrapped key was put in the row of another dossier or municipality, warm or cold', async () => {
    const { bos } = await verseSleutelbos();
    const [a, b] = [await maakDossier(bos), await maakDossier(bos)];
    await huis.admin.query('update data_key set wrapped = (select wrapped from data_key where id = $1) where id = $2', [
      a,
      b,
    ]);
    for (const ring of [bos, (await verseSleutelbos()).bos]) {
      await expect(lees(ring, b)).rejects.toMatchObject({ code: 'sleutel-geschonden' });
    }
    await huis.admin.query(`update data_key set gemeentecode = '0599' where id = $1`, [a]);
    for (const ring of [bos, (await verseSleutelbos()).bos]) {
      const opened = huis.database.read(ROTTERDAM, (client) => ring.openEen(client, a));
      await expect(opened).rejects.toMatchObject({ code: 'sleutel-geschonden' });
    }
  });

  it('are rewrapped after a rotation, so that the old master key can be thrown away', async () => {
    await huis.admin.query('delete from data_key');
    const { bos } = await verseSleutelbos();
    const ids = await Promise.all([maakDossier(bos), maakDossier(bos), maakDossier(bos)]);
    const geschonden = await maakDossier(bos);
    await huis.admin.query(`update data_key set wrapped = 'AAAA' where id = $1`, [geschonden]);
    await addKeyToFile(huis.masterKeyFile, 'mk-2');
    const { bos: rotated } = await verseSleutelbos();
    const rondes = [];
    do rondes.push(await huis.database.transaction(AMSTERDAM, (client) => rotated.herwikkel(client, 2)));
    while (rondes.at(-1)?.herwikkeld !== 0);
    expect(rondes.reduce((sum, { herwikkeld }) => sum + herwikkeld, 0)).toBe(3);
    expect(rondes.at(-1)?.geschonden).toEqual([geschonden]);
    const { rows } = await huis.admin.query<{ id: string }>(
      `select id from data_key where gemeentecode = '0363' and master_key_id = 'mk-2'`,
    );
    expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const withBoth = await readFile(huis.masterKeyFile, 'utf8');
    await writeFile(huis.masterKeyFile, withBoth.replace(/^mk-1 .*\n/, ''));
    try {
      for (const id of ids) expect(await lees((await verseSleutelbos()).bos, id)).toEqual(GEHEIM);
    } finally {
      await writeFile(huis.masterKeyFile, withBoth);
    }
  });
});

describe('shredding', () => {
  it('gives Vernietigd with its instant, at once, in every process, however warm', async () => {
    const { bos } = await verseSleutelbos();
    const { bos: elders } = await verseSleutelbos();
    const id = await maakDossier(bos);
    const ander = await maakDossier(bos);
    expect(await lees(elders, id)).toEqual(GEHEIM);
    expect(await vernietig(bos, id)).toBe(true);
    for (const ring of [bos, elders, (await verseSleutelbos()).bos]) {
      const gelezen = await lees(ring, id);
      expect(isVernietigd(gelezen)).toBe(true);
      expect(gelezen).toMatchObject({ sleutelId: id, op: expect.stringMatching(/^\d{4}-.*Z$/) as string });
      expect(await lees(ring, ander)).toEqual(GEHEIM);
    }
    expect(await vernietig(bos, id)).toBe(false);
  });

  it('does nothing when the transaction is rolled back', async () => {
    const { bos } = await verseSleutelbos();
    const id = await maakDossier(bos);
    const afgebroken = huis.database.transaction(AMSTERDAM, async (client) => {
      expect(await bos.vernietig(client, id)).toBe(true);
      throw new Error('refused further on');
    });
    await expect(afgebroken).rejects.toThrow('refused further on');
    expect(await lees(bos, id)).toEqual(GEHEIM);
  });

  it('cannot be done to a dossier of another municipality', async () => {
    const { bos } = await verseSleutelbos();
    const id = await maakDossier(bos);
    expect(await vernietig(bos, id, ROTTERDAM)).toBe(false);
    expect(await lees(bos, id)).toEqual(GEHEIM);
  });

  it('leaves a record that the service itself cannot take back', async () => {
    const { bos } = await verseSleutelbos();
    const id = await maakDossier(bos);
    await vernietig(bos, id);
    for (const sql of [
      'delete from data_key_destroyed',
      'update data_key_destroyed set id = gen_random_uuid()',
      'truncate data_key_destroyed',
    ]) {
      await expect(huis.database.transaction(AMSTERDAM, (client) => client.query(sql))).rejects.toMatchObject({
        code: '42501',
      });
    }
    expect(await copyOut(huis.admin, 'data_key_destroyed', `id = '${id}'`)).toMatch(new RegExp(`^${id}\t0363\t`));
  });

  it('leaves nothing to read in a dump, and nothing that opens when rows are put back (PS8)', async () => {
    const { bos } = await verseSleutelbos();
    const id = await maakDossier(bos);
    const before = {
      dossier: await copyOut(huis.admin, 'dossier', `id = '${id}'`),
      key: await copyOut(huis.admin, 'data_key', `id = '${id}'`),
    };
    await vernietig(bos, id);
    await huis.database.transaction(AMSTERDAM, (client) => client.query('delete from dossier where id = $1', [id]));

    // The whole database as a dump would hold it: neither the plaintext nor a key of the dossier.
    const { rows } = await huis.admin.query<{ dump: string }>(`select database_to_xml(true, false, '')::text as dump`);
    const dump = `${rows[0]?.dump ?? ''}${before.dossier}`;
    expect(dump.length).toBeGreaterThan(1_000);
    for (const word of [GEHEIM.naam, 'Vlaicu', GEHEIM.verblijf, 'Geheimstraat', 'kamer 4'])
      expect(dump).not.toContain(word);
    expect(await copyOut(huis.admin, 'data_key', `id = '${id}'`)).toBe('');
    expect(before.dossier.split('\t')[2]).toMatch(/^s1\./);

    // A copy of the row from an older backup is put back.
    await copyIn(huis.admin, 'dossier', before.dossier);
    expect(await copyOut(huis.admin, 'dossier', `id = '${id}'`)).toBe(before.dossier);
    for (const ring of [bos, (await verseSleutelbos()).bos]) expect(isVernietigd(await lees(ring, id))).toBe(true);

    // Even the wrapped key from that backup is put back: the record of its destruction keeps it shut.
    await copyIn(huis.admin, 'data_key', before.key);
    for (const ring of [bos, (await verseSleutelbos()).bos]) expect(isVernietigd(await lees(ring, id))).toBe(true);
  });
});

describe('a ring with master keys and a table of its own', () => {
  it('shares nothing with the other: neither opens, destroys nor rewraps what is the other’s', async () => {
    const bestand = `${huis.masterKeyFile}-adressen`;
    await createKeyFile(bestand, 'adres-1');
    const eigen = new KeyRing({ provider: await FileMasterKeyProvider.open(bestand), tabel: 'adres_key' });
    const { bos } = await verseSleutelbos();
    const id = randomUUID();
    const tekst = await huis.database.transaction(AMSTERDAM, async (client) => {
      const { key, insert: rij } = await eigen.nieuw(id, '0363');
      expect(rij.table).toBe('adres_key');
      await insert(client, rij.table, rij.row);
      return encrypt(key, plaats(id), GEHEIM);
    });
    const uitkomst = await huis.database.transaction(AMSTERDAM, async (client) => ({
      ander: await bos.openEen(client, id),
      vernietigd: await bos.vernietig(client, id),
      herwikkeld: (await bos.herwikkel(client)).geschonden,
      eigen: decrypt(await eigen.openEen(client, id), plaats(id), tekst),
    }));
    expect(isVernietigd(uitkomst.ander)).toBe(true);
    expect(uitkomst.herwikkeld).not.toContain(id);
    expect(uitkomst).toMatchObject({ vernietigd: false, eigen: GEHEIM });
    await huis.database.transaction(AMSTERDAM, async (client) => {
      expect(await eigen.vernietig(client, id)).toBe(true);
      expect(isVernietigd(await eigen.openEen(client, id))).toBe(true);
    });
    await huis.database.read(ROTTERDAM, async (client) =>
      expect((await client.query('select 1 from adres_key_destroyed')).rows).toEqual([]),
    );
  });

  it('has a plain name for its table', async () => {
    const provider = await FileMasterKeyProvider.open(huis.masterKeyFile);
    expect(() => new KeyRing({ provider, tabel: 'data_key; drop table x' })).toThrow('plain name');
  });
});
