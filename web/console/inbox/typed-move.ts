import type { Problem } from '../../../domain/tasks/forms.js';
import type { Localizer } from '../../../i18n/index.js';
import { Email } from '../../../domain/kernel/address.js';
import { Prose } from '../../../domain/kernel/text.js';
import { readDuration } from '../../portal/parse.js';
import { shortened } from '../../portal/shortened.js';
import type { Refusal } from '../../../client/services.js';
import { textsOf } from '../session.js';

/** What somebody typed who moves a task. */
export interface TypedMove {
  ok: true;
  reason: string;
  /** The address of whoever it is handed to. */
  to: string;
  /** ISO 8601, where a length of time was given. */
  length: string | undefined;
}

/** What the form of a move asks for besides a reason. */
export interface Needs {
  to?: boolean;
  length?: 'needed' | 'optional';
}

const LONGEST_REASON = 2000;

/** Reads the form of a move; what is wrong comes back as a refusal in the reader's words, with the fields in its pointers. */
export function typedMove(form: FormData, localizer: Localizer, needs: Needs = {}): TypedMove | Refusal {
  const texts = textsOf(form);
  const problems: Problem[] = [];
  const complain = (field: 'to' | 'for' | 'reason', message: string): void =>
    void problems.push({ pointer: `/${field}`, message });
  const address = texts.get('to')?.trim() ?? '';
  const to = Email.safeParse(address).data ?? '';
  if (needs.to && !to)
    complain(
      'to',
      address
        ? localizer.message('complaints.email', { value: shortened(address) })
        : localizer.message('console.task.handOn.noAddress'),
    );
  const typed = needs.length ? (texts.get('for')?.trim() ?? '') : '';
  if (needs.length === 'needed' && !typed) complain('for', localizer.message('pages.waits.for.needed'));
  const length = readDuration(typed, texts.get('for.unit'), (say, values) =>
    complain('for', localizer.message(say, values)),
  );
  const reason = Prose.max(LONGEST_REASON).safeParse(texts.get('reason')).data ?? '';
  if (!reason) complain('reason', localizer.message('console.reasonNeeded'));
  return problems.length > 0 ? { ok: false, why: 'invalid', problems } : { ok: true, reason, to, length };
}
