import ICAL from 'ical.js';

// It leaves the space out with which a folded line goes on, and 75 bytes are the most.
ICAL.foldLength = 74;

/** What an entry says, as RFC 5545 and RFC 5546 name it. */
export interface CalendarEvent {
  method: 'REQUEST' | 'CANCEL';
  uid: string;
  sequence: number;
  /** Instants. */
  stamp: string;
  start: string;
  summary: string;
  description: string;
  organizer: { name: string; email: string };
  attendee: { name: string; email: string };
  /** What a reminder says a day before; absent where there is nothing to be reminded of. */
  alarm?: string;
}

/** An iCalendar file with one event. */
export function icalendarOf(event: CalendarEvent): string {
  const calendar = new ICAL.Component('vcalendar');
  write(calendar, { version: '2.0', prodid: '-//kpo//kpo//EN', method: event.method });
  calendar.addSubcomponent(eventOf(event));
  return calendar.toString();
}

function eventOf({ method, uid, sequence, stamp, start, summary, description, ...event }: CalendarEvent) {
  const component = new ICAL.Component('vevent');
  write(component, { uid, sequence, dtstamp: instant(stamp), dtstart: instant(start), summary, description });
  write(component, {
    transp: 'TRANSPARENT',
    class: 'PRIVATE',
    status: method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED',
  });
  const organizer = component.addPropertyWithValue('organizer', `mailto:${event.organizer.email}`);
  organizer.setParameter('cn', event.organizer.name);
  const attendee = component.addPropertyWithValue('attendee', `mailto:${event.attendee.email}`);
  const asked = { cn: event.attendee.name, role: 'REQ-PARTICIPANT', partstat: 'NEEDS-ACTION', rsvp: 'FALSE' };
  for (const [name, value] of Object.entries(asked)) attendee.setParameter(name, value);
  if (event.alarm !== undefined) component.addSubcomponent(alarmOf(event.alarm));
  return component;
}

function alarmOf(description: string): ICAL.Component {
  const alarm = new ICAL.Component('valarm');
  write(alarm, { action: 'DISPLAY', trigger: ICAL.Duration.fromString('-P1D'), description });
  return alarm;
}

const instant = (at: string): ICAL.Time => ICAL.Time.fromJSDate(new Date(at), true);

function write(component: ICAL.Component, values: Record<string, string | number | ICAL.Time | ICAL.Duration>): void {
  for (const [name, value] of Object.entries(values)) component.addPropertyWithValue(name, value);
}
