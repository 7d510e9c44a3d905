import type { Gemeentecode, Oin, Opdrachtcontext, Uuid } from '@schakel/domain';
import { controleerMachine, specificatie } from '@schakel/testing';
import {
  decide,
  eenmaligetoegangmachine,
  evolve,
  MEESTE_POGINGEN,
  type EenmaligeToegang,
  type Toegangsopdracht,
} from './eenmalige-toegang.domain.js';
import { codeHash, codeKlopt, isCode, isToken, nieuweCode, nieuwToken, tokenHash } from './geheimen.js';

const id = '01930000-0000-7000-8000-000000000001' as Uuid;
const BEGIN = '2026-03-02T09:00:00.000Z';
const EINDE = '2026-03-05T09:00:00.000Z';
const context = (nu = BEGIN): Opdrachtcontext => ({
  nu,
  actor: 'zorg-1',
  gemeentecode: '0363' as Gemeentecode,
  doelbinding: 'zorgverwijzing',
  correlatieId: '01930000-0000-7000-8000-0000000000cc',
});
const maak: Toegangsopdracht = {
  soort: 'maak',
  id,
  zorgverwijzingId: id,
  aanbodId: id,
  organisatie: '00000099000030010000' as Oin,
  tokenHash: tokenHash('x'),
  code: { zout: '00', hash: '11' },
};
const beantwoord = { soort: 'beantwoord', antwoord: 'accepteer' } as const;
const mis = { soort: 'mis' } as const;
function na(van: EenmaligeToegang | undefined, opdracht: Toegangsopdracht, nu = BEGIN): EenmaligeToegang | undefined {
  const gevolg = decide(van, opdracht, context(nu));
  return gevolg.soort === 'geweigerd' ? undefined : gevolg.gebeurtenissen.reduce(evolve, van as EenmaligeToegang);
}
const open = na(undefined, maak)!;
const vijfMaalMis = Array.from({ length: MEESTE_POGINGEN }).reduce<EenmaligeToegang>((van) => na(van, mis)!, open);
const staten = {
  open,
  gebruikt: na(open, beantwoord)!,
  verlopen: na(open, { soort: 'laat-verlopen' }, EINDE)!,
  ingetrokken: na(open, { soort: 'trek-in' })!,
  geblokkeerd: vijfMaalMis,
};
const opdrachten: Readonly<Record<string, Toegangsopdracht>> = {
  maak,
  open: { soort: 'open' },
  mis,
  beantwoord,
  'trek-in': { soort: 'trek-in' },
  'laat-verlopen': { soort: 'laat-verlopen' },
};

controleerMachine(eenmaligetoegangmachine, {
  beslis: (van, naam) =>
    na(van === null ? undefined : staten[van], opdrachten[naam]!, naam === 'laat-verlopen' ? EINDE : BEGIN)?.status,
});

describe('a link', () => {
  const { gegeven } = specificatie(decide);

  it('works for 72 hours, to the millisecond', () => {
    expect(open.verlooptOp).toBe(EINDE);
    expect(na(open, { soort: 'open' }, '2026-03-05T08:59:59.999Z')).toMatchObject({ geopendOp: [expect.any(String)] });
    for (const opdracht of [{ soort: 'open' }, mis, beantwoord] as const) {
      gegeven(open).als(opdracht, context(EINDE)).geweigerd('toegang-verlopen');
    }
    gegeven(open).als({ soort: 'laat-verlopen' }, context('2026-03-05T08:59:59.999Z')).geweigerd('toegang-nog-geldig');
  });

  it('blocks at the fifth wrong code, whatever was right between them', () => {
    const viermaal = [mis, mis, { soort: 'open' } as const, mis, mis].reduce<EenmaligeToegang>(
      (van, opdracht) => na(van, opdracht)!,
      open,
    );
    expect(viermaal).toMatchObject({ status: 'open', pogingen: 4 });
    expect(na(viermaal, mis)).toMatchObject({ status: 'geblokkeerd', pogingen: 5 });
    gegeven(vijfMaalMis).als(beantwoord, context()).geweigerd('overgang-niet-toegestaan');
  });
});

describe('the secrets', () => {
  it('are random, in a form of their own', () => {
    const tokens = Array.from({ length: 200 }, nieuwToken);
    expect(new Set(tokens).size).toBe(200);
    expect(tokens.every(isToken)).toBe(true);
    expect(Array.from({ length: 200 }, nieuweCode).every(isCode)).toBe(true);
    expect([isToken(nieuweCode()), isCode(nieuwToken()), isToken(undefined), isCode(123456)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('cannot be read from what is kept; the same code is kept differently each time', async () => {
    const [een, ander] = await Promise.all([codeHash('123456'), codeHash('123456')]);
    expect(een.hash).not.toBe(ander.hash);
    expect(JSON.stringify([een, tokenHash('geheim')])).not.toMatch(/123456|geheim/);
    expect(await codeKlopt('123456', een)).toBe(true);
    expect(await codeKlopt('123457', een)).toBe(false);
  });
});
