import type { PublicBrief } from '../../../domain/engagement/brief.js';
import type { Absence } from '../../../domain/directory/delegation.js';
import type { PolicyOverride } from '../../../domain/tasks/policy.js';
import type { DirectoryPerson } from '../../../store/contract.js';
import { directoryChanged } from '../../../workflows/messages.js';
import { aBrief, aDeliverable } from '../samples/briefs.js';
import { said } from '../site/said.js';
import type { Steps } from '../workflows/steps.js';

export const SARA = 'sara@client.example';
/** As the brief has her address. */
export const MISTYPED = 'sara@cleint.example';
export const DANA = 'dana@client.example';
export const EVA = 'eva@client.example';
export const LEE = 'lee@client.example';
export const RITA = 'rita@client.example';
export const ROLF = 'rolf@client.example';
export const HANNAH = 'hannah@harbour-valuations.example';
export const ERIN = 'erin@harbour-valuations.example';
export const LIAM = 'liam@liffey-analytics.example';

const LONDON = { timeZone: 'Europe/London', country: 'ZZ' };
/** Works from Sunday to Thursday. */
const KUWAIT = { timeZone: 'Asia/Kuwait', country: 'KW' };

/** Works in office hours somewhere; where no public holidays are kept, so that none depends on the year. */
const inOffice = (name: string, email: string, where = LONDON): DirectoryPerson => ({
  ...{ name, email, language: 'en', console: false, defaultFor: [] },
  ...where,
});

export const PEOPLE = [
  inOffice('Olu Operations', 'olu@client.example'),
  inOffice('Sara Sponsor', MISTYPED),
  inOffice('Dana Deputy', DANA),
  inOffice('Eva Evaluator', EVA),
  inOffice('Finn Finance', 'finn@client.example'),
  inOffice('Lee Legal', LEE),
  inOffice('Rita Reviewer', RITA),
  inOffice('Rolf Reviewer', ROLF, KUWAIT),
  inOffice('Hannah Holt', HANNAH),
  inOffice('Liam Lacey', LIAM),
];

const tasks: PolicyOverride['tasks'] = {
  'bid.submit': { due: 'P11D' },
  // What silence means here is told to both sides.
  'review.score': {
    ladder: [
      { before: 'P2D', working: true, do: 'remind' },
      { after: 'P1D', working: true, do: 'remind' },
      { after: 'P2D', working: true, do: 'accept' },
    ],
    onSilence: 'accept',
  },
};

const { people } = aBrief();

/** A model after two months of delivery, and a report after more than four. */
export const BRIEF: Partial<PublicBrief> = {
  people: { ...people, sponsor: { ...people.sponsor, email: MISTYPED } },
  deliverables: [
    aDeliverable({ title: 'Model', due: { after: 'P60D', working: false } }),
    aDeliverable({ id: 'D2', title: 'Report', due: { after: 'P130D', working: false } }),
  ],
  policy: { tasks },
};

/** Somebody enters a leave. */
export async function goesOnLeave(steps: Steps, email: string, absence: Absence): Promise<void> {
  const person = await steps.store.person(email);
  if (!person) throw new Error(`${email} is not listed`);
  await steps.store.putPerson({ ...person, absences: [absence] });
  const workflows = new Set([steps.handle.workflowId, ...(await steps.open()).map(({ workflowId }) => workflowId)]);
  for (const id of workflows)
    await steps.env.client.workflow
      .getHandle(id)
      .signal(directoryChanged, { key: `leave of ${email}`, who: email, why: said('an absence was entered') });
  await steps.env.sleep('1s');
}
