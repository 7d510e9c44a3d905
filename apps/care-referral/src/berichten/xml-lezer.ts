import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ENVELOPGRENZEN } from '@schakel/istandaarden';
import type { FastifyInstance } from 'fastify';

const PAD = '/v1/berichten';

/** Lets XML in, as text, on the one route that takes it; everywhere else it stays an unknown kind of content (415). */
@Injectable()
export class XmlLezer implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const instance = this.host.httpAdapter.getInstance<FastifyInstance>();
    const opties = { parseAs: 'string', bodyLimit: ENVELOPGRENZEN.bytes } as const;
    instance.addContentTypeParser(['application/xml', 'text/xml'], opties, (request, body, done) => {
      if (request.routeOptions.url === PAD) return done(null, body);
      const code = 'FST_ERR_CTP_INVALID_MEDIA_TYPE';
      done(Object.assign(new Error('unsupported media type'), { statusCode: 415, code }));
    });
  }
}
