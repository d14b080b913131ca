import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Subject, subjectOf } from '../../domain/kernel/subject.js';
import type { DocumentMeta } from '../../store/contract.js';
import type { Documents } from '../../store/documents/documents.js';
import { createFileDocuments } from '../../store/documents/file-documents.js';
import { onEachDatabase } from '../support/site/databases.js';

const KEY = Buffer.alloc(32, 1);
const text = async (documents: Documents, id: string, engagement = 'e1'): Promise<string | undefined> => {
  const found = await documents.read(subjectOf('engagement', engagement), id);
  return found && Buffer.from(found.content).toString();
};

onEachDatabase('documents in files', ({ open }) => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'kpo-documents-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const openDocuments = async (key: Uint8Array = KEY) => {
    const store = await open();
    return { store, documents: createFileDocuments({ directory, key, store }) };
  };
  const files = (): string[] =>
    readdirSync(directory, { recursive: true, encoding: 'utf8' })
      .map((name) => join(directory, name))
      .filter((path) => statSync(path).isFile());
  const onlyFile = (): string => files()[0] ?? '';

  it('come back as they were put, text or bytes', async () => {
    const { documents, store } = await openDocuments();
    await documents.put('engagement/e1', 'nda-northwind', 'nda', 'text/markdown', '# Grüße');
    await documents.put('engagement/e1', 'scan', 'submission', 'image/png', Uint8Array.of(0, 255, 13, 10));
    expect(await documents.read('engagement/e1', 'nda-northwind')).toMatchObject({
      kind: 'nda',
      mediaType: 'text/markdown',
    });
    expect(await text(documents, 'nda-northwind')).toBe('# Grüße');
    expect([...((await documents.read('engagement/e1', 'scan'))?.content ?? [])]).toEqual([0, 255, 13, 10]);
    expect(await store.document('engagement/e1', 'nda-northwind')).toMatchObject({ size: 9, kind: 'nda' });
  });

  it('are kept apart by their subject, also where another kind of it has the same id', async () => {
    const { documents } = await openDocuments();
    const other = 'cost-centre/e1' as Subject;
    await documents.put('engagement/e1', 'report', 'report', 'text/plain', 'of the engagement');
    expect(await documents.read(other, 'report')).toBeUndefined();
    await documents.put(other, 'report', 'report', 'text/plain', 'of the other');
    expect(files()).toHaveLength(2);
    expect(await text(documents, 'report')).toBe('of the engagement');
    expect(Buffer.from((await documents.read(other, 'report'))?.content ?? []).toString()).toBe('of the other');
  });

  it('are not on disk in the clear, nor readable by others', async () => {
    const { documents } = await openDocuments();
    await documents.put('engagement/e1', 'confidential', 'confidential', 'text/plain', 'clinic names');
    expect(readFileSync(onlyFile()).includes('clinic')).toBe(false);
    expect(onlyFile()).not.toContain('confidential');
    expect(statSync(onlyFile()).mode & 0o777).toBe(0o600);
  });

  it('put again with the same content change nothing, and with other content are replaced', async () => {
    const { documents, store } = await openDocuments();
    await documents.put('engagement/e1', 'report', 'report', 'text/plain', 'first');
    const before = readFileSync(onlyFile());
    const meta = await store.document('engagement/e1', 'report');
    await documents.put('engagement/e1', 'report', 'report', 'text/plain', 'first');
    expect(readFileSync(onlyFile()).equals(before)).toBe(true);
    expect(await store.document('engagement/e1', 'report')).toEqual(meta);
    await documents.put('engagement/e1', 'report', 'report', 'text/plain', 'second');
    expect(await text(documents, 'report')).toBe('second');
    expect(files()).toHaveLength(1);
  });

  it('do not open with any byte changed, wherever it is', async () => {
    const { documents } = await openDocuments();
    await documents.put('engagement/e1', 'd', 'nda', 'text/plain', 'signed');
    const whole = readFileSync(onlyFile());
    for (let at = 0; at < whole.length; at++) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      writeFileSync(onlyFile(), flipped);
      await expect(documents.read('engagement/e1', 'd')).rejects.toThrow('cannot be opened');
    }
    writeFileSync(onlyFile(), whole.subarray(0, 10));
    await expect(documents.read('engagement/e1', 'd')).rejects.toThrow('cannot be opened');
  });

  it('do not open in each other’s place', async () => {
    const { documents } = await openDocuments();
    await documents.put('engagement/e1', 'a', 'nda', 'text/plain', 'mine');
    const a = onlyFile();
    await documents.put('engagement/e1', 'b', 'nda', 'text/plain', 'yours');
    const b = files().find((path) => path !== a) ?? '';
    copyFileSync(a, b);
    await expect(documents.read('engagement/e1', 'b')).rejects.toThrow('cannot be opened');
  });

  it('do not open as another kind than they were put as', async () => {
    const { documents, store } = await openDocuments();
    await documents.put('engagement/e1', 'price', 'commercial', 'application/json', '{}');
    const meta = (await store.document('engagement/e1', 'price')) as DocumentMeta;
    await store.putDocument({ ...meta, kind: 'nda' });
    await expect(documents.read('engagement/e1', 'price')).rejects.toThrow('cannot be opened');
  });

  it('do not open with another key', async () => {
    const { documents } = await openDocuments();
    await documents.put('engagement/e1', 'd', 'nda', 'text/plain', 'signed');
    const { documents: stranger } = await openDocuments(Buffer.alloc(32, 2));
    await expect(stranger.read('engagement/e1', 'd')).rejects.toThrow('cannot be opened');
  });

  it('mend by being put again', async () => {
    const { documents } = await openDocuments();
    await documents.put('engagement/e1', 'd', 'nda', 'text/plain', 'signed');
    writeFileSync(onlyFile(), 'torn');
    await documents.put('engagement/e1', 'd', 'nda', 'text/plain', 'signed');
    expect(await text(documents, 'd')).toBe('signed');
  });

  it('are none where none was put', async () => {
    const { documents } = await openDocuments();
    expect(await documents.read('engagement/e1', 'nothing')).toBeUndefined();
  });

  it.each(['../d', '/etc/passwd', 'a/b', 'a\0b', '', '.', 'x'.repeat(300)])('refuse the id %j', async (id) => {
    const { documents } = await openDocuments();
    await expect(documents.put('engagement/e1', id, 'nda', 'text/plain', 'x')).rejects.toThrow(RangeError);
    await expect(documents.put(subjectOf('engagement', id), 'd', 'nda', 'text/plain', 'x')).rejects.toThrow(RangeError);
    expect(await documents.read('engagement/e1', id)).toBeUndefined();
    expect(files()).toEqual([]);
  });

  it('refuse a key of another length', async () => {
    await expect(openDocuments(Buffer.alloc(16))).rejects.toThrow('16 bytes');
  });
});
