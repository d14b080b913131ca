import type { Diary, When } from '../workflows/diary.js';
import type { Outages } from '../workflows/outages.js';
import type { Steps } from '../workflows/steps.js';
import { mendAddress, refuseMail } from '../workflows/wrong-address.js';
import { DANA, EVA, goesOnLeave, HANNAH, LEE, LIAM, SARA } from './cast.js';

/** Whoever plays a part, and what happens to them. */
export interface Telling {
  steps: Steps;
  diary: Diary;
  outages: Outages;
}

const daysOf = (diary: Diary, first: When, last: When): { from: string; to: string } => ({
  from: diary.instant(first).slice(0, 10),
  to: diary.instant(last).slice(0, 10),
});

/** The brief has a wrong address of the sponsor's; she is away with a stand-in, and nobody can answer when that one is to be reminded. */
export async function agreeTheScope({ steps, diary, outages }: Telling): Promise<void> {
  const questions = await diary.open('scope.answer');
  await refuseMail(steps, questions);
  await diary.until('1 Thu 10:00');
  await mendAddress(steps, questions, SARA);
  await diary.until('1 Fri 10:00');
  await diary.answer('scope.answer', 'answer', SARA);

  await diary.until('1 Fri 12:00');
  await goesOnLeave(steps, SARA, { ...daysOf(diary, '2 Mon 12:00', '2 Fri 12:00'), delegate: DANA });
  await outages.strike(diary.instant('2 Wed 09:30'), diary.instant('2 Wed 11:00'));
  await diary.until('2 Thu 10:40');
  await diary.answer('scope.approve', 'approve', DANA);
}

/** Nobody can bid when the round is to end; the evaluator is away with nobody to stand in; nobody can answer when the sponsor's silence is to be told. */
export async function chooseTheVendor({ steps, diary, outages }: Telling): Promise<void> {
  await diary.until('2 Fri 14:00');
  await diary.answer('bid.submit', 'bid', HANNAH);
  await goesOnLeave(steps, EVA, daysOf(diary, '4 Mon 12:00', '4 Fri 12:00'));
  await outages.strike(diary.instant('4 Mon 08:00'), diary.instant('4 Mon 12:00'));
  await diary.until('4 Mon 13:00');
  await diary.answer('bid.submit', 'bid', LIAM);

  await diary.until('5 Tue 10:00');
  for (const task of await steps.reach('bid.evaluate', { 'bid.submit': () => null })) await steps.answer(task, 'score');
  await diary.open('award.approve', SARA);
  await outages.strike(diary.instant('6 Tue 09:00'), diary.instant('6 Tue 10:30'));
  await diary.until('6 Wed 15:00');
  await diary.answer('award.approve', 'award', SARA);
}

/** Both sides sign, and an expert begins. */
export async function contractTheVendor({ diary }: Telling): Promise<void> {
  await diary.until('6 Wed 16:00');
  await diary.answer('nda.sign', 'sign', LEE);
  await diary.until('6 Thu 10:20');
  await diary.answer('nda.sign', 'sign', HANNAH);
  await diary.until('6 Fri 11:00');
  await diary.answer('expert.propose', 'propose');
  await diary.until('7 Mon 09:30');
  await diary.answer('expert.verify', 'verify');
  await diary.until('7 Mon 12:10');
  await diary.answer('expert.acknowledge', 'acknowledge');
}
