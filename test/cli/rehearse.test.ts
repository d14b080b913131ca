import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../cli/program.js';
import { onFreshApi } from '../support/site/api.js';
import { aQuestion, commitPlaced, OPENED } from '../support/workflows/rehearsals.js';
import { aTurn } from '../support/samples/turns.js';

const POLICY = `# Sooner, and to the delegate
tasks:
  scope.answer:
    due: P2D
people:
  sara@client.example:
    absences:
      - { from: 2026-03-01, to: 2026-03-31, delegate: dana@client.example }
`;

const SIGNING = aQuestion('nda.sign');

describe('kpo rehearse', () => {
  const api = onFreshApi();
  let home = '';
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'kpo-rehearse-'));
    await commitPlaced(api().store, aTurn({ at: OPENED, opened: [aQuestion('scope.answer'), SIGNING] }));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  /** Runs the command on a file of this text, against the API itself. */
  async function kpo(text: string, ...options: string[]) {
    const printed = { out: '', err: '' };
    const path = join(home, 'policy.yaml');
    await writeFile(path, text);
    const code = await runCli(['rehearse', path, ...options], {
      out: (lines) => void (printed.out += `${lines}\n`),
      err: (lines) => void (printed.err += `${lines}\n`),
      env: { KPO_API_KEY: 'kpo_admin-key-of-the-tests', KPO_URL: 'http://kpo.test' },
      fetch: async (url, init) => api().app.request(String(url instanceof Request ? url.url : url), init),
      stdin: process.stdin,
      onSignal: () => () => {},
    });
    const lines = printed.out.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' | '));
    return { code, lines, ...printed };
  }

  it('prints each task that changes, side by side, and counts', async () => {
    const { code, lines, err } = await kpo(POLICY);
    expect(code).toBe(0);
    expect(lines).toEqual(
      expect.arrayContaining([
        'e1.main.1 | scope.answer',
        'WHAT | TODAY (UTC) | WHO | REHEARSED (UTC) | WHO',
        'due | 2026-03-05 10:00 | sara@client.example | 2026-03-04 10:00 | dana@client.example',
        'is asked | – | 2026-03-02 09:00 | dana@client.example',
        'is reminded | 2026-03-04 10:00 | sara@client.example | 2026-03-03 10:00 | dana@client.example',
        '1 of 2 open tasks would be different: 1 due at another time, 1 with somebody else, 1 where something happens at once.',
      ]),
    );
    expect(lines.join()).not.toContain(SIGNING.id);
    expect(lines.find((line) => line.startsWith('dana@client.example | 0 |'))).toBeDefined();
    expect(err).toContain('The directory does not have this address: sara@client.example.');
    expect(err).toContain('nothing was changed');
  });

  it('prints what stays as it is with --all, and JSON with --json', async () => {
    const { lines } = await kpo(POLICY, '--all');
    expect(lines).toContain(`${SIGNING.id} | nda.sign | (unchanged)`);
    expect(lines).toContain('is reminded | 2026-03-04 10:00 | lee@client.example | same');
    const { out } = await kpo('{}', '--json');
    expect(JSON.parse(out)).toMatchObject({ tasks: [], totals: { tasks: 2, changed: 0 } });
    expect((await kpo('{}')).out).toContain('None of 2 open tasks would be different.');
  });

  it.each([
    [POLICY.replace('P2D', 'two days'), 'line 4, /tasks/scope.answer/due: '],
    [POLICY.replace('scope.answer', 'scope.anser'), 'line 3, /tasks/scope.anser: “scope.anser” is not asked for here'],
    [
      POLICY.replace('2026-03-31', '2026-02-01'),
      'line 8, /people/sara@client.example/absences/0/to: “2026-02-01” is before',
    ],
    [`${POLICY}practice: alchemy\n`, 'line 9, /practice: “alchemy” is not a practice'],
    [
      POLICY.replace('dana@client.example', 'sara@client.example'),
      'line 8, /people/sara@client.example/absences/0/delegate: ',
    ],
  ])('names line and field of what is wrong in %j', async (text, complaint) => {
    const { code, err } = await kpo(text);
    expect([code, err]).toEqual([4, expect.stringContaining(complaint)]);
  });

  it('says where a file is no YAML', async () => {
    const { code, err } = await kpo('tasks: [\n');
    expect([code, err]).toEqual([4, expect.stringMatching(/is neither JSON nor YAML: Line 1, “tasks: \[”/)]);
  });
});
