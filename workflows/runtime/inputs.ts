import {
  ApplicationFailure,
  CancellationScope,
  condition,
  setHandler,
  type SignalDefinition,
  Trigger,
} from '@temporalio/workflow';
import type { Alarm } from './alarm.js';
import { openChanges, type PassedWithout } from './changes.js';
import { failureOf } from './refusal.js';
import { atRest } from './rest.js';
import { now } from './waiting.js';

/** Something from outside that reached the process: a message, how a task went, what a call came to, that an instant had come. */
export interface Reached {
  at: string;
  key: string;
  value?: unknown;
  /** Of a call that failed. */
  failure?: { type: string; message: string };
}

/** What a process has gone through, as its next run gets it. */
export interface Past {
  /** Where it starts from: when that was, what the parts that were done by then came to, and the state they left. */
  since: string;
  done: { result?: unknown }[];
  state: Record<string, unknown>;
  calls: number;
  without: PassedWithout;
  /** What has reached it since, in this order. */
  reached: Reached[];
}

/** Some state of the process that its next run starts with. */
export interface Kept {
  get(): unknown;
  put(state: never): void;
}

/**
 * All that reaches a process from outside, one thing at a time, each once everything has come to rest that the one before has
 * set off. Nothing else decides what a process does; so the next run comes to where this one is by going through the same again.
 */
export interface Inputs {
  /** What is done now was done by the run before: nothing of it is written, sent or started again. */
  readonly isPast: boolean;
  /** When the process is, as an ISO instant. */
  now(): string;
  /** Hears of what reaches the process under a key, in the scope of whoever listens; the latest listener counts. */
  hear<T>(key: string, listener: (value: T) => void): void;
  /** Hears of a signal, which reaches the process in its turn. */
  hearSignal<T>(signal: SignalDefinition<[T]>, listener: (value: T) => void): void;
  /** Hears no more. */
  forget(key: string): void;
  /** Something has come from outside. */
  arrive(key: string, value: unknown): void;
  /** Has something done outside, once in all runs. */
  call<T>(begin: () => Promise<T>): Promise<T>;
  /** The first of some promises to settle, or `undefined` at the instant. */
  firstBy<T>(instant: string, promises: readonly PromiseLike<T>[]): Promise<T | undefined>;
  /** Does a part of the process; once it is done the next run has its result, and does not go through it again. */
  part<T>(work: () => Promise<T>): Promise<T>;
  /** Does something beside the parts; what was done since it began is gone through again until it has ended. */
  beside<T>(work: Promise<T>): Promise<T>;
  /** Whether the part under way can be begun again from its state alone, as long as nothing goes on beside it. */
  restartable(isNow: boolean): void;
  keep(name: string, kept: Kept): void;
  /** Whether a change of the code counts here, which open engagements may have passed without it; in place of Temporal's `patched`. */
  changed(name: string): boolean;
  /** Whether nothing is on its way to the process. */
  isIdle(): boolean;
  /** Whether the process waits for nothing but what its next run can wait for as well. */
  mayLeave(): boolean;
  /** Whether nothing goes on beside the parts. */
  isAlone(): boolean;
  /** Settles once all that is past has been gone through. */
  readonly present: Promise<void>;
  past(): Past;
}

