import { Inject, Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS_OPTIONS, type AccessOptions } from './access-options.js';
import { HANDELING, OPENBAAR } from './decorators.js';

/**
 * Refuses to start a service with a route that nobody thought about: each one is public by declaration or names an action that a
 * policy of this service knows.
 */
@Injectable()
export class RouteCheck implements OnModuleInit {
  constructor(
    @Inject(ACCESS_OPTIONS) private readonly options: AccessOptions,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const faults = this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (typeof metatype !== 'function' || typeof instance !== 'object' || instance === null) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .map((name) => ({ name, handler: prototype[name] }))
        .filter((method): method is { name: string; handler: () => unknown } => isRoute(method.handler))
        .map(({ name, handler }) => this.fault(metatype as () => unknown, name, handler))
        .filter((fault) => fault !== undefined);
    });
    if (faults.length > 0) throw new Error(`routes without a rule of access: ${faults.join('; ')}`);
  }

  private fault(controller: () => unknown, name: string, handler: () => unknown): string | undefined {
    const where = `${controller.name}.${name} (${RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod]})`;
    if (this.reflector.getAllAndOverride<boolean | undefined>(OPENBAAR, [handler, controller])) return undefined;
    const handeling = this.reflector.getAllAndOverride<string | undefined>(HANDELING, [handler, controller]);
    if (handeling === undefined) return `${where} declares neither @Handeling nor @Openbaar`;
    const known = this.options.policies.filter(({ handelingen }) => handelingen.has(handeling)).length;
    return known === 1 ? undefined : `${where}: "${handeling}" is known to ${known} policies`;
  }
}

function isRoute(handler: unknown): boolean {
  return (
    typeof handler === 'function' &&
    Reflect.hasMetadata(PATH_METADATA, handler) &&
    Reflect.hasMetadata(METHOD_METADATA, handler)
  );
}
