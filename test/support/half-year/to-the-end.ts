import { inboundEvent } from '../../../workflows/messages.js';
import { lapse } from '../samples/inbound.js';
import { exampleAnswer } from '../../../domain/tasks/forms/form.js';
import { formOf } from '../../../domain/tasks/kinds/index.js';
import { ERIN, HANNAH, RITA, ROLF } from './cast.js';
import type { Telling } from './to-the-award.js';

/** The expert's credential lapses, and is renewed. */
export async function renewTheCredential({ steps, diary }: Telling): Promise<void> {
  await diary.until('9 Tue 10:00');
  await steps.handle.signal(inboundEvent, lapse('lapse-1'));
  await steps.env.sleep('1s');
  await diary.until('9 Wed 16:00');
  await diary.answer('expert.verify', 'verify');
}

/** The model comes late, and the reviewers are silent. */
export async function deemTheModelAccepted({ steps, diary }: Telling): Promise<void> {
  await diary.until('16 Mon 10:00');
  const [model] = (await steps.open()).filter(({ kind, stream }) => kind === 'deliverable.submit' && stream === 'D1');
  if (!model) throw new Error('no model is waited for');
  await steps.answer(model, 'submit');
  await diary.until('18 Mon 10:00');
}

/** It lapses again and is not renewed; the vendor names somebody else. */
export async function replaceTheExpert({ steps, diary }: Telling): Promise<void> {
  await diary.until('19 Tue 10:00');
  await steps.handle.signal(inboundEvent, lapse('lapse-2'));
  await steps.env.sleep('1s');
  await diary.until('19 Wed 14:00');
  await diary.answer('expert.verify', { decision: 'reject', reason: 'It was not renewed' });
  await diary.until('20 Mon 11:30');
  const example = exampleAnswer(formOf('expert.propose', (await diary.open('expert.propose')).context), 'propose');
  await diary.answer('expert.propose', { ...example, name: 'Erin Expert', email: ERIN });
  await diary.until('20 Tue 09:30');
  await diary.answer('expert.verify', 'verify');
  await diary.until('20 Tue 14:00');
  await diary.answer('expert.acknowledge', 'acknowledge', ERIN);
}

/** Nobody can hand in the report in the night when it is due; it comes within the time that is given back for that. */
export async function deliverTheReport({ diary, outages }: Telling): Promise<void> {
  await outages.strike(diary.instant('26 Sat 20:00'), diary.instant('26 Sun 06:00'));
  await diary.until('26 Sun 07:00');
  await diary.answer('deliverable.submit', 'submit', HANNAH);
  await diary.until('27 Thu 11:00');
  await diary.answer('review.score', 'accept', RITA);
  await diary.until('27 Thu 15:00');
  await diary.answer('review.score', 'accept', ROLF);
  await diary.until('27 Fri 12:00');
  await diary.answer('closeout.certify', 'certify');
}
