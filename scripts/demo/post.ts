import { setTimeout } from 'node:timers/promises';

/** A mail as the mailbox's API shows it. */
export interface CaughtLetter {
  id: string;
  to: string;
  subject: string;
  task: string | undefined;
  kind: string | undefined;
  link: string | undefined;
}

interface CaughtMessage {
  id: string;
  to: string | string[];
  subject: string;
  headers: Record<string, string>;
  links: string[];
}

const LOOK_EVERY_MS = 150;

/** Hands every new mail to its reader, once each, until `done`; a letter that is put aside comes again at the next look. */
export async function readPost(
  mailboxUrl: string,
  read: (letter: CaughtLetter) => Promise<'done' | 'later'>,
  done: () => boolean,
): Promise<void> {
  const seen = new Set<string>();
  let aside: CaughtLetter[] = [];
  while (!done()) {
    const { items } = (await (await fetch(`${mailboxUrl}/api/messages?limit=200`)).json()) as {
      items: CaughtMessage[];
    };
    const fresh = items
      .filter(({ id }) => !seen.has(id))
      .map(letterOf)
      .reverse();
    for (const { id } of fresh) seen.add(id);
    const waiting = [...aside, ...fresh];
    aside = [];
    const results = await Promise.all(waiting.map(async (letter) => [letter, await read(letter)] as const));
    aside = results.filter(([, result]) => result === 'later').map(([letter]) => letter);
    await setTimeout(LOOK_EVERY_MS);
  }
}

function letterOf({ id, to, subject, headers, links }: CaughtMessage): CaughtLetter {
  return {
    id,
    to: Array.isArray(to) ? (to[0] ?? '') : to,
    subject,
    task: headers['x-kpo-task'],
    kind: headers['x-kpo-kind'],
    link: links.find((link) => link.includes('/t/')),
  };
}
