import fc from 'fast-check';
import { subjectOf } from '../../../domain/kernel/subject.js';
import type { Fact } from '../../../domain/journal/facts.js';
import type { Text } from '../../../domain/kernel/message.js';
import type { Turn } from '../../../domain/journal/turn.js';
import type { Store } from '../../../store/contract.js';
import { onEachDatabase } from '../../support/site/databases.js';
import { aChange, aFact, aNotice, anOpening, aStart, aTurn, placedAt } from '../../support/samples/turns.js';
import { someone } from '../../support/site/said.js';

/** What a workflow does next: goes on, or writes one of its last turns once more, as it was, by another clock, or by another way. */
const Step = fc.record({
  stream: fc.constantFrom('main', 'D1'),
  again: fc.constantFrom('no', 'no', 'no', 'same', 'later', 'other', 'other'),
  back: fc.nat(3),
  content: fc.record({
    facts: fc.array(
      fc.oneof(
        fc.constantFrom('scoping', 'selection', 'nda').map((phase) => aFact('phase.entered', { phase })),
        fc.nat(9).map((minor) => aFact('payment.released', { deliverable: 'D1', amount: { currency: 'GBP', minor } })),
        fc
          .nat(3)
          .map((n) =>
            aFact('expert.proposed', { position: `P${n}`, role: 'analyst', name: 'Ada', email: 'ada@v.example' }),
          ),
        fc.nat(3).map((n) => aFact('expert.verified', { position: `P${n}`, by: someone('vera@client.example') })),
      ),
      { maxLength: 3 },
    ),
    asks: fc.option(fc.constantFrom('Approve?', 'Sign?'), { nil: undefined }),
    answers: fc.option(fc.constantFrom('approve', 'reject'), { freq: 2, nil: undefined }),
    notices: fc.nat(2),
  }),
});
type Step = typeof Step extends fc.Arbitrary<infer S> ? S : never;

const instant = (second: number): string => new Date(Date.UTC(2026, 2, 2, 9, 0, second)).toISOString();

/** A turn that may ask something, and may change all that its stream's turns before it asked. */
function turnOf(stream: string, earlier: Turn[], { facts, asks, answers, notices }: Step['content']): Turn {
  const turn = earlier.length + 1;
  const starts: Fact[] = stream === 'main' && turn === 1 ? [aStart()] : [];
  const asked = earlier.flatMap(({ opened }) => opened);
  return aTurn({
    stream,
    turn,
    facts: [
      ...starts,
      ...facts,
      // No turn ends tasks without a word.
      ...(answers
        ? asked.map(({ id }) => aFact('task.lapsed', { task: id, kind: 'scope.approve', outcome: answers }))
        : []),
    ],
    opened: asks ? [anOpening({ id: `${stream}.${turn}`, subject: asks })] : [],
    changed: answers ? asked.map(({ id }) => aChange({ id, outcome: `${answers} in ${turn}` })) : [],
    notices: Array.from({ length: notices }, (_, index) => aNotice({ subject: `${turnLabel(stream, turn)} ${index}` })),
  });
}
const turnLabel = (stream: string, turn: number): string => `${stream} ${turn}`;

/** The turns as they are written, repetitions and all, and those that stand in the end, in the order of their entries. */
function played(steps: readonly Step[]): { written: Turn[]; standing: Turn[] } {
  const written: Turn[] = [];
  let standing: Turn[] = [];
  const write = (turn: Turn): void => void written.push(turn);
  for (const [second, { stream: wanted, again, back, content }] of steps.entries()) {
    const stream = standing.length === 0 ? 'main' : wanted;
    const known = standing.filter((each) => each.stream === stream);
    const target = Math.max(known.length - 1 - back, 0);
    const [earlier, tail] = [known.slice(0, target), known.slice(target)];
    const [rewritten] = tail;
    const at = instant(second);
    // A child cannot have begun while the turn that began the engagement is not history.
    const begun = stream === 'main' && target === 0 && standing.length > known.length;
    if (!rewritten || again === 'no') {
      const next = clocked(turnOf(stream, known, content), at);
      write(next);
      standing = [...standing, next];
    } else if (again === 'same' || begun) write(rewritten);
    else if (again === 'later') write(clocked(rewritten, at));
    else {
      const other = clocked(turnOf(stream, earlier, content), at);
      write(other);
      // By chance the other way may have been the same.
      if (!sameButInstants(other, rewritten)) standing = [...standing.filter((each) => !tail.includes(each)), other];
    }
  }
  return { written, standing };
}

const clocked = (turn: Turn, at: string): Turn => ({ ...turn, at, facts: turn.facts.map((fact) => ({ ...fact, at })) });
const sameButInstants = (one: Turn, other: Turn): boolean =>
  JSON.stringify(clocked(one, '')) === JSON.stringify(clocked(other, ''));

/** The same turn in an engagement of its own, since both are kept in one database. */
const within = (engagement: string, turn: Turn): Turn => ({
  ...turn,
  subject: subjectOf('engagement', engagement),
  workflowId: `engagement-${engagement}`,
  opened: turn.opened.map((task) => ({ ...task, id: `${engagement}.${task.id}` })),
  changed: turn.changed.map((task) => ({ ...task, id: `${engagement}.${task.id}` })),
});

/** What readers see of an engagement, but for its name, and for revisions, which count on over what is taken back. */
async function seen(store: Store, engagement: string) {
  const { updatedAt: _, ...view } = (await store.engagement(engagement)) ?? { updatedAt: '' };
  const tasks = (await store.tasks({ subject: subjectOf('engagement', engagement), limit: 200 })).items.map(
    ({ revision: _, ...task }) => task,
  );
  return JSON.parse(JSON.stringify({ view, tasks }).replaceAll(engagement, 'e')) as unknown;
}

onEachDatabase('turns written again and again', (database) => {
  it('leave what the turns that stand would have left alone, and a journal that verifies', async () => {
    const store = await database.open();
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(Step, { minLength: 1, maxLength: 16, size: 'max' }), async (steps) => {
        runs += 1;
        const [whole, plain] = [`whole-${runs}.`, `plain-${runs}.`];
        const { written, standing } = played(steps);
        const queued = new Map<string, Text[]>();
        for (const each of written) {
          const turn = within(whole, each);
          const { mails } = await store.commit(turn, placedAt(turn, instant(999)));
          queued.set(
            turnLabel(turn.stream, turn.turn),
            mails.map(({ notice }) => notice.subject),
          );
        }
        for (const each of standing) {
          const turn = within(plain, each);
          const { mails } = await store.commit(turn, placedAt(turn, instant(999)));
          expect(queued.get(turnLabel(turn.stream, turn.turn))).toEqual(mails.map(({ notice }) => notice.subject));
        }
        expect(await store.verify(subjectOf('engagement', whole))).toMatchObject({ ok: true });
        expect(await seen(store, whole)).toEqual(await seen(store, plain));
      }),
      { numRuns: 60, seed: 2026, plugins: [fc.unbiased()] },
    );
  });
});
