import { mkdtemp, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAILURES } from '../../../domain/kernel/failures.js';
import { subjectOf } from '../../../domain/kernel/subject.js';
import type { Store } from '../../../store/contract.js';
import { openStore } from '../../../store/open.js';
import { sharing } from '../../../store/sharing.js';
import { aStart, aTurn } from '../../support/samples/turns.js';

describe('sharing', () => {
  /** Work whose runs end one by one, when they are told to. */
  function held() {
    const ends: { resolve(): void; reject(error: Error): void }[] = [];
    return {
      ends,
      shared: sharing(() => new Promise<void>((resolve, reject) => ends.push({ resolve, reject }))),
    };
  }
  const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('has those who come during a run wait for the next, together', async () => {
    const { ends, shared } = held();
    const done: string[] = [];
    const note = (name: string) => () => void done.push(name);
    const first = shared().then(note('first'));
    await settled();
    const others = [shared().then(note('second')), shared().then(note('third'))];
    await settled();
    expect(ends).toHaveLength(1);
    ends[0]?.resolve();
    await first;
    await settled();
    expect(done).toEqual(['first']);
    expect(ends).toHaveLength(2);
    ends[1]?.resolve();
    await Promise.all(others);
    expect(done).toEqual(['first', 'second', 'third']);
  });

  it('tells only those of a failure who waited for that run', async () => {
    const { ends, shared } = held();
    const first = shared();
    await settled();
    const second = shared();
    ends[0]?.reject(new Error('no'));
    await expect(first).rejects.toThrow('no');
    await settled();
    ends[1]?.resolve();
    await second;
    expect(ends).toHaveLength(2);
  });
});

describe('a commit to the SQLite file', () => {
  let home: string;
  let store: Store;
  let handles: FileHandle;
  let sync: FileHandle['datasync'];
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'kpo-durable-'));
    store = await openStore(`file:${join(home, 'kpo.sqlite')}`);
    const handle = await open(join(home, 'kpo.sqlite'));
    handles = Object.getPrototypeOf(handle) as FileHandle;
    sync = handles.datasync;
    await handle.close();
  });
  afterEach(async () => {
    handles.datasync = sync;
    await store.close();
    await rm(home, { recursive: true });
  });
  const begun = (id: string) => aTurn({ subject: subjectOf('engagement', id), facts: [aStart()] });

  it('is acknowledged only once the log is on the disk', async () => {
    const order: string[] = [];
    handles.datasync = async function () {
      await sync.call(this);
      order.push('synced');
    };
    await store.commit(begun('e1'), {}).then(() => order.push('acknowledged'));
    expect(order).toEqual(['synced', 'acknowledged']);
  });

  it('shares a sync with those that come at the same time', async () => {
    let syncs = 0;
    handles.datasync = function () {
      syncs += 1;
      return sync.call(this);
    };
    await Promise.all(['e1', 'e2', 'e3', 'e4', 'e5', 'e6'].map((id) => store.commit(begun(id), {})));
    expect(syncs).toBeLessThan(6);
    expect((await store.engagements()).items).toHaveLength(6);
  });

  it('says that the database is away where the disk does not take it, and gives its receipt when it is tried again', async () => {
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    handles.datasync = () => {
      handles.datasync = sync;
      return Promise.reject(full);
    };
    await expect(store.commit(begun('e1'), {})).rejects.toMatchObject({ name: FAILURES.storeUnavailable });
    expect(await store.commit(begun('e1'), {})).toMatchObject({ receipt: { placed: {} } });
    expect(await store.verify('engagement/e1')).toMatchObject({ ok: true, entries: 1 });
  });

  it('keeps no other from being committed when it fails', async () => {
    const all = ['e1', 'e2', 'e3'].map((id) =>
      store.commit(id === 'e2' ? aTurn({ subject: subjectOf('engagement', id), facts: [] }) : begun(id), {}),
    );
    const outcomes = await Promise.allSettled(all);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
});
