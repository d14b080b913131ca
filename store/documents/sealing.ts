import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Subject } from '../../domain/kernel/index.js';

/** What a sealed document is bound to. */
export interface Binding {
  subject: Subject;
  id: string;
  kind: string;
  mediaType: string;
}

const CIPHER = 'aes-256-gcm';
/** Tells formats apart, for a later one. */
const FORMAT = Buffer.from('KPO1');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts under the subject's key: format, nonce, tag, ciphertext. */
export function sealed(master: Uint8Array, binding: Binding, content: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, subjectKey(master, binding.subject), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(boundTo(binding));
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([FORMAT, nonce, cipher.getAuthTag(), ciphertext]);
}

/** Opens what `sealed` made; throws when the key, the binding or a single bit differs. */
export function openSealed(master: Uint8Array, binding: Binding, file: Uint8Array): Buffer {
  const bytes = Buffer.from(file);
  const [nonceAt, tagAt, contentAt] = [
    FORMAT.length,
    FORMAT.length + NONCE_BYTES,
    FORMAT.length + NONCE_BYTES + TAG_BYTES,
  ];
  if (bytes.length < contentAt || !bytes.subarray(0, nonceAt).equals(FORMAT)) throw damaged(binding);
  const key = subjectKey(master, binding.subject);
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(nonceAt, tagAt), { authTagLength: TAG_BYTES });
  decipher.setAAD(boundTo(binding)).setAuthTag(bytes.subarray(tagAt, contentAt));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(contentAt)), decipher.final()]);
  } catch {
    throw damaged(binding);
  }
}

/** One key per subject, so that a later key ring can destroy one without the others. */
const subjectKey = (master: Uint8Array, subject: Subject): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', master, '', `kpo/documents/${subject}`, 32));
/** As JSON, so that its parts cannot run into each other. */
const boundTo = ({ subject, id, kind, mediaType }: Binding): Buffer =>
  Buffer.from(JSON.stringify([subject, id, kind, mediaType]));
const damaged = ({ subject, id }: Binding): Error =>
  new Error(`document ${id} of ${subject} cannot be opened: its file, its register entry or the key has changed`);
