import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isUuid } from '@schakel/domain';
import { problem, systeemKlok } from '@schakel/platform';
import type { Actor } from '../actor/actor.js';
import { beslissingAlsRij } from '../decision-log/decision-row.js';
import type { Beslissing } from '../policy/beslissing.js';
import { verboden } from '../policy/toegang.js';
import { verwerkingsregister } from '../register/verwerkingsregister.data.js';
import { ACCESS_OPTIONS, type AccessOptions } from './access-options.js';
import { HANDELING, OPENBAAR, ZONDER_DOELBINDING } from './decorators.js';
import { onthoudToegang, type Verzoek } from './toegang-context.js';

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i;

/**
 * First lock of every route: a verified token (else 401), a known purpose (else 400), and a role for which some rule allows this
 * action for this purpose (else 403, written down). Which rows that opens is for the policy to say, later, row by row.
 */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Events of our own broker have no caller: their handlers act as the service, on what the producer was allowed to do.
    if (context.getType() === 'rpc') return true;
    if (this.metadata<boolean>(OPENBAAR, context)) return true;
    const handeling = this.metadata<string>(HANDELING, context);
    // A bug that the start-up check finds; here it closes the door (500), it never opens it.
    if (handeling === undefined) throw new Error('this route declares neither @Handeling nor @Openbaar');
    const verzoek = context.switchToHttp().getRequest<Verzoek>();
    const actor = await this.actor(verzoek);
    const doelbinding = this.metadata<boolean>(ZONDER_DOELBINDING, context) ? undefined : this.doelbinding(verzoek);
    const beslissing = this.vooraf(actor, handeling, doelbinding);
    if (!beslissing.toegestaan) {
      await this.noteer(verzoek, actor, handeling, doelbinding, beslissing);
      throw verboden();
    }
    onthoudToegang(verzoek, { actor, handeling, doelbinding });
    return true;
  }

  private metadata<T>(key: string, context: ExecutionContext): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
  }

  private async actor({ headers }: Verzoek): Promise<Actor> {
    if (headers['authorization'] === undefined) throw nietAangemeld('niet-aangemeld', 'Bearer');
    const [, token] = BEARER.exec(String(headers['authorization'])) ?? [];
    if (token === undefined) throw nietAangemeld('token-ongeldig', 'Bearer error="invalid_request"');
    const oordeel = await this.options.tokens.verify(token);
    if (oordeel.soort === 'geldig') return oordeel.actor;
    const verlopen = oordeel.reden === 'verlopen';
    throw nietAangemeld(
      verlopen ? 'token-verlopen' : 'token-ongeldig',
      `Bearer error="invalid_token", error_description="${oordeel.reden}"`,
    );
  }

  private doelbinding({ headers }: Verzoek): string {
    const code = headers['doelbinding'];
    if (code === undefined || code === '') {
      throw doelbindingFout(
        'doelbinding-ontbreekt',
        'Zet in de kopregel Doelbinding waarvoor u dit opvraagt of vastlegt.',
      );
    }
    if (typeof code !== 'string' || !(this.options.register ?? verwerkingsregister).vind(code)) {
      throw doelbindingFout('doelbinding-onbekend', 'De doelbinding staat niet in het register van verwerkingen.');
    }
    return code;
  }

  /** The first decision that allows, or else the refusal of the policy that knows the action. */
  private vooraf(actor: Actor, handeling: string, doelbinding: string | undefined): Beslissing {
    const policy = this.options.policies.find(({ handelingen }) => handelingen.has(handeling));
    if (!policy) throw new Error('no policy of this service knows the action of this route');
    return policy.vooraf(actor, handeling, doelbinding);
  }

  private noteer(
    verzoek: Verzoek,
    actor: Actor,
    handeling: string,
    doelbinding: string | undefined,
    beslissing: Beslissing,
  ): Promise<void> {
    const id = (verzoek.params as Record<string, unknown> | undefined)?.['id'];
    const nu = (this.options.klok ?? systeemKlok)();
    return this.options.log.schrijf(
      beslissingAlsRij({
        beslissing,
        actor,
        handeling,
        doelbinding,
        bron: { soort: handeling.split(':')[0] ?? handeling, ...(isUuid(id) && { id }) },
        nu,
      }).row,
    );
  }
}

function nietAangemeld(code: string, challenge: string): Error {
  return problem(401, code, 'Meld u aan. Stuur daarna een geldig token mee.', {
    headers: { 'WWW-Authenticate': challenge },
  });
}

function doelbindingFout(code: string, detail: string): Error {
  return problem(400, code, detail, { invalidParams: [{ name: 'Doelbinding', code, reason: detail }] });
}