/** Starts with what the runs before have gone through, if there were any. */
export function openInputs(alarm: Alarm, before: Past | undefined): Inputs {
  const listeners = new Map<string, (reached: Reached) => void>();
  /** What has still to be started, because the run before was waiting for it when it ended. */
  const toStart = new Map<string, () => void>();
  const kept = new Map<string, Kept>();
  const queue: Omit<Reached, 'at'>[] = [];
  let mark: Omit<Past, 'reached' | 'without'> = before ?? { since: now(), done: [], state: {}, calls: 0 };
  let reached: Reached[] = [];
  const done: Past['done'] = [];
  let [isPast, applying, canRestart] = [before !== undefined, false, false];
  let [calls, calling, strands, place, parts] = [0, 0, 0, 0, 0];
  const changes = openChanges(before?.without);
  let at = mark.since;
  const clock = (): string => (isPast ? at : now());

  async function apply(input: Reached): Promise<void> {
    const listener = listeners.get(input.key);
    if (!listener) return;
    applying = true;
    at = input.at;
    toStart.delete(input.key);
    reached.push(input);
    listener(input);
    await atRest();
    applying = false;
  }

  async function goThroughPast({ reached: inputs }: Past): Promise<void> {
    // The first look comes before the process has run at all.
    await atRest();
    await atRest();
    for (const input of inputs) await apply(input);
    isPast = false;
    for (const start of toStart.values()) start();
    toStart.clear();
  }

  async function takeIn(): Promise<never> {
    for (;;) {
      await condition(() => queue.length > 0);
      for (let input = queue.shift(); input; input = queue.shift()) await apply({ at: now(), ...input });
    }
  }

  function setMark(): void {
    const state = Object.fromEntries([...kept].map(([name, { get }]) => [name, get()]));
    mark = copyOf({ since: clock(), done, state, calls });
    reached = [];
  }

  const putBack = (name: string): void => kept.get(name)?.put(copyOf(mark.state[name]) as never);

  /** Waits for something outside that is started now, or was by the run before. */
  function wait<T>(begin: () => Promise<T>, counts: 0 | 1): Promise<T> {
    // The next run would wait for ever for what led to a part that is done.
    if (isPast && place < mark.done.length) throw new Error('something is waited for between two parts of a process');
    calls += 1;
    const key = String(calls);
    const scope = CancellationScope.current();
    const settled = new Trigger<T>();
    const forget = (): void => {
      listeners.delete(key);
      toStart.delete(key);
    };
    listeners.set(key, ({ value, failure }) => {
      if (failure) settled.reject(ApplicationFailure.nonRetryable(failure.message, failure.type));
      else settled.resolve(value as T);
    });
    const end = (input: Omit<Reached, 'at' | 'key'>): void => {
      calling -= counts;
      queue.push({ key, ...input });
    };
    const fail = (error: unknown): void => {
      const failure = failureOf(error);
      if (failure) return end({ failure: { type: failure.type ?? '', message: failure.message } });
      calling -= counts;
      settled.reject(error);
    };
    const start = (): void => {
      calling += counts;
      scope.run(begin).then((value) => end({ value }), fail);
    };
    if (isPast) toStart.set(key, start);
    else start();
    return Promise.resolve(settled).finally(forget);
  }

  const inputs: Inputs = {
    get isPast() {
      return isPast;
    },
    now: clock,
    hear(key, listener) {
      const scope = CancellationScope.current();
      listeners.set(key, ({ value }) => void scope.run(async () => listener(value as never)));
    },
    hearSignal(signal, listener) {
      inputs.hear(signal.name, listener);
      setHandler(signal, (value) => inputs.arrive(signal.name, value));
    },
    forget: (key) => void listeners.delete(key),
    arrive: (key, value) => void queue.push({ key, value }),
    call: (begin) => wait(begin, 1),
    firstBy(instant, promises) {
      if (Date.parse(instant) <= Date.parse(clock())) return alarm.firstBy(instant, promises);
      return CancellationScope.cancellable(async () => {
        const scope = CancellationScope.current();
        try {
          return await Promise.race([...promises, wait<undefined>(() => alarm.firstBy(instant, []), 0)]);
        } finally {
          scope.cancel();
        }
      });
    },
    async part(work) {
      place += 1;
      if (isPast && place <= mark.done.length) {
        done.push(...copyOf(mark.done.slice(done.length, place)));
        if (place === mark.done.length) {
          calls = mark.calls;
          for (const name of kept.keys()) putBack(name);
        }
        return done[place - 1]?.result as Awaited<ReturnType<typeof work>>;
      }
      parts += 1;
      let result: Awaited<ReturnType<typeof work>>;
      try {
        result = await work();
      } finally {
        parts -= 1;
      }
      done.push({ result });
      if (strands > 0) return result;
      changes.forgetPart();
      setMark();
      return result;
    },
    beside(work) {
      strands += 1;
      const ended = (): void => void (strands -= 1);
      work.then(ended, ended);
      return work;
    },
    restartable: (isNow) => void (canRestart = isNow),
    keep(name, each) {
      kept.set(name, each);
      if (!isPast || mark.done.length > 0 || !(name in mark.state)) return;
      calls = mark.calls;
      putBack(name);
    },
    changed: (name) => changes.has(name, { past: isPast, inPart: parts > 0 }),
    isIdle: () => !isPast && !applying && queue.length === 0,
    mayLeave: () => calling === 0 && inputs.isIdle(),
    isAlone: () => strands === 0,
    present: CancellationScope.nonCancellable(async () => (before ? goThroughPast(before) : undefined)),
    past() {
      if (canRestart && strands === 0) setMark();
      return { ...mark, reached, without: changes.passed() };
    },
  };
  void CancellationScope.nonCancellable(() => inputs.present.then(takeIn));
  return inputs;
}

/** Plain data as it comes out of a payload. */
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
