import { type DynamicModule, Module } from '@nestjs/common';
import type { ServiceConfig } from '@schakel/platform';
import { DienstModule } from '@schakel/service';
import { IndicatorcatalogusController } from './indicatorcatalogus/indicatorcatalogus.controller.js';
import { SERVICE } from './service-gegevens.js';
import { SignaalController } from './signaal/signaal.controller.js';
import { SignaalHistorie } from './signaal/signaal.historie.js';
import { SignaalInzage } from './signaal/signaal.inzage.js';
import { signaalpolicy } from './signaal/signaal.policy.js';
import { SignaalRij } from './signaal/signaal.rij.js';
import { SignaalService } from './signaal/signaal.service.js';

/** The only file that wires: which parts there are. */
@Module({})
export class SignalIntakeModule {
  static with(config: ServiceConfig): DynamicModule {
    const entities = [SignaalRij];
    const policies = [signaalpolicy];
    return {
      module: SignalIntakeModule,
      imports: [DienstModule.with({ config, ...SERVICE, entities, policies, consumeert: false })],
      controllers: [SignaalController, IndicatorcatalogusController],
      providers: [SignaalService, SignaalInzage, SignaalHistorie],
    };
  }
}
