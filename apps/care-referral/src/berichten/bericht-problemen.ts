import type { Berichtweigering, Envelopweigering } from '@schakel/istandaarden';
import { problem } from '@schakel/platform';

/** Refusals of a delivery. Each names the rule; none repeats a character of what was sent. */
export const berichtproblemen = {
  envelop: (weigering: Envelopweigering) => {
    switch (weigering.soort) {
      case 'xml':
        return problem(400, weigering.weigering, xmlregels[weigering.weigering]);
      case 'geen-envelop':
        return problem(400, 'geen-envelop', 'Stuur een envelop volgens StUF-GGk 2.1 (Di01 of Du01).');
      case 'onvolledig': {
        const reason = 'Ontbreekt of heeft niet de goede vorm.';
        const invalidParams = [{ name: weigering.element, code: 'envelop-onvolledig', reason }];
        return problem(400, 'envelop-onvolledig', 'De envelop is niet volledig.', { invalidParams });
      }
    }
  },
  bericht: (weigering: Berichtweigering) => {
    switch (weigering.soort) {
      case 'xml':
        return problem(400, weigering.weigering, xmlregels[weigering.weigering]);
      case 'onbekend':
        return problem(400, 'bericht-onbekend', 'Stuur een bericht van iWmo of iJw, release 3.2.');
      case 'indeling': {
        const invalidParams = weigering.fouten.map(({ pad, regel }) => ({
          name: pad,
          code: 'past-niet',
          reason: regel,
        }));
        return problem(400, 'bericht-past-niet', 'Het bericht volgt de standaard niet.', { invalidParams });
      }
    }
  },
  nietVoorOns: () =>
    problem(400, 'bericht-niet-voor-gemeente', 'Dit soort bericht gaat van een gemeente uit, niet naar haar toe.'),
  pastNiet: () => problem(400, 'envelop-past-niet', 'De envelop hoort bij een ander soort bericht dan erin zit.'),
  pastNietBij: (element: 'zender' | 'ontvanger') => {
    const reason = 'Is een andere organisatie dan in het bericht staat.';
    const invalidParams = [{ name: element, code: 'envelop-past-niet', reason }];
    return problem(400, 'envelop-past-niet', 'De envelop is van of voor een ander dan het bericht erin.', {
      invalidParams,
    });
  },
  gemeenteOnbekend: () =>
    problem(400, 'gemeente-onbekend', 'De gemeentecode staat niet in de lijst van het CBS (S300).'),
  retourOnbekend: () =>
    problem(400, 'retour-onbekend', 'Dit retour hoort bij geen bericht dat wij deze aanbieder stuurden.'),
  geenXml: () => problem(415, 'geen-xml', 'Stuur het bericht als application/xml.'),
  nietHetKnooppunt: () => problem(403, 'verboden', 'Alleen het knooppunt van deze installatie levert berichten af.'),
};

const xmlregels = {
  'xml-te-groot': 'Het document is te groot.',
  'xml-te-diep': 'Het document is te diep genest.',
  'xml-te-veel-elementen': 'Het document heeft te veel onderdelen.',
  'xml-met-doctype': 'Een documenttype (DTD) wordt niet gelezen.',
  'xml-met-opdracht': 'Een verwerkingsopdracht wordt niet gelezen.',
  'xml-niet-welgevormd': 'Dit is geen welgevormde XML.',
} as const;
