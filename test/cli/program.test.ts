import { person } from '../../domain/kernel/actor.js';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { runCli } from '../../cli/program.js';

const COMMANDS = [
  'up',
  'worker',
  'promote',
  'api',
  'mailbox',
  'start',
  'import-ocds',
  'list',
  'show',
  'cancel',
  'reset-version',
  'export',
  'watch',
  'tasks',
  'answer',
  'rehearse',
  'event',
  'vendors',
  'scorecard',
  'journal',
  'checkpoint',
  'doctor',
];
const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** Runs a command line against an API that gives these responses, one after the other. */
async function kpo(args: string[], responses: (() => Response)[] = [], env: NodeJS.ProcessEnv = {}) {
  const printed = { out: [] as string[], err: [] as string[] };
  const asked: { method: string; url: string; body: string; headers: Record<string, string> }[] = [];
  const code = await runCli(args, {
    out: (lines) => void printed.out.push(lines),
    err: (lines) => void printed.err.push(lines),
    env: { KPO_API_KEY: 'a-key', KPO_URL: 'http://kpo.test', KPO_EVENT_SECRET: SECRET, KPO_HOME: home, ...env },
    fetch: async (url, init) => {
      asked.push({
        method: init?.method ?? '',
        url: String(url instanceof Request ? url.url : url),
        body: init?.body as string,
        headers: init?.headers as Record<string, string>,
      });
      return (responses.shift() ?? (() => new Response(null, { status: 500 })))();
    },
    stdin: process.stdin,
    onSignal: () => () => {},
  });
  return { code, out: printed.out.join('\n'), err: printed.err.join('\n'), asked };
}

let home = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'kpo-cli-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));
const file = async (name: string, content: string): Promise<string> => {
  await writeFile(join(home, name), content);
  return join(home, name);
};

describe('kpo', () => {
  it('shows how to begin when nothing is asked of it', async () => {
    const { code, out } = await kpo([]);
    expect(code).toBe(0);
    expect(out).toContain('$ kpo up');
  });

  it.each([
    ['e3crnb5v6pza', '/v1/engagements/e3crnb5v6pza/reset-version', { of: 'budget', to: 7, reason: 'Wrong.' }],
    ['ann@client.example', '/v1/calendars/ann%40client.example/reset-version', { to: 7, reason: 'Wrong.' }],
  ])('resets the versions of %s', async (id, path, body) => {
    const accepted = () => Response.json({ accepted: true }, { status: 202 });
    const { code, asked } = await kpo(['reset-version', id, '--to', '7', '--reason', 'Wrong.'], [accepted]);
    expect([code, asked.map(({ url }) => url), JSON.parse(asked[0]?.body ?? '')]).toEqual([
      0,
      [`http://kpo.test${path}`],
      body,
    ]);
  });

  it('lists every command and the exit codes in its help', async () => {
    const { code, out } = await kpo(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    expect(out).toContain('0 done   1 failure   2 wrong usage   3 not found   4 refused or invalid   5 unavailable');
  });

  it.each(COMMANDS.filter((name) => name !== 'vendors' && name !== 'journal'))(
    'shows an example of %s',
    async (command) => {
      const { code, out } = await kpo([command, '--help']);
      expect(code).toBe(0);
      expect(out).toMatch(/Examples:\n {2}\$ /);
    },
  );

  it.each([
    [['launch']],
    [['show']],
    [['list', '--limit', '0']],
    [['list', '--phase', 'lost']],
    [['start', 'a', 'b']],
    [['answer', 't', '--nonsense']],
  ])('takes %j for wrong usage', async (args) => {
    const { code, err } = await kpo(args);
    expect(code).toBe(2);
    expect(err).toMatch(/^error: /);
  });
});

describe('kpo start', () => {
  it('sends the brief, YAML as well, and prints the id', async () => {
    const brief = await file('brief.yaml', 'title: A model\n');
    const { code, out, asked } = await kpo(
      ['start', brief, '--json', '--idempotency-key', 'erp-1'],
      [() => Response.json({ id: 'e1' }, { status: 201 })],
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ id: 'e1' });
    expect(asked[0]).toMatchObject({
      method: 'POST',
      url: 'http://kpo.test/v1/engagements',
      body: '{"title":"A model"}',
      headers: { 'idempotency-key': 'erp-1' },
    });
  });

  it('leaves with 2 when there is no such file, and 4 when it is not a brief', async () => {
    expect((await kpo(['start', join(home, 'missing.json')])).code).toBe(2);
    expect((await kpo(['start', await file('broken.json', '{')])).code).toBe(4);
  });

  it('marks an OCDS release as one', async () => {
    const { asked } = await kpo(
      ['import-ocds', await file('release.json', '{"ocid":"ocds-1"}')],
      [() => Response.json({ id: 'e1' }, { status: 201 })],
    );
    expect(asked[0]?.headers['content-type']).toBe('application/vnd.ocds.release+json');
  });

  it('sends what a notice does not say, and tells what was assumed', async () => {
    const notice = await file('release.json', '{"ocid":"ocds-1"}');
    const assumptions = [{ pointer: '/tender/value', detail: 'The tender has no value.', code: 'x' }];
    const started = () => Response.json({ id: 'e1', assumptions }, { status: 201 });
    const named = ['--practice', 'legal', '--budget', '90000 EUR', '--again'];
    const { asked, out, err } = await kpo(['import-ocds', notice, ...named], [started]);
    expect(asked[0]?.url).toBe('http://kpo.test/v1/engagements?practice=legal&budget=90000+EUR&again=true');
    expect([out, err]).toEqual([
      'Started e1.',
      expect.stringContaining('Assumed at /tender/value: The tender has no value.'),
    ]);
    const whole = await kpo(['import-ocds', notice, '--json'], [started]);
    expect(JSON.parse(whole.out)).toEqual({ id: 'e1', assumptions });
  });
});

