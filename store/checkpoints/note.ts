import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

/** Signs notes (C2SP signed-note) with Ed25519. */
export interface NoteSigner {
  /** Who signs; of a checkpoint its origin. */
  name: string;
  /** What verifies: the name, the key's id and the public key, as tools for such notes take it. */
  key: string;
  /** The text, which ends with a line break, with the signature after it. */
  sign(text: string): string;
}

export type OpenedNote = { ok: true; text: string } | { ok: false; why: string };

const ED25519 = Buffer.of(1);
const KEY_BYTES = 32;
const KEY_ID_BYTES = 4;
/** What stands before the 32 bytes of a key in PKCS #8 and in SPKI. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
/** A name has no spaces and no plus, of which the key's parts are told. */
const VERIFIER_KEY = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/;

/** A signer under a key of 32 bytes; its name is made of the key, so that no two logs have one, unless it is given. */
export function createNoteSigner(seed: Uint8Array, given?: string): NoteSigner {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
  const name = given ?? `kpo/${createHash('sha256').update(publicKey).digest('hex').slice(0, 16)}`;
  const id = keyId(name, publicKey);
  return {
    name,
    key: `${name}+${id.toString('hex')}+${Buffer.concat([ED25519, publicKey]).toString('base64')}`,
    sign(text) {
      const signature = Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]);
      return `${text}\n— ${name} ${signature.toString('base64')}\n`;
    },
  };
}

const keyId = (name: string, publicKey: Uint8Array): Buffer =>
  createHash('sha256').update(`${name}\n`).update(ED25519).update(publicKey).digest().subarray(0, KEY_ID_BYTES);

/** What a note says, where the key has signed it. Other signatures are passed over. Throws a RangeError for what is no key. */
export function openNote(note: string, key: string): OpenedNote {
  const { name, id, publicKey } = verifierOf(key);
  const end = note.lastIndexOf('\n\n');
  if (end < 0) return { ok: false, why: 'it is no signed note' };
  const text = note.slice(0, end + 1);
  const signatures = note
    .slice(end + 2)
    .split('\n')
    .flatMap((line) => {
      const [, by, signature = ''] = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
      const bytes = Buffer.from(signature, 'base64');
      return by === name && bytes.subarray(0, KEY_ID_BYTES).equals(id) ? [bytes.subarray(KEY_ID_BYTES)] : [];
    });
  if (signatures.length === 0) return { ok: false, why: `it is not signed with the key ${name}+${id.toString('hex')}` };
  const isSigned = signatures.every((signature) => verify(null, Buffer.from(text), publicKey, signature));
  return isSigned ? { ok: true, text } : { ok: false, why: 'it is not what was signed' };
}

function verifierOf(key: string) {
  const [, name = '', hex = '', base64 = ''] = VERIFIER_KEY.exec(key) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  const raw = bytes.subarray(1);
  const id = Buffer.from(hex, 'hex');
  if (bytes[0] !== 1 || raw.length !== KEY_BYTES || !keyId(name, raw).equals(id))
    throw new RangeError(`${JSON.stringify(key)} is not a key that verifies notes`);
  return { name, id, publicKey: createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' }) };
}

/** The body of a checkpoint (C2SP tlog-checkpoint). */
export interface CheckpointBody {
  origin: string;
  /** How many leaves. */
  size: number;
  root: Buffer;
}

export const checkpointText = ({ origin, size, root }: CheckpointBody): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

/** Undefined for any other text. Lines after the third are passed over. */
export function checkpointIn(text: string): CheckpointBody | undefined {
  const [origin = '', size = '', root = ''] = text.split('\n');
  const bytes = Buffer.from(root, 'base64');
  if (!origin || !/^(0|[1-9]\d{0,14})$/.test(size) || bytes.length !== 32 || bytes.toString('base64') !== root)
    return undefined;
  return { origin, size: Number(size), root: bytes };
}
