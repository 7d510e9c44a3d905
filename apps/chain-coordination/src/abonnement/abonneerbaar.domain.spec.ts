import { allEvents, eventByType, exampleEvent, scanForPersonalData } from '@schakel/contracts';
import { abonneerbareTypes, isAbonneerbaar } from './abonneerbaar.domain.js';

/** Other files, and who pays: that tells a ground of residence. */
const geheim = /pseudoniem|raadplegingIds/;
const verblijf = /^nl\.schakel\.bedenktijden\./;
const velden = (type: string) => Object.keys(exampleEvent(eventByType(type)!).data);

describe('what a partner may subscribe to', () => {
  it.each(abonneerbareTypes)(
    '%s is in the catalogue and holds nothing personal and nothing of other chain files',
    (type) => {
      const event = exampleEvent(eventByType(type)!);
      expect(velden(type).filter((veld) => geheim.test(veld))).toEqual([]);
      expect(scanForPersonalData(event.data)).toEqual([]);
    },
  );

  it('is every event about a chain file that says nothing more than that', () => {
    const overDossier = allEvents
      .filter(({ type, aggregaat }) => aggregaat === 'ketendossier' || velden(type).includes('ketendossierId'))
      .filter(({ type }) => !velden(type).some((veld) => geheim.test(veld)) && !verblijf.test(type))
      .map(({ type }) => type);
    expect([...abonneerbareTypes].sort()).toEqual(overDossier.sort());
  });

  it.each(
    allEvents
      .filter(({ topic, type }) => topic === 'signal-intake' || topic === 'licensing' || verblijf.test(type))
      .map(({ type }) => type),
  )('is not %s', (type) => expect(isAbonneerbaar(type)).toBe(false));
});
