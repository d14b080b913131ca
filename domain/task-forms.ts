import type { Choice, Field, Form } from './forms.js';
import { type Phrased, worded } from './phrase.js';
import type { Criterion, ComplianceGate } from './practice.js';
import { recorded } from './reasons.js';
import type { TaskContext, TaskKind } from './task.js';

/**
 * What each kind of task knows about its subject. A context is flat JSON, small, and never confidential: it travels
 * through workflow histories, mails and pages. Workflows put phrases where they word something themselves.
 */
export interface ContextOf {
  'scope.answer': { questions: string[] };
  'scope.approve': {
    version: number;
    summary: string;
    bought: string;
    inHouse: string;
    difference: string;
    change?: string;
    /** A change of work under way: it is approved or refused as it stands. */
    amendment?: boolean;
    roles: string[];
    deliverables: string[];
  };
  'bid.submit': {
    vendor: string;
    vendorName: string;
    currency: string;
    /** What the work is expected to cost, in minor units: the example's price. */
    expected?: number;
    budget: number;
    overlapHours: number;
    gates: Gate[];
    deliverables: string[];
    roles: string[];
  };
  'bid.evaluate': { vendor: string; vendorName: string; criteria: Criterion[]; document: string };
  'award.approve': { ranking: RankingLine[]; failed?: string };
  'nda.sign': { vendor: string; vendorName: string; side: 'client' | 'vendor'; document: string };
  'expert.propose': {
    position: string;
    role: string;
    title: string;
    credentials: string[];
    domain: string;
    attempt: number;
  };
  'expert.verify': {
    position: string;
    role: string;
    title: string;
    credentials: string[];
    expertName: string;
    document: string;
  };
  'expert.acknowledge': { position: string; title: string; gates: Gate[]; vendorName: string };
  'input.provide': { deliverable: string; acceptance: string[] };
  'deliverable.submit': {
    deliverable: string;
    acceptance: string[];
    round: number;
    feedback: string[];
    mayExtend: boolean;
  };
  'extension.decide': { deliverable: string; requested: string; reason: string };
  'review.score': {
    deliverable: string;
    criteria: Criterion[];
    acceptance: string[];
    document: string;
    round: number;
    third: boolean;
    passMark: number;
  };
  'overdue.decide': { deliverable: string; reason: string; from: 'client' | 'vendor'; mayReplace: boolean };
  'scaling.approve': {
    direction: 'grow' | 'shrink';
    changes: string[];
    costBefore: string;
    costAfter: string;
    budget: string;
    notice: string;
  };
  'handover.complete': { position: string; title: string; expertName: string; until: string };
  'closeout.certify': { vendorName: string; documents: string[] };
}

/** The contexts as workflows give them. */
export type AskedOf = { [K in TaskKind]: Phrased<ContextOf[K]> };

/** A compliance gate as a form shows it. */
export type Gate = Pick<ComplianceGate, 'id' | 'title' | 'attestation'>;

/** One line of an explained ranking. */
export interface RankingLine {
  [key: string]: string | number;
  vendor: string;
  vendorName: string;
  /** 0 to 100, two decimals. */
  score: number;
  explanation: string;
}

const choice = (value: string, label: string, consequence: string): Choice => ({ value, label, consequence });
const reason = (on: readonly string[], label = 'Reason', required = true): Field => ({
  name: 'reason',
  label,
  on,
  required,
  type: 'text',
  multiline: true,
  maxLength: 2000,
  example: 'Agreed with the parties concerned.',
});
const comment: Field = {
  name: 'comment',
  label: 'Comment',
  type: 'text',
  multiline: true,
  maxLength: 5000,
  example: 'Nothing to add.',
};
const gateFields = (gates: readonly Gate[], on: readonly string[]): Field[] =>
  gates.map((gate) => ({
    name: `gate-${gate.id}`,
    label: gate.title,
    hint: gate.attestation,
    on,
    required: true,
    type: 'attest',
    example: true,
  }));

