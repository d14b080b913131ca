import { type NodeWorker, type Profiler, Session } from 'node:inspector/promises';
import { setImmediate } from 'node:timers/promises';

/** CPU profiles of a process's threads that run JavaScript. */
export interface ThreadProfiles {
  main: Profiler.Profile;
  /** Of worker threads, such as the one that runs workflows. */
  others: Profiler.Profile[];
}

/** Begins to sample every thread of this process; the returned function ends it. */
export async function startProfile(): Promise<() => Promise<ThreadProfiles>> {
  const session = new Session();
  session.connect();
  const threads: Thread[] = [];
  session.on('NodeWorker.attachedToWorker', ({ params }) => threads.push(threadOf(session, params.sessionId)));
  await session.post('NodeWorker.enable', { waitForDebuggerOnStart: false });
  // It tells of the threads there are a moment later.
  await setImmediate();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  for (const post of threads) {
    await post('Profiler.enable');
    await post('Profiler.start');
  }
  return async () => {
    const { profile: main } = await session.post('Profiler.stop');
    const others: Profiler.Profile[] = [];
    for (const post of threads) others.push((await post('Profiler.stop')).profile);
    session.disconnect();
    return { main, others };
  };
}

/** Sends a command to a thread and waits for what it says. */
type Thread = (method: string) => Promise<{ profile: Profiler.Profile }>;

function threadOf(session: Session, sessionId: string): Thread {
  let last = 0;
  return (method) => {
    const id = ++last;
    return new Promise((resolve, reject) => {
      const listen = ({ params }: { params: NodeWorker.ReceivedMessageFromWorkerEventDataType }): void => {
        const said = JSON.parse(params.message) as { id?: number; result: { profile: Profiler.Profile } };
        if (params.sessionId !== sessionId || said.id !== id) return;
        session.off('NodeWorker.receivedMessageFromWorker', listen);
        resolve(said.result);
      };
      session.on('NodeWorker.receivedMessageFromWorker', listen);
      const message = JSON.stringify({ id, method });
      session.post('NodeWorker.sendMessageToWorker', { sessionId, message }).catch(reject);
    });
  };
}
