import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { idOf, subjectOf } from '../domain/kernel/index.js';
import { databaseUrlOf, documentsFolderOf, readSecret } from '../platform/index.js';
import type { ChainName, KeptCheckpoint, Store } from '../store/index.js';
import { cliFailure, EXIT } from './exit.js';
import { type Io, readInput } from './io.js';
import { json } from './output.js';
import { type CommonOptions, examples } from './options.js';
import { settingsOrExit } from './settings.js';

interface VerifyOptions extends CommonOptions {
  checkpoint?: string;
  key?: string;
  documents?: boolean;
}

/** What was found of one chain. */
interface ChainFinding {
  chain: ChainName;
  ok: boolean;
  entries: number;
  /** Where it is broken. */
  sequence?: number;
  why?: string;
  erased?: number;
  head?: string;
}
/** A checkpoint that was opened. */
interface Signed {
  size: number;
  /** Whether the heads in the database are still those that were signed. */
  isLogWhole: boolean;
  heads: ReadonlyMap<ChainName, { chain: ChainName; entries: number; head: string }>;
}

/** So many heads with their proofs take some ten megabytes. */
const MAX_CHECKPOINT_BYTES = 200_000_000;

/** `kpo journal verify`. */
export function verifyCommand(command: Command, io: Io): void {
  command
    .description(
      'recompute hash chains from the database itself: of one engagement, or of all and the audit; exit code 1 when one is broken',
    )
    .option(
      '--checkpoint <file>',
      'also compare them with what was signed: a file of `kpo checkpoint --save`, or a note',
    )
    .option('--no-documents', 'leave the files of documents out, where they are not on this machine')
    .option('--key <key>', 'the key that verifies it, as `kpo checkpoint --key` prints it; else that of KPO_HOME')
    .addHelpText(
      'after',
      `\nReads DATABASE_URL, or the database of KPO_HOME; nothing needs to run.${'\n'}${examples('kpo journal verify e3crnb5v6pza', 'kpo journal verify', 'kpo journal verify --checkpoint checkpoint.json')}`,
    )
    .action(async (id: string | undefined, options: VerifyOptions) => {
      const kept = options.checkpoint === undefined ? undefined : await readKept(io, options.checkpoint);
      const store = await openOrExit(io);
      try {
        await verify(io, store, id, { ...options, kept });
      } finally {
        await store.close();
      }
    });
}

async function verify(
  io: Io,
  store: Store,
  id: string | undefined,
  { kept, ...options }: VerifyOptions & { kept?: KeptCheckpoint },
): Promise<void> {
  const signed = kept && (await openKept(io, store, kept, options));
  const chains = id === undefined ? await everyChain(store, signed) : [await chainOf(store, id, signed)];
  const findings: ChainFinding[] = [];
  const files = options.documents === false ? undefined : await filesOf(io);
  for (const chain of chains) findings.push(await look(store, chain, { signed, files }));
  const broken = findings.filter(({ ok }) => !ok);
  if (options.json) io.out(json(id === undefined ? findings : findings[0]));
  const lines = broken.map(({ chain, why }) => `${nameOf(chain)} ${why}`);
  if (signed && !signed.isLogWhole)
    lines.unshift('The heads that the database says were signed are not those that were.');
  if (lines.length > 0) throw cliFailure(EXIT.failure, lines.join('\n'));
  if (!options.json) io.out(findings.length === 1 ? whole(findings[0], signed) : allWhole(findings, signed));
}

async function everyChain(store: Store, signed: Signed | undefined): Promise<ChainName[]> {
  return [...new Set([...(await store.chains()), ...(signed?.heads.keys() ?? [])])];
}

async function chainOf(store: Store, id: string, signed: Signed | undefined): Promise<ChainName> {
  const chain = subjectOf('engagement', id);
  const known = await store.chains();
  if (!known.includes(chain) && !signed?.heads.has(chain))
    throw cliFailure(EXIT.notFound, `There is no engagement "${id}" in this database.`);
  if (signed && !signed.heads.has(chain))
    throw cliFailure(EXIT.notFound, `The checkpoint has no head of the journal of ${id}.`);
  return chain;
}

/** What is wrong with a chain, itself or beside what was signed of it. */
async function look(
  store: Store,
  chain: ChainName,
  { signed, files }: { signed?: Signed; files?: Parameters<Store['verify']>[1] },
): Promise<ChainFinding> {
  const found = chain === 'audit' ? await store.verifyAudit() : await store.verify(chain, files);
  const unlike = signed && (await whyUnlike(store, chain, signed));
  if (!found.ok)
    return {
      ...{ chain, ok: false, entries: found.entries, sequence: found.sequence },
      why: `is broken at entry ${found.sequence}: ${found.why}${unlike ? `; it ${unlike}` : ''}`,
    };
  const { entries, erased, head } = found;
  return { chain, ok: unlike === undefined, entries, erased, head, ...(unlike !== undefined && { why: unlike }) };
}

