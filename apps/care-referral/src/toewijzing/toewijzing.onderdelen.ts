import { OpdrachtbriefController } from './opdrachtbrief.controller.js';
import { ToewijzingController } from './toewijzing.controller.js';
import { toewijzingpolicy } from './toewijzing.policy.js';
import { ToewijzingclientRij, ToewijzingnummerRij, ToewijzingRij } from './toewijzing.rij.js';
import { ToewijzingService } from './toewijzing.service.js';

/** What the module of the service takes over; `berichtonderdelen` brings what it sends with. */
export const toewijzingonderdelen = {
  entities: [ToewijzingRij, ToewijzingnummerRij, ToewijzingclientRij],
  policies: [toewijzingpolicy],
  controllers: [ToewijzingController, OpdrachtbriefController],
  providers: [ToewijzingService],
};
