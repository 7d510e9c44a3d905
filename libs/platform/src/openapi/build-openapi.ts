import { type DynamicModule, type INestApplication, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { createAdapter } from '../http/adapter.js';
import { createLog } from '../logging/logger.js';
import { PlatformModule } from '../service/platform.module.js';
import { completeDocument } from './complete-document.js';

/** Base path of every API: the major version only (NL API Design Rules /core/uri-version). */
export const API_PREFIX = 'v1';

/** What stands at the head of an OpenAPI document, in Dutch. */
export interface OpenApiInfo {
  readonly name: string;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  /** Base address without `/v1`. */
  readonly publicUrl: string;
  readonly contact?: { readonly name: string; readonly url: string; readonly email: string };
  /** Tags with what they stand for; a controller names its own with `@ApiTags`. */
  readonly tags?: Readonly<Record<string, string>>;
}

const defaultContact = { name: 'Schakel', url: 'https://schakel.example', email: 'beheer@schakel.example' };

/** The OpenAPI document of an application: its routes and DTOs, completed so that it tells what the platform does on every route. */
export function documentOf(app: INestApplication, info: OpenApiInfo): OpenAPIObject {
  const contact = info.contact ?? defaultContact;
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.0.3')
    .setTitle(info.title)
    .setDescription(info.description)
    .setVersion(info.version)
    .setContact(contact.name, contact.url, contact.email)
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
    .addServer(`${info.publicUrl}/${API_PREFIX}`)
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Toegangstoken volgens OAuth NL.' },
      'token',
    )
    .addSecurityRequirements('token');
  for (const [tag, description] of Object.entries(info.tags ?? {})) builder.addTag(tag, description);
  const document = SwaggerModule.createDocument(app, builder.build(), {
    ignoreGlobalPrefix: true,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return completeDocument(document);
}

/**
 * The OpenAPI document of a service's module without starting it: no provider is made, nothing connects or listens. For the
 * generator of the committed `openapi.json`.
 */
export async function buildOpenApi(module: Type<unknown> | DynamicModule, info: OpenApiInfo): Promise<OpenAPIObject> {
  const log = createLog({ service: info.name, version: info.version, level: 'silent' });

  @Module({ imports: [PlatformModule.with(log), module] })
  class DescribedModule {}

  const app = await NestFactory.create(DescribedModule, createAdapter({}), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  try {
    app.setGlobalPrefix(API_PREFIX);
    return documentOf(app, info);
  } finally {
    await app.close();
  }
}
