import { type Message, reasonFor } from '../../domain/kernel/index.js';
import type { Localizer } from '../../i18n/index.js';
import { Page } from '../components/layout.js';

/** The status with which each is closed. */
const STATUS = {
  answered: 410,
  lapsed: 410,
  withdrawn: 410,
  reassigned: 410,
  over: 410,
  expired: 410,
  forged: 403,
  foreign: 403,
  forbidden: 403,
  unknown: 404,
  'too-large': 413,
  crowded: 429,
  broken: 500,
  unavailable: 503,
  stuck: 503,
} as const;

type EndedWhy = 'answered' | 'lapsed' | 'withdrawn';

/** Why a link cannot be used, or not any more. */
export type Closed =
  | { why: EndedWhy; at: string | null }
  | { why: 'forbidden'; reason: Message }
  | { why: Exclude<keyof typeof STATUS, EndedWhy | 'forbidden'> };

/** Where something can still be done. */
const FURTHER = ['answered', 'lapsed', 'reassigned'] as const;

/** Why whoever holds a genuine link was refused, as the journal has it. */
export function whyDenied(closed: Closed): Message | undefined {
  if (closed.why === 'forbidden') return closed.reason;
  const why = JOURNALLED.find((each) => each === closed.why);
  return why && reasonFor(`reasons.denied.${why}`);
}
const JOURNALLED = ['answered', 'lapsed', 'withdrawn', 'reassigned', 'over'] as const;

export const statusOf = ({ why }: Closed): (typeof STATUS)[Closed['why']] => STATUS[why];

/** That a link leads nowhere any more; none of these pages tells what was answered, or by whom. */
export function ClosedPage({
  localizer,
  organisation,
  closed,
  takeBack,
}: {
  localizer: Localizer;
  organisation?: string;
  closed: Closed;
  /** Where whoever was stood in for takes the question back. */
  takeBack?: string;
}) {
  const { why } = closed;
  const title = localizer.message(`portal.closed.${why}`);
  const further = FURTHER.find((each) => each === why);
  const at = 'at' in closed && closed.at ? { at: closed.at } : 'unknown';
  return (
    <Page localizer={localizer} title={title} organisation={organisation}>
      <section class="card result">
        <h1>{title}</h1>
        <p>
          {'reason' in closed
            ? localizer.message('portal.closed.forbidden.text', { reason: closed.reason })
            : localizer.message(`portal.closed.${closed.why}.text`, { at })}
        </p>
        {further && <p>{localizer.message(`portal.closed.${further}.more`)}</p>}
        {takeBack && (
          <form method="post" action={takeBack}>
            <input type="hidden" name="act" value="take-back" />
            <p class="hint">{localizer.message('portal.takeBack.hint')}</p>
            <button class="button" type="submit">
              {localizer.message('portal.takeBack')}
            </button>
          </form>
        )}
      </section>
    </Page>
  );
}
