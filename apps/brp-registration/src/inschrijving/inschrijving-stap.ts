import type { Type } from '@nestjs/common';
import { ApiBeschreven } from '@schakel/platform';
import { InschrijvingstandDto } from './inschrijving-weergave.dto.js';

/** How a step of a registration is described. */
export interface Stapbeschrijving {
  readonly samenvatting: string;
  readonly beschrijving?: string;
  readonly type?: Type<unknown>;
  readonly problemen?: readonly (502 | 503)[];
}

/** A command on one registration, for the OpenAPI document. */
export const Stap = ({ samenvatting, beschrijving, type = InschrijvingstandDto, problemen = [] }: Stapbeschrijving) =>
  ApiBeschreven({
    samenvatting,
    ...(beschrijving !== undefined && { beschrijving }),
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410, ...problemen],
  });
