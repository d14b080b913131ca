import { keepDiary } from '../workflows/diary.js';
import { withOutages } from '../workflows/outages.js';
import type { withSteps } from '../workflows/steps.js';
import { BRIEF, PEOPLE } from './cast.js';
import { agreeTheScope, chooseTheVendor, contractTheVendor, type Telling } from './to-the-award.js';
import { deemTheModelAccepted, deliverTheReport, renewTheCredential, replaceTheExpert } from './to-the-end.js';

const CHAPTERS = [
  agreeTheScope,
  chooseTheVendor,
  contractTheVendor,
  renewTheCredential,
  deemTheModelAccepted,
  replaceTheExpert,
  deliverTheReport,
];

/** Tells all of it, to a good end: the journal verifies, nothing is open, nobody has access, and who held which time adds up to what elapsed. */
export async function tellHalfAYear(engagements: ReturnType<typeof withSteps>): Promise<Telling> {
  const steps = await engagements.start(BRIEF, PEOPLE);
  const telling = { steps, diary: keepDiary(steps, await steps.env.currentTimeMs()), outages: withOutages(steps) };
  for (const chapter of CHAPTERS) await chapter(telling);
  expect(await steps.ended()).toEqual({ outcome: 'closed', reason: 'every deliverable is settled' });
  return telling;
}
