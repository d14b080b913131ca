import { html } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Localizer } from '../../i18n/index.js';
import { ASSETS } from './assets.js';
import { organisationIn } from './words.js';

export interface PageProps {
  localizer: Localizer;
  title: string;
  organisation?: string;
  /** What stands in the bar beside the name. */
  bar?: Child;
  /** Reading width for one question, full width for tables. */
  width?: 'narrow' | 'wide';
  /** Loads the script that keeps the page fresh. */
  live?: boolean;
  /** Seconds after which the page is asked for again. */
  refreshAfter?: number;
  children?: Child;
}

/** The frame of every page: name, bar, content, and nothing that needs a script. */
export const Page = ({
  localizer,
  title,
  organisation,
  bar,
  width = 'narrow',
  live,
  refreshAfter,
  children,
}: PageProps) => (
  <html lang={localizer.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {refreshAfter !== undefined && <meta http-equiv="refresh" content={String(refreshAfter)} />}
      <title>{`${title} · ${organisationIn(localizer, organisation)}`}</title>
      <link rel="icon" href={ASSETS.icon.path} type="image/svg+xml" />
      <link rel="stylesheet" href={ASSETS.style.path} />
      {live && <script src={ASSETS.live.path} defer></script>}
    </head>
    <body class={width}>
      <a class="skip" href="#content">
        {localizer.message('pages.skip')}
      </a>
      <header class="bar">
        <div class="bar-inner">
          <span class="brand">
            <span class="brand-mark" aria-hidden="true"></span>
            {organisationIn(localizer, organisation)}
          </span>
          {bar}
        </div>
      </header>
      <main id="content" tabindex={-1}>
        {children}
      </main>
    </body>
  </html>
);

/** A page as it is sent. */
export const render = (page: Child): Rendered => html`<!doctype html>${page}`;
export type Rendered = ReturnType<typeof html>;
