import { inWords, isMessage, isWords } from '../../domain/kernel/index.js';
import type { Child } from 'hono/jsx';
import { type AboutPart, type AboutValue, kindOf, type TaskContext, type TaskKind } from '../../domain/tasks/index.js';
import type { Localizer } from '../../i18n/index.js';
import { Facts, List } from './components.js';
import { Figure, Gates, Part, Quote, Ranking } from './about-parts.js';

/** Whom it is laid out for. */
interface LaidOut {
  localizer: Localizer;
  /** Deliverables by id, as people call them. */
  names: ReadonlyMap<string, string>;
}

/** What a task is about, in the reader's words; nothing when the form says it all. */
export const aboutOf = (localizer: Localizer, kind: TaskKind, context: TaskContext): readonly AboutPart[] =>
  kindOf(kind).about(inWords<TaskContext>(context, localizer.text));

/** What a task is about, above its form: its parts, one below the other. */
export const AboutTask = ({ parts, ...about }: LaidOut & { parts: readonly AboutPart[] }) => (
  <>{parts.map((part) => laidOut(part, about))}</>
);

function laidOut(part: AboutPart, { localizer, names }: LaidOut): Child {
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

function valueIn(value: AboutValue, { localizer, names }: LaidOut): string {
  if (typeof value === 'string' || isMessage(value) || isWords(value)) return localizer.text(value);
  if ('deliverable' in value) return names.get(value.deliverable) ?? value.deliverable;
  return 'at' in value ? localizer.longTime(value.at) : localizer.duration(value.duration);
}
