import { type Uuid } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import { collegatoegang, eenContext, eenKetendossier } from '../ketendossier/ketendossier.voorbeelden.js';
import {
  actieverzoekmachine,
  evolve,
  verwerkMelding,
  verzend,
  type Actieverzoek,
  type Verzend,
} from './actieverzoek.domain.js';
import { publiekFeit } from './actieverzoek.events.js';

const id = '0198c0de-0000-7000-8000-00000000000a' as Uuid;
const opdracht: Verzend = {
  soort: 'verzend',
  id,
  verzoeksoort: 'zorg',
  grondslag: 'avg-6-1-d',
  vraag: 'Zoek vanavond een veilige plek.',
  betrokkene: { naam: 'Zdenka Geheimova', geschatteLeeftijd: 24 },
};
const context = eenContext();
const systeem = eenContext({ actor: 'systeem:chain-coordination' });
const verzending = specificatie(verzend);
const melding = specificatie(verwerkMelding);

function eenVerzoek(status: Actieverzoek['status']): Actieverzoek {
  const stappen = {
    verzonden: [],
    opgepakt: [{ soort: 'meld-opgepakt' }],
    afgerond: [{ soort: 'meld-opgepakt' }, { soort: 'meld-afgerond' }],
    afgewezen: [{ soort: 'meld-opgepakt' }, { soort: 'meld-afgewezen', redencode: 'niet-verschenen' }],
  } as const;
  const eerste = verzend(eenKetendossier('in-regie'), opdracht, context);
  if (eerste.soort === 'geweigerd') throw new Error(eerste.weigering.code);
  let verzoek = eerste.gebeurtenissen.reduce<Actieverzoek | undefined>(evolve, undefined);
  for (const stap of stappen[status]) {
    if (verzoek === undefined) break;
    const gevolg = verwerkMelding(verzoek, stap, systeem);
    if (gevolg.soort === 'geweigerd') throw new Error(gevolg.weigering.code);
    verzoek = gevolg.gebeurtenissen.reduce<Actieverzoek | undefined>(evolve, verzoek);
  }
  if (verzoek === undefined) throw new Error('no request');
  return verzoek;
}

describe('sending', () => {
  it('the director sends what the department needs, on a ground', () => {
    verzending
      .gegeven(eenKetendossier('in-regie'))
      .als(opdracht, context)
      .dan({ type: 'actieverzoek-verzonden', verzoeksoort: 'zorg', grondslag: 'avg-6-1-d' });
  });

  it('is refused out of a file that nobody directs, or that is closed', () => {
    verzending.gegeven(eenKetendossier('geopend')).als(opdracht, context).geweigerd('dossier-niet-in-regie');
    verzending.gegeven(eenKetendossier('gesloten')).als(opdracht, context).geweigerd('dossier-niet-in-regie');
  });

  it('is refused to who does not direct, even when on the list', () => {
    const collega = eenContext({ actor: 'zorgmedewerker-1' });
    verzending.gegeven(eenKetendossier('in-regie')).als(opdracht, collega).geweigerd('niet-de-regisseur');
  });

  it('is refused without a question', () => {
    verzending
      .gegeven(eenKetendossier('in-regie'))
      .als({ ...opdracht, vraag: '  ' }, context)
      .geweigerd('vraag-ontbreekt', 'vraag');
  });

  it('tells others the kind of action and nothing of the person or the question', () => {
    const feit = publiekFeit(
      {
        type: 'actieverzoek-verzonden',
        op: context.nu,
        door: 'x',
        gemeentecode: context.gemeentecode,
        ketendossierId: collegatoegang,
        ...opdracht,
      },
      eenVerzoek('verzonden'),
      'https://keten.example.nl/v1/actieverzoeken',
    );
    expect(feit.data).toEqual({
      gemeentecode: '0363',
      ketendossierId: eenVerzoek('verzonden').ketendossierId,
      soort: 'zorg',
      ontvanger: 'care-referral',
    });
  });
});

describe('reports of the department', () => {
  it('a report that was already known changes nothing', () => {
    melding.gegeven(eenVerzoek('opgepakt')).als({ soort: 'meld-opgepakt' }, systeem).dan();
    melding.gegeven(eenVerzoek('afgerond')).als({ soort: 'meld-afgerond' }, systeem).dan();
  });

  it('an end before it was taken up is refused: the events came in an order that cannot be', () => {
    melding
      .gegeven(eenVerzoek('verzonden'))
      .als({ soort: 'meld-afgerond' }, systeem)
      .geweigerd('overgang-niet-toegestaan');
  });

  it('an end is final', () => {
    melding
      .gegeven(eenVerzoek('afgerond'))
      .als({ soort: 'meld-afgewezen', redencode: 'niet-verschenen' }, systeem)
      .geweigerd('overgang-niet-toegestaan');
  });
});

controleerMachine(actieverzoekmachine);
