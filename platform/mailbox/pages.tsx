import type { Child } from 'hono/jsx';
import { PLAIN } from '../../i18n/index.js';
import { count } from '../../web/index.js';
import type { CaughtEntry } from './calendar.js';
import type { CaughtMail } from './caught-mail.js';

/** A page as it is sent; no component here is asynchronous, so an element is its text as soon as it is asked for it. */
export const asHtml = (page: unknown): string => `<!doctype html>${page as string}`;

const REFRESH_SECONDS = 5;

const Frame = ({
  title,
  to,
  refresh,
  children,
}: {
  title: string;
  to?: string;
  refresh?: boolean;
  children?: Child;
}) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {refresh && <meta http-equiv="refresh" content={String(REFRESH_SECONDS)} />}
      <title>{`${title} · kpo mailbox`}</title>
      <link rel="stylesheet" href="/style.css" />
    </head>
    <body>
      <header>
        <div>
          <a href="/">
            <b>kpo</b> mailbox
          </a>
          <span class="hint">Catches every mail; none leaves this machine.</span>
          <form action="/" method="get" role="search">
            <input type="search" name="to" value={to ?? ''} placeholder="sara@client.example" aria-label="Recipient" />
            <button type="submit">Show</button>
          </form>
        </div>
      </header>
      <main>{children}</main>
    </body>
  </html>
);

/** The mails, newest first, beside everybody who has any. */
export const ListPage = ({
  mails,
  recipients,
  to,
  older,
  now,
}: {
  mails: readonly CaughtMail[];
  recipients: readonly [address: string, mails: number][];
  to?: string;
  older?: string;
  now: string;
}) => (
  <Frame title={to ?? 'All mail'} to={to} refresh>
    <div class="split">
      <nav class="card" aria-label="Recipients">
        <ul class="people">
          <Recipient label="Everybody" href="/" current={!to} />
          {recipients.map(([address, number]) => (
            <Recipient label={address} href={addressed(address)} current={address === to} number={number} />
          ))}
        </ul>
      </nav>
      <section class="card" aria-label="Mails">
        {mails.length === 0 && (
          <p class="empty">{to ? `No mail for ${to}.` : 'No mail yet. It appears here by itself.'}</p>
        )}
        <ul class="mails">
          {mails.map((mail) => (
            <Line mail={mail} now={now} />
          ))}
        </ul>
        {older && (
          <a class="older" href={older}>
            Older mails
          </a>
        )}
      </section>
    </div>
  </Frame>
);

const addressed = (to: string): string => `/?to=${encodeURIComponent(to)}`;

const Recipient = (props: { label: string; href: string; current: boolean; number?: number }) => (
  <li>
    <a href={props.href} aria-current={props.current ? 'page' : undefined} title={props.label}>
      <span>{props.label}</span>
      {props.number !== undefined && <span class="count">{props.number}</span>}
    </a>
  </li>
);

const Line = ({ mail, now }: { mail: CaughtMail; now: string }) => (
  <li>
    <a href={`/messages/${mail.id}`}>
      <strong>{mail.subject || '(no subject)'}</strong>
      <time datetime={mail.date}>{PLAIN.relative(mail.date, now)}</time>
      <span class="quiet">to {mail.to.join(', ')}</span>
    </a>
  </li>
);

/** One mail: its html part in a frame that can run nothing, then its text, links and headers. */
export const MailPage = ({ mail }: { mail: CaughtMail }) => (
  <Frame title={mail.subject || '(no subject)'}>
    <h1>{mail.subject || '(no subject)'}</h1>
    <article class="card">
      <dl class="facts">
        <dt>To</dt>
        <dd>
          {mail.to.map((address) => (
            <>
              <a href={addressed(address)}>{address}</a>{' '}
            </>
          ))}
        </dd>
        <dt>From</dt>
        <dd>{mail.from}</dd>
        <dt>Caught</dt>
        <dd>
          <time datetime={mail.date}>{PLAIN.longTime(mail.date)}</time>
        </dd>
      </dl>
      {mail.html ? (
        <iframe
          title="The mail as its reader sees it"
          src={`/messages/${mail.id}/html`}
          sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
        ></iframe>
      ) : (
        <pre>{mail.text}</pre>
      )}
    </article>
    {mail.calendar.map((entry) => (
      <CalendarCard entry={entry} />
    ))}
    {mail.links.length > 0 && (
      <Fold title={count(mail.links.length, 'link')} open>
        <ul class="links">
          {mail.links.map((link) => (
            <li>
              <a href={link} rel="noreferrer">
                {link}
              </a>
            </li>
          ))}
        </ul>
      </Fold>
    )}
    {mail.html && (
      <Fold title="Text part">
        <pre>{mail.text}</pre>
      </Fold>
    )}
    <Fold title="Headers">
      <pre>
        {Object.entries(mail.headers)
          .map(([name, value]) => `${name}: ${value}`)
          .join('\n')}
      </pre>
    </Fold>
  </Frame>
);

/** What the reader's calendar program makes of the mail. */
const CalendarCard = ({ entry: { method, uid, sequence, summary, start } }: { entry: CaughtEntry }) => (
  <section class="card entry" aria-label="Calendar">
    <span class={`method ${method === 'CANCEL' ? 'gone' : ''}`}>{method}</span>
    <div>
      <strong>{summary}</strong>
      <time datetime={start}>{PLAIN.longTime(start)}</time>
      <span class="quiet">
        {uid}, sequence {sequence}
      </span>
    </div>
  </section>
);

const Fold = ({ title, open, children }: { title: string; open?: boolean; children?: Child }) => (
  <details class="card" open={open}>
    <summary>{title}</summary>
    {children}
  </details>
);

export const MissingPage = () => (
  <Frame title="Not found">
    <section class="card">
      <p class="empty">There is no such mail. The mailbox keeps the newest ones only.</p>
    </section>
  </Frame>
);
