import type { Client } from '@temporalio/client';
import { TypedSearchAttributes, WorkflowNotFoundError } from '@temporalio/common';

/** What a Temporal client was asked, and what it answers; everything but the answers is the test's. */
export interface StubClient {
  client: Client;
  started: { workflowId: string; args: unknown[]; attributes: Record<string, unknown> }[];
  updates: { workflowId: string; updateId: string; message: Record<string, unknown> }[];
  signals: { workflowId: string; name: string; args: unknown[] }[];
}

export interface StubAnswers {
  start?: (workflowId: string, args: unknown[]) => Promise<void>;
  update?: (message: Record<string, unknown>) => Promise<unknown>;
  signal?: (workflowId: string) => Promise<void>;
  /** How a workflow is said to be when it is looked at. */
  status?: 'RUNNING' | 'COMPLETED';
  /** What an earlier update of an id came to. */
  receipt?: (updateId: string) => Promise<unknown>;
  pollers?: { lastAccessTime: { seconds: number } }[];
}

/** A Temporal client at the edge: it records what would travel to the server. */
export function aStubClient(answers: StubAnswers = {}): StubClient {
  const stub: Omit<StubClient, 'client'> = { started: [], updates: [], signals: [] };
  const workflow = {
    async start(
      _type: string,
      options: { workflowId: string; args: unknown[]; typedSearchAttributes: TypedSearchAttributes },
    ) {
      const pairs = new TypedSearchAttributes(options.typedSearchAttributes as never).getAll();
      const attributes = Object.fromEntries(pairs.map(({ key, value }) => [key.name, value]));
      stub.started.push({ workflowId: options.workflowId, args: options.args, attributes });
      await answers.start?.(options.workflowId, options.args);
    },
    getHandle: (workflowId: string) => ({
      async executeUpdate(
        _update: unknown,
        { updateId, args: [message] }: { updateId: string; args: [Record<string, unknown>] },
      ) {
        stub.updates.push({ workflowId, updateId, message });
        return answers.update?.(message);
      },
      getUpdateHandle: (updateId: string) => ({
        async result() {
          if (!answers.receipt) throw new WorkflowNotFoundError('no such update', workflowId, undefined);
          return answers.receipt(updateId);
        },
      }),
      describe: async () => ({ status: { name: answers.status ?? 'COMPLETED' } }),
      async signal({ name }: { name: string }, ...args: unknown[]) {
        stub.signals.push({ workflowId, name, args });
        await answers.signal?.(workflowId);
      },
    }),
  };
  const client = {
    workflow,
    options: { namespace: 'default' },
    withDeadline: <T>(_deadline: Date, call: () => Promise<T>) => call(),
    workflowService: { describeTaskQueue: async () => ({ pollers: answers.pollers ?? [] }) },
  };
  return { ...stub, client: client as unknown as Client };
}
