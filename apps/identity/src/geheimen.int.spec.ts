import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { meldAan } from './aanmelden.js';
import { DEMOGEBRUIKERS } from './demo-gebruikers.data.js';
import { openGeheimen } from './geheimen.js';

describe('the secrets in the data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'identity-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are drawn at first start, kept between runs, and readable by the owner only', async () => {
    const first = await openGeheimen(folder);
    expect(await openGeheimen(folder)).toEqual(first);
    expect(first.sleutels.map((key) => key.alg).sort()).toEqual(['PS256', 'RS256']);
    for (const file of ['geheimen.json', 'demo-toegang.json', 'clients/politie-eenheid.jwk.json']) {
      expect((await stat(join(folder, file))).mode & 0o077).toBe(0);
    }
  });

  it('differ between two folders', async () => {
    const other = await mkdtemp(join(tmpdir(), 'identity-'));
    const [a, b] = [await openGeheimen(folder), await openGeheimen(other)];
    await rm(other, { recursive: true });
    for (const { gebruikersnaam } of DEMOGEBRUIKERS)
      expect(a.wachtwoorden.get(gebruikersnaam)).not.toBe(b.wachtwoorden.get(gebruikersnaam));
    expect(a.sleutels[0]?.n).not.toBe(b.sleutels[0]?.n);
  });

  it('give every demo user a password that the demo can show and that logs in', async () => {
    const { wachtwoorden } = await openGeheimen(folder);
    const access = JSON.parse(await readFile(join(folder, 'demo-toegang.json'), 'utf8')) as {
      gebruikers: { gebruikersnaam: string; wachtwoord: string; sub: string }[];
    };
    expect(access.gebruikers).toHaveLength(DEMOGEBRUIKERS.length);
    for (const { gebruikersnaam, wachtwoord, sub } of access.gebruikers) {
      expect(wachtwoord).toMatch(/^([a-z2-9]{3}-){3}[a-z2-9]{3}$/);
      expect(meldAan(wachtwoorden, gebruikersnaam, wachtwoord)?.sub).toBe(sub);
      expect(meldAan(wachtwoorden, gebruikersnaam, `${wachtwoord} `)).toBeUndefined();
    }
  });

  it('keep their old passwords when a user is added', async () => {
    const before = await openGeheimen(folder);
    const path = join(folder, 'geheimen.json');
    const stored = JSON.parse(await readFile(path, 'utf8')) as { wachtwoorden: Record<string, string> };
    delete stored.wachtwoorden['beheerder.amsterdam'];
    await writeFile(path, JSON.stringify(stored));
    const after = await openGeheimen(folder);
    expect(after.wachtwoorden.get('beheerder.rotterdam')).toBe(before.wachtwoorden.get('beheerder.rotterdam'));
    expect(after.wachtwoorden.get('beheerder.amsterdam')).toBeDefined();
  });

  it('are not silently replaced when the file is damaged', async () => {
    await writeFile(join(folder, 'geheimen.json'), '{"sleutels":');
    await expect(openGeheimen(folder)).rejects.toThrow();
    expect(await readFile(join(folder, 'geheimen.json'), 'utf8')).toBe('{"sleutels":');
  });

  it('let nobody in with an empty password or an unknown name', async () => {
    const { wachtwoorden } = await openGeheimen(folder);
    expect(meldAan(wachtwoorden, 'beheerder.amsterdam', '')).toBeUndefined();
    expect(meldAan(wachtwoorden, 'bestaat.niet', '')).toBeUndefined();
    expect(meldAan(new Map(), 'beheerder.amsterdam', '')).toBeUndefined();
  });
});
