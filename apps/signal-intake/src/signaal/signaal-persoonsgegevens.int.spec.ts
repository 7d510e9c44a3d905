import { nieuwId } from '@schakel/platform';
import { eventually } from '@schakel/testing';
import { balie, lees, regisseur, rijenVan, stap } from '../fixtures/behandeling.js';
import { type Meelezer, leesMee } from '../fixtures/gebeurtenissen.js';
import { geplant, vierAntwoorden, volleMelding, zwareWeging } from '../fixtures/meldingen.js';
import { type Proefdienst, medewerker, startProefdienst } from '../fixtures/proefdienst.js';

let dienst: Proefdienst;
let meelezer: Meelezer;

beforeAll(async () => {
  dienst = await startProefdienst();
  meelezer = await leesMee(dienst.topics);
});

afterAll(async () => {
  await meelezer.stop();
  await dienst.stop();
});

describe('personal data', () => {
  it('stand in the database as ciphertext only, and nowhere in log lines or records', async () => {
    const { body } = await dienst.meld(balie, volleMelding, { 'idempotency-key': nieuwId() });
    await stap(dienst, body.id, 'duidingen', 1, {});
    await stap(dienst, body.id, 'wegingen', 2, zwareWeging);
    await stap(dienst, body.id, 'routeringen', 3, { route: 'veiligheid', reden: geplant.reden });
    await lees(dienst, body.id);
    await eventually(() => meelezer.over(String(body.id)).length === 4, 'all events published');
    const inhoud = await heleDatabase();
    expect(inhoud).toContain(String(body.id));
    expect(inhoud).toContain('s1.');
    const records = meelezer.berichten.map(({ tekst }) => tekst).join('\n');
    const logregels = dienst.regels.join('\n');
    expect(logregels).toContain('/v1/signalen/:id/wegingen');
    for (const [veld, waarde] of Object.entries(geplant)) {
      expect({
        veld,
        database: inhoud.includes(waarde),
        log: logregels.includes(waarde),
        topic: records.includes(waarde),
      }).toEqual({ veld, database: false, log: false, topic: false });
    }
  });

  it('are read by purpose: decision and processing lines are written, one person per line', async () => {
    const { body } = await dienst.meld(balie, volleMelding);
    await lees(dienst, body.id);
    const besluiten = await rijenVan<{ handeling: string }>(
      dienst,
      `select body #>> '{request,action,name}' as handeling from toegangsbeslissing
       where body #>> '{request,resource,id}' = $1 order by timestamp_ms, id`,
      [body.id],
    );
    const verwerkingen = await rijenVan<{ name: string; data_subject_id: string | null }>(
      dienst,
      'select name, data_subject_id from verwerkingslog where object = $1 order by start_time, id',
      [`signaal/${String(body.id)}`],
    );
    expect(besluiten.map(({ handeling }) => handeling)).toEqual(['signaal:indienen', 'signaal:inhoud-lezen']);
    expect(verwerkingen.map(({ name, data_subject_id }) => [name, data_subject_id === null])).toEqual([
      ['Signaal ontvangen', true],
      ['Signaal ontvangen', false],
      ['Signaal ontvangen', false],
      ['Signaal lezen', true],
      ['Signaal lezen', false],
      ['Signaal lezen', false],
    ]);
  });

  it('are gone when the key is gone: the signal says so, and nothing more can be done with it', async () => {
    const { body } = await dienst.meld(balie, volleMelding);
    await rijenVan(dienst, 'delete from data_key where id = $1', [body.id]);
    expect(await lees(dienst, body.id)).toMatchObject({
      status: 200,
      body: { inzage: 'vernietigd', status: 'ontvangen' },
    });
    expect((await lees(dienst, body.id)).body).not.toHaveProperty('melding');
    expect(await stap(dienst, body.id, 'duidingen', 1, {})).toMatchObject({
      status: 410,
      body: { code: 'signaal-vernietigd' },
    });
  });
});

describe('who may see what', () => {
  it('the reporter follows where it stands, without content; others at the desk do not see it at all', async () => {
    const { body } = await dienst.meld(balie, volleMelding);
    const eigen = await lees(dienst, body.id, balie, 'signaal-intake');
    expect(eigen).toMatchObject({
      status: 200,
      body: { inzage: 'beperkt', kenmerk: body.kenmerk, status: 'ontvangen' },
    });
    expect(JSON.stringify(eigen.body)).not.toContain(geplant.naam);
    expect(await lees(dienst, body.id, medewerker('balie-2', 'frontofficemedewerker'), 'signaal-intake')).toMatchObject(
      {
        status: 404,
        body: { code: 'niet-gevonden' },
      },
    );
  });

  it('the ketenregisseur reads routed signals, and no others', async () => {
    const { body } = await dienst.meld(balie, volleMelding);
    expect((await lees(dienst, body.id, regisseur, 'ketenregie')).status).toBe(404);
    await stap(dienst, body.id, 'duidingen', 1, {});
    await stap(dienst, body.id, 'wegingen', 2, zwareWeging);
    await stap(dienst, body.id, 'routeringen', 3, { route: 'bestuurlijk', reden: 'x' });
    expect(await lees(dienst, body.id, regisseur, 'ketenregie')).toMatchObject({
      status: 200,
      body: { inzage: 'volledig' },
    });
    expect(await stap(dienst, body.id, 'duidingen', 4, {}, regisseur)).toMatchObject({ status: 403 });
  });

  it('answers an unknown id and a forbidden one alike', async () => {
    const { body } = await dienst.meld(balie, vierAntwoorden);
    const zonderInstance = ({ instance: _, ...rest }: Record<string, unknown>) => rest;
    const vreemd = await lees(dienst, body.id, medewerker('duider-9', 'aandachtsfunctionaris', '0599'));
    const onbekend = await lees(dienst, nieuwId());
    expect(vreemd.status).toBe(404);
    expect(zonderInstance(vreemd.body)).toEqual(zonderInstance(onbekend.body));
  });
});

/** Every row of every table as text. */
async function heleDatabase(): Promise<string> {
  const tabellen = await rijenVan<{ naam: string }>(
    dienst,
    `select quote_ident(tablename) as naam from pg_tables where schemaname = 'public'`,
  );
  const rijen = await Promise.all(
    tabellen.map(({ naam }) => rijenVan<{ t: string }>(dienst, `select t::text as t from ${naam} t`)),
  );
  return rijen
    .flat()
    .map(({ t }) => t)
    .join('\n');
}
