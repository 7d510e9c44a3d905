import type { Gemeentecode, Uuid } from '@schakel/domain';
import { specificatie } from '@schakel/testing';
import { decide } from '../inschrijving/inschrijving.domain.js';
import type { Inschrijving } from '../inschrijving/inschrijving-toestand.domain.js';
import {
  contextVoor,
  eenContext,
  eenInschrijving,
  opdrachten,
  pasToe,
} from '../inschrijving/inschrijving.voorbeelden.js';
import { beeldVan, wegenVerder, type Verder } from './verwerking-verder.domain.js';
import {
  isOnbevestigd,
  opdrachtstatussen,
  type Opdrachtstatus,
  type Verwerkingsopdracht,
} from './verwerkingsopdracht.domain.js';

const { gegeven } = specificatie(decide);
const id = '01920000-0000-7000-8000-00000000000a' as Uuid;
const opdracht = (status: Opdrachtstatus): Verwerkingsopdracht => ({
  ...{ id, gemeentecode: '0363' as Gemeentecode, versie: 3, status, inschrijvingId: id, pogingen: 1 },
  ...{ aanbiedenOp: '2026-03-02T09:00:00.000Z', gewijzigdOp: '2026-03-02T09:00:00.000Z' },
  ...{ reden: 'gegevens-onvolledig', toelichting: 'Huisnummer.' },
});
const ingeschreven = eenInschrijving('ingeschreven');
const metCorrectie = pasToe(ingeschreven, opdrachten['stel-correctie-voor']);
const metOverzicht = pasToe(ingeschreven, opdrachten['verzend-overzicht']);
const alle: readonly Verder[] = ['corrigeren', 'opnieuw-aanbieden', 'intrekken', 'afhandelen'];

describe('the ways on from what the burgerzaken system did not take over', () => {
  it.each<[string, Inschrijving, readonly Verder[]]>([
    ['concluded', ingeschreven, alle],
    ['a correction waits for the second person', metCorrectie, ['corrigeren', 'afhandelen']],
    ['the person has the overview', metOverzicht, ['corrigeren', 'opnieuw-aanbieden', 'afhandelen']],
    ['with a number', eenInschrijving('voltooid'), ['corrigeren', 'opnieuw-aanbieden', 'afhandelen']],
    ['closed', eenInschrijving('afgesloten'), ['opnieuw-aanbieden', 'afhandelen']],
  ])('%s', (_naam, inschrijving, wegen) => {
    expect(wegenVerder(opdracht('geweigerd'), inschrijving)).toEqual(wegen);
    // Expired is not refused: an acceptance may still come, so the registration is not taken back.
    expect(wegenVerder(opdracht('verlopen'), inschrijving)).toEqual(wegen.filter((een) => een !== 'intrekken'));
  });

  it('are none while it may still answer, and none once it is accepted or withdrawn', () => {
    for (const status of ['klaar', 'aangeboden', 'aanvaard', 'ingetrokken'] as const)
      expect(wegenVerder(opdracht(status), ingeschreven)).toEqual([]);
  });

  it('leave a settlement by hand to be mended: it is offered again, unless a correction waits', () => {
    expect(wegenVerder(opdracht('afgehandeld'), ingeschreven)).toEqual(['opnieuw-aanbieden']);
    expect(wegenVerder(opdracht('afgehandeld'), metCorrectie)).toEqual([]);
  });

  it.each<[Opdrachtstatus, intrekken: boolean]>([
    ['klaar', false],
    ['aangeboden', false],
    ['aanvaard', false],
    ['verlopen', false],
    ['afgehandeld', false],
    ['geweigerd', true],
    ['ingetrokken', true],
  ])('leave no withdrawal where another order may have been processed: %s', (status, intrekken) => {
    const eerder = { id: '01910000-0000-7000-8000-00000000000a' as Uuid, status };
    const wegen = wegenVerder(opdracht('geweigerd'), ingeschreven, [eerder]);
    expect(wegen).toEqual(intrekken ? alle : alle.filter((een) => een !== 'intrekken'));
    // Of an older order only the newer one is offered.
    const later = { ...eerder, id: '01930000-0000-7000-8000-00000000000a' as Uuid };
    expect(wegenVerder(opdracht('geweigerd'), ingeschreven, [later])).not.toContain('opnieuw-aanbieden');
  });

  it('leave no withdrawal of what the burgerzaken system says it processed before', () => {
    const zonder = alle.filter((een) => een !== 'intrekken');
    const reeds = { ...opdracht('geweigerd'), reedsVerwerkt: true } as const;
    expect(wegenVerder(reeds, ingeschreven)).toEqual(zonder);
    // Kept before that was a fact of its own.
    expect(wegenVerder({ ...opdracht('geweigerd'), reden: 'reeds-verwerkt' }, ingeschreven)).toEqual(zonder);
    const eerder = { ...reeds, id: '01910000-0000-7000-8000-00000000000a' as Uuid };
    expect(wegenVerder(opdracht('geweigerd'), ingeschreven, [eerder])).toEqual(zonder);
  });

  it('stay on the list until a person settled it', () => {
    expect(opdrachtstatussen.filter((status) => isOnbevestigd(opdracht(status)))).toEqual([
      ...['klaar', 'aangeboden', 'geweigerd', 'verlopen'],
    ]);
  });

  it('come with the reason, while it is the last answer', () => {
    expect(beeldVan({ opdracht: opdracht('geweigerd'), andere: [] }, ingeschreven)).toEqual({
      ...{ opdrachtId: id, status: 'geweigerd', versie: 3, wegen: alle },
      ...{ reden: 'gegevens-onvolledig', toelichting: 'Huisnummer.' },
    });
    expect(beeldVan({ opdracht: opdracht('aangeboden'), andere: [] }, ingeschreven)).not.toHaveProperty('reden');
  });
});

describe('a registration that is taken back', () => {
  it('is as before its proposal, with the reason; it is proposed anew or ended', () => {
    const terug = pasToe(ingeschreven, opdrachten['neem-terug']);
    const { versie: _v, ...zoals } = eenInschrijving('adres-bepaald');
    const { versie: _w, terugzending, ...nu } = terug as Extract<Inschrijving, { status: 'adres-bepaald' }>;
    expect(nu).toEqual(zoals);
    expect(terugzending).toEqual({ reden: opdrachten['neem-terug'].reden, door: 'registrar-1' });
    expect(pasToe(pasToe(terug, opdrachten['dien-in']), opdrachten['stel-vast']).status).toBe('ingeschreven');
    expect(pasToe(terug, opdrachten['verklaar-niet-inschrijfbaar']).status).toBe('niet-inschrijfbaar');
  });

  it.each<[string, Inschrijving, string]>([
    ['the person has the overview', metOverzicht, 'overzicht-al-verzonden'],
    ['a correction waits', metCorrectie, 'correctie-loopt'],
    ['the number is given out', eenInschrijving('voltooid'), 'overgang-niet-toegestaan'],
    ['nothing was concluded', eenInschrijving('ter-toetsing'), 'overgang-niet-toegestaan'],
  ])('not when %s', (_naam, inschrijving, code) => {
    gegeven(inschrijving).als(opdrachten['neem-terug'], eenContext()).geweigerd(code);
  });

  it('names the proposal; the record voids the conclusion with it (rechtsstatussen.spec)', () => {
    const gevolg = decide(ingeschreven, opdrachten['neem-terug'], contextVoor('neem-terug'));
    expect(gevolg).toMatchObject({
      gebeurtenissen: [{ type: 'inschrijving-teruggenomen', betreft: ingeschreven.versie - 1 }],
    });
  });
});
