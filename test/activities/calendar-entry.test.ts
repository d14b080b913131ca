import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarEntryOf } from '../../activities/mail/calendar/calendar-entry.js';
import type { NoticeKind } from '../../domain/journal/turn.js';
import type { OutboxMail, TaskRow } from '../../store/contract.js';
import { anAssignee, aNotice, aTaskRow } from '../support/samples/turns.js';

const SARA = anAssignee();
const FINN = anAssignee('finn@client.example');
const INVITER = { from: 'KPO <kpo@client.example>', host: 'kpo.example' };
const URL = 'https://kpo.example/t/token';

const aMail = (kind: NoticeKind, to = SARA, at = '2026-03-02T09:00:00.000Z'): OutboxMail => ({
  id: 'e1.main.1.0',
  subject: 'engagement/e1',
  subjectTitle: 'Valuation model',
  stream: 'main',
  notice: aNotice({ kind, to, lines: ['A paragraph of the mail.'] }),
  state: 'queued',
  at,
});

/** What a calendar program reads from an entry. */
function read(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content) as unknown[]);
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('there is no event');
  const event = new ICAL.Event(component);
  const [attendee] = event.attendees;
  const alarm = component.getFirstSubcomponent('valarm');
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toJSDate().toISOString(),
    summary: event.summary,
    description: event.description,
    status: component.getFirstPropertyValue('status'),
    organizer: event.organizer,
    attendee: String(attendee?.getFirstValue()).toLowerCase(),
    attendeeName: attendee?.getFirstParameter('cn'),
    alarm: String(alarm?.getFirstPropertyValue('trigger') ?? ''),
    events: calendar.getAllSubcomponents('vevent').length,
  };
}

/** What the mail to somebody brings, who has a link of their own unless said otherwise. */
function entryOf(kind: NoticeKind, task: Partial<TaskRow> = {}, { to = SARA, link = true } = {}) {
  const asked = { task: aTaskRow({ title: 'Approve the scope', ...task }), ...(link && { url: URL }) };
  const entry = calendarEntryOf(aMail(kind, to), asked, INVITER);
  return entry && read(entry.content);
}

