import { betrokkenewijzerTabellen } from '@schakel/service';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forward only: a mistake is mended by a next migration. */
export class Betrokkenewijzer1777000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of betrokkenewijzerTabellen) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
