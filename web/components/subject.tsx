import { isWords } from '../../domain/kernel/words.js';
import type { Child } from 'hono/jsx';
import { inWords, isMessage } from '../../domain/kernel/message.js';
import { kindOf, type TaskKind } from '../../domain/tasks/kinds/index.js';
import type { SubjectPart, SubjectValue } from '../../domain/tasks/subject.js';
import type { TaskContext } from '../../domain/tasks/task.js';
import type { Localizer } from '../../i18n/index.js';
import { Facts, List } from './components.js';
import { Figure, Gates, Part, Quote, Ranking } from './subject-parts.js';

/** Whom a subject is laid out for. */
interface About {
  localizer: Localizer;
  /** Deliverables by id, as people call them. */
  names: ReadonlyMap<string, string>;
}

/** What a task is about, in the reader's words; nothing when the form says it all. */
export const subjectOf = (localizer: Localizer, kind: TaskKind, context: TaskContext): readonly SubjectPart[] =>
  kindOf(kind).subject(inWords<TaskContext>(context, localizer.text));

/** What a task is about, above its form: the parts of its subject, one below the other. */
export const Subject = ({ parts, ...about }: About & { parts: readonly SubjectPart[] }) => (
  <>{parts.map((part) => laidOut(part, about))}</>
);

function laidOut(part: SubjectPart, { localizer, names }: About): Child {
  const { text } = localizer;
  switch (part.type) {
    case 'facts':
      return <Facts facts={part.facts.map(([title, value]) => [text(title), valueIn(value, { localizer, names })])} />;
    case 'figures':
      return (
        <div class="figures">
          {part.figures.map(({ title, value, note }) => (
            <Figure title={text(title)} value={text(value)} note={note && text(note)} />
          ))}
        </div>
      );
    case 'list':
      return (
        <Part title={text(part.title)}>
          <List items={part.items.map(text)} />
        </Part>
      );
    case 'quote':
      return <Quote title={text(part.title)}>{text(part.words)}</Quote>;
    case 'gates':
      return (
        <Part title={text(part.title)}>
          <Gates gates={part.gates} />
        </Part>
      );
    case 'ranking':
      return <Ranking localizer={localizer} ranking={part.ranking} />;
    case 'hint':
      return <p class="hint">{text(part.text)}</p>;
  }
}

function valueIn(value: SubjectValue, { localizer, names }: About): string {
  if (typeof value === 'string' || isMessage(value) || isWords(value)) return localizer.text(value);
  if ('deliverable' in value) return names.get(value.deliverable) ?? value.deliverable;
  return 'at' in value ? localizer.longTime(value.at) : localizer.duration(value.duration);
}
