import { Hono } from 'hono';
import { z } from 'zod';
import type { CaughtMail } from './caught-mail.js';
import { asHtml, ListPage, MailPage, MissingPage } from './pages.js';
import type { MailHead } from './mail-log.js';
import type { MessageStore } from './message-store.js';
import { STYLE } from './style.js';

const PAGE = 100;
const MAX_ANSWER = 500;

const Query = z.object({
  to: z.string().max(254).trim().toLowerCase().optional(),
  after: z.string().max(40).optional(),
  before: z.string().max(40).optional(),
});

const PAGES_MAY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** The html part may show itself, and open what its reader clicks. */
const A_MAIL_MAY =
  "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** The mailbox's pages, and the same as JSON: `GET /api/messages?to=&after=` (oldest first) and `GET /api/messages/{id}`. */
export function mailboxApp(messages: MessageStore, hosts?: ReadonlySet<string>): Hono {
  const app = new Hono();

  app.use(async (c, next) => {
    // A page elsewhere could give its name our address, and read the links of the mails.
    if (hosts && !hosts.has(new URL(c.req.url).hostname))
      return c.text('this mailbox is asked for by another name', 421);
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cache-Control', 'no-store');
    if (!c.res.headers.has('Content-Security-Policy')) c.header('Content-Security-Policy', PAGES_MAY);
  });

  app.get('/api/messages', async (c) => {
    const query = Query.safeParse(c.req.query());
    if (!query.success) return c.json({ error: 'the query is too long' }, 400);
    return c.json({ items: await read(messages.list(query.data).slice(0, MAX_ANSWER)) });
  });
  app.get('/api/messages/:id', async (c) => {
    const mail = await messages.mail(c.req.param('id'));
    return mail ? c.json(mail) : c.json({ error: 'there is no such mail' }, 404);
  });

  app.get('/style.css', (c) => c.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/', async (c) => {
    const query = Query.safeParse(c.req.query());
    return c.html(asHtml(await listPage(query.success ? query.data : {})));
  });
  app.get('/messages/:id', async (c) => {
    const mail = await messages.mail(c.req.param('id'));
    return mail ? c.html(asHtml(MailPage({ mail }))) : c.html(asHtml(MissingPage()), 404);
  });
  app.get('/messages/:id/html', async (c) => {
    const html = (await messages.mail(c.req.param('id')))?.html;
    // Links open beside the mailbox, not inside the frame.
    return html
      ? c.html(`<base target="_blank">${html}`, 200, { 'Content-Security-Policy': A_MAIL_MAY })
      : c.text('there is no such mail', 404);
  });
  return app;

  /** One that is gone by now is left out. */
  async function read(heads: readonly MailHead[]): Promise<CaughtMail[]> {
    const mails = await Promise.all(heads.map(({ id }) => messages.mail(id)));
    return mails.filter((mail) => mail !== undefined);
  }

  async function listPage({ to, before }: z.infer<typeof Query>) {
    const found = messages.list({ to }).filter(({ id }) => !before || id < before);
    const mails = await read(found.slice(-PAGE).reverse());
    const last = found.length > PAGE ? mails.at(-1)?.id : undefined;
    const older = last && `/?${new URLSearchParams({ ...(to && { to }), before: last }).toString()}`;
    return ListPage({ mails, recipients: recipientsOf(messages.list()), to, older, now: new Date().toISOString() });
  }
}

function recipientsOf(mails: readonly MailHead[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const address of mails.flatMap(({ to }) => to)) counts.set(address, (counts.get(address) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
