import { runCli } from '../../cli/program.js';
import { EMPTY_VIEW } from '../../domain/journal/view.js';

const scorecard = {
  vendor: 'northwind',
  name: 'Northwind Analytics',
  engagements: 1,
  scorecard: { onTime: 0.5, quality: 81, firstTime: null, delivered: 2, dropped: 0 },
  late: 93_600_000,
};
const about = { engagement: 'e8', engagementTitle: 'Fairness opinion', outcome: 'accepted' };
const because = {
  onTime: [
    { ...about, deliverable: 'D1', value: 0, sequences: [6, 7, 9] },
    { ...about, deliverable: 'D2', value: 93_600_000, sequences: [11, 12, 14] },
    { ...about, deliverable: 'D3', value: null, sequences: [20] },
  ],
  quality: [{ ...about, deliverable: 'D1', value: 88, sequences: [9] }],
  firstTime: [{ ...about, deliverable: 'D1', value: 2, sequences: [8, 9] }],
  delivered: [{ ...about, deliverable: 'D1', value: null, sequences: [9] }],
  dropped: [],
};

/** Runs a command against an API that answers with this. */
async function kpo(args: string[], answer: object, status = 200, command = 'scorecard') {
  const printed = { out: '', err: '', asked: '' };
  const code = await runCli([command, ...args], {
    out: (lines) => void (printed.out += lines),
    err: (lines) => void (printed.err += lines),
    env: { KPO_API_KEY: 'a-key', KPO_URL: 'http://kpo.test' },
    fetch: async (url) => {
      printed.asked = String(url instanceof Request ? url.url : url);
      return Response.json(answer, { status });
    },
    stdin: process.stdin,
    onSignal: () => () => {},
  });
  return { code, ...printed };
}

describe('kpo show', () => {
  const view = {
    ...EMPTY_VIEW,
    id: 'e7',
    title: 'Impairment test',
    openTasks: 0,
    overdueTasks: 0,
    nextDue: null,
    updatedAt: '2026-03-16T09:00:00.000Z',
  };
  const late = async (lateness: object): Promise<string | undefined> =>
    (await kpo(['e7'], { ...view, lateness }, 200, 'show')).out.split('\n').find((line) => line.startsWith('late'));

  it('says whose lateness there is, the longest first, and "no data" where nothing tells', async () => {
    expect(await late({ vendor: 3_600_000, client: 172_800_000, reviewer: 0 })).toBe(
      'late      client 2 days, vendor 1 hour',
    );
    expect(await late({ vendor: 0 })).toBe('late      nobody');
    expect(await late({})).toBe('late      no data');
  });
});

describe('kpo scorecard', () => {
  it('prints the figures, and "no data" where nothing tells', async () => {
    const { code, out, asked } = await kpo(['northwind'], scorecard);
    expect([code, asked]).toEqual([0, 'http://kpo.test/v1/vendors/northwind/scorecard']);
    expect(out.split('\n')).toEqual([
      'northwind  Northwind Analytics, 1 engagement',
      '',
      'on time           50%',
      'quality           81 of 100',
      'first time right  no data',
      'delivered         2',
      'dropped           0',
      'own delay         1 day 2 hours',
    ]);
  });

  it('lists with --explain where each figure comes from', async () => {
    const { out, asked } = await kpo(['northwind', '--explain'], { ...scorecard, because });
    expect(asked).toBe('http://kpo.test/v1/vendors/northwind/scorecard?explain=true');
    const lines = out.split('\n').map((line) => line.replaceAll(/ +/g, ' '));
    for (const line of [
      'on time:',
      'ENGAGEMENT DELIVERABLE OUTCOME OWN DELAY JOURNAL',
      'e8 D1 accepted none 6 7 9',
      'e8 D2 accepted 1 day 2 hours 11 12 14',
      'e8 D3 accepted no data 20',
      'e8 D1 accepted 88 9',
      'e8 D1 accepted 2 times 8 9',
      'dropped: nothing',
    ])
      expect(lines).toContain(line);
  });

  it('prints JSON for machines', async () => {
    expect(JSON.parse((await kpo(['northwind', '--json'], scorecard)).out)).toEqual(scorecard);
  });

  it('leaves with 3 for a vendor that is not known', async () => {
    expect((await kpo(['nobody'], { title: 'Not Found' }, 404)).code).toBe(3);
  });
});
