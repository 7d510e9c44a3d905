import { applyDecorators, Post } from '@nestjs/common';
import { Handeling } from '@schakel/access';
import { ApiBeschreven, type ProblemStatus } from '@schakel/platform';
import { VergunningaanvraagstandDto } from './vergunningaanvraag-weergave.dto.js';

/** What is told about one step of an application. */
export interface Stapbeschrijving {
  readonly samenvatting: string;
  readonly beschrijving?: string;
  /** It is a decision, and not only a step on the way to one. */
  readonly besluit?: true;
  readonly problemen?: readonly ProblemStatus[];
}

/** A step in the life of an application, under `/vergunningaanvragen/{id}/…`: all alike but for what is asked. */
export const Behandelstap = (
  pad: string,
  { samenvatting, beschrijving, besluit, problemen = [] }: Stapbeschrijving,
): MethodDecorator =>
  applyDecorators(
    Post(`:id/${pad}`),
    Handeling(besluit === true ? 'vergunningaanvraag:besluiten' : 'vergunningaanvraag:behandelen'),
    ApiBeschreven({
      samenvatting,
      ...(beschrijving !== undefined && { beschrijving }),
      antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: VergunningaanvraagstandDto, etag: true },
      ifMatch: true,
      doelbinding: true,
      problemen: [404, 410, ...problemen],
    }),
  );
