import { plainWords } from '../mailer.js';

/** What a delivery status notification (RFC 3464) says of the first recipient that was not reached. */
export interface DeliveryStatus {
  /** For good, or for a while: then whoever has the mail goes on trying. */
  forGood: boolean;
  status: string;
  words: string;
}

/** Reads a bounce; undefined where it is none, such as an out-of-office reply, or tells that a mail has arrived. */
export function readDeliveryStatus(raw: string): DeliveryStatus | undefined {
  const { headers, body } = entityOf(raw);
  const type = headers['content-type'] ?? '';
  const [, boundary] = /^multipart\/report\b/i.test(type) ? (/boundary="?([^";\s]+)"?/i.exec(type) ?? []) : [];
  if (!boundary) return undefined;
  for (const part of partsOf(body, boundary)) {
    const { headers: about, body: fields } = entityOf(part);
    if (!/^message\/(global-)?delivery-status\b/i.test(about['content-type'] ?? '')) continue;
    const blocks = decoded(fields, about['content-transfer-encoding']).split(/\r?\n\r?\n/);
    for (const block of blocks) {
      const found = statusIn(headersOf(block));
      if (found) return found;
    }
  }
  return undefined;
}

function statusIn({
  action = '',
  status = '',
  'diagnostic-code': diagnostic = '',
}: Headers): DeliveryStatus | undefined {
  const [, act] = /^(failed|delayed)\b/i.exec(action) ?? [];
  if (!act) return undefined;
  const number = /\d\.\d+\.\d+/.exec(status)?.[0] ?? 'none';
  // The server is named before what it said.
  const words = plainWords(diagnostic.replace(/^[\w-]+\s*;\s*/, '')) || number;
  return { forGood: act.toLowerCase() === 'failed', status: number, words };
}

type Headers = Partial<Record<string, string>>;

function entityOf(raw: string): { headers: Headers; body: string } {
  const end = /\r?\n\r?\n/.exec(raw);
  if (!end) return { headers: headersOf(raw), body: '' };
  return { headers: headersOf(raw.slice(0, end.index)), body: raw.slice(end.index + end[0].length) };
}

/** Folded lines go on where they began. */
function headersOf(block: string): Headers {
  const headers: Headers = {};
  for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name) headers[name.toLowerCase()] ??= value;
  }
  return headers;
}

const partsOf = (body: string, boundary: string): string[] =>
  `\n${body}`
    .split(`\n--${boundary}`)
    .slice(1)
    .map((part) => part.replace(/^[^\n]*\n/, ''));

const decoded = (text: string, encoding = ''): string =>
  /base64/i.test(encoding) ? Buffer.from(text, 'base64').toString('utf8') : text;
