import { Hono } from 'hono';
import type { Localizer } from '../../../i18n/index.js';
import type { RightsChange } from '../../../store/index.js';
import { isFirstHand } from '../../../client/index.js';
import { Facts } from '../../components/components.js';
import { render } from '../../components/layout.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from '../deps.js';
import { told } from '../refusal-page.js';
import { originOf } from '../../record/on-record.js';
import { visitorOf } from '../on-record.js';
import { textsOf } from '../session.js';
import { FormToken, Shell } from '../shell.js';

/** Changes of rights that wait for an admin other than who asked. */
export function rightsRoutes({ store, directory }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();

  routes.get('/rights', async (c) => {
    const around = c.get('around');
    const { localizer } = around;
    const title = localizer.message('access.rights');
    const changes = await store.rightsChanges();
    return c.html(
      render(
        <Shell title={title} around={around} at="/rights">
          <header class="page-head">
            <h1>{title}</h1>
            <p class="lead">{localizer.message('access.rights.lead')}</p>
          </header>
          {changes.length === 0 && <p class="empty">{localizer.message('access.rights.none')}</p>}
          {changes.map((change) => (
            <Waiting around={around} change={change} />
          ))}
        </Shell>,
      ),
    );
  });

  routes.post('/rights/:id/decide', async (c) => {
    const decision = textsOf(c.get('form')).get('decision') === 'confirmed' ? 'confirmed' : 'refused';
    const { localizer } = c.get('around');
    const decided = await directory.decideRights({
      id: c.req.param('id'),
      decision,
      by: visitorOf(c),
      from: originOf(c),
    });
    if (decided.ok) return c.redirect('/rights', 303);
    const why = localizer.message(`access.rights.not.${decided.why}`);
    return told(c, decided.why === 'own' ? 403 : 409, localizer.message('access.rights.not'), <p>{why}</p>);
  });
  return routes;
}

const Waiting = ({ around, change }: { around: Surroundings; change: RightsChange }) => {
  const { localizer, visitor } = around;
  const own = isFirstHand(change, visitor.email);
  return (
    <section class="card" aria-label={change.email}>
      <h2>
        <a href={`/people/${encodeURIComponent(change.email)}`}>{change.email}</a>
      </h2>
      <Facts
        facts={[
          [localizer.message('access.rights.before'), rightsIn(localizer, change.before)],
          [localizer.message('access.rights.after'), <strong>{rightsIn(localizer, change.after)}</strong>],
          [localizer.message('access.rights.askedBy'), change.askedBy],
          [localizer.message('access.rights.askedAt'), localizer.longTime(change.askedAt)],
        ]}
      />
      {own ? (
        <p class="hint">{localizer.message('access.rights.own')}</p>
      ) : (
        <form class="actions" method="post" action={`/rights/${change.id}/decide`}>
          <FormToken around={around} />
          <button class="button primary" type="submit" name="decision" value="confirmed">
            {localizer.message('access.rights.confirm')}
          </button>{' '}
          <button class="button" type="submit" name="decision" value="refused">
            {localizer.message('access.rights.refuse')}
          </button>
        </form>
      )}
    </section>
  );
};

/** Roles by their names, and what somebody may approve and sign. */
export const rightsIn = (localizer: Localizer, { roles, authority }: RightsChange['after']): string =>
  authority === null
    ? rolesIn(localizer, roles)
    : localizer.list([rolesIn(localizer, roles), authorityIn(localizer, authority)]);

const authorityIn = (localizer: Localizer, { upTo, signs }: NonNullable<RightsChange['after']['authority']>): string =>
  localizer.message('access.authority', {
    limit: upTo === null ? 'none' : 'some',
    upTo: upTo ?? '',
    signs: signs ? 'yes' : 'no',
  });

/** Roles by their names, for people. */
const rolesIn = (localizer: Localizer, roles: readonly RightsChange['after']['roles'][number][]): string =>
  roles.length === 0
    ? localizer.message('access.roles.none')
    : localizer.list(roles.map((role) => localizer.message(`words.consoleRole.${role}`)));
