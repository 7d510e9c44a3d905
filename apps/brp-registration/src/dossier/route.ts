import { ApiProperty } from '@nestjs/swagger';
import type { Uuid } from '@schakel/domain';
import { ApiBeschreven, ApiStap, requestHash, sendAnswer } from '@schakel/platform';
import type { Aanroep, Dossierstand } from '@schakel/service';
import { stand } from '@schakel/service';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** An existing file, by who read the version given (`If-Match`). */
export interface Bewerking {
  readonly aanroep: Aanroep;
  readonly id: Uuid;
  readonly gelezenVersie: number;
}

/** Under which key a caller may repeat the making of a file. */
export interface Idempotentie {
  readonly key: string;
  readonly requestHash: string;
}

export class DossierstandDto {
  @ApiProperty({ description: 'Identificatie.', format: 'uuid' })
  id!: Uuid;

  @ApiProperty({ description: 'Toestand.' })
  status!: string;

  @ApiProperty({ description: 'Versie, ook als ETag.', type: 'integer', minimum: 1 })
  versie!: number;
}

/** Describes a route that makes a file. */
export const Maak = (samenvatting: string, beschrijving: string) =>
  ApiBeschreven({
    samenvatting,
    beschrijving,
    antwoord: { status: 201, beschrijving: 'Vastgelegd.', type: DossierstandDto, location: true, etag: true },
    idempotent: true,
    doelbinding: true,
    problemen: [404],
  });

/** Describes a route that brings a file further. */
export const Stap = ApiStap(DossierstandDto);

/** Describes a route that shows one file. */
export const Een = (samenvatting: string, type: new () => object) =>
  ApiBeschreven({
    samenvatting,
    antwoord: { status: 200, beschrijving: 'Het dossier.', type, etag: true },
    doelbinding: true,
    problemen: [404, 410],
  });

/** Describes a route that shows a page of files. */
export const Lijst = (samenvatting: string, type: new () => object) =>
  ApiBeschreven({
    samenvatting,
    antwoord: { status: 200, beschrijving: 'Een pagina, nieuwste eerst.', type },
    doelbinding: true,
  });

/** The hash by which a repetition of a request is known. */
export function idempotentie(
  { actor }: Aanroep,
  { method, url }: FastifyRequest,
  key: string,
  body: unknown,
): Idempotentie {
  return { key, requestHash: requestHash({ method, path: url, body, actor: actor.sub }) };
}

/** Answers with how far a file is. */
export function toonStand(reply: FastifyReply, toestand: Dossierstand): void {
  sendAnswer(reply, { status: 200, response: stand(toestand), versie: toestand.versie });
}
