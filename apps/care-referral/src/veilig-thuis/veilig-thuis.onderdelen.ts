import { VeiligThuisController } from './veilig-thuis.controller.js';
import { veiligThuispolicy } from './veilig-thuis.policy.js';
import { VeiligThuisRij } from './veilig-thuis.rij.js';
import { VeiligThuisService } from './veilig-thuis.service.js';
import { VeiligThuisstapController } from './veilig-thuisstap.controller.js';

/** What reports to Veilig Thuis bring to the module of the service. */
export const veiligThuisonderdelen = {
  entities: [VeiligThuisRij],
  policies: [veiligThuispolicy],
  controllers: [VeiligThuisController, VeiligThuisstapController],
  providers: [VeiligThuisService],
};
