import { pino } from 'pino';
import type { MailMessage } from '../../activities/mail/mailer.js';
import { createPost } from '../../activities/mail/post.js';
import type { OutboxMail } from '../../store/contract.js';
import { LINKS } from '../support/site/post.js';
import { aNotice, START } from '../support/samples/turns.js';

/** A post over an outbox in memory, in which every mail is queued until it is marked. */
function aPost(send: (message: MailMessage) => Promise<void>) {
  const writes: string[][] = [];
  const marked = new Map<string, OutboxMail['state']>();
  const heard: (() => void)[] = [];
  const store: Parameters<typeof createPost>[0]['store'] = {
    mail: async (id) => ({
      id,
      subject: 'engagement/e1',
      subjectTitle: 'Model',
      stream: 'main',
      notice: aNotice({ kind: 'note', task: undefined }),
      state: marked.get(id) ?? 'queued',
      at: START,
    }),
    markMails: async (ids, state) => {
      writes.push([...ids]);
      for (const id of ids) marked.set(id, state);
      for (const tell of heard.splice(0)) tell();
    },
    task: async () => undefined,
    sentAbout: async () => [],
    noteUntaken: async () => undefined,
    tasks: async () => ({ items: [], next: null }),
    person: async () => undefined,
  };
  const post = createPost({
    store,
    links: LINKS,
    envelopes: { senderOf: async () => undefined },
    resumedDue: async () => START,
    mailer: { send },
    sender: { from: 'kpo <kpo@client.example>', host: 'kpo.example' },
    log: pino({ level: 'silent' }),
  });
  return { post, writes, nextWrite: () => new Promise<void>((resolve) => heard.push(resolve)) };
}

describe('mails that are sent together', () => {
  it('are marked by one write', async () => {
    const { post, writes } = aPost(async () => undefined);
    expect(await Promise.all(post.send(['m1', 'm2', 'm3']))).toEqual(['sent', 'sent', 'sent']);
    expect(writes).toEqual([['m1', 'm2', 'm3']]);
  });

  it('do not wait for one that takes long before they are marked', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { post, writes, nextWrite } = aPost(({ messageId }) =>
      messageId.includes('slow') ? held : Promise.resolve(),
    );
    const written = nextWrite();
    const sent = Promise.all(post.send(['m1', 'slow', 'm3']));
    await written;
    expect(writes).toEqual([['m1', 'm3']]);
    release();
    expect(await sent).toEqual(['sent', 'sent', 'sent']);
    expect(writes).toEqual([['m1', 'm3'], ['slow']]);
  });

  it('are one attempt when they are sent again meanwhile', async () => {
    let attempts = 0;
    const { post, writes } = aPost(async () => void (attempts += 1));
    await Promise.all([...post.send(['m1', 'm2']), ...post.send(['m2', 'm3'])]);
    expect(attempts).toBe(3);
    expect(writes.flat().sort()).toEqual(['m1', 'm2', 'm3']);
  });
});
