import type { Child } from 'hono/jsx';
import type { Surroundings } from '../deps.js';
import { Shell } from '../shell.js';

interface SettingsPartProps {
  around: Surroundings;
  title: string;
  lead?: string;
  /** Where it is one of a list: the list's page and what that is called. */
  of?: { path: string; title: string };
  /** What can be added, as a way to its form. */
  action?: Child;
  /** Forms are read at the width of a text. */
  narrow?: boolean;
  children?: Child;
}

/** The frame of a page of the settings, with the way back. */
export const SettingsPart = ({ around, title, lead, of, action, narrow, children }: SettingsPartProps) => {
  const { path, title: listed } = of ?? { path: '/settings', title: around.localizer.message('settings.title') };
  const content = (
    <>
      <header class={action ? 'page-head with-action' : 'page-head'}>
        <div>
          <p class="eyebrow">
            <a href={path}>{listed}</a>
          </p>
          <h1>{title}</h1>
        </div>
        {action}
      </header>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </>
  );
  return (
    <Shell title={title} around={around} at="/settings">
      {narrow ? <div class="reading-width">{content}</div> : content}
    </Shell>
  );
};
