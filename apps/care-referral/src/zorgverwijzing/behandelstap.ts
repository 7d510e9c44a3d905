import { ApiStap } from '@schakel/platform';
import { ZorgverwijzingstandDto } from './zorgverwijzing-weergave.dto.js';

/** A step in the life of a referral: all alike but for what is asked. */
export const Behandelstap = ApiStap(ZorgverwijzingstandDto);
