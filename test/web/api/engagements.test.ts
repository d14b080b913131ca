import { problem } from '../../../domain/kernel/problem.js';
import { subjectOf } from '../../../domain/kernel/subject.js';
import { person } from '../../../domain/kernel/actor.js';
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../store/journal/hash-chain.js';
import type { StartCommand } from '../../../client/commands.js';
import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { aFact, aStart, aTurn } from '../../support/samples/turns.js';
import { onFreshApi } from '../../support/site/api.js';
import { someone } from '../../support/site/said.js';

const brief = JSON.parse(readFileSync(new URL('../../fixtures/brief.example.json', import.meta.url), 'utf8'));

describe('POST /v1/engagements', () => {
  const api = onFreshApi();

  it('starts the example brief and says where it is', async () => {
    const response = await api().send('POST', '/v1/engagements', { body: brief });
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe('/v1/engagements/e1');
    expect(await response.json()).toEqual({ id: 'e1' });
    const [[method, { brief: started, by }]] = api().engagements.asked as unknown as [[string, StartCommand]];
    expect([method, started.title, by]).toEqual(['start', brief.title, someone('key:admin')]);
    expect(started.confidential).toEqual(brief.confidential);
  });

  it('takes the same brief as YAML', async () => {
    const response = await api().send('POST', '/v1/engagements', {
      body: stringify(brief),
      headers: { 'content-type': 'application/yaml' },
    });
    expect(response.status).toBe(201);
  });

  it('points to every bad field and quotes what it found', async () => {
    const bad = { ...brief, budget: { ...brief.budget, amount: { currency: 'pounds', minor: 1.5 } }, surprise: true };
    const response = await api().send('POST', '/v1/engagements', { body: bad });
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const { errors, status } = await response.json();
    expect(status).toBe(422);
    expect(errors).toEqual(
      expect.arrayContaining([
        {
          pointer: '/budget/amount/currency',
          detail: '“pounds” is not a currency such as “GBP”.',
          code: 'problems.currency',
          params: { value: 'pounds' },
        },
        expect.objectContaining({ pointer: '/budget/amount/minor', detail: expect.stringContaining('1.5') }),
        expect.objectContaining({ pointer: '/surprise', detail: expect.stringContaining('surprise') }),
      ]),
    );
    expect(api().engagements.asked).toEqual([]);
  });

  it('names the key of the request and of its caller, so that a repetition makes no second engagement', async () => {
    await api().send('POST', '/v1/engagements', { body: brief, headers: { 'idempotency-key': 'clinic-1' } });
    expect(api().engagements.asked[0]?.[1].key).toBe('admin /v1/engagements clinic-1');
  });
});

