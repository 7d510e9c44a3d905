import { memoryStorage } from './opslag.js';

describe('the storage of logins', () => {
  let time = 1_000_000;
  beforeEach(() => {
    time = 1_000_000;
  });

  it('keeps an item until it expires and no longer', async () => {
    const sessions = memoryStorage(() => time)('Session');
    await sessions.upsert('a', { uid: 'u' }, 10);
    time += 9_999;
    expect(await sessions.find('a')).toEqual({ uid: 'u' });
    expect(await sessions.findByUid('u')).toEqual({ uid: 'u' });
    time += 1;
    expect(await sessions.find('a')).toBeUndefined();
    expect(await sessions.findByUid('u')).toBeUndefined();
  });

  it('remembers every used jti, however many come after it', async () => {
    const replay = memoryStorage(() => time)('ReplayDetection');
    for (let i = 0; i < 5_000; i += 1) await replay.upsert(`jti-${i}`, {}, 60);
    expect(await replay.find('jti-0')).toEqual({});
  });

  it('marks a code as used without forgetting it', async () => {
    const codes = memoryStorage(() => time)('AuthorizationCode');
    await codes.upsert('a', { grantId: 'g' }, 60);
    await codes.consume('a');
    expect(await codes.find('a')).toEqual({ grantId: 'g', consumed: 1_000 });
  });

  it('revokes what hangs on a grant and nothing else', async () => {
    const storage = memoryStorage(() => time);
    await storage('RefreshToken').upsert('a', { grantId: 'g' }, 60);
    await storage('RefreshToken').upsert('b', { grantId: 'h' }, 60);
    await storage('Session').upsert('c', { grantId: 'g' }, 60);
    await storage('RefreshToken').revokeByGrantId('g');
    expect(await storage('RefreshToken').find('a')).toBeUndefined();
    expect(await storage('RefreshToken').find('b')).toBeDefined();
    expect(await storage('Session').find('c')).toBeDefined();
  });
});
