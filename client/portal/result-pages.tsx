import type { Child } from 'hono/jsx';
import { fieldsFor } from '../../domain/forms.js';
import type { Field } from '../../domain/forms.js';
import type { Reader } from '../../domain/language/reader.js';
import { Money } from '../../domain/money.js';
import { formFor } from '../../domain/language/form.js';
import type { Answer } from '../../domain/task.js';
import type { TaskRow } from '../../store/contract.js';
import { Facts } from '../pages/components.js';
import { Page } from '../pages/layout.js';

/** After an answer: what was recorded, and what happens next. */
export function ThankYou({
  reader,
  organisation,
  task,
  answer,
  at,
}: {
  reader: Reader;
  organisation: string;
  task: TaskRow;
  answer: Answer;
  at: string;
}) {
  const form = formFor(reader, task.kind, task.context);
  const choice = form.choices.find(({ value }) => value === answer.decision);
  const recorded = fieldsFor(form, answer.decision)
    .filter(({ name }) => answer[name] !== undefined)
    .map((field) => [field.label, recordedValue(reader, field, answer[field.name])] as const);
  return (
    <Page reader={reader} title="Thank you" organisation={organisation}>
      <section class="card result result-good">
        <p class="eyebrow">{reader.text(task.phrase ?? task.subject)}</p>
        <h1>Thank you, your answer is recorded</h1>
        <p class="lead">{`“${choice?.label ?? answer.decision}”, ${reader.longTime(at)}`}</p>
        <h2>What happens next</h2>
        <p>{choice?.consequence}</p>
        {recorded.length > 0 && (
          <>
            <h2>What was recorded</h2>
            <Facts facts={recorded} />
          </>
        )}
        <p class="hint">
          You can close this page. The link in your mail has done its work and will not open the question again.
        </p>
      </section>
    </Page>
  );
}

function recordedValue(reader: Reader, field: Field<string>, value: unknown): Child {
  if (field.vault) return <span class="hint">stored encrypted</span>;
  if (field.type === 'attest' || field.type === 'flag') return reader.say(value ? 'pages.yes' : 'pages.no');
  if (field.type === 'duration') return reader.duration(String(value));
  if (field.type === 'option') return field.options.find((option) => option.value === value)?.label ?? String(value);
  if (field.type === 'scores')
    return field.criteria
      .map(({ id, title }) => `${title} ${(value as Record<string, number>)[id] ?? '–'}`)
      .join(' · ');
  if (field.type === 'money') return reader.money(Money.parse(value));
  if (field.type === 'table')
    return (value as Record<string, unknown>[]).map((row) => Object.values(row).join(': ')).join('; ');
  return Array.isArray(value) ? value.join('; ') : <span class="prose">{String(value)}</span>;
}

/** Why a link cannot be used, or not any more. */
export type Closed =
  | { why: 'answered' | 'lapsed' | 'withdrawn'; at: string | null }
  | {
      why:
        | 'reassigned'
        | 'over'
        | 'forged'
        | 'expired'
        | 'unknown'
        | 'crowded'
        | 'foreign'
        | 'too-large'
        | 'unavailable'
        | 'broken';
    };

type Text = { status: 400 | 403 | 404 | 410 | 413 | 429 | 500 | 503; title: string; lines: string[] };

const dated = (reader: Reader, at: string | null): string => (at ? ` on ${reader.longTime(at)}` : '');

/** The words and the status of every closed door; none of them tells what was answered, or by whom. */
export function closedText(reader: Reader, closed: Closed): Text {
  switch (closed.why) {
    case 'answered':
      return {
        status: 410,
        title: 'This has already been answered',
        lines: [
          `An answer was recorded${dated(reader, closed.at)}, so there is nothing left for you to do.`,
          'If that answer was not yours, or was a mistake, please write to the person who asked you.',
        ],
      };
    case 'lapsed':
      return {
        status: 410,
        title: 'The time to answer is over',
        lines: [
          `The last date passed${dated(reader, closed.at)} and the matter went on without an answer, as the mails had announced.`,
          'If you think this should be looked at again, please write to the person who asked you.',
        ],
      };
    case 'withdrawn':
      return {
        status: 410,
        title: 'This question was withdrawn',
        lines: [
          `It was withdrawn${dated(reader, closed.at)}: circumstances changed and your answer is no longer needed.`,
        ],
      };
    case 'reassigned':
      return {
        status: 410,
        title: 'This is now with somebody else',
        lines: [
          'The question was handed to another person after this mail was sent to you, so your link no longer opens it.',
          'You need not do anything.',
        ],
      };
    case 'over':
      return {
        status: 410,
        title: 'This engagement has ended',
        lines: ['The engagement that this question belonged to is over, so no answer is needed any more.'],
      };
    case 'expired':
      return {
        status: 410,
        title: 'This link has expired',
        lines: [
          'Links are valid for a limited time. The latest mail about this question carries one that works; if there is none, please ask the person who wrote to you for a new one.',
        ],
      };
    case 'forged':
      return {
        status: 403,
        title: 'This link is not valid',
        lines: [
          'The address is incomplete or was changed. Please open the link straight from the mail; some mail programs break long addresses across lines.',
        ],
      };
    case 'unknown':
      return {
        status: 404,
        title: 'There is no such question',
        lines: [
          'The link is genuine, but the question it belongs to is not here. It may be so new that it is still being written; please try again in a minute.',
        ],
      };
    case 'crowded':
      return { status: 429, title: 'Too many attempts', lines: ['Please wait a minute and open the link again.'] };
    case 'foreign':
      return {
        status: 403,
        title: 'Your answer was not taken',
        lines: ['It came from a page of another site. Please open the link from the mail and answer there.'],
      };
    case 'too-large':
      return {
        status: 413,
        title: 'That is too much text',
        lines: [
          'The form takes about a million characters in all. Please go back, put long material where the work is kept, and refer to it.',
        ],
      };
    case 'unavailable':
      return {
        status: 503,
        title: 'We cannot take this at the moment',
        lines: ['Nothing was recorded. Please try again in a minute; your link stays valid.'],
      };
    case 'broken':
      return {
        status: 500,
        title: 'Something went wrong on our side',
        lines: ['The fault has been noted. Please try again in a while; your link stays valid.'],
      };
  }
}

export const ClosedPage = ({ reader, organisation, text }: { reader: Reader; organisation: string; text: Text }) => (
  <Page reader={reader} title={text.title} organisation={organisation}>
    <section class="card result">
      <h1>{text.title}</h1>
      {text.lines.map((line) => (
        <p>{line}</p>
      ))}
    </section>
  </Page>
);
