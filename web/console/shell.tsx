import type { Child } from 'hono/jsx';
import { Page } from '../components/layout.js';
import type { Surroundings } from './deps.js';
import { FORM_TOKEN } from './session.js';

const SECTIONS = [
  ['/', 'console.nav.portfolio'],
  ['/inbox', 'console.nav.inbox'],
  ['/overdue', 'console.overdue'],
  ['/vendors', 'console.nav.vendors'],
  ['/people', 'console.nav.people'],
  ['/organisations', 'organisations.title'],
  ['/rehearse', 'rehearse.nav'],
] as const;

export interface ShellProps {
  title: string;
  around: Surroundings;
  at?: (typeof SECTIONS)[number][0] | '/start';
  live?: boolean;
  children?: Child;
}

/** The frame of a console page: where one is, who one is, and the way out. */
export const Shell = ({ title, around, at, live, children }: ShellProps) => (
  <Page
    localizer={around.localizer}
    title={title}
    organisation={around.organisation}
    width="wide"
    live={live}
    bar={
      <>
        <nav class="nav" aria-label={around.localizer.message('console.nav')}>
          {SECTIONS.map(([href, name]) => (
            <a href={href} aria-current={href === at ? 'page' : undefined}>
              {around.localizer.message(name)}
            </a>
          ))}
          <a class="nav-start" href="/start" aria-current={at === '/start' ? 'page' : undefined}>
            {around.localizer.message('console.nav.start')}
          </a>
        </nav>
        <form class="sign-out" method="post" action="/sign-out">
          <FormToken around={around} />
          <span class="bar-note">{around.visitor.name}</span>
          <button class="link-button" type="submit">
            {around.localizer.message('console.signOut')}
          </button>
        </form>
      </>
    }
  >
    {children}
  </Page>
);

/** Proves that a POST comes from a form of this session. */
export const FormToken = ({ around }: { around: Surroundings }) => (
  <input type="hidden" name={FORM_TOKEN} value={around.visitor.formToken} />
);
