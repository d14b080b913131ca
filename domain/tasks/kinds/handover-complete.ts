import type { TaskKindModule } from '../task-kind.js';
import { choice, message, reason } from './parts/fields.js';
import { remindBefore, tellAfter } from './parts/rungs.js';
import { facts } from './parts/about.js';

type HandoverCompleteContext = { position: string; title: string; expertName: string; until: string };

/** The handover of somebody who leaves. */
export const handoverComplete: TaskKindModule<HandoverCompleteContext> = {
  asked: 'The vendor’s contact, for each person who leaves; due at the end of the notice.',
  roles: ['vendor'],
  notHeldBy: [],
  answeredBy: 'anyone',
  byKey: true,
  beforeAward: false,
  work: null,
  holder: null,
  reads: null,
  form: () => ({
    choices: [
      choice('complete', 'forms.handover.complete.complete'),
      choice('incomplete', 'forms.handover.complete.incomplete'),
    ],
    fields: [
      {
        name: 'receiver',
        label: message('forms.handover.complete.receiver'),
        on: ['complete'],
        type: 'text',
        maxLength: 200,
        example: 'The remaining team',
      },
      {
        name: 'notes',
        label: message('forms.handover.complete.notes'),
        on: ['complete'],
        required: true,
        vault: 'handover',
        type: 'text',
        multiline: true,
        maxLength: 10_000,
        example: 'Working files, open questions and contacts.',
      },
      reason(['incomplete'], { label: 'forms.handover.complete.missing' }),
    ],
  }),
  about: ({ position, title, expertName, until }) => [
    facts(
      ['pages.about.leaving', expertName],
      ['pages.about.role', title],
      ['pages.about.position', position],
      ['pages.about.noticeEnds', { at: until }],
    ),
  ],
  silence: {
    refusal: 'incomplete',
    needsAPerson: ['complete'],
    commits: [],
    above: [],
    toldToBoth: false,
    follows: () => message('silence.handoverIncomplete'),
  },
  // Access is removed at the end of the notice whether or not the handover is confirmed.
  policy: {
    due: 'P5D',
    working: false,
    ladder: [remindBefore('P2D'), remindBefore('P1D'), tellAfter('P1D', 'owner')],
    onSilence: 'accept',
  },
  example: {
    position: 'analyst-2',
    title: 'Valuation analyst',
    expertName: 'Ben Analyst',
    until: '2026-03-20T17:00:00.000Z',
  },
};
