import { type DynamicModule, Module } from '@nestjs/common';
import type { ServiceConfig } from '@schakel/platform';
import { DienstModule } from '@schakel/service';
import { abonnementonderdelen, type Abonnementconfig } from './abonnement/abonnement.onderdelen.js';
import { ActieverzoekController } from './actieverzoek/actieverzoek.controller.js';
import { actieverzoekpolicy } from './actieverzoek/actieverzoek.policy.js';
import { ActieverzoekRij } from './actieverzoek/actieverzoek.rij.js';
import { ActieverzoekService } from './actieverzoek/actieverzoek.service.js';
import { AfdelingenConsumer } from './afdelingen.consumer.js';
import { DelingRij } from './deling/deling.js';
import { EigenConsumer } from './eigen.consumer.js';
import { KetendossierController } from './ketendossier/ketendossier.controller.js';
import { KetendossierInzage } from './ketendossier/ketendossier.inzage.js';
import { ketendossierpolicy } from './ketendossier/ketendossier.policy.js';
import { KetendossierRij, ToegangRij } from './ketendossier/ketendossier.rij.js';
import { KetendossierService } from './ketendossier/ketendossier.service.js';
import { KetenantwoordConsumer } from './ketenantwoord/ketenantwoord.consumer.js';
import { LicensingConsumer } from './licensing.consumer.js';
import { RaadplegingController } from './raadpleging/raadpleging.controller.js';
import { RaadplegingRij } from './raadpleging/raadpleging.rij.js';
import { RaadplegingService } from './raadpleging/raadpleging.service.js';
import { SERVICE } from './service-gegevens.js';
import { SignalIntakeConsumer } from './signal-intake.consumer.js';
import { TijdlijnRij } from './tijdlijn/tijdlijn.js';

/** The only file that wires: which parts there are. */
@Module({})
export class ChainCoordinationModule {
  static with(config: ServiceConfig & Abonnementconfig): DynamicModule {
    const abonnement = abonnementonderdelen;
    const entities = [
      KetendossierRij,
      ToegangRij,
      ActieverzoekRij,
      RaadplegingRij,
      TijdlijnRij,
      DelingRij,
      ...abonnement.entities,
    ];
    const policies = [ketendossierpolicy, actieverzoekpolicy, ...abonnement.policies];
    const controllers = [
      KetendossierController,
      ActieverzoekController,
      RaadplegingController,
      ...abonnement.controllers,
    ];
    const consumers = [
      SignalIntakeConsumer,
      AfdelingenConsumer,
      LicensingConsumer,
      KetenantwoordConsumer,
      EigenConsumer,
    ];
    return {
      module: ChainCoordinationModule,
      imports: [DienstModule.with({ config, ...SERVICE, entities, policies })],
      controllers: [...controllers, ...consumers],
      providers: [
        ...[KetendossierService, KetendossierInzage, ActieverzoekService, RaadplegingService],
        ...abonnement.providers(config),
      ],
    };
  }
}