describe('POST /v1/engagements with an OCDS release', () => {
  const api = onFreshApi(() => ({
    ocds: { export: (view, entries) => ({ ocid: `ocds-kpo-${view.id}`, facts: entries.length }) },
  }));
  const headers = { 'content-type': 'application/vnd.ocds.release+json' };
  const notice = readFileSync(new URL('../../fixtures/ocds/consulting-rail-reform.json', import.meta.url), 'utf8');

  it('makes a brief of it, by the practices that are known', async () => {
    const response = await api().send('POST', '/v1/engagements', { body: notice, headers });
    expect(response.status).toBe(201);
    expect(api().engagements.asked).toMatchObject([['start', { brief: { practice: 'business-operations' } }]]);
  });

  it('says what was assumed, in English and for programs', async () => {
    const response = await api().send('POST', '/v1/engagements', { body: notice, headers });
    expect(await response.json()).toMatchObject({
      id: 'e1',
      assumptions: expect.arrayContaining([
        {
          pointer: '/awards',
          detail: '£62,400 were awarded, above the tender’s £40,000; the tender’s value is the budget.',
          code: 'assumed.value.above',
          params: { awarded: { currency: 'GBP', minor: 6_240_000 }, budget: { currency: 'GBP', minor: 4_000_000 } },
        },
      ]),
    });
    expect(api().engagements.asked[0]?.[1].notice).toMatchObject({
      ocid: 'ocds-b5fd17-98490cef-0790-47ff-9698-cd4a7deef849',
    });
  });

  it('has the caller name practice and budget, and say that another engagement is meant', async () => {
    const sent = async (query: string, body: string | object = notice): Promise<[number, object[]]> => {
      const response = await api().send('POST', `/v1/engagements?${query}`, { body, headers });
      return [response.status, (await response.json()).errors];
    };
    await sent('practice=legal&budget=90000%20EUR&again=true');
    expect(api().engagements.asked).toMatchObject([
      [
        'start',
        { brief: { practice: 'legal', budget: { amount: { currency: 'EUR', minor: 9_000_000 } } }, again: true },
      ],
    ]);
    expect(await sent('practice=gardening')).toMatchObject([422, [{ code: 'problems.practice' }]]);
    expect(await sent('budget=much')).toMatchObject([
      422,
      [{ parameter: 'budget', code: 'problems.ocds.budget', params: { value: 'much' } }],
    ]);
    const ofBrief = await api().send('POST', '/v1/engagements?practice=legal', { body: brief });
    expect([ofBrief.status, (await ofBrief.json()).errors]).toMatchObject([422, [{ parameter: 'practice' }]]);
  });

  it('asks about a notice that has started an engagement', async () => {
    const known = problem('/ocid', 'problems.ocds.known', { value: 'ocds-1', engagements: ['e7'] });
    const refused = { ok: false, why: 'conflict', detail: known, engagements: ['e7'] } as const;
    api().engagements.instead.start = async () => ({ ...refused, problems: [known] });
    const response = await api().send('POST', '/v1/engagements', { body: notice, headers });
    expect([response.status, await response.json()]).toMatchObject([
      409,
      {
        id: 'e7',
        detail: '/ocid: The notice “ocds-1” has started e7 already; say “again” to start another one.',
        errors: [{ pointer: '/ocid', code: 'problems.ocds.known', params: { engagements: ['e7'] } }],
      },
    ]);
  });

  it('keeps where it comes from, and lists by it', async () => {
    const assumptions = [{ pointer: '/tender/description', code: 'assumed.text.titleAlone' }];
    const origin = { ocid: 'ocds-1', lots: [{ id: 'LOT-1', deliverable: 'D1' }], assumptions };
    await api().store.commit(aTurn({ facts: [aStart({ notice: origin })] }), {});
    const read = await (await api().send('GET', '/v1/engagements/e1')).json();
    expect(read.notice).toEqual({
      ...origin,
      assumptions: [{ ...assumptions[0], detail: 'The notice has no description; its title stands in for it.' }],
    });
    const found = async (ocid: string): Promise<string[]> =>
      (await (await api().send('GET', `/v1/engagements?ocid=${ocid}`)).json()).items.map(
        ({ id }: { id: string }) => id,
      );
    expect([await found('ocds-1'), await found('ocds-2')]).toEqual([['e1'], []]);
  });

  it('says what is wrong with the release, and where it is not JSON', async () => {
    const wrong = async (body: string): Promise<unknown> => {
      const response = await api().send('POST', '/v1/engagements', { body, headers });
      return [response.status, (await response.json()).errors[0].code];
    };
    expect(await wrong('{}')).toEqual([422, 'problems.needed']);
    expect(await wrong('{"ocid":\n]')).toEqual([422, 'problems.yaml.syntax']);
  });

  it('exports an engagement with its whole journal', async () => {
    await api().store.commit(aTurn({ facts: [aStart(), aFact('phase.entered', { phase: 'scoping' })] }), {});
    const response = await api().send('GET', '/v1/engagements/e1/ocds');
    expect(await response.json()).toEqual({ ocid: 'ocds-kpo-e1', facts: 2 });
  });
});

