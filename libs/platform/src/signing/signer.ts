import { FlattenedSign, importJWK, type CryptoKey, type JWK } from 'jose';
import { leesSleutelbestand, maakSleutelbestand } from './key-set-file.js';

interface Sleutelbos {
  readonly kid: string;
  readonly tekent: CryptoKey;
  readonly openbaar: readonly JWK[];
}

/** Members of a private RSA key that never leave the process. */
const GEHEIM: ReadonlySet<string> = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']);

/**
 * Signs what leaves for others (a partner's webhook, the gateway of messages): detached JWS, PS256 (NL API Design Rules, module signing: JAdES). The newest key of the file signs; the
 * public halves of all are published, so that what was signed before a rotation still verifies.
 */
export class Ondertekenaar {
  private constructor(
    private readonly pad: string,
    private readonly variabele: string,
    private bos: Sleutelbos,
  ) {}

  /**
   * Opens the key file; makes it with a first key when it is not there.
   * @param variabele name of the setting that holds the path, for the message
   * @throws Error that names the setting, the path and what is wrong with it
   */
  static async open(pad: string, variabele: string): Promise<Ondertekenaar> {
    await maakSleutelbestand(pad, variabele);
    return new Ondertekenaar(pad, variabele, await laad(pad, variabele));
  }

  /** Reads the file again: a key that was added signs from now on. A file that cannot be read changes nothing, and throws. */
  async herlaad(): Promise<void> {
    this.bos = await laad(this.pad, this.variabele);
  }

  /** Public keys, oldest first, as a JWK Set. */
  get jwks(): { readonly keys: readonly JWK[] } {
    return { keys: this.bos.openbaar };
  }

  /**
   * Value of `Payload-Signature` for a body: `<protected>..<signature>`. The time of signing (`sigT`, critical) is covered, and so is the id
   * of the event or envelope, which is in the body: a receiver refuses what is old and what it has seen.
   */
  async onderteken(inhoud: string, nu: string): Promise<string> {
    const { kid, tekent } = this.bos;
    const header = { alg: 'PS256', kid, sigT: `${nu.slice(0, 19)}Z`, crit: ['sigT'] };
    const jws = await new FlattenedSign(Buffer.from(inhoud))
      .setProtectedHeader(header)
      .sign(tekent, { crit: { sigT: true } });
    return `${jws.protected ?? ''}..${jws.signature}`;
  }
}

async function laad(pad: string, variabele: string): Promise<Sleutelbos> {
  const sleutels = await leesSleutelbestand(pad, variabele);
  const nieuwste = sleutels.at(-1);
  if (nieuwste === undefined) throw new Error(`${pad}: holds no key`);
  const tekent = (await importJWK(nieuwste, 'PS256')) as CryptoKey;
  return { kid: nieuwste.kid, tekent, openbaar: sleutels.map(openbaar) };
}

function openbaar(sleutel: JWK): JWK {
  const leden = Object.entries(sleutel).filter(([naam]) => !GEHEIM.has(naam));
  return { ...Object.fromEntries(leden), alg: 'PS256', use: 'sig', key_ops: ['verify'] };
}
