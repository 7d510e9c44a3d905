import { isUuid } from '@schakel/domain';
import { nieuwId } from '@schakel/platform';
import { zorgverwijzingIdVan } from './zorgverwijzing-id.js';

describe('the id of a referral', () => {
  it('is a UUID that follows from the request alone', () => {
    const verzoek = '01930000-0000-7000-8000-000000000003' as never;
    // As any other implementation of RFC 9562 gives it; changing it would make referrals twice.
    expect(zorgverwijzingIdVan(verzoek)).toBe('ae1c03ae-a2a1-59a4-9ed2-c6b8855522df');
    expect(isUuid(zorgverwijzingIdVan(verzoek))).toBe(true);
  });

  it('differs for every request', () => {
    const ids = Array.from({ length: 10_000 }, () => zorgverwijzingIdVan(nieuwId() as never));
    expect(new Set(ids).size).toBe(10_000);
    expect(ids.every(isUuid)).toBe(true);
  });
});
