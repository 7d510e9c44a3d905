import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Aanbiedergids } from './aanbiedergids.js';
import { aanbieders } from './aanbiederlijst.domain.js';

/** Fills the directory with the made-up services before anybody asks, where the configuration says so. */
@Injectable()
export class Demogids implements OnApplicationBootstrap {
  constructor(
    private readonly gids: Aanbiedergids,
    private readonly aan: boolean,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.aan) await this.gids.zaai(aanbieders);
  }
}
