import { ApiBeschreven } from '@schakel/platform';
import { ZorgverwijzingstandDto } from './zorgverwijzing-weergave.dto.js';

/** A step in the life of a referral: all alike but for what is asked. */
export const Behandelstap = (samenvatting: string) =>
  ApiBeschreven({
    samenvatting,
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: ZorgverwijzingstandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  });
