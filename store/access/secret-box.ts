import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Encrypts the secrets that the database keeps because they sign or verify, and so cannot be hashed. */
export interface SecretBox {
  /** Seals a secret for one owner, such as `event-source/<id>`. */
  seal(secret: string, owner: string): string;
  /** Throws when the key, the owner or a single bit is another. */
  open(sealed: string, owner: string): string;
}

const CIPHER = 'aes-256-gcm';
/** Tells formats apart, for a later one. */
const FORMAT = 'kpo1:';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A box under the installation's key, 32 bytes; with another key, documents and secrets alike stay closed. */
export function createSecretBox(master: Uint8Array): SecretBox {
  const key = new Uint8Array(hkdfSync('sha256', master, '', 'kpo/secrets', 32));
  return {
    seal(secret, owner) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(owner));
      const hidden = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return FORMAT + Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64');
    },
    open(sealed, owner) {
      const bytes = Buffer.from(sealed.slice(FORMAT.length), 'base64');
      if (!sealed.startsWith(FORMAT) || bytes.length < NONCE_BYTES + TAG_BYTES) throw damaged(owner);
      try {
        const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
        decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        const hidden = bytes.subarray(NONCE_BYTES + TAG_BYTES);
        return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8');
      } catch {
        throw damaged(owner);
      }
    },
  };
}

const damaged = (owner: string): Error =>
  new Error(`the secret of ${owner} cannot be opened: it, or the document key, has changed`);