/** The approval of a statement of work. */
const SCOPE: Form = {
  choices: [
    choice('approve', 'Approve this scope', 'Vendors are invited to bid on it.'),
    choice('change', 'Ask for changes', 'A new version is drafted and comes back to you.'),
    choice('cancel', 'Cancel the engagement', 'Nothing further happens and everybody concerned is told.'),
  ],
  fields: [
    { ...comment, on: ['approve'] },
    {
      name: 'changes',
      label: 'What should change',
      on: ['change'],
      required: true,
      type: 'text',
      multiline: true,
      maxLength: 5000,
      example: 'Please state the acceptance criteria more sharply.',
    },
    {
      name: 'deliverables',
      label: 'Deliverables with another time allowance',
      hint: 'The id of a deliverable and its new time after the start of delivery.',
      on: ['change'],
      type: 'table',
      columns: [
        { name: 'id', label: 'Deliverable', type: 'text' },
        { name: 'after', label: 'Due after', type: 'duration' },
      ],
      example: undefined,
    },
    {
      name: 'drop',
      label: 'Deliverables to leave out',
      hint: 'One id a line.',
      on: ['change'],
      type: 'lines',
      example: undefined,
    },
    {
      name: 'headcount',
      label: 'Roles with another headcount',
      on: ['change'],
      type: 'table',
      columns: [
        { name: 'role', label: 'Role', type: 'text' },
        { name: 'headcount', label: 'People', type: 'integer' },
      ],
      example: undefined,
    },
    reason(['cancel']),
  ],
};

/** The approval of a change of work under way. */
const AMENDMENT: Form = {
  choices: [
    choice('approve', 'Approve this change', 'The statement of work gets a new version and those concerned are told.'),
    choice('reject', 'Refuse it', 'The scope stays as it is.'),
  ],
  fields: [{ ...comment, on: ['approve'] }, reason(['reject'])],
};

