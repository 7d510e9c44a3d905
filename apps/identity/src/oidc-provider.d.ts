/** The part of oidc-provider 9 that this app uses; the package ships no type declarations of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Client {
    readonly clientId: string;
    readonly clientAuthMethod: string;
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }

  export interface ProviderContext {
    body: unknown;
    type: string;
    status: number;
    set(name: string, value: string): void;
    readonly oidc: {
      readonly provider: Provider;
      readonly client: Client;
      readonly session: { readonly accountId?: string; grantIdFor(clientId: string): string | undefined };
      readonly params: Readonly<Record<string, unknown>>;
      readonly issuer: string;
    };
  }

  export interface Token {
    readonly kind: 'AccessToken' | 'ClientCredentials';
    readonly accountId?: string;
    readonly clientId: string;
  }

  export interface Interaction {
    readonly uid: string;
    readonly prompt: { readonly name: string; readonly reasons: readonly string[] };
    readonly params: Readonly<Record<string, unknown>>;
  }

  export interface Account {
    accountId: string;
    claims(use: 'id_token' | 'userinfo'): Promise<Record<string, unknown>>;
  }

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    proxy: boolean;
    readonly Grant: {
      new (properties: { clientId: string; accountId: string }): Grant;
      find(id: string): Promise<Grant | undefined>;
    };
    readonly Client: { find(clientId: string): Promise<Client | undefined> };
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    /** Rejects with `errors.SessionNotFound` when the cookie and the address do not name one running interaction. */
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: Record<string, unknown>,
    ): Promise<void>;
    on(event: 'server_error', listener: (context: ProviderContext, error: Error) => void): this;
  }

  export const errors: {
    InvalidRequest: new (description: string) => Error;
    InvalidTarget: new (description?: string) => Error;
    InvalidClientAuth: new (description: string) => Error;
    SessionNotFound: new (description: string) => Error;
    CustomOIDCProviderError: new (error: string, description: string) => Error;
  };

  export namespace interactionPolicy {
    class Check {
      constructor(reason: string, description: string, error: string, check: (context: ProviderContext) => boolean);
    }
    interface Prompt {
      readonly checks: { add(check: Check, index?: number): void; remove(reason: string): void };
    }
    function base(): { get(name: 'login' | 'consent'): Prompt | undefined };
  }
}
