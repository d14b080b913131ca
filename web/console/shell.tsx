import type { Child } from 'hono/jsx';
import { Page } from '../components/layout.js';
import { StopNotice } from '../components/stops.js';
import type { Surroundings } from './deps.js';
import { may, ruleFor } from './rights/page-rules.js';
import { FORM_TOKEN } from './session.js';

const SECTIONS = [
  ['/', 'console.nav.portfolio'],
  ['/inbox', 'console.nav.inbox'],
  ['/overdue', 'console.overdue'],
  ['/incidents', 'console.incidents'],
  ['/vendors', 'console.nav.vendors'],
  ['/people', 'console.nav.people'],
  ['/organisations', 'organisations.title'],
  ['/rehearse', 'rehearse.nav'],
  ['/audit', 'console.audit'],
  ['/rights', 'access.rights'],
  ['/settings', 'settings.title'],
] as const;

/** Whether somebody's roles open a page. */
export const opens = (around: Surroundings, path: string): boolean => {
  const found = ruleFor('GET', path);
  return found !== undefined && may(around, found.rule.right);
};

export interface ShellProps {
  title: string;
  around: Surroundings;
  at?: (typeof SECTIONS)[number][0] | '/start' | '/sessions';
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
          {SECTIONS.filter(([href]) => opens(around, href)).map(([href, name]) => (
            <a href={href} aria-current={href === at ? 'page' : undefined}>
              {around.localizer.message(name)}
            </a>
          ))}
          {opens(around, '/start') && (
            <a class="nav-start" href="/start" aria-current={at === '/start' ? 'page' : undefined}>
              {around.localizer.message('console.nav.start')}
            </a>
          )}
        </nav>
        <form class="sign-out" method="post" action="/sign-out">
          <FormToken around={around} />
          <a class="bar-note" href="/sessions" title={around.localizer.message('access.sessions')}>
            {around.visitor.name}
          </a>
          <button class="link-button" type="submit">
            {around.localizer.message('console.signOut')}
          </button>
        </form>
      </>
    }
  >
    <StopNotice localizer={around.localizer} stops={around.stops} now={around.now} />
    {children}
  </Page>
);

/** Proves that a POST comes from a form of this session. */
export const FormToken = ({ around }: { around: Surroundings }) => (
  <input type="hidden" name={FORM_TOKEN} value={around.visitor.formToken} />
);