describe('GET /v1/engagements', () => {
  const api = onFreshApi();

  beforeEach(async () => {
    for (const engagement of ['e1', 'e2', 'e3'])
      await api().store.commit(aTurn({ subject: subjectOf('engagement', engagement) }), {});
    await api().store.commit(
      aTurn({ subject: 'engagement/e3', turn: 2, facts: [aFact('phase.entered', { phase: 'delivery' })] }),
      {},
    );
  });

  it('leads through all of them, page by page', async () => {
    const found: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const response = await api().send(
        'GET',
        `/v1/engagements?limit=2${next && `&cursor=${encodeURIComponent(next)}`}`,
      );
      const page: { items: { id: string }[]; next: string | null } = await response.json();
      found.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(found.toSorted()).toEqual(['e1', 'e2', 'e3']);
  });

  it('shows of each no more than a summary, whatever has happened in it', async () => {
    const { items } = await (await api().send('GET', '/v1/engagements?limit=1')).json();
    const whole = await (await api().send('GET', `/v1/engagements/${items[0].id}`)).json();
    expect(whole).toMatchObject(items[0]);
    for (const part of [
      'summary',
      'people',
      'scope',
      'bidders',
      'ranking',
      'team',
      'deliverables',
      'payments',
      'running',
    ])
      expect([Object.keys(whole), Object.keys(items[0])]).toEqual([
        expect.arrayContaining([part]),
        expect.not.arrayContaining([part]),
      ]);
  });

  it('filters by phase, practice and owner', async () => {
    const ids = async (query: string) =>
      (await (await api().send('GET', `/v1/engagements?${query}`)).json()).items.map(({ id }: { id: string }) => id);
    expect(await ids('phase=delivery')).toEqual(['e3']);
    expect(await ids('practice=legal')).toEqual([]);
    expect((await ids('owner=olu@client.example')).length).toBe(3);
    expect(await ids('overdue=true')).toEqual([]);
  });

  it.each(['limit=0', 'limit=201', 'limit=many', 'phase=lost', 'colour=blue', 'cursor=nonsense'])(
    'refuses ?%s by the parameter’s name',
    async (query) => {
      const response = await api().send('GET', `/v1/engagements?${query}`);
      expect(response.status).toBe(400);
      expect((await response.json()).errors[0].parameter).toBe(query.split('=')[0]);
    },
  );

  it('shows one engagement and its journal from any entry on', async () => {
    expect(await (await api().send('GET', '/v1/engagements/e3')).json()).toMatchObject({
      id: 'e3',
      phase: 'delivery',
      openTasks: 0,
    });
    const journal = await (await api().send('GET', '/v1/engagements/e3/journal?after=1')).json();
    expect(
      journal.items.map(({ sequence, fact }: { sequence: number; fact: { type: string } }) => [sequence, fact.type]),
    ).toEqual([[2, 'phase.entered']]);
  });

  it('hands out the chain with people by their ids, and beside it who they are and what they said', async () => {
    const OLU = person('olu@client.example');
    const facts = [aFact('change.requested', { by: OLU, reason: { words: 'A clinic was added.', by: OLU } })];
    await api().store.commit(aTurn({ subject: 'engagement/e3', turn: 3, facts }), {});
    const { items } = await (await api().send('GET', '/v1/engagements/e3/journal?after=2')).json();
    const id = await api().store.personId({ email: 'olu@client.example', name: 'Olu' });
    expect(items).toMatchObject([
      {
        fact: {
          type: 'change.requested',
          about: { by: { kind: 'person', person: id }, reason: { words: '(beside)' } },
        },
        beside: {
          english: { value: expect.stringContaining('A clinic was added.') },
          [`people/${id}`]: { value: { email: 'olu@client.example' } },
          'texts/reason/words': { salt: expect.stringMatching(/^[0-9a-f]{32}$/), value: 'A clinic was added.' },
        },
        besideSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it('hands out all that it takes to recompute the chain, as docs/reference/journal.md says', async () => {
    type Part = { salt: string; value: unknown };
    type Entry = { beside: Record<string, Part>; besideSha256: string; hash: string; fact: object };
    const { items }: { items: Entry[] } = await (await api().send('GET', '/v1/engagements/e3/journal')).json();
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    let head = '0'.repeat(64);
    for (const { beside, hash, ...content } of items) {
      const parts = Object.entries(beside).map(([name, { salt, value }]) => [
        name,
        sha256(salt + canonicalJson(value)),
      ]);
      expect(sha256(canonicalJson(Object.fromEntries(parts)))).toBe(content.besideSha256);
      head = sha256(`${head}\n${canonicalJson(content)}`);
      expect(head).toBe(hash);
    }
    expect(await api().store.verify('engagement/e3')).toMatchObject({ ok: true, head });
  });

  it.each(['', '/journal', '/ocds', '/documents'])('knows no engagement e9%s', async (what) => {
    expect((await api().send('GET', `/v1/engagements/e9${what}`)).status).toBe(404);
  });
});

describe('POST /v1/engagements/{id}/cancel and …/change-requests', () => {
  const api = onFreshApi();

  it('cancels with a reason', async () => {
    const response = await api().send('POST', '/v1/engagements/e1/cancel', { body: { reason: 'The deal is off.' } });
    expect([response.status, await response.json()]).toEqual([202, { accepted: true }]);
    expect(api().engagements.asked).toEqual([
      ['cancel', { engagement: 'e1', reason: 'The deal is off.', by: someone('key:admin') }],
    ]);
  });

  it('wants a reason', async () => {
    const response = await api().send('POST', '/v1/engagements/e1/cancel', { body: { reason: ' ' } });
    expect(response.status).toBe(422);
    expect((await response.json()).errors[0].pointer).toBe('/reason');
  });

  it('resets a version with a reason, and the audit tells', async () => {
    const reset = { to: 7, reason: 'The ERP sent a wrong one.' };
    expect((await api().send('POST', '/v1/engagements/e1/reset-version', { body: reset })).status).toBe(202);
    expect(api().engagements.asked).toEqual([
      ['resetVersion', { engagement: 'e1', of: 'budget', ...reset, by: someone('key:admin') }],
    ]);
    const { items } = await (await api().send('GET', '/v1/audit?type=version.reset')).json();
    expect(items).toMatchObject([{ act: { about: { engagement: 'e1', of: 'budget', to: 7 } } }]);
    for (const [body, pointer] of [
      [{ to: 7 }, '/reason'],
      [{ ...reset, to: -1 }, '/to'],
    ] as const) {
      const refused = await api().send('POST', '/v1/engagements/e1/reset-version', { body });
      expect([refused.status, (await refused.json()).errors[0].pointer]).toEqual([422, pointer]);
    }
  });

  it('asks for a change', async () => {
    const change = { reason: 'The seller needs more time.', due: [{ id: 'D1', after: 'P40D' }], drop: ['D2'] };
    expect((await api().send('POST', '/v1/engagements/e1/change-requests', { body: change })).status).toBe(202);
    expect(api().engagements.asked).toEqual([
      ['requestChange', { engagement: 'e1', ...change, by: someone('key:admin') }],
    ]);
  });
});
