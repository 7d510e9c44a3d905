import type { CallHandler, ExecutionContext } from '@nestjs/common';
import { eigenGemeente, kolom, onthoudToegang, policy, type Actor, type DecisionLog } from '@schakel/access';
import { problem, versieconflict, type ProblemException } from '@schakel/platform';
import { firstValueFrom, throwError } from 'rxjs';
import type { Aanroep } from './aanroep.js';
import { Toegangspoort } from './toegangspoort.js';
import { Weigeringspoor } from './weigeringspoor.js';

const ID = '0191a8f0-0000-7000-8000-000000000001';
const ANDER = '0191a8f0-0000-7000-8000-000000000002';
const dossierpolicy = policy({
  aggregaat: 'dossier',
  versie: 1,
  bron: { gemeentecode: kolom('gemeentecode') },
  regels: [
    {
      naam: 'medewerker-van-de-gemeente',
      handelingen: ['dossier:lezen', 'dossier:maken', 'dossier:sluiten'],
      rollen: ['zorgmedewerker'],
      doelbindingen: ['zorgverwijzing'],
      voorwaarde: eigenGemeente('gemeentecode'),
    },
  ],
});
const actor = {
  sub: 'zorg-1',
  soort: 'medewerker',
  rollen: ['zorgmedewerker'],
  gemeentecode: '0363',
  organisatie: '00000001002220647000',
} as unknown as Actor;
const NU = '2026-03-01T10:00:00.000Z';
const regelweigering = (): ProblemException => problem(409, 'overgang-niet-toegestaan', 'Dit kan nu niet.');

/** One request: what the handler does with the gate, and what it throws. */
function proef(params: Record<string, unknown> = {}) {
  const verzoek = { params };
  const aanroep: Aanroep = { actor, doelbinding: 'zorgverwijzing', correlatieId: ID, traceparent: undefined, verzoek };
  const rijen: { body: { request: { resource: object }; response: object } }[] = [];
  let vol = false;
  const log = {
    schrijf: (row: never) => {
      if (vol) return Promise.reject(new Error('the log cannot be written'));
      rijen.push(row);
      return Promise.resolve();
    },
  };
  const poort = new Toegangspoort(log as unknown as DecisionLog);
  const context = { getType: () => 'http', switchToHttp: () => ({ getRequest: () => verzoek }) };
  const spoor = new Weigeringspoor(poort, () => NU);
  const antwoord = async (doe: () => Promise<void>): Promise<unknown> => {
    const fout: unknown = await doe().then(
      () => undefined,
      (error: unknown) => error,
    );
    const next = { handle: () => throwError(() => fout) } as CallHandler;
    return firstValueFrom(spoor.intercept(context as unknown as ExecutionContext, next)).catch(
      (error: unknown) => error,
    );
  };
  return { verzoek, aanroep, poort, rijen, antwoord, sluitLog: () => (vol = true) };
}

const tot = ({ poort, aanroep }: ReturnType<typeof proef>, gemeentecode = '0363', id = ID) =>
  poort.tot(dossierpolicy, { aanroep, handeling: 'dossier:sluiten', bron: { gemeentecode } as never, id, nu: NU });

describe('the trace of a refusal', () => {
  it('is written before a refusal by the rules is answered: who, what, where, and why not', async () => {
    const een = proef();
    const weigering = regelweigering();
    const antwoord = await een.antwoord(async () => {
      await tot(een);
      throw weigering;
    });
    expect(antwoord).toBe(weigering);
    expect(een.rijen).toMatchObject([
      {
        body: {
          request: { subject: { id: 'zorg-1' }, action: { name: 'dossier:sluiten' }, resource: { id: ID } },
          response: { decision: false, context: { reden: 'domeinregel', weigering: 'overgang-niet-toegestaan' } },
        },
      },
    ]);
  });

  it('of the policy is written once', async () => {
    const een = proef();
    expect(await een.antwoord(() => tot(een, '0599').then(() => undefined))).toMatchObject({ status: 404 });
    expect(een.rijen).toHaveLength(1);
    expect(een.rijen[0]?.body.response).toMatchObject({ context: { reden: 'geen-betrokkenheid' } });
  });

  it('of the policy after it allowed something else is written once', async () => {
    const een = proef();
    await een.antwoord(async () => {
      await tot(een);
      await tot(een, '0599', ANDER);
    });
    expect(een.rijen).toMatchObject([{ body: { request: { resource: { id: ANDER } } } }]);
  });

  it('is the failure itself when it cannot be written', async () => {
    const een = proef();
    een.sluitLog();
    const antwoord = await een.antwoord(async () => {
      await tot(een);
      throw regelweigering();
    });
    expect(antwoord).toEqual(new Error('the log cannot be written'));
  });

  it.each<[string, () => Error]>([
    ['another version than was read', () => versieconflict(1, 2)],
    ['a failure of ours', () => problem(503, 'even-niet', 'Probeer het zo nog eens.')],
    ['an error that nobody foresaw', () => new Error('x')],
  ])('is not made of %s', async (_wat, fout) => {
    const een = proef();
    await een.antwoord(async () => {
      await tot(een);
      throw fout();
    });
    expect(een.rijen).toEqual([]);
  });

  it('of a file at a protected address is left to who guards those: it would tie the one to the other', async () => {
    const een = proef();
    await een.antwoord(async () => {
      await tot(een);
      throw problem(400, 'adres-afgeschermd', 'Dit adres kan hier niet worden gebruikt.');
    });
    expect(een.rijen).toEqual([]);
  });

  it('is made of a 403 that came before anybody asked the policy, with what the guard let through', async () => {
    const een = proef();
    onthoudToegang(een.verzoek as never, { actor, handeling: 'dossier:lijst', doelbinding: undefined });
    const niet = problem(403, 'geen-gemeente', 'Bij u hoort geen gemeente.');
    expect(await een.antwoord(() => Promise.reject(niet))).toBe(niet);
    expect(een.rijen).toMatchObject([
      {
        body: {
          request: { subject: { id: 'zorg-1' }, action: { name: 'dossier:lijst' }, resource: { type: 'dossier' } },
          response: { decision: false, context: { reden: 'domeinregel', weigering: 'geen-gemeente' } },
        },
      },
    ]);
  });

  it('is not made of a 403 on a public route: nobody was asked who he is', async () => {
    const een = proef();
    await een.antwoord(() => Promise.reject(problem(403, 'code-onjuist', 'Deze code klopt niet.')));
    expect(een.rijen).toEqual([]);
  });

  it('is not made of input that nobody judged', async () => {
    const een = proef();
    await een.antwoord(() => Promise.reject(problem(400, 'ongeldige-invoer', 'Kijk na wat u stuurt.')));
    expect(een.rijen).toEqual([]);
  });

  it.each<[string, string | undefined, unknown, object]>([
    ['what it would be made for', ANDER, undefined, { id: ANDER }],
    ['what the path names', undefined, ANDER, { id: ANDER }],
    ['neither, when that is no id: it may have been typed', undefined, 'Jansen', {}],
  ])('of something to be made names %s', async (_wat, gezocht, id, waar) => {
    const een = proef({ id });
    const vraag = { aanroep: een.aanroep, handeling: 'dossier:maken', bron: { gemeentecode: '0363' } as never, nu: NU };
    await een.antwoord(async () => {
      await een.poort.totMaken(dossierpolicy, { ...vraag, ...(gezocht !== undefined && { gezocht }) });
      throw regelweigering();
    });
    expect(een.rijen[0]?.body.request.resource).toEqual({ type: 'dossier', ...waar });
  });
});
