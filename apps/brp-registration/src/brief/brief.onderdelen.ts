import { BriefController } from './brief.controller.js';
import { BriefService } from './brief.service.js';
import { briefpolicy, BriefRij } from './brief.store.js';

/** Letters of civil affairs. */
export const briefonderdelen = {
  entities: [BriefRij],
  policies: [briefpolicy],
  controllers: [BriefController],
  providers: [BriefService],
} as const;
