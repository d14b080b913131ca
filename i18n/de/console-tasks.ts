import type { Translated } from '../catalogue.js';
import type { tasks as english } from '../en/console-tasks.js';

export const tasks: Translated<typeof english> = {
  'console.inbox.lead': 'Alles, was auf eine Antwort wartet; das Dringendste zuerst.',
  'console.inbox.kind': 'Art',
  'console.inbox.assignee': 'E-Mail der Person',
  'console.inbox.mine': 'Nur meine',
  'console.inbox.overdue': 'Nur überfällige',
  'console.inbox.open': 'Offene Aufgaben',
  'console.inbox.noMatch': 'Keine offene Aufgabe entspricht dem Filter.',
  'console.inbox.nobody': 'Derzeit wird auf niemanden gewartet.',
  'console.inbox.question': 'Frage',
  'console.inbox.engagement': 'Auftrag',
  'console.inbox.with': 'Bei',
  'console.inbox.you': 'Ihnen',
  'console.inbox.due': 'Fällig',
  'console.inbox.then': 'Danach',
  'console.inbox.choose.one': '„{subject}“ auswählen',
  'console.inbox.handOn': 'Ausgewählte Aufgaben an jemand anderen übergeben',
  'console.inbox.handOn.hint': 'Die Links der bisher zuständigen Personen gelten dann nicht mehr.',
  'console.inbox.handOn.all':
    'Auch alle anderen offenen Aufgaben von {email}, auf welcher Seite sie auch stehen (höchstens {most, number} auf einmal)',
  'console.inbox.handOn.button': 'Ausgewählte Aufgaben übergeben',
  'console.inbox.handOn.nothing': 'Wählen Sie mindestens eine Aufgabe aus.',
  'console.inbox.moved': 'Übergabe der ausgewählten Aufgaben',
  'console.inbox.moved.count':
    '{count, plural, =0 {Keine Aufgabe wurde an {to} übergeben} one {# Aufgabe wurde an {to} übergeben} other {# Aufgaben wurden an {to} übergeben}}',
  'console.inbox.kept.count':
    '{count, plural, one {# Aufgabe bleibt, wo sie ist} other {# Aufgaben bleiben, wo sie sind}}',
  'console.inbox.kept.task': 'Aufgabe',
  'console.inbox.kept.why': 'Grund',
  'console.inbox.back': 'Zurück zu den Aufgaben',
  'console.task.with': '{who} ({part})',
  'console.task.about': 'Worum es geht',
  'console.task.ended':
    '{state, select, answered {Diese Aufgabe wurde beantwortet} lapsed {Diese Aufgabe ist verfallen} other {Diese Aufgabe wurde zurückgezogen}}',
  'console.task.ended.outcome': '„{outcome}“',
  'console.task.ended.by': 'von {by}',
  'console.task.notYours':
    'Nur die Person, bei der eine Aufgabe liegt, kann sie beantworten. Die Aufgabe kann stattdessen übergeben werden.',
  'console.task.handOn': 'Diese Aufgabe an jemand anderen übergeben',
  'console.task.handOn.hint':
    'Der an {name} gesandte Link gilt dann nicht mehr. Die neue Person muss im Verzeichnis stehen.',
  'console.task.handOn.button': 'Übergeben',
  'console.task.handOn.noAddress': 'Eine Adresse ist nötig.',
};
