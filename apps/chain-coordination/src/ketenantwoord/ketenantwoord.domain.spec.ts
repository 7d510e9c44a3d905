import { KETENANTWOORDEN } from '@schakel/contracts';
import type { Gemeentecode, Uuid } from '@schakel/domain';
import { antwoordBij } from './ketenantwoord.domain.js';
import { antwoordregel } from './ketenantwoord.store.js';

describe('the answer to licensing', () => {
  it.each([
    [0, 'geen-bijzonderheden'],
    [1, 'neem-contact-op-aub'],
    [7, 'neem-contact-op-aub'],
  ] as const)('with %i open files is %s', (aantal, antwoord) => {
    expect(antwoordBij(aantal)).toBe(antwoord);
    expect(KETENANTWOORDEN).toContain(antwoord);
  });

  it('is one row without content or key, of the same form and size whatever it says', () => {
    const regels = ([0, 1] as const).map((aantal) =>
      antwoordregel({
        id: '01920000-0000-7000-8000-0000000000a1' as Uuid,
        antwoord: antwoordBij(aantal),
        grondslagcode: 'bestuurlijke-aanpak',
        context: {
          nu: '2026-03-02T09:00:00.000Z',
          actor: 'systeem:chain-coordination',
          gemeentecode: '0363' as Gemeentecode,
          doelbinding: 'bestuurlijke-raadpleging',
          correlatieId: '01920000-0000-7000-8000-0000000000cc',
        },
        oorzaakId: '01920000-0000-7000-8000-0000000000dd',
        dataref: 'https://keten.example.nl/v1/ketendossiers',
      }),
    );
    const [geen, wel] = regels.map((regel) => JSON.stringify(regel));
    expect(Buffer.byteLength(geen ?? '')).toBe(Buffer.byteLength(wel ?? ''));
    expect(geen).not.toBe(wel);
    for (const { gegevens, publiek } of regels) {
      expect(gegevens).toBeNull();
      expect(Object.keys(publiek?.data ?? {}).sort()).toEqual(['antwoord', 'gemeentecode', 'grondslagcode']);
    }
  });
});
