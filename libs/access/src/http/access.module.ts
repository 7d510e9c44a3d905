import { Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { ACCESS_OPTIONS, type AccessOptions } from './access-options.js';
import { ActorGuard } from './actor-guard.js';
import { RouteCheck } from './route-check.js';

/** Puts the guard before every route of a service and checks at start-up that no route was forgotten. Import it once. */
@Module({})
export class AccessModule {
  /** With options that are at hand. */
  static forRoot(options: AccessOptions): DynamicModule {
    return AccessModule.with({ provide: ACCESS_OPTIONS, useFactory: () => options });
  }

  /** With options made from other providers, such as the database. */
  static forRootAsync(
    factory: Pick<FactoryProvider<AccessOptions>, 'inject' | 'useFactory'>,
    imports: DynamicModule['imports'] = [],
  ): DynamicModule {
    return { ...AccessModule.with({ provide: ACCESS_OPTIONS, ...factory }), imports: [DiscoveryModule, ...imports] };
  }

  private static with(options: FactoryProvider<AccessOptions>): DynamicModule {
    return {
      module: AccessModule,
      imports: [DiscoveryModule],
      providers: [options, RouteCheck, { provide: APP_GUARD, useClass: ActorGuard }],
      exports: [ACCESS_OPTIONS],
    };
  }
}
