import { type DynamicModule, Module } from '@nestjs/common';
import { HealthRegistry } from '../health/health-registry.js';
import type { Log } from '../logging/logger.js';
import { LOG } from '../service/platform.module.js';
import { StopOrder } from '../service/stop-order.js';
import { Database, type DatabaseOptions } from './database.js';

/** Provides `Database` in every module, reports it as `database` under `/health/ready`, and closes it after everything else has stopped. */
@Module({})
export class DatabaseModule {
  static with(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        {
          provide: Database,
          inject: [HealthRegistry, StopOrder, LOG],
          useFactory: async (health: HealthRegistry, stopOrder: StopOrder, log: Log) => {
            const onIdleConnectionError = (code: string): void =>
              log.warn({ code }, 'verbinding met de database viel weg');
            const database = await Database.open({ onIdleConnectionError, ...options });
            health.register({ naam: 'database', check: () => checkDatabase(database) });
            stopOrder.register('database', 'database', () => database.close());
            return database;
          },
        },
      ],
      exports: [Database],
    };
  }
}

async function checkDatabase({ pool }: Database): Promise<{ gezond: boolean; details: Record<string, number> }> {
  await pool.query('select 1');
  return {
    gezond: true,
    details: { verbindingen: pool.totalCount, vrij: pool.idleCount, wachtend: pool.waitingCount },
  };
}
