import { type KvkNummer, type Uuid } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import { eenContext, eenKetendossier } from '../ketendossier/ketendossier.voorbeelden.js';
import { evolve, meldTreffer, raadplegingmachine, vraag, type Raadpleging, type Vraag } from './raadpleging.domain.js';
import { publiekFeit } from './raadpleging.events.js';

const context = eenContext();
const opdracht: Vraag = {
  soort: 'vraag',
  id: '0198c0de-0000-7000-8000-00000000000b' as Uuid,
  kvkNummer: '90417263' as KvkNummer,
  grondslag: 'bestuurlijke-aanpak',
};
const vragen = specificatie(vraag);
const treffers = specificatie(meldTreffer);

function eenRaadpleging(): Raadpleging {
  const gevolg = vraag(eenKetendossier('in-regie'), opdracht, context);
  if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
  const raadpleging = gevolg.gebeurtenissen.reduce<Raadpleging | undefined>(evolve, undefined);
  if (raadpleging === undefined) throw new Error('no consultation');
  return raadpleging;
}

describe('a consultation', () => {
  it('is asked by the director out of a file under direction', () => {
    vragen
      .gegeven(eenKetendossier('in-regie'))
      .als(opdracht, context)
      .dan({ type: 'raadpleging-gevraagd', kvkNummer: opdracht.kvkNummer });
    vragen.gegeven(eenKetendossier('geopend')).als(opdracht, context).geweigerd('dossier-niet-in-regie');
    vragen
      .gegeven(eenKetendossier('in-regie'))
      .als(opdracht, eenContext({ actor: 'ander' }))
      .geweigerd('niet-de-regisseur');
  });

  it('is answered once, however many applications match', () => {
    const gevraagd = eenRaadpleging();
    const eerste = treffers.gegeven(gevraagd).als(context);
    eerste.dan({ type: 'raadpleging-beantwoord', uitkomst: 'treffer' });
    if (eerste.gevolg.soort !== 'aanvaard') throw new Error('refused');
    const beantwoord = eerste.gevolg.gebeurtenissen.reduce<Raadpleging>(evolve, gevraagd);
    treffers.gegeven(beantwoord).als(context).dan();
  });

  it('that was never asked is not answered', () => {
    treffers.gegeven(undefined).als(context).geweigerd('raadpleging-onbekend');
  });

  it('leaves as a pseudonym; the number stays', () => {
    const feit = publiekFeit(
      {
        type: 'raadpleging-gevraagd',
        op: context.nu,
        door: 'x',
        gemeentecode: context.gemeentecode,
        ketendossierId: opdracht.id,
        ...opdracht,
      },
      eenRaadpleging(),
      'https://keten.example.nl/v1/ketendossiers',
      'v1:0123456789abcdefghijklmnopqrstuvwxyzABCDEFG',
    );
    expect(JSON.stringify(feit)).not.toContain(opdracht.kvkNummer);
    expect(feit.data).toMatchObject({
      bedrijfspseudoniem: 'v1:0123456789abcdefghijklmnopqrstuvwxyzABCDEFG',
      grondslagcode: 'bestuurlijke-aanpak',
    });
  });
});

controleerMachine(raadplegingmachine);
