import { Hono } from 'hono';
import { render } from '../../components/layout.js';
import type { ConsoleDeps, ConsoleEnv } from '../deps.js';
import { told } from '../refusal-page.js';
import { originOf } from '../../record/on-record.js';
import { visitorOf } from '../on-record.js';
import { textsOf } from '../session.js';
import { Shell } from '../shell.js';
import { Waiting } from './waiting.js';

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
