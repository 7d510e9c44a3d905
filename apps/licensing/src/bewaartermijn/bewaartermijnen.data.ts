import { volgensSelectielijst } from '@schakel/domain';
import type { Bewaarregel } from './bewaartermijn.domain.js';

/** To be confirmed by the archivist of the municipality before anything is destroyed. */
export const BEWAARREGELS: readonly Bewaarregel[] = [
  volgensSelectielijst({
    ...{ klasse: 'vergunning', resultaat: '11.1', duur: 'P1Y' },
    vanaf: 'laatste dag waarop de vergunning geldt',
  }),
  volgensSelectielijst({
    ...{ klasse: 'intrekking', resultaat: '11.3', duur: 'P1Y' },
    vanaf: 'laatste dag waarop de ingetrokken vergunning gold',
  }),
  volgensSelectielijst({
    ...{ klasse: 'weigering', resultaat: '11.2', duur: 'P5Y' },
    vanaf: 'bekendmaking van de weigering',
  }),
  volgensSelectielijst({
    ...{ klasse: 'concept', resultaat: '11.4', duur: 'P1Y' },
    vanaf: 'dag waarop het concept is teruggetrokken',
  }),
  volgensSelectielijst({
    ...{ klasse: 'bezwaar', resultaat: '13.1', duur: 'P5Y' },
    vanaf: 'bekendmaking van de beslissing',
  }),
  volgensSelectielijst({
    ...{ klasse: 'bezwaar-niet-ontvankelijk', resultaat: '13.1.4', duur: 'P1Y' },
    vanaf: 'bekendmaking van de beslissing',
  }),
  volgensSelectielijst({
    ...{ klasse: 'bezwaar-ingetrokken', resultaat: '13.2', duur: 'P1Y' },
    vanaf: 'dag waarop het bezwaar is ingetrokken',
  }),
  volgensSelectielijst({
    ...{ klasse: 'controle', resultaat: '12.1', duur: 'P5Y' },
    vanaf: 'dag van de controle',
  }),
  volgensSelectielijst({
    ...{ klasse: 'controle-vervallen', resultaat: '12.3', duur: 'P1Y' },
    vanaf: 'dag waarop de controle is vervallen',
  }),
];
