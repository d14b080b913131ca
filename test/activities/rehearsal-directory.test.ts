import { withChanges } from '../../activities/rehearsal/directory.js';
import type { DirectoryPerson } from '../../domain/directory/directory-person.js';
import { onFreshServices } from '../support/site/services.js';
import { anAssignee, anOpening, aTurn, placedAt } from '../support/samples/turns.js';
import { said } from '../support/site/said.js';

const services = onFreshServices();

describe('somebody whom the directory does not list', () => {
  const ASKED = { ...anAssignee('nora@northwind.example'), name: 'Nora North' };
  const ABSENCES = [{ from: '2026-08-01', to: '2026-08-14' }];

  beforeEach(async () => {
    const { store } = services();
    await store.putOrganisation({ domain: 'northwind.example', name: 'Northwind', timeZone: 'Asia/Kolkata' });
    const opened = (id: string, timeZone: string) => [anOpening({ id, assignee: { ...ASKED, timeZone } })];
    const first = aTurn({ opened: opened('e1.main.1', 'Europe/Oslo') });
    await store.commit(first, placedAt(first, '2026-03-05T09:00:00.000Z'));
    const later = aTurn({ turn: 2, at: '2026-03-03T09:00:00.000Z', opened: opened('e1.main.2', 'Europe/Paris') });
    await store.commit(later, placedAt(later, '2026-03-09T09:00:00.000Z'));
  });

  /** The entry of a rehearsed absence, and the one that the same absence makes when it is news. */
  async function entries(person: string): Promise<(DirectoryPerson | undefined)[]> {
    const { store } = services();
    const rehearsed = await withChanges(store, { people: { [person]: { absences: ABSENCES } } }).person(person);
    await store.takeCalendar({ key: person, who: { person }, absences: ABSENCES, why: said('HR says so') });
    return [rehearsed, await store.person(person)];
  }

  it('is rehearsed with the entry that news would make: as they were asked last', async () => {
    const [rehearsed, made] = await entries(ASKED.email);
    expect(rehearsed).toEqual(made);
    expect(made).toMatchObject({ name: 'Nora North', timeZone: 'Europe/Paris', absences: ABSENCES });
  });

  it('and has never been asked is known by the address and the organisation', async () => {
    const [rehearsed, made] = await entries('nils@northwind.example');
    expect(rehearsed).toEqual(made);
    expect(made).toMatchObject({ name: 'nils', timeZone: 'Asia/Kolkata' });
  });
});