/** The form of every kind of task, made from the task's context. */
const FORMS: { [K in TaskKind]: (context: ContextOf[K]) => Form } = {
  'scope.answer': ({ questions }) => ({
    choices: [
      choice('answer', 'Send the answers', 'The statement of work is drafted with your answers.'),
      choice('cancel', 'Cancel the engagement', 'Nothing further happens and everybody concerned is told.'),
    ],
    fields: [
      ...questions.map(
        (question, index): Field => ({
          name: `answer-${index + 1}`,
          label: question,
          on: ['answer'],
          required: true,
          type: 'text',
          multiline: true,
          maxLength: 2000,
          example: 'As described in the brief.',
        }),
      ),
      reason(['cancel']),
    ],
  }),
  'scope.approve': ({ amendment }) => (amendment ? AMENDMENT : SCOPE),
  'bid.submit': ({ currency, budget, expected, overlapHours, gates }) => ({
    choices: [
      choice('bid', 'Submit this bid', 'Your bid is sealed and opened only when the round closes.'),
      choice('decline', 'Decline to bid', 'You will not be asked again in this round.'),
    ],
    fields: [
      {
        name: 'noConflict',
        label: 'We have no conflict of interest',
        hint: 'Leave it unticked and describe the conflict below if there is one; a bid with a conflict is not considered.',
        on: ['bid'],
        type: 'flag',
        example: true,
      },
      {
        name: 'conflict',
        label: 'Conflict of interest',
        on: ['bid'],
        type: 'text',
        multiline: true,
        maxLength: 2000,
        example: undefined,
      },
      {
        name: 'price',
        label: `Price for all deliverables, in ${currency}`,
        on: ['bid'],
        required: true,
        vault: 'commercial',
        type: 'money',
        currency,
        example: { currency, minor: Math.max(1, expected ?? Math.round(budget * 0.8)) },
      },
      {
        name: 'approach',
        label: 'Your approach',
        on: ['bid'],
        required: true,
        vault: 'technical',
        type: 'text',
        multiline: true,
        maxLength: 20_000,
        example: 'A staged approach with a checkpoint after each deliverable.',
      },
      {
        name: 'experience',
        label: 'Comparable work',
        on: ['bid'],
        vault: 'technical',
        type: 'text',
        multiline: true,
        maxLength: 20_000,
        example: 'Three comparable engagements in the last two years.',
      },
      {
        name: 'overlapHours',
        label: 'Hours a day your team overlaps with the client’s office hours',
        on: ['bid'],
        required: true,
        type: 'integer',
        min: 0,
        max: 24,
        example: overlapHours,
      },
      ...gateFields(gates, ['bid']),
      reason(['decline'], 'Why (optional)', false),
    ],
  }),
  'bid.evaluate': ({ criteria }) => ({
    choices: [
      choice('score', 'Submit these scores', 'Your scores count in the ranking; you do not see the price.'),
      choice('recuse', 'Recuse yourself', 'Another evaluator’s scores are used; your reason is recorded.'),
    ],
    fields: [
      {
        name: 'scores',
        label: 'Scores',
        on: ['score'],
        required: true,
        type: 'scores',
        criteria,
        example: Object.fromEntries(criteria.map(({ id }) => [id, 75])),
      },
      { ...comment, on: ['score'] },
      reason(['recuse']),
    ],
  }),
  'award.approve': ({ ranking, failed }) => ({
    choices: [
      ...(failed === undefined
        ? [choice('award', 'Award', 'The vendor is asked to sign the NDA; the others get a debrief.')]
        : []),
      choice(
        'rescope',
        'Change the scope and ask again',
        'A new version of the scope is drafted and a new round begins.',
      ),
      choice('cancel', 'Cancel the engagement', 'Every bidder is told.'),
    ],
    fields: [
      ...(failed === undefined
        ? [
            {
              name: 'vendor',
              label: 'Award to',
              hint: 'The first of the ranking unless you choose otherwise; another choice needs a reason.',
              on: ['award'],
              type: 'option',
              options: ranking.map(({ vendor, vendorName, score }) => choice(vendor, `${vendorName} (${score})`, '')),
              example: ranking[0]?.vendor,
            } satisfies Field,
            reason(['award'], 'Reason', false),
          ]
        : []),
      reason(['rescope', 'cancel']),
    ],
  }),
  'nda.sign': () => ({
    choices: [
      choice('sign', 'Sign', 'Your signature is recorded. The confidential part opens once both sides have signed.'),
      choice('decline', 'Decline to sign', 'The award passes to the runner-up.'),
      choice('redirect', 'I am not the right signatory', 'The person you name is asked to sign instead.'),
    ],
    fields: [
      {
        name: 'signature',
        label: 'Your full name, as your signature',
        on: ['sign'],
        required: true,
        vault: 'signature',
        type: 'text',
        maxLength: 200,
        example: 'Alex Example',
      },
      {
        name: 'authority',
        label: 'I am authorised to sign for my organisation and agree to the terms',
        on: ['sign'],
        required: true,
        type: 'attest',
        example: true,
      },
      reason(['decline']),
      {
        name: 'signatoryName',
        label: 'Name of the right signatory',
        on: ['redirect'],
        required: true,
        type: 'text',
        maxLength: 200,
        example: 'Jo Signatory',
      },
      {
        name: 'signatoryEmail',
        label: 'Email of the right signatory',
        on: ['redirect'],
        required: true,
        type: 'email',
        example: 'jo.signatory@counsel.example',
      },
    ],
  }),
  'expert.propose': ({ position, credentials, domain, attempt }) => ({
    choices: [
      choice('propose', 'Propose this expert', 'The client verifies the person before they get access to anything.'),
      choice('cannot', 'We cannot fill this position', 'The position stays open and the client decides how to go on.'),
    ],
    fields: [
      {
        name: 'name',
        label: 'Full name',
        on: ['propose'],
        required: true,
        type: 'text',
        maxLength: 200,
        example: `Expert ${position}`,
      },
      {
        name: 'email',
        label: 'Email',
        on: ['propose'],
        required: true,
        type: 'email',
        example: `expert.${position}${attempt > 1 ? `.${attempt}` : ''}@${domain}`,
      },
      {
        name: 'credentials',
        label: 'Credentials with their numbers',
        hint: credentials.length ? `Needed: ${credentials.join(', ')}. One a line.` : 'One a line.',
        on: ['propose'],
        required: credentials.length > 0,
        vault: 'evidence',
        type: 'lines',
        example: credentials.length ? credentials.map((name) => `${name}, number 123456`) : ['Degree in the field'],
      },
      { name: 'timeZone', label: 'Time zone', on: ['propose'], type: 'text', maxLength: 60, example: 'UTC' },
      reason(['cannot']),
    ],
  }),
  'expert.verify': ({ credentials }) => ({
    choices: [
      choice('verify', 'Verified', 'The expert is asked to acknowledge confidentiality and then gets access.'),
      choice('reject', 'Reject', 'The vendor is asked to propose somebody else.'),
    ],
    fields: [
      {
        name: 'identity',
        label: 'I have checked this person’s identity',
        on: ['verify'],
        required: true,
        type: 'attest',
        example: true,
      },
      ...(credentials.length
        ? [
            {
              name: 'credentials',
              label: `I have checked with the issuing bodies: ${credentials.join(', ')}`,
              on: ['verify'],
              required: true,
              type: 'attest',
              example: true,
            } satisfies Field,
          ]
        : []),
      reason(['reject']),
    ],
  }),
  'expert.acknowledge': ({ gates }) => ({
    choices: [
      choice('acknowledge', 'I acknowledge', 'Access is granted to you personally.'),
      choice('decline', 'I decline', 'Your firm is asked to propose somebody else.'),
    ],
    fields: [
      {
        name: 'confidentiality',
        label: 'I will keep confidential what I learn in this engagement',
        on: ['acknowledge'],
        required: true,
        type: 'attest',
        example: true,
      },
      {
        name: 'noConflict',
        label: 'I have no conflict of interest',
        on: ['acknowledge'],
        required: true,
        type: 'attest',
        example: true,
      },
      ...gateFields(gates, ['acknowledge']),
      reason(['decline']),
    ],
  }),
  'input.provide': () => ({
    choices: [
      choice('provide', 'It is provided', 'The vendor is told and can start what depends on it.'),
      choice('unavailable', 'It cannot be provided', 'The sponsor decides how to go on.'),
    ],
    fields: [
      {
        name: 'location',
        label: 'Where it is',
        hint: 'A data room path or a link. It is stored encrypted.',
        on: ['provide'],
        required: true,
        vault: 'input',
        type: 'text',
        maxLength: 2000,
        example: 'Data room, folder 1',
      },
      {
        name: 'note',
        label: 'Note',
        on: ['provide'],
        vault: 'input',
        type: 'text',
        multiline: true,
        maxLength: 5000,
        example: 'Complete as agreed.',
      },
      reason(['unavailable']),
    ],
  }),
  'deliverable.submit': ({ mayExtend }) => ({
    choices: [
      choice('submit', 'Submit', 'The reviewers are asked to score it.'),
      ...(mayExtend
        ? [choice('extend', 'Ask for more time', 'The client decides; until then the due date stands.')]
        : []),
    ],
    fields: [
      {
        name: 'location',
        label: 'Where the work is',
        hint: 'A data room path or a link. It is stored encrypted.',
        on: ['submit'],
        required: true,
        vault: 'submission',
        type: 'text',
        maxLength: 2000,
        example: 'Data room, folder Deliverables',
      },
      {
        name: 'summary',
        label: 'What you deliver, criterion by criterion',
        on: ['submit'],
        required: true,
        vault: 'submission',
        type: 'text',
        multiline: true,
        maxLength: 20_000,
        example: 'All acceptance criteria are met.',
      },
      ...(mayExtend
        ? [
            {
              name: 'by',
              label: 'How much more time',
              on: ['extend'],
              required: true,
              type: 'duration',
              example: 'P5D',
            } satisfies Field,
            reason(['extend']),
          ]
        : []),
    ],
  }),
  'extension.decide': ({ requested }) => ({
    choices: [
      choice('grant', 'Grant it', 'The due date moves and the statement of work gets a new version.'),
      choice('refuse', 'Refuse it', 'The due date stands.'),
    ],
    fields: [
      {
        name: 'by',
        label: 'How much more time',
        hint: `They asked for ${requested}.`,
        on: ['grant'],
        type: 'duration',
        example: requested,
      },
      reason(['refuse']),
    ],
  }),
  'review.score': ({ criteria, passMark }) => ({
    choices: [
      choice('accept', 'Accept', 'With the other reviewer’s agreement the payment milestone is released.'),
      choice('rework', 'Send back for rework', 'The vendor gets your comments and submits again.'),
    ],
    fields: [
      {
        name: 'scores',
        label: 'Scores',
        hint: `A submission passes at ${passMark}.`,
        required: true,
        type: 'scores',
        criteria,
        example: Object.fromEntries(criteria.map(({ id }) => [id, Math.min(100, passMark + 10)])),
      },
      {
        name: 'comment',
        label: 'Comments for the vendor',
        on: ['accept'],
        type: 'text',
        multiline: true,
        maxLength: 5000,
        example: 'Clear and complete.',
      },
      {
        name: 'findings',
        label: 'What has to be improved',
        hint: 'One finding a line.',
        on: ['rework'],
        required: true,
        type: 'lines',
        example: ['State the source of every assumption.'],
      },
    ],
  }),
  'overdue.decide': ({ mayReplace, from }) => ({
    choices: [
      choice('extend', 'Extend', 'The due date moves and the statement of work gets a new version.'),
      ...(mayReplace
        ? [choice('replace', 'Replace the vendor', 'The runner-up takes over; the present team loses access.')]
        : []),
      choice(
        'reduce',
        'Reduce the scope',
        from === 'vendor' ? 'This deliverable is dropped and not paid.' : 'The work goes on without this input.',
      ),
      choice('terminate', 'Terminate the engagement', 'It is closed out with what was accepted so far.'),
    ],
    fields: [
      { name: 'by', label: 'How much more time', on: ['extend'], required: true, type: 'duration', example: 'P5D' },
      reason(['replace', 'reduce', 'terminate'].filter((value) => mayReplace || value !== 'replace')),
    ],
  }),
  'scaling.approve': () => ({
    choices: [
      choice(
        'approve',
        'Approve this plan',
        'It is carried out step by step and can be reversed until it is complete.',
      ),
      choice('reject', 'Reject it', 'The team stays as it is.'),
    ],
    fields: [{ ...comment, on: ['approve'] }, reason(['reject'])],
  }),
  'handover.complete': () => ({
    choices: [
      choice('complete', 'The handover is complete', 'Access is removed when the notice ends.'),
      choice(
        'incomplete',
        'It cannot be completed',
        'The client is told what is missing; access is removed all the same.',
      ),
    ],
    fields: [
      {
        name: 'receiver',
        label: 'Who took it over',
        on: ['complete'],
        type: 'text',
        maxLength: 200,
        example: 'The remaining team',
      },
      {
        name: 'notes',
        label: 'What was handed over',
        on: ['complete'],
        required: true,
        vault: 'handover',
        type: 'text',
        multiline: true,
        maxLength: 10_000,
        example: 'Working files, open questions and contacts.',
      },
      reason(['incomplete'], 'What is missing'),
    ],
  }),
  'closeout.certify': () => ({
    choices: [
      choice('certify', 'Certify', 'The engagement can be closed.'),
      choice('cannot', 'We cannot certify', 'The client is told why and the engagement is closed as uncertified.'),
    ],
    fields: [
      {
        name: 'method',
        label: 'What was done with the client’s material',
        on: ['certify'],
        required: true,
        type: 'option',
        options: [
          choice('returned', 'Returned', ''),
          choice('destroyed', 'Destroyed', ''),
          choice('returned-and-destroyed', 'Returned, and copies destroyed', ''),
        ],
        example: 'returned-and-destroyed',
      },
      {
        name: 'complete',
        label: 'No copy remains with us, our experts or our subcontractors',
        on: ['certify'],
        required: true,
        type: 'attest',
        example: true,
      },
      {
        name: 'signature',
        label: 'Your full name',
        on: ['certify'],
        required: true,
        vault: 'certificate',
        type: 'text',
        maxLength: 200,
        example: 'Alex Example',
      },
      reason(['cannot']),
    ],
  }),
};

