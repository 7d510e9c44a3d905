import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

const PDF = 'application/pdf';

/** A route whose answer is a PDF; problems stay JSON. */
export function ApiPdf(): MethodDecorator {
  const content = { [PDF]: { schema: { type: 'string', format: 'binary' } } } as const;
  return applyDecorators(
    RouteConfig({ produces: [PDF, 'application/json'] }),
    ApiProduces(PDF),
    ApiResponse({ status: 200, content }),
  );
}

/** Sends the bytes as a file to be saved under a name that says nothing; no cache keeps it. */
export function stuurPdf(reply: FastifyReply, bytes: Uint8Array): void {
  void reply
    .code(200)
    .header('Content-Type', PDF)
    .header('Content-Disposition', 'attachment; filename="brief.pdf"')
    .header('Cache-Control', 'no-store')
    .send(Buffer.from(bytes));
}