async function filesOf(io: Io) {
  const { createFileDigests } = await import('../store/index.js');
  return createFileDigests(documentsFolderOf(settingsOrExit(io.env)));
}

/** How a chain is not the one that was signed; undefined where it is, and where nothing of it was. */
async function whyUnlike(store: Store, chain: ChainName, signed: Signed): Promise<string | undefined> {
  const newest = signed.heads.get(chain);
  if (!newest) return undefined;
  // Heads that were signed earlier tell better where it parts.
  const earlier = signed.isLogWhole ? await store.signedHeads(chain, signed.size) : [];
  const { upTo, broken, entries } = await store.agrees(chain, [...earlier, newest]);
  if (!broken) return undefined;
  if (entries === 0) return `is not there, but ${newest.entries} entries of it were signed`;
  if (entries < broken.entries) return `ends at entry ${entries}, but entry ${broken.entries} was signed`;
  return `was rewritten between entries ${upTo + 1} and ${broken.entries}: entry ${broken.entries} was signed as ${broken.head}`;
}

const nameOf = (chain: ChainName): string => (chain === 'audit' ? 'The audit' : `The journal of ${idOf(chain)}`);

const signedWords = (signed: Signed | undefined): string =>
  signed ? ` It is what the checkpoint of ${signed.size} heads says.` : '';

function whole(finding: ChainFinding | undefined, signed: Signed | undefined): string {
  if (!finding) return 'There is nothing to verify.';
  const { chain, entries, head, erased = 0 } = finding;
  const beside = erased > 0 ? ` Beside ${erased} of them something was erased.` : '';
  return `${nameOf(chain)} is whole: ${entries} entries, head ${head}.${beside}${signedWords(signed)}`;
}

function allWhole(findings: readonly ChainFinding[], signed: Signed | undefined): string {
  const entries = findings.reduce((sum, each) => sum + each.entries, 0);
  const erased = findings.reduce((sum, each) => sum + (each.erased ?? 0), 0);
  const beside = erased > 0 ? ` Beside ${erased} of them something was erased.` : '';
  return `All ${findings.length - 1} journals and the audit are whole: ${entries} entries.${beside}${signedWords(signed)}`;
}

async function openKept(io: Io, store: Store, kept: KeptCheckpoint, options: VerifyOptions): Promise<Signed> {
  const { openCheckpoint } = await import('../store/index.js');
  const key = options.key?.trim() ?? (await ownKey(io));
  const opened = readKey(() => openCheckpoint(kept, key));
  if (!opened.ok)
    throw cliFailure(EXIT.refused, `The checkpoint ${options.checkpoint} cannot be trusted: ${opened.why}.`);
  const { size, root } = opened;
  const isLogWhole = (await store.signedRoot(size)) === root;
  const heads = new Map(opened.heads.map((head) => [head.chain, head]));
  if (heads.size === 0 && !isLogWhole)
    throw cliFailure(
      EXIT.failure,
      'The heads that the database says were signed are not those that were, and the checkpoint was kept without them.',
    );
  // A note alone: the heads are in the database, and are those that were signed.
  if (heads.size === 0) for (const head of await store.newestHeads(size)) heads.set(head.chain, head);
  return { size, isLogWhole, heads };
}

async function ownKey(io: Io): Promise<string> {
  const settings = settingsOrExit(io.env);
  const seed = settings.given.checkpointKey ?? (await readSecret(settings.home, 'checkpoint'));
  if (seed === undefined)
    throw cliFailure(
      EXIT.usage,
      `There is no key of checkpoints in ${settings.home}. Give the one that you trust with --key, as \`kpo checkpoint --key\` printed it.`,
    );
  const { createNoteSigner } = await import('../store/index.js');
  return createNoteSigner(Buffer.from(seed, 'base64')).key;
}

function readKey<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof RangeError) throw cliFailure(EXIT.usage, `--key: ${error.message}.`);
    throw error;
  }
}

/** A file of `kpo checkpoint --save`, the data of an event, or a note alone. */
async function readKept(io: Io, path: string): Promise<KeptCheckpoint> {
  const text = await readInput(io, path, MAX_CHECKPOINT_BYTES);
  if (!text.trimStart().startsWith('{')) return { note: text, leaves: [] };
  const { KeptCheckpoint } = await import('../store/index.js');
  try {
    return KeptCheckpoint.parse(JSON.parse(text));
  } catch {
    throw cliFailure(EXIT.usage, `${path} is no checkpoint that kpo has saved.`);
  }
}

async function openOrExit(io: Io): Promise<Store> {
  const settings = settingsOrExit(io.env);
  // Opening a file that is not there would make it.
  if (!settings.databaseUrl && !existsSync(databaseUrlOf(settings).slice('file:'.length))) {
    throw cliFailure(EXIT.notFound, `There is no database in ${settings.home}. Set KPO_HOME or DATABASE_URL.`);
  }
  try {
    const { openStore } = await import('../store/open.js');
    return await openStore(databaseUrlOf(settings));
  } catch (error) {
    throw cliFailure(
      EXIT.unavailable,
      `The database cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
