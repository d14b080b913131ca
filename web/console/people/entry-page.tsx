import type { Child } from 'hono/jsx';
import type { DirectoryPerson, Organisation } from '../../../domain/directory/index.js';
import type { ToldProblem } from '../../components/problems.js';
import { sha256Of } from '../../../store/index.js';
import { Alert } from '../../components/components.js';
import { ProblemSummary } from '../../components/field-parts.js';
import type { Surroundings } from '../deps.js';
import { may } from '../rights/page-rules.js';
import { FormToken, Shell } from '../shell.js';

interface EntryPageProps {
  around: Surroundings;
  /** Where the entries of this sort are listed, and what that page is called. */
  list: { path: '/people' | '/organisations'; title: string };
  title: string;
  saved?: boolean;
  /** Where the entry is as it is now, when it is another than the one that the form was opened with. */
  overtaken?: string;
  summary?: readonly ToldProblem[];
  children?: Child;
}

/** The digest of the entry that a form was opened with, so that it replaces no other; empty for a new one. */
export const MADE_FROM = 'madeFrom';

/** Adds it to an entry as the inputs of its form hold it. */
export function openedWith(typed: URLSearchParams, entry: DirectoryPerson | Organisation): URLSearchParams {
  typed.set(MADE_FROM, sha256Of(entry));
  return typed;
}

interface EntryFormProps {
  around: Surroundings;
  action: '/people' | '/organisations';
  typed: URLSearchParams;
  children?: Child;
}

/** The form of an entry; whoever may not change the directory reads it. */
export const EntryForm = ({ around, action, typed, children }: EntryFormProps) => {
  const changes = may(around, 'changeDirectory');
  return (
    <form class="task-form card" method="post" action={action} novalidate>
      <FormToken around={around} />
      <input type="hidden" name={MADE_FROM} value={typed.get(MADE_FROM) ?? ''} />
      <fieldset class="whole" disabled={!changes}>
        {children}
      </fieldset>
      {changes && (
        <button class="button primary" type="submit">
          {around.localizer.message('people.save')}
        </button>
      )}
    </form>
  );
};

/** An entry of the directory, with what is wrong in it or that it was saved. */
export const EntryPage = ({ around, list, title, saved, overtaken, summary = [], children }: EntryPageProps) => {
  const { localizer } = around;
  return (
    <Shell title={title} around={around} at={list.path}>
      <div class="reading-width">
        <header class="page-head">
          <p class="eyebrow">
            <a href={list.path}>{list.title}</a>
          </p>
          <h1>{title}</h1>
        </header>
        {summary.length > 0 && <ProblemSummary localizer={localizer} problems={summary} idOf={(id) => id} />}
        {overtaken && (
          <Alert tone="bad" title={localizer.message('people.overtaken')}>
            <p>{localizer.message('people.overtaken.text')}</p>
            <p>
              <a href={overtaken}>{localizer.message('people.overtaken.now')}</a>
            </p>
          </Alert>
        )}
        {saved && (
          <Alert tone="good" title={localizer.message('people.saved')}>
            <p>{localizer.message('people.saved.text')}</p>
          </Alert>
        )}
        {children}
      </div>
    </Shell>
  );
};
