import { Injectable } from '@nestjs/common';
import { geweigerd, parseGemeentecode, type Uuid } from '@schakel/domain';
import { ProblemException } from '@schakel/platform';
import { Pseudonimiseerder } from '@schakel/privacy';
import { Uitvoering, type Aanroep } from '@schakel/service';
import { laadObject, zetObject } from './overbewoningsobject.store.js';
import { signaalsoort } from './overbewoning.store.js';
import { decide, type Beoordeel, type NeemWaar, type Overbewoningssignaal } from './overbewoningssignaal.domain.js';

const AL_BEKEND = 'al-bekend';

/** Makes a sign, one open one for each object, and records what a person made of it. */
@Injectable()
export class OverbewoningssignaalService {
  constructor(
    private readonly uitvoering: Uitvoering,
    private readonly pseudoniemen: Pseudonimiseerder,
  ) {}

  /** @param key under which the same notification is handled once @throws ProblemException */
  async neemWaar(
    aanroep: Aanroep,
    gezien: Omit<NeemWaar, 'soort' | 'id'>,
    key: string,
  ): Promise<'waargenomen' | typeof AL_BEKEND> {
    const gemeentecode = parseGemeentecode(aanroep.actor.gemeentecode);
    const { adresseerbaarObject: object, afgeschermd } = gezien;
    try {
      await this.uitvoering.maak({
        soort: signaalsoort,
        aanroep,
        handeling: 'overbewoningssignaal:waarnemen',
        naam: 'Overbewoning waarnemen',
        key,
        requestHash: key,
        gezocht: key,
        lees: (client) =>
          gemeentecode === undefined
            ? Promise.resolve(undefined)
            : laadObject(client, this.pseudoniemen, { gemeentecode, object }),
        bron: () => ({ gemeentecode: gemeentecode ?? '', afgeschermd: afgeschermd ? 'ja' : 'nee' }),
        beslis: (id, context, { open }) =>
          open
            ? geweigerd(AL_BEKEND, 'Over dit object staat al een signaal open.')
            : decide(undefined, { soort: 'neem-waar', id, ...gezien }, context),
        mede: ({ stap, extra }) => zetObject(extra, stap.toestand.gemeentecode, true),
      });
      return 'waargenomen';
    } catch (error) {
      if (error instanceof ProblemException && error.body.code === AL_BEKEND) return AL_BEKEND;
      throw error;
    }
  }

  /** @throws ProblemException */
  beoordeel(
    aanroep: Aanroep,
    { id, gelezenVersie }: { readonly id: Uuid; readonly gelezenVersie: number },
    oordeel: Omit<Beoordeel, 'soort'>,
  ): Promise<Overbewoningssignaal> {
    return this.uitvoering.behandel({
      soort: signaalsoort,
      aanroep,
      id,
      gelezenVersie,
      handeling: 'overbewoningssignaal:beoordelen',
      naam: 'Overbewoningssignaal beoordelen',
      lees: (client, { gemeentecode, adresseerbaarObject: object }) =>
        laadObject(client, this.pseudoniemen, { gemeentecode, object }),
      beslis: (signaal, context) => decide(signaal, { soort: 'beoordeel', ...oordeel }, context),
      mede: ({ stap, extra }) => zetObject(extra, stap.toestand.gemeentecode, false),
    });
  }
}
