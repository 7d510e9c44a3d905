import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { Ondertekenaar } from './signer.js';

/** Where receivers find the keys. Outside `/v1`: an address that is known by its name (RFC 8615). */
export const JWKS_PAD = '/.well-known/jwks.json';

/** Publishes the public keys to everyone. A receiver may keep them for five minutes and fetches them again for a key it does not know. */
@Injectable()
export class JwksRoute implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly ondertekenaar: Ondertekenaar,
  ) {}

  onModuleInit(): void {
    const instance = this.host.httpAdapter.getInstance<FastifyInstance>();
    const config = { produces: ['application/json', 'application/jwk-set+json'] };
    instance.get(JWKS_PAD, { config }, (_request, reply) =>
      reply
        .header('Access-Control-Allow-Origin', '*')
        .header('Cache-Control', 'public, max-age=300')
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(this.ondertekenaar.jwks)),
    );
  }
}
