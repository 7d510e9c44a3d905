import { Inject, Injectable } from '@nestjs/common';
import { GEMEENTECODES, geweigerd, type Geweigerd } from '@schakel/domain';
import { Database, KLOK, LOG, type Klok, type Log } from '@schakel/platform';
import { Pseudonimiseerder, type Pseudoniem } from '@schakel/privacy';
import { type Aanroep, besluitregel } from '@schakel/service';
import type { PoolClient } from 'pg';
import { adressleutel, type Adres } from './adres.domain.js';
import { kandidaten } from './adreskandidaten.domain.js';
import { AFGESCHERMD_PER_DAG } from './adreswacht.data.js';
import type { AfgeschermdAdres } from './afgeschermd-adres.js';
import { afschermingpolicy } from './afgeschermd-adres.store.js';

/** Domain of the fingerprints of addresses: shared with nobody, so the list is worth nothing elsewhere. */
const DOMEIN = 'brp/afgeschermd-adres';
/** A shelter stands where it stands, whoever put it on the list. */
const ZOEK = `select 1 from afgeschermd_adres where status = 'afgeschermd' and vingerafdruk = any ($1::text[]) limit 1`;

/** The action under which a refusal stands in the decision log; nobody is ever allowed it. */
const HANDELING = 'afgeschermd-adres:nagaan';
const ETMAAL_MS = 86_400_000;
const TEL = `select count(*)::int as aantal from toegangsbeslissing where gemeentecode = $1 and timestamp_ms > $2
  and body #>> '{request,action,name}' = '${HANDELING}' and body #>> '{request,subject,id}' = $3`;
const LEG_VAST = `insert into toegangsbeslissing select * from json_populate_record(null::toegangsbeslissing, $1::json)`;

/**
 * Keeps addresses of shelters out of the BRP and out of letters, without knowing or showing one. Who asks is known by it: each refusal is
 * written down before it is answered, and who runs into too many gets no more answers that day, about whichever address.
 */
@Injectable()
export class Adreswacht {
  constructor(
    private readonly database: Database,
    private readonly pseudoniemen: Pseudonimiseerder,
    @Inject(KLOK) private readonly klok: Klok,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** The fingerprint under which a protected address is kept. */
  vingerafdruk(adres: AfgeschermdAdres): Pseudoniem {
    return adres.vingerafdruk((sleutel) => this.pseudoniemen.pseudoniem(DOMEIN, sleutel));
  }

  /**
   * What keeps an address from being stored; undefined when nothing does. To be asked after the policy, and outside a transaction.
   * Refusals: `adres-afgeschermd`, which names the field and never the address: it must not be stored as woonadres, and as briefadres it
   * would betray the same place. `adrescontrole-later` when this actor ran into it too often.
   */
  bezwaarTegen(aanroep: Aanroep, adres: Adres, veld = 'adres'): Promise<Geweigerd | undefined> {
    return this.vraag(aanroep, [adressleutel(adres)], veld);
  }

  /** The same for texts in which a postcode and a number stand somewhere, such as those of a letter. Refusal also `te-veel-adressen`. */
  async bezwaarTegenTekst(aanroep: Aanroep, teksten: readonly string[], veld: string): Promise<Geweigerd | undefined> {
    const sleutels = kandidaten(teksten.join('\n'));
    return sleutels === undefined ? teVeel(veld) : this.vraag(aanroep, sleutels, veld);
  }

  private async vraag(aanroep: Aanroep, sleutels: readonly string[], veld: string): Promise<Geweigerd | undefined> {
    if (sleutels.length === 0) return undefined;
    const versies = sleutels.flatMap((sleutel) => this.pseudoniemen.alleVersies(DOMEIN, sleutel));
    const uitkomst = await this.database.transaction(GEMEENTECODES, (client) => this.kijk(client, aanroep, versies));
    if (uitkomst === 'later') {
      // What a watcher of logs alarms on; who it was stands in the decision log.
      this.log.warn({ alarm: 'afgeschermd-adres-gezocht' }, 'iemand stuitte te vaak op een afgeschermd adres');
      return later;
    }
    return uitkomst === 'afgeschermd' ? afgeschermd(veld) : undefined;
  }

  /** One question of an actor at a time, so that many at once count as many. The refusal is durable when this returns. */
  private async kijk(client: PoolClient, aanroep: Aanroep, versies: readonly string[]) {
    const { sub, gemeentecode } = aanroep.actor;
    // Refusals without a municipality could not be counted.
    if (gemeentecode === undefined) throw new Error('an address is only asked about for a municipality');
    const nu = this.klok();
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${HANDELING} ${sub}`]);
    const values = [gemeentecode, Date.parse(nu) - ETMAAL_MS, sub];
    const { rows } = await client.query<{ aantal: number }>({ name: 'afgeschermd-adres-tel', text: TEL, values });
    if ((rows[0]?.aantal ?? 0) >= AFGESCHERMD_PER_DAG.hoogstens) return 'later';
    const { rowCount } = await client.query({ name: 'afgeschermd-adres-ken', text: ZOEK, values: [versies] });
    if (rowCount === 0) return 'vrij';
    await client.query(LEG_VAST, [JSON.stringify(weigeringsregel(aanroep, nu))]);
    return 'afgeschermd';
  }
}

/** The refusal as a row of the decision log: who, when, for which purpose; not the address, and not which entry of the list it was. */
function weigeringsregel(aanroep: Aanroep, nu: string) {
  const { aggregaat } = afschermingpolicy.definitie;
  const beslissing = { toegestaan: false, reden: 'geen-betrokkenheid', policy: afschermingpolicy.naam } as const;
  const { row } = besluitregel(aanroep, { beslissing, handeling: HANDELING, nu, voorwerp: { soort: aggregaat } });
  const response = { decision: false, context: { reden: 'adres-afgeschermd' } };
  return { ...row, body: { ...row.body, response } };
}

function afgeschermd(veld: string): Geweigerd {
  return geweigerd('adres-afgeschermd', 'Dit adres kan hier niet worden gebruikt. Overleg met de zorgcoördinator.', [
    { veld, regel: 'een adres dat niet is afgeschermd' },
  ]);
}

function teVeel(veld: string): Geweigerd {
  return geweigerd('te-veel-adressen', 'Hierin staan te veel postcodes en nummers om de adressen na te gaan.', [
    { veld, regel: 'minder verschillende postcodes en nummers' },
  ]);
}

const later = geweigerd(
  'adrescontrole-later',
  'U gebruikte te vaak een adres dat hier niet kan. Probeer het morgen opnieuw, of overleg met de zorgcoördinator.',
);
