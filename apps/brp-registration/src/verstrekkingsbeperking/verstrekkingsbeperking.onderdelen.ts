import { VerstrekkingsbeperkingController } from './verstrekkingsbeperking.controller.js';
import { VerstrekkingsbeperkingService } from './verstrekkingsbeperking.service.js';
import { verstrekkingsbeperkingpolicy, VerstrekkingsbeperkingRij } from './verstrekkingsbeperking.store.js';
import { VerstrekkingsuitzonderingController } from './verstrekkingsuitzondering.controller.js';
import { verstrekkingsuitzonderingpolicy, VerstrekkingsuitzonderingRij } from './verstrekkingsuitzondering.store.js';

/** Restriction of delivery (Wet BRP art. 2.59) and its exception (art. 3.21 lid 2). */
export const verstrekkingsbeperkingonderdelen = {
  entities: [VerstrekkingsbeperkingRij, VerstrekkingsuitzonderingRij],
  policies: [verstrekkingsbeperkingpolicy, verstrekkingsuitzonderingpolicy],
  controllers: [VerstrekkingsbeperkingController, VerstrekkingsuitzonderingController],
  providers: [VerstrekkingsbeperkingService],
} as const;
