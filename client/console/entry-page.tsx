import type { Child } from 'hono/jsx';
import type { Problem } from '../../domain/forms.js';
import { Alert } from '../pages/components.js';
import { ProblemSummary } from '../pages/field-parts.js';
import type { Surroundings } from './deps.js';
import { Shell } from './shell.js';

interface EntryPageProps {
  around: Surroundings;
  /** Where the entries of this sort are listed, and what that page is called. */
  list: { path: '/people' | '/organisations'; title: string };
  title: string;
  saved?: boolean;
  summary?: readonly Problem[];
  children?: Child;
}

/** An entry of the directory, with what is wrong in it or that it was saved. */
export const EntryPage = ({ around, list, title, saved, summary = [], children }: EntryPageProps) => {
  const { reader } = around;
  return (
    <Shell title={title} around={around} at={list.path}>
      <div class="reading-width">
        <header class="page-head">
          <p class="eyebrow">
            <a href={list.path}>{list.title}</a>
          </p>
          <h1>{title}</h1>
        </header>
        {summary.length > 0 && <ProblemSummary reader={reader} problems={summary} idOf={(id) => id} />}
        {saved && (
          <Alert tone="good" title={reader.say('people.saved')}>
            <p>{reader.say('people.saved.text')}</p>
          </Alert>
        )}
        {children}
      </div>
    </Shell>
  );
};