/** The form of a task. */
export function formOf(kind: TaskKind, context: TaskContext): Form {
  return (FORMS[kind] as (context: TaskContext) => Form)(worded(context, recorded));
}

/** The choice that silence stands for where the policy deems an answer given. */
export function deemedChoice(kind: TaskKind, context: TaskContext, act: 'accept' | 'reject'): string {
  const { choices } = formOf(kind, context);
  const refusal = REFUSALS[kind];
  const wanted = act === 'accept' ? choices[0]?.value : choices.find(({ value }) => value === refusal)?.value;
  return wanted ?? choices[choices.length - 1]?.value ?? '';
}

const REFUSALS: Readonly<Record<TaskKind, string>> = {
  'scope.answer': 'cancel',
  'scope.approve': 'cancel',
  'bid.submit': 'decline',
  'bid.evaluate': 'recuse',
  'award.approve': 'cancel',
  'nda.sign': 'decline',
  'expert.propose': 'cannot',
  'expert.verify': 'reject',
  'expert.acknowledge': 'decline',
  'input.provide': 'unavailable',
  'deliverable.submit': 'submit',
  'extension.decide': 'refuse',
  'review.score': 'rework',
  'overdue.decide': 'terminate',
  'scaling.approve': 'reject',
  'handover.complete': 'incomplete',
  'closeout.certify': 'cannot',
};
