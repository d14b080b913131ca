import { Hono } from 'hono';
import type { MessageKey } from '../../../i18n/index.js';
import { render } from '../../components/layout.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from '../deps.js';
import { opens, Shell } from '../shell.js';

/** What an installation is set up with, a page each: its title, and what it is for. */
const PAGES = [
  ['/keys', 'settings.keys', 'settings.keys.about'],
  ['/event-sources', 'settings.sources', 'settings.sources.aboutThem'],
] as const satisfies readonly (readonly [string, MessageKey, MessageKey])[];

/** The way to each page of the settings that the visitor's roles open. */
export function settingsRoutes(_deps: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();
  routes.get('/settings', (c) => c.html(render(<SettingsPage around={c.get('around')} />)));
  return routes;
}

const SettingsPage = ({ around }: { around: Surroundings }) => {
  const { localizer } = around;
  const title = localizer.message('settings.title');
  return (
    <Shell title={title} around={around} at="/settings">
      <header class="page-head">
        <h1>{title}</h1>
        <p class="lead">{localizer.message('settings.lead')}</p>
      </header>
      <div class="columns-even">
        {PAGES.filter(([path]) => opens(around, path)).map(([path, name, about]) => (
          <section class="card">
            <h2>
              <a href={path}>{localizer.message(name)}</a>
            </h2>
            <p>{localizer.message(about)}</p>
          </section>
        ))}
      </div>
    </Shell>
  );
};
