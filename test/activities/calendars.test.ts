import { createCalendars } from '../../activities/calendars/calendars.js';
import type { Calendar } from '../../domain/calendar/calendar.js';
import type { Organisation } from '../../domain/directory/organisation.js';
import { workingTime } from '../../domain/calendar/working-time.js';
import type { DirectoryPerson } from '../../domain/directory/directory-person.js';

const ASKED = { email: 'ann@client.example', timeZone: 'Europe/London' };
// 27 March 2026 is a Friday; summer time begins in London on the Sunday after, and Good Friday is a week later.
const FRIDAY_NOON = '2026-03-27T12:00:00.000Z';

describe('createCalendars', () => {
  let people: DirectoryPerson[] = [];
  let organisation: Organisation | undefined;
  beforeEach(() => {
    people = [];
    organisation = undefined;
  });
  const store = {
    person: async (email: string) => people.find((person) => person.email === email),
    organisation: async (domain: string) => (domain === organisation?.domain ? organisation : undefined),
  };
  const list = (calendar?: Calendar, different: Partial<DirectoryPerson> = {}): void => {
    people = [{ ...ASKED, name: 'Ann', language: 'en', console: false, defaultFor: [], calendar, ...different }];
  };
  const calendars = createCalendars({ store });
  const after = async (duration: string, from = FRIDAY_NOON, asked: Parameters<typeof calendars>[0] = ASKED) =>
    workingTime(await calendars(asked)).add(from, duration, 1);

  it('takes an office week in the zone, with the holidays of the country, of somebody the directory does not know', async () => {
    expect(await after('P5D')).toBe('2026-04-03T11:00:00.000Z');
    expect(await after('P5D', FRIDAY_NOON, { ...ASKED, country: 'GB' })).toBe('2026-04-07T11:00:00.000Z');
    expect(await after('PT6H')).toBe('2026-03-30T08:30:00.000Z');
  });

  it('believes the directory rather than the task about zone and country', async () => {
    list(undefined, { timeZone: 'Pacific/Auckland', country: 'NZ' });
    // Saturday in Auckland already.
    expect(await after('PT1H')).toBe('2026-03-29T21:00:00.000Z');
  });

  it('takes the hours, zone, region and days off of the person’s own calendar', async () => {
    list({
      weekly: { saturday: [{ from: '10:00', to: '14:00' }], thursday: [{ from: '10:00', to: '14:00' }] },
      timeZone: 'Europe/Berlin',
      country: 'DE',
      region: 'BY',
      daysOff: ['2026-03-28'],
      holidays: ['2026-04-02'],
    });
    expect(await after('PT1H')).toBe('2026-04-04T09:00:00.000Z');
    // Corpus Christi is kept in Bavaria.
    expect(await after('PT1H', '2026-06-03T12:00:00.000Z')).toBe('2026-06-06T09:00:00.000Z');
  });

  it('takes from the organisation what the person’s own calendar leaves open', async () => {
    organisation = {
      domain: 'client.example',
      name: 'Client',
      timeZone: 'Europe/Berlin',
      country: 'DE',
      calendar: { weekly: { friday: [{ from: '08:00', to: '16:00' }] }, region: 'BY', daysOff: ['2026-04-10'] },
    };
    // Its Fridays are Good Friday and a day off of its own.
    expect(await after('P1D')).toBe('2026-04-17T11:00:00.000Z');
    list({ weekly: { thursday: [{ from: '10:00', to: '14:00' }] }, daysOff: ['2026-04-02'] }, { country: 'GB' });
    expect(await after('P1D')).toBe('2026-04-09T13:00:00.000Z');
    list({ daysOff: ['2026-04-17'] }, { country: 'DE', timeZone: 'Europe/Berlin' });
    expect(await after('P1D')).toBe('2026-04-24T11:00:00.000Z');
    expect(await after('P1D', FRIDAY_NOON, { ...ASKED, email: 'eva@uk.client.example' })).toBe(
      '2026-03-30T11:00:00.000Z',
    );
  });

  it('lets an edited calendar count at once', async () => {
    list({ daysOff: [] });
    expect(await after('P1D')).toBe('2026-03-30T11:00:00.000Z');
    list({ daysOff: ['2026-03-30'] });
    expect(await after('P1D')).toBe('2026-03-31T11:00:00.000Z');
  });

  it('knows feasts of several days, and works on half days', async () => {
    const riyadh = { ...ASKED, timeZone: 'Asia/Riyadh', country: 'SA' };
    expect(await after('P1D', '2026-03-18T09:00:00.000Z', riyadh)).toBe('2026-03-23T09:00:00.000Z');
    const reykjavik = { ...ASKED, timeZone: 'Atlantic/Reykjavik', country: 'IS' };
    expect(await after('P1D', '2026-12-23T12:00:00.000Z', reykjavik)).toBe('2026-12-24T12:00:00.000Z');
  });

  it('counts in UTC in a zone, and without holidays in a country, that this host does not know', async () => {
    expect(await after('P1D', FRIDAY_NOON, { ...ASKED, timeZone: 'Mars/Olympus', country: 'XX' })).toBe(
      '2026-03-30T12:00:00.000Z',
    );
  });
});
