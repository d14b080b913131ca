import type { Context, MiddlewareHandler } from 'hono';
import { type ConsoleRole, type Right, rolesWith } from '../../../domain/directory/index.js';
import { engagementOf } from '../../../domain/engagement/index.js';
import { isSamePerson, messageOf, person, reasonFor } from '../../../domain/kernel/index.js';
import { type EngagementRow, hasPartIn, type TaskRow } from '../../../store/index.js';
import { Badge, Facts } from '../../components/components.js';
import type { ConsoleDeps, ConsoleEnv } from '../deps.js';
import { told } from '../refusal-page.js';
import { phaseTone } from '../portfolio/portfolio-rows.js';
import { may, type PageRule, ruleFor } from './page-rules.js';

/** Lets a page be seen, or a form be sent, by whom its rule allows, and else says why not; what has no rule does not exist. */
export function permit(deps: Pick<ConsoleDeps, 'store' | 'engagements'>): MiddlewareHandler<ConsoleEnv> {
  return async (c, next) => {
    const found = ruleFor(c.req.method, c.req.path);
    if (!found) return c.notFound();
    const { rule, params } = found;
    const around = c.get('around');
    if (may(around, rule.right)) return next();
    const about = await subjectOfPage(deps, rule, params.id ?? '');
    // Nothing to be kept from anybody: the page itself says that there is none.
    if (rule.besides && !about.view) return may(around, 'own') ? next() : refused(c, rule.right);
    if (about.view && (await isBesides(deps, rule, about.view, about.task, around.visitor.email))) return next();
    if (!about.view) return refused(c, rule.right);
    if (rule.method === 'POST' || rule.path.includes('/documents/'))
      await deps.engagements.noteDenied({
        engagement: about.view.id,
        who: person(around.visitor.email),
        what: `${rule.method} ${c.req.path}`,
        why: whyNot(rule.right),
      });
    return rule.besides === 'part' ? noPart(c, about.view) : refused(c, rule.right);
  };
}

const whyNot = (right: Right) =>
  reasonFor('reasons.denied.consoleRole', {
    roles: { series: rolesWith(right).map((role) => messageOf(`words.consoleRole.${role}`)) },
  });

interface PageSubject {
  view?: EngagementRow;
  task?: TaskRow;
}

/** The engagement that a page is about, and the task. */
async function subjectOfPage(
  { store }: Pick<ConsoleDeps, 'store'>,
  { path }: PageRule,
  id: string,
): Promise<PageSubject> {
  if (path.startsWith('/engagements/')) return { view: await store.engagement(id) };
  const task = path.startsWith('/tasks/') ? await store.task(id) : undefined;
  return task ? { task, view: await store.engagement(engagementOf(task.subject)) } : {};
}

async function isBesides(
  { store }: Pick<ConsoleDeps, 'store'>,
  { besides }: PageRule,
  view: EngagementRow,
  task: TaskRow | undefined,
  email: string,
): Promise<boolean> {
  switch (besides) {
    case 'part':
      return hasPartIn(store, view, email);
    case 'owner':
      return isSamePerson(view.owner, email);
    case 'holder':
      return [view.owner, task?.assignee.email, task?.onBehalfOf?.email].some((each) => isSamePerson(each, email));
    case undefined:
      return false;
  }
}

/** Says which roles it takes, and which ones the reader has. */
export function refused(c: Context<ConsoleEnv>, right: Right): Response | Promise<Response> {
  const { localizer, visitor } = c.get('around');
  const named = (roles: readonly ConsoleRole[]): string =>
    roles.map((role) => localizer.message(`words.consoleRole.${role}`)).join(', ');
  return told(
    c,
    403,
    localizer.message('access.refused'),
    <>
      <p>
        {localizer.message('access.refused.text', { needed: named(rolesWith(right)), roles: named(visitor.roles) })}
      </p>
      <p>{localizer.message('access.refused.ask')}</p>
    </>,
  );
}

/** Whoever has no part in an engagement sees that it exists, and whom to ask. */
function noPart(c: Context<ConsoleEnv>, view: EngagementRow): Response | Promise<Response> {
  const { localizer } = c.get('around');
  return told(
    c,
    403,
    view.title,
    <>
      <p>{localizer.message('access.noPart')}</p>
      <Facts
        facts={[
          [
            localizer.message('console.engagement.phase'),
            <Badge tone={phaseTone(view.phase)}>{localizer.message(`words.phase.${view.phase}`)}</Badge>,
          ],
          [localizer.message('console.engagement.owner'), view.ownerName],
        ]}
      />
    </>,
  );
}