describe('kpo watch', () => {
  const sara = person('sara@client.example');
  const entry = (sequence: number, fact: object) => ({
    engagement: 'e1',
    sequence,
    stream: 'main',
    turn: sequence,
    hash: '',
    fact: { at: '2026-11-23T21:16:00Z', ...fact },
  });

  it('prints facts and phases as they come, and ends with the engagement', async () => {
    const first = [entry(1, { type: 'phase.entered', about: { phase: 'delivery' } })];
    const then = [
      entry(2, { type: 'engagement.cancelled', about: { by: sara, reason: { words: 'Called off', by: sara } } }),
    ];
    const { code, out, asked } = await kpo(
      ['watch', 'e1'],
      [first, then].map((items) => () => Response.json({ items, next: null })),
    );
    expect(code).toBe(0);
    expect(out).toContain('● delivery');
    expect(out).toContain('✖ cancelled');
    expect(asked.map(({ url }) => new URL(url).searchParams.get('after'))).toEqual(['0', '1']);
  });

  it('names people and their words as long as they are not erased', async () => {
    const by = person('p1');
    const told = entry(1, { type: 'engagement.cancelled', about: { by, reason: { words: '(beside)', by } } });
    const beside = {
      'people/p1': { salt: '', value: { email: 'sara@client.example', name: null } },
      'texts/reason/words': { salt: '', value: 'Called off' },
    };
    const watch = (items: object[]) => kpo(['watch', 'e1'], [() => Response.json({ items, next: null })]);
    const { out } = await watch([{ ...told, beside }]);
    for (const personal of ['sara@client.example', 'Called off']) expect(out).toContain(personal);
    expect((await watch([{ ...told, beside: null }])).out).toMatch(/p1.*erased/);
  });

  it('leaves with 3 when there is none', async () => {
    const { code, err } = await kpo(
      ['watch', 'e1'],
      [() => Response.json({ title: 'There is no such thing' }, { status: 404 })],
    );
    expect({ code, err }).toEqual({ code: 3, err: 'There is no such thing' });
  });
});

describe('kpo answer', () => {
  const choice = (value: string) => ({
    title: value,
    description: 'It follows.',
    properties: { decision: { const: value } },
  });
  const task = {
    id: 'e1.main.1',
    kind: 'scope.approve',
    state: 'open',
    subject: 'Approve the scope',
    due: '2026-11-25T00:00:00Z',
    assignee: { name: 'Sara', email: 'sara@client.example', role: 'sponsor' },
    choices: ['approve', 'cancel'],
    answerSchema: { oneOf: [choice('approve'), choice('cancel')], examples: [{ decision: 'approve' }] },
  };

  it('teaches what can be answered when no answer is given', async () => {
    const { code, out } = await kpo(['answer', task.id], [() => Response.json(task)]);
    expect(code).toBe(0);
    expect(out).toContain('"decision": "approve"');
    expect(out).toContain('cancel');
  });

  it('sends the answer', async () => {
    const { code, out, asked } = await kpo(
      ['answer', task.id, '--decision', 'approve', '--set', 'comment=Fine'],
      [
        () => Response.json(task),
        () => Response.json({ task: task.id, decision: 'approve', at: '2026-11-24T00:00:00Z' }),
      ],
    );
    expect({ code, out }).toEqual({ code: 0, out: 'Answered e1.main.1: approve.' });
    expect(asked[1]).toMatchObject({
      url: 'http://kpo.test/v1/tasks/e1.main.1/answer',
      body: '{"decision":"approve","comment":"Fine"}',
    });
  });
});

describe('kpo event', () => {
  it('signs the event as Standard Webhooks say', async () => {
    const path = await file('event.json', '{"type":"kpo.budget.frozen.v1","engagement":"e1","data":{"version":2}}');
    const { code, asked } = await kpo(
      ['event', path],
      [() => Response.json({ accepted: true, engagements: ['e1'] }, { status: 202 })],
    );
    const [sent] = asked;
    expect(code).toBe(0);
    expect(new Webhook(SECRET).verify(sent?.body ?? '', sent?.headers ?? {})).toMatchObject({
      specversion: '1.0',
      source: '/kpo/cli',
      type: 'kpo.budget.frozen.v1',
    });
    expect(sent?.headers).not.toHaveProperty('authorization');
  });
});

describe('kpo journal verify', () => {
  it('leaves with 3 where there is no such engagement', async () => {
    expect((await kpo(['journal', 'verify', 'e1'])).code).toBe(3);
  });
});

describe.each(['up', 'worker', 'api', 'mailbox', 'doctor'])('kpo %s', (command) => {
  it('leaves with 1 and names each bad value, before anything starts', async () => {
    const { code, err } = await kpo([command], [], { KPO_PORT: 'http', KPO_SMTP_PORT: '99999' });
    expect(code).toBe(1);
    expect(err.split('\n')).toEqual([
      'KPO_PORT: “http” is not a port number from 0 (any free one) to 65535.',
      'KPO_SMTP_PORT: “99999” is not a port number from 0 (any free one) to 65535.',
    ]);
  });
});
