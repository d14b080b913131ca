import { officeWeekIn, weekendDays } from '../../../domain/calendar/calendar.js';
import { wholeCalendar } from '../../../domain/calendar/whose-calendar.js';

describe('weekendDays', () => {
  it.each([
    ['GB', ['saturday', 'sunday']],
    ['AE', ['saturday', 'sunday']],
    ['EG', ['friday', 'saturday']],
    ['AF', ['thursday', 'friday']],
    ['IR', ['friday']],
    ['IN', ['sunday']],
    [undefined, ['saturday', 'sunday']],
  ])('of %s are %j', (country, days) => expect(weekendDays(country)).toEqual(days));
});

describe('officeWeekIn', () => {
  it('works the other days, from 09:00 to 17:30', () => {
    expect(Object.keys(officeWeekIn('EG'))).toEqual(['monday', 'tuesday', 'wednesday', 'thursday', 'sunday']);
    expect(officeWeekIn('EG').sunday).toEqual([{ from: '09:00', to: '17:30' }]);
    expect(Object.keys(officeWeekIn('IN'))).toHaveLength(6);
  });

  it('is the week of whoever has given none: that of the country whose holidays they keep', () => {
    const asked = { timeZone: 'Africa/Cairo', country: 'EG' };
    expect(wholeCalendar(asked).weekly).toEqual(officeWeekIn('EG'));
    expect(wholeCalendar(asked, { country: 'GB' }).weekly).toEqual(officeWeekIn('GB'));
    expect(wholeCalendar(asked, { calendar: { country: 'AF', daysOff: [] } }).weekly).toEqual(officeWeekIn('AF'));
  });
});
