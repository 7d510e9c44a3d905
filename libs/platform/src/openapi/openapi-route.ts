import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { API_PREFIX, documentOf, type OpenApiInfo } from './build-openapi.js';

/** Serves `/v1/openapi.json` to everyone, from every origin (NL API Design Rules /core/publish-openapi); made at the first request. */
export function addOpenApiRoute(app: INestApplication, instance: FastifyInstance, info: OpenApiInfo): void {
  let content: string | undefined;
  instance.get(`/${API_PREFIX}/openapi.json`, (_request, reply) => {
    content ??= JSON.stringify(documentOf(app, info));
    return reply.header('Access-Control-Allow-Origin', '*').type('application/json; charset=utf-8').send(content);
  });
}
