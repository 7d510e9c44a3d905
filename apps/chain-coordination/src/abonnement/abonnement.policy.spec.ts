import type { Actor } from '@schakel/access';
import { abonnementpolicy } from './abonnement.policy.js';
import { afleveringpolicy } from './aflevering.policy.js';

const OIN = '00000099000020010000';
const ANDER = '00000099000030010000';
const partner: Actor = { sub: 'p', soort: 'partner', organisatie: OIN, rollen: ['ketenpartner'] };
const medewerker = (rol: Actor['rollen'][number], gemeentecode = '0363'): Actor => ({
  sub: 'm',
  soort: 'medewerker',
  gemeentecode,
  organisatie: '00000099000003630000',
  rollen: [rol],
});
const INFO = 'ketenpartner-informatie';
const BEHEER = 'technisch-beheer';

describe('subscriptions', () => {
  it.each<[string, boolean, Actor, string, string, string]>([
    ['a partner asks for its own', true, partner, 'abonnement:aanvragen', OIN, INFO],
    ['a partner asks for another', false, partner, 'abonnement:aanvragen', ANDER, INFO],
    ['a partner reads its own', true, partner, 'abonnement:lezen', OIN, INFO],
    ['a partner reads those of another', false, partner, 'abonnement:lezen', ANDER, INFO],
    ['a partner manages its own', true, partner, 'abonnement:beheren', OIN, INFO],
    ['a partner for another purpose', false, partner, 'abonnement:lezen', OIN, 'ketenregie'],
    ['who keeps it running looks', true, medewerker('beheerder'), 'abonnement:lezen', OIN, BEHEER],
    ['who keeps it running does not manage', false, medewerker('beheerder'), 'abonnement:beheren', OIN, BEHEER],
    ['a director does not look', false, medewerker('ketenregisseur'), 'abonnement:lezen', OIN, INFO],
  ])('%s: %s', (_wie, mag, actor, handeling, organisatie, doelbinding) =>
    expect(abonnementpolicy.beslis(actor, handeling, { organisatie }, doelbinding).toegestaan).toBe(mag),
  );
});

describe('deliveries', () => {
  const bron = { organisatie: OIN, gemeentecode: '0363', status: 'mislukt', toegang: [OIN, ANDER] };
  it.each<[string, boolean, Actor, Partial<typeof bron>, string]>([
    ['a partner on the list', true, partner, {}, INFO],
    ['a partner no longer on the list', false, partner, { toegang: [ANDER] }, INFO],
    ['a partner no longer on the list, what it had', true, partner, { toegang: [], status: 'afgeleverd' }, INFO],
    ['a partner no longer on the list, what lapsed', false, partner, { toegang: [], status: 'vervallen' }, INFO],
    ['a partner, what is for another', false, partner, { organisatie: ANDER }, INFO],
    ['who keeps it running for the municipality', true, medewerker('beheerder'), { toegang: [] }, BEHEER],
    ['who keeps it running elsewhere', false, medewerker('beheerder', '0599'), {}, BEHEER],
    ['a director', false, medewerker('ketenregisseur'), {}, INFO],
  ])('%s: %s', (_wie, mag, actor, anders, doelbinding) => {
    for (const handeling of ['aflevering:lezen', 'aflevering:ingrijpen'])
      expect(afleveringpolicy.beslis(actor, handeling, { ...bron, ...anders }, doelbinding).toegestaan).toBe(mag);
  });
});
