import { createCipheriv, createDecipheriv, randomFillSync, type KeyObject } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
/** Bytes of the nonce (NIST SP 800-38D §8.2.2: 96 random bits; good for 2^32 messages per key, a dossier has thousands at most). */
const NONCE = 12;
const TAG = 16;

const NONCES = 256;
/** Random nonces, drawn for many boxes at once; each is used once and none is secret. */
const noncePool = Buffer.allocUnsafe(NONCE * NONCES);
let unusedNonces = 0;

function nextNonce(): Buffer {
  if (unusedNonces === 0) {
    randomFillSync(noncePool);
    unusedNonces = NONCES;
  }
  unusedNonces -= 1;
  return noncePool.subarray(unusedNonces * NONCE, (unusedNonces + 1) * NONCE);
}

/** AES-256-GCM: nonce, ciphertext and tag in one buffer. `aad` is authenticated and not stored. */
export function seal(key: KeyObject, aad: string, plaintext: Uint8Array | string): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(aad, 'utf8'));
  const ciphertext = typeof plaintext === 'string' ? cipher.update(plaintext, 'utf8') : cipher.update(plaintext);
  // A counter mode leaves nothing for `final` to give.
  cipher.final();
  return Buffer.concat([nonce, ciphertext, cipher.getAuthTag()], NONCE + ciphertext.length + TAG);
}

/** The plaintext of `seal`, or undefined when key, aad or any bit of the box is not the one it was made with. */
export function unseal(key: KeyObject, aad: string, box: Buffer): Buffer | undefined {
  if (box.length < NONCE + TAG) return undefined;
  const decipher = createDecipheriv(ALGORITHM, key, box.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(aad, 'utf8'));
  decipher.setAuthTag(box.subarray(box.length - TAG));
  const plaintext = decipher.update(box.subarray(NONCE, box.length - TAG));
  try {
    return Buffer.concat([plaintext, decipher.final()]);
  } catch {
    plaintext.fill(0);
    return undefined;
  }
}
