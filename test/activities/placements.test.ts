import { createCalendars } from '../../activities/calendars.js';
import { createPlacements } from '../../activities/placements.js';
import { UNMOVED } from '../../domain/placement.js';
import type { TaskOpening, Replacing } from '../../domain/turn.js';
import type { Placements } from '../../store/contract.js';
import { aQuestion, onFreshRehearsals, OPENED, PEOPLE } from '../support/rehearsals.js';
import { aTurn } from '../support/turns.js';

const DANA = 'dana@client.example';
const on = onFreshRehearsals();
const away = (email: string) =>
  on().list(email, { absences: [{ from: '2026-03-03', to: '2026-03-31', delegate: DANA }] });

/** Places open tasks, and whatever else is asked of the directory, anew with one turn. */
function placedAnew(at: string, ...replaced: Replacing[]): Promise<Placements> {
  const { store } = on();
  return createPlacements({ store, calendars: createCalendars({ store }) })(aTurn({ at, turn: 2, replaced }));
}
const again = ({ id, kind, assignee, due, policy }: TaskOpening, different: Partial<Replacing> = {}): Replacing => ({
  id,
  kind,
  assignee,
  openedAt: OPENED,
  due,
  policy,
  course: UNMOVED,
  ...different,
});
const answererOf = (placements: Placements): (string | undefined)[] =>
  Object.values(placements).map(({ delegate }) => delegate?.to.email);

describe('the same question about two blind reviews', () => {
  it('is answered alike both times: whoever stands in is told of both, and is nobody’s second opinion', async () => {
    const reviews = [1, 2].map((n) => aQuestion('review.score', { id: `e1.main.${n}` }));
    await on().ask(...reviews);
    await away(PEOPLE.owner.email);
    const told = reviews.map((review) => again(review, { id: `${review.id}.told`, assignee: PEOPLE.owner }));
    expect(answererOf(await placedAnew('2026-03-05T10:00:00.000Z', ...told))).toEqual([DANA, DANA]);
  });
});
