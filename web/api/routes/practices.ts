import { PracticeId, problem } from '../../../domain/kernel/index.js';
import { z } from '@hono/zod-openapi';
import { Practice } from '../../../domain/practices/index.js';
import type { BodyFormat } from '../body.js';
import type { ApiDeps } from '../deps.js';
import { endpoint } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';
import { refuse, refuseFields } from '../problems.js';

const tag = 'Settings';
const LARGEST = 1_000_000;

/** What a practice is called. */
export const PracticeSummary = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  custom: z.boolean(),
});

const CustomPractice = z
  .looseObject({ id: PracticeId.optional(), extends: PracticeId.optional() })
  .describe('A whole practice, or one that `extends` a built-in practice and gives only what differs.');

const format = (mediaType: string, { reader, store }: Pick<ApiDeps, 'reader' | 'store'>): BodyFormat<Practice> => ({
  mediaType,
  limit: LARGEST,
  schema: CustomPractice,
  async read(text) {
    const parsed = await reader.read('practice', text, await store.builtInPractices());
    return 'problems' in parsed ? refuseFields(422, parsed.problems) : { value: parsed.practice };
  },
});

/** The templates of KPO domains: the built-in ones and the operator's own. */
export function practiceEndpoints({ store, reader }: ApiDeps): Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/v1/practices',
      tag,
      summary: 'All practices',
      roles: ['reader', 'operations'],
      response: {
        status: 200,
        description: 'The operator’s own first.',
        schema: z.object({ items: z.array(PracticeSummary), next: z.null() }),
      },
      async handle() {
        const own = new Set((await store.customPractices()).map(({ id }) => id));
        const items = (await store.practices()).map(({ id, title, summary }) => ({
          id,
          title,
          summary,
          custom: own.has(id),
        }));
        return { body: { items, next: null } };
      },
    }),
    endpoint({
      method: 'get',
      path: '/v1/practices/{id}',
      tag,
      summary: 'One practice, whole',
      roles: ['reader', 'operations'],
      response: { status: 200, description: 'The practice.', schema: Practice },
      async handle({ params }) {
        const practice = (await store.practices()).find(({ id }) => id === params.id);
        return practice ? { body: practice } : refuse(404, `there is no practice ${params.id}`);
      },
    }),
    endpoint({
      method: 'put',
      path: '/v1/practices/{id}',
      tag,
      summary: 'Add or replace a practice of your own',
      description: 'Engagements that run keep the practice they were started with.',
      roles: ['operations'],
      body: [format('application/json', { reader, store }), format('application/yaml', { reader, store })],
      response: { status: 200, description: 'The practice, whole.', schema: Practice },
      async handle({ params, body, deed }) {
        if (body.id !== params.id)
          return refuseFields(422, [problem('/id', 'problems.pathId', { value: body.id, id: params.id ?? '' })]);
        await store.putPractice(body, [deed({ type: 'practice.written', about: { practice: body.id } })]);
        return { body };
      },
    }),
  ];
}