describe('calendarEntryOf', () => {
  it('enters the due instant into the calendar of whoever is asked', () => {
    expect(entryOf('task.asked', { due: '2026-03-27T17:00:00.000Z' })).toEqual({
      method: 'REQUEST',
      uid: 'e1.main.1@kpo.example',
      sequence: 0,
      start: '2026-03-27T17:00:00.000Z',
      summary: 'Approve the scope',
      description: 'Engagement: Valuation model\nPlease answer through the link in the mail.',
      status: 'CONFIRMED',
      organizer: 'mailto:kpo@client.example',
      attendee: 'mailto:sara@client.example',
      attendeeName: 'Sara Sponsor',
      alarm: '-P1D',
      events: 1,
    });
  });

  it('moves the same entry, and takes it back, each with a higher sequence', () => {
    const course: [NoticeKind, Partial<TaskRow>, boolean][] = [
      ['task.asked', { revision: 0 }, true],
      ['task.moved', { revision: 1, due: '2026-04-02T17:00:00.000Z' }, true],
      ['task.handed-on', { revision: 2, assignee: FINN, assignment: 2 }, false],
      ['task.asked', { revision: 3, assignment: 3 }, true],
      ['task.lapsed', { revision: 4, assignment: 3, state: 'lapsed' }, false],
    ];
    const entries = course.map(([kind, task, link]) => entryOf(kind, task, { link }));
    expect(entries.map((entry) => [entry?.method, entry?.sequence, entry?.status, entry?.uid])).toEqual([
      ['REQUEST', 0, 'CONFIRMED', 'e1.main.1@kpo.example'],
      ['REQUEST', 1, 'CONFIRMED', 'e1.main.1@kpo.example'],
      ['CANCEL', 2, 'CANCELLED', 'e1.main.1@kpo.example'],
      ['REQUEST', 3, 'CONFIRMED', 'e1.main.1@kpo.example'],
      ['CANCEL', 4, 'CANCELLED', 'e1.main.1@kpo.example'],
    ]);
    expect(entries[1]?.start).toBe('2026-04-02T17:00:00.000Z');
  });

  it.each(['deliverable.submit', 'input.provide'] as const)(
    'is one entry for a %s, also where it is asked for again as another task',
    (kind) => {
      const first = { kind, stream: 'D1~2', id: 'e1.D1~2.1' };
      const second = { kind, stream: 'D1~2', id: 'e1.D1~2.3' };
      const course: [NoticeKind, Partial<TaskRow>, boolean][] = [
        ['task.asked', first, true],
        ['task.moved', { ...first, revision: 12 }, true],
        ['task.asked', second, true],
        ['task.withdrawn', { ...second, revision: 1, state: 'withdrawn' }, false],
      ];
      const entries = course.map(([notice, task, link]) => entryOf(notice, task, { link }));
      expect(new Set(entries.map((entry) => entry?.uid))).toEqual(new Set(['e1.D1~2@kpo.example']));
      const sequences = entries.map((entry) => entry?.sequence ?? 0);
      expect(sequences).toEqual([10_000, 10_012, 30_000, 30_001]);
    },
  );

  it('takes it back from a group when one of it has taken the task', () => {
    const claimed = { assignee: FINN, assignment: 2, revision: 1 };
    expect(entryOf('task.claimed', claimed, { link: false })?.method).toBe('CANCEL');
    expect(entryOf('task.claimed', claimed, { to: FINN, link: false })).toBeUndefined();
  });

  it('brings nothing to people who are not to answer', () => {
    expect(entryOf('task.asked', { assignee: FINN }, { link: false })).toBeUndefined();
    expect(entryOf('task.lapsed', { state: 'lapsed' }, { to: FINN, link: false })).toBeUndefined();
    expect(entryOf('task.handed-on', {}, { link: false })).toBeUndefined();
    expect(entryOf('task.reminder')).toBeUndefined();
    expect(entryOf('task.escalated')).toBeUndefined();
    expect(calendarEntryOf(aMail('note'), undefined, INVITER)).toBeUndefined();
  });

  it('says nothing of the mail, which may be for its reader alone', () => {
    const { content } = calendarEntryOf(aMail('task.asked'), { task: aTaskRow(), url: URL }, INVITER) ?? {
      content: '',
    };
    expect(content).not.toMatch(/A paragraph|token/);
    expect(content).toContain('CLASS:PRIVATE');
  });

  it('speaks the language of its reader', () => {
    const to = { ...SARA, language: 'de' };
    expect(entryOf('task.asked', {}, { to })?.description).toContain('Auftrag: Valuation model');
  });

  it('survives whatever people write, in lines of at most 75 bytes', () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
        fc.string({
          unit: fc.constantFrom(';', ',', '\\', '\r\n', '"', ':', 'ü', '👩‍💻', ' ', 'BEGIN:VALARM', '\u2028'),
        }),
      )
      .filter((given) => given.trim() !== '');
    const word = (given: string): string => given.replace(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(text, text, (subject, name) => {
        const task = aTaskRow({ title: subject });
        const mail = aMail('task.asked', { ...SARA, name });
        const { content } = calendarEntryOf(mail, { task, url: URL }, INVITER) ?? { content: '' };
        for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const entry = read(content);
        expect([entry.uid, entry.sequence, entry.events, entry.attendee]).toEqual([
          'e1.main.1@kpo.example',
          0,
          1,
          'mailto:sara@client.example',
        ]);
        expect(word(entry.summary)).toBe(word(subject.replace(CONTROLS, ' ')));
      }),
      { numRuns: 500 },
    );
  });
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what a line does not keep
const CONTROLS = /[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g;
