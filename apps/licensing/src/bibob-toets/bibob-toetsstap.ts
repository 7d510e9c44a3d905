import { ApiBeschreven, sendAnswer } from '@schakel/platform';
import type { Aanroep } from '@schakel/service';
import type { FastifyReply } from 'fastify';
import { BibobToetsstandDto } from './bibob-toets-weergave.dto.js';
import { toetsstand, type BibobToetsService, type Toetsstap } from './bibob-toets.service.js';

/** A step in the life of a toets: all alike but for what is asked. */
export const Toetsstapbeschrijving = (samenvatting: string, beschrijving: string): MethodDecorator =>
  ApiBeschreven({
    samenvatting,
    beschrijving,
    antwoord: { status: 200, beschrijving: 'De nieuwe stand.', type: BibobToetsstandDto, etag: true },
    ifMatch: true,
    doelbinding: true,
    problemen: [404, 410],
  });

/** Runs the command and answers how far the toets is after it. */
export async function beantwoordStap(
  toetsen: BibobToetsService,
  aanroep: Aanroep,
  toetsstap: Toetsstap,
  reply: FastifyReply,
): Promise<void> {
  const toets = await toetsen.behandel(aanroep, toetsstap);
  sendAnswer(reply, { status: 200, response: toetsstand(toets), versie: toets.versie });
}
