import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { FREE_PORTS } from '../../platform/processes/ports.js';
import { type Stack, startStack } from '../../platform/processes/stack.js';
import type { JournalEntry, TaskRow } from '../../store/contract.js';
import { eventually } from '../support/eventually.js';
import { aBounce } from '../support/site/bounce.js';
import { startSmtp, type TestSmtp } from '../support/site/smtp.js';
import { aPostedBrief } from '../support/samples/briefs.js';
import { call, get } from '../support/samples/correspondence.js';

const PATIENCE_MS = 120_000;
const MISTYPED = 'sara@bounce.example';
const RIGHT = 'sara@right.example';

/** A task as the API gives it. */
type ApiTask = Omit<TaskRow, 'pause'> & { pause: { holder: string; dueIfResumed: string } | null };

let home = '';
let smtp: TestSmtp;
let stack: Stack;
let bouncePort = 0;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'kpo-refused-'));
  smtp = await startSmtp({ onRecipient: (address) => (address.endsWith('@bounce.example') ? 550 : undefined) });
  bouncePort = await freePort();
  stack = await startStack({
    env: {
      PATH: process.env.PATH,
      KPO_TEMPORAL_EXECUTABLE: process.env.KPO_TEMPORAL_EXECUTABLE,
      KPO_HOME: home,
      ...FREE_PORTS,
      SMTP_URL: smtp.url,
      KPO_BOUNCE_PORT: String(bouncePort),
      KPO_MAIL_FROM: 'KPO <kpo@client.example>',
    },
  });
}, PATIENCE_MS);
afterAll(async () => {
  await stack.stop();
  await smtp.close();
  await rm(home, { recursive: true, force: true });
}, PATIENCE_MS);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

const start = async (sponsor: string): Promise<string> => {
  const brief = aPostedBrief();
  const { sponsor: known, ...others } = brief.people as Record<string, { email: string }>;
  const people = { ...others, sponsor: { ...known, name: 'Sara Sponsor', email: sponsor } };
  const response = await post('/v1/engagements', { ...brief, people });
  return ((await response.json()) as { id: string }).id;
};
const post = (path: string, body: unknown): Promise<Response> =>
  call(stack, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const approvalOf = async (engagement: string): Promise<ApiTask> => {
  const task = `${engagement}.main.1`;
  return get<ApiTask>(stack, `/v1/tasks/${task}`);
};
const factsOf = async (engagement: string) =>
  (
    await get<{ items: Pick<JournalEntry, 'chained' | 'fact'>[] }>(
      stack,
      `/v1/engagements/${engagement}/journal?limit=200`,
    )
  ).items;
const about = (kind: string, to: string) =>
  smtp.taken.filter(
    ({ headers, to: taken }) => headers.get('x-kpo-kind') === kind && JSON.stringify(taken).includes(to),
  );

describe('mail that is refused for good', () => {
  it(
    'at once is told to the owner with the server’s words, stops the clock, and goes to the right address once that is said',
    async () => {
      const engagement = await start(MISTYPED);
      const owner = (await get<{ owner: string }>(stack, `/v1/engagements/${engagement}`)).owner;
      const task = await eventually(async () => {
        const found = await approvalOf(engagement);
        expect(found.pause?.holder).toBe('system');
        return found;
      });
      expect(task.mailRefused).toMatchObject([
        { to: MISTYPED, words: expect.stringContaining('refused for the test') },
      ]);
      const told = await eventually(async () => {
        const [mail] = about('mail.refused', owner).filter(({ text }) => text?.includes(MISTYPED));
        if (!mail) throw new Error('the owner was not told');
        return mail;
      });
      expect(told.text).toContain('refused for the test');
      expect(JSON.stringify(await factsOf(engagement))).toContain('mail.refused');
      expect(await (await fetch(`${stack.url}/metrics`)).text()).toMatch(/^kpo_mails_refused_total [1-9]/m);

      expect((await post(`/v1/tasks/${task.id}/send-again`, { to: owner, reason: 'Mistyped' })).status).toBe(422);
      expect((await post(`/v1/tasks/${task.id}/send-again`, { to: RIGHT, reason: 'Mistyped' })).status).toBe(200);
      const asked = await eventually(async () => {
        const [mail] = about('task.asked', RIGHT);
        if (!mail) throw new Error('the question was not mailed again');
        return mail;
      });
      expect(asked.text).toMatch(/\/t\//);
      const mended = await approvalOf(engagement);
      expect(mended).toMatchObject({ pause: null, mailRefused: [], assignee: { email: RIGHT }, assignment: 2 });
      expect(mended.due > task.due).toBe(true);
    },
    PATIENCE_MS,
  );

  it(
    'by a bounce to its own envelope is the same, and an answered task leaves the calendar of whoever has its entry',
    async () => {
      const engagement = await start('sara@later.example');
      const asked = await eventually(async () => {
        const index = smtp.taken.findIndex(({ to }) => JSON.stringify(to).includes('sara@later.example'));
        if (index < 0) throw new Error('nobody was asked');
        return index;
      });
      const envelope = smtp.senders[asked] ?? '';
      expect(envelope).toMatch(new RegExp(`^kpo\\+${engagement}\\.[0-9a-f]{24}@client\\.example$`));
      const transport = createTransport({ host: '127.0.0.1', port: bouncePort });
      const bounced = { envelope: { from: '', to: envelope }, raw: aBounce() };
      await transport.sendMail(bounced);
      await expect(
        transport.sendMail({ ...bounced, envelope: { from: '', to: 'someone@client.example' } }),
      ).rejects.toMatchObject({ responseCode: 550 });
      transport.close();
      const { id } = await eventually(async () => {
        const found = await approvalOf(engagement);
        expect(found.pause?.holder).toBe('system');
        return found;
      });
      expect((await post(`/v1/tasks/${id}/send-again`, { reason: 'The mailbox was full' })).status).toBe(200);
      await eventually(async () => expect(about('task.asked', 'sara@later.example')).toHaveLength(2));
      expect((await post(`/v1/tasks/${id}/answer`, { decision: 'approve' })).status).toBe(200);
      const over = await eventually(async () => {
        const [mail] = about('task.answered', 'sara@later.example');
        if (!mail) throw new Error('the entry was not cancelled');
        return mail;
      });
      expect(over.headers.get('x-kpo-task')).toBe(id);
      expect(over.attachments.map(({ content }) => String(content)).join()).toContain('METHOD:CANCEL');
    },
    PATIENCE_MS,
  );
});
