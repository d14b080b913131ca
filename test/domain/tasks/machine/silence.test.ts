import type { Role } from '../../../../domain/kernel/person.js';
import type { Rung } from '../../../../domain/tasks/rung.js';
import { isWork, kindOf, TASK_KINDS, type TaskKind } from '../../../../domain/tasks/kinds/index.js';
import { type Consequence, silenceLeadsTo } from '../../../../domain/tasks/silence.js';
import { OnSilence } from '../../../../domain/tasks/task-policy.js';
import { aContext } from '../../../support/samples/contexts.js';
import {
  asked,
  CAST,
  day,
  type Followed,
  FINN,
  OLU,
  rung,
  SAM,
  SARA,
  type Given,
} from '../../../support/samples/machine.js';

/** Longer than any ladder below, with everybody's own time once more. */
const FOR_EVER = day(60);

const LADDERS: Record<string, Rung[]> = {
  'of no rungs': [],
  'that only tells': [rung({ before: 'P1D', do: 'remind' }), rung({ after: 'P1D', do: 'escalate', to: 'owner' })],
  'that accepts': [rung({ before: 'P1D', do: 'remind' }), rung({ after: 'P1D', do: 'accept' })],
  'that rejects': [rung({ before: 'P1D', do: 'remind' }), rung({ after: 'P1D', do: 'reject' })],
  'that has somebody decide': [rung({ after: 'P1D', do: 'decide', to: 'finance' })],
  'that hands it over': [rung({ after: 'P1D', do: 'transfer', to: 'finance' })],
};

const roleOf = (kind: TaskKind): Role => kindOf(kind).roles[0];
const silentOn = (kind: TaskKind, onSilence: OnSilence, ladder: Rung[], different: Given = {}): Promise<Followed> =>
  asked({
    kind,
    context: aContext(kind),
    assignee: { ...(CAST[roleOf(kind)] ?? SAM), role: roleOf(kind) },
    policy: { onSilence, working: false },
    ladder,
    ...different,
  });

/** What is told at an instant of what is to come. */
const toldNow = ({ task }: Followed, onSilence: OnSilence): Consequence & { at?: string } =>
  silenceLeadsTo({ ...task, policy: { due: 'P4D', onSilence } });

/** What the machine has done at the end of a ladder. */
function happened(task: Followed): Pick<Consequence, 'does' | 'decision'> {
  if (task.outcome) return { does: 'end', decision: task.outcome.decision };
  if (task.task.standing) return { does: 'stand', decision: 'silence' };
  if (task.effects('have-decided').length > 0) return { does: 'have-decided', decision: 'silence' };
  return { does: 'pass-on', decision: 'silence' };
}

const cases = TASK_KINDS.flatMap((kind) =>
  OnSilence.options.flatMap((onSilence) => Object.keys(LADDERS).map((ladder) => [kind, onSilence, ladder] as const)),
);

describe('what silence was told to lead to', () => {
  it.each(cases)(
    'happens to %s where it means to %s on a ladder %s, at that instant',
    async (kind, onSilence, name) => {
      const task = await silentOn(kind, onSilence, LADDERS[name] ?? []);
      for (let told = toldNow(task, onSilence); told.at !== undefined; told = toldNow(task, onSilence)) {
        const { at, does, decision } = told;
        const before = new Date(Date.parse(at) - 1).toISOString();
        await task.passUntil(before);
        expect([toldNow(task, onSilence), task.outcome, task.task.standing]).toEqual([told, undefined, undefined]);
        await task.passUntil(at);
        expect(happened(task)).toEqual({ does, decision });
        if (does !== 'pass-on') break;
      }
      await task.passUntil(FOR_EVER);
      const ends = task.effects('tell').filter((each) => each.kind === 'task.lapsed' || each.kind === 'task.standing');
      expect(ends.length > 0).toBe(!isWork(kind) || task.effects('have-decided').length === 0);
    },
  );
});

describe('a question that may not be left unanswered', () => {
  it.each([
    ['scope.approve', SARA, FINN],
    ['award.approve', SARA, FINN],
    ['overdue.decide', OLU, SARA],
    ['overdue.decide', SARA, OLU],
  ] as const)('about %s of one person goes to the next with authority, and then stands', async (kind, first, next) => {
    const task = await silentOn(kind, 'escalate', [], { assignee: first });
    await task.passUntil(day(4));
    expect([task.task.assignee.email, task.mailed('task.asked').at(-1)]).toEqual([next.email, next.email]);
    await task.passUntil(FOR_EVER);
    expect([task.task.state, task.task.standing, task.task.armed]).toEqual(['open', day(8), undefined]);
    expect(task.told('task.standing')).toEqual([{ to: next.email }]);
    expect(task.mailed('task.standing')).toEqual([...new Set([next.email, OLU.email])]);
    expect(task.told('task.lapsed')).toEqual([]);
  });

  it('stands at once where nobody else has authority', async () => {
    const task = await silentOn('scope.approve', 'escalate', [], {
      cast: { owner: OLU, sponsor: SARA, finance: SARA },
    });
    await task.passUntil(FOR_EVER);
    expect([task.task.standing, task.task.assignee.email]).toEqual([day(4), SARA.email]);
  });

  it('is told of once, and can still be answered, handed on and moved', async () => {
    const task = await silentOn('scope.approve', 'escalate', []);
    await task.passUntil(FOR_EVER);
    await task.happens({ is: 'directory-changed', why: { code: 'reasons.directory' } });
    await task.happens({
      is: 'reassigned',
      to: SAM,
      reason: { code: 'reasons.asked' },
      by: { kind: 'key', key: 'k1' },
    });
    await task.passUntil(day(90));
    expect(task.told('task.standing')).toHaveLength(1);
    expect([task.task.assignee.email, task.task.standing !== undefined]).toEqual([SAM.email, true]);
    await task.happens({
      is: 'answered',
      answer: { decision: 'approve' },
      by: { kind: 'person', person: SAM.email, via: 'link' },
    });
    expect(task.outcome?.decision).toBe('approve');
  });
});

describe('both sides of a review', () => {
  const AHEAD = [rung({ before: 'P2D', do: 'remind' }), rung({ before: 'P1D', do: 'remind' })];
  const foretold = (task: Followed) =>
    task.effects('foretold').map(({ foretold: { at, isLastReminder } }) => [at, isLastReminder]);

  it('hear what its silence leads to once it is asked, with the last reminder, and where the instant moves', async () => {
    const task = await silentOn('review.score', 'accept', AHEAD);
    expect(foretold(task)).toEqual([[day(4), undefined]]);
    await task.passUntil(day(3));
    expect(foretold(task)).toEqual([
      [day(4), undefined],
      [day(4), true],
    ]);
    await task.happens({ is: 'paused', for: 'P3D', reason: { code: 'reasons.asked' }, by: { kind: 'key', key: 'k1' } });
    await task.passUntil(day(6));
    expect(foretold(task).at(-1)).toEqual([day(7), undefined]);
  });

  it('are all whom a machine tells besides the one who is asked', async () => {
    const task = await silentOn('bid.evaluate', 'accept', AHEAD);
    await task.passUntil(FOR_EVER);
    expect(foretold(task)).toEqual([]);
  });
});
