import { Hono } from 'hono';
import type { Context } from 'hono';
import { cellAt } from '../../../domain/directory/index.js';
import { importVendors, plannedImport, printOf } from '../../../client/index.js';
import type { Localizer } from '../../../i18n/index.js';
import type { Problem } from '../../../domain/kernel/index.js';
import { Alert, List } from '../../components/components.js';
import { render } from '../../components/layout.js';
import type { ConsoleDeps, ConsoleEnv, Surroundings } from '../deps.js';
import { visitorDeeds } from '../on-record.js';
import { ImportForm, ImportShell, NAMES } from './import-form.js';
import { PreviewPage } from './import-preview.js';

const SHOWN_PROBLEMS = 20;
/** The import of vendors from a file: what it would change, and once that is confirmed, the change. */
export function vendorImportRoutes({ store, reader }: Pick<ConsoleDeps, 'store' | 'reader'>): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();

  const page = (c: Context<ConsoleEnv>, told: Omit<ImportPageProps, 'around'>): Response | Promise<Response> =>
    c.html(render(<ImportPage around={c.get('around')} {...told} />), told.problems ? 422 : 200);

  routes.post('/vendors/import', async (c) => {
    const form = c.get('form');
    const charset = textIn(form, NAMES.charset) || undefined;
    const given = await fileOrText(form);
    const read = await reader.read('vendors', given, charset);
    if ('problems' in read)
      return page(c, { problems: read.problems, charset, text: typeof given === 'string' ? given : undefined });
    const changes = await plannedImport(store, read.vendors);
    const confirmed = textIn(form, NAMES.plan);
    if (confirmed !== printOf(changes))
      return c.html(
        render(<PreviewPage around={c.get('around')} changes={changes} overtaken={confirmed !== ''} />),
        confirmed === '' ? 200 : 409,
      );
    await importVendors(store, changes, visitorDeeds(c));
    return page(c, { taken: changes.added.length + changes.changed.length });
  });
  return routes;
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

async function fileOrText(form: FormData): Promise<string | Uint8Array> {
  const file = form.get(NAMES.file);
  return file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : textIn(form, NAMES.text);
}

interface ImportPageProps {
  around: Surroundings;
  /** How many vendors were written. */
  taken?: number;
  problems?: readonly Problem[];
  text?: string;
  charset?: string;
}

function ImportPage({ around, taken, problems, ...filled }: ImportPageProps) {
  const { localizer } = around;
  return (
    <ImportShell around={around} title={localizer.message('console.vendors.import')}>
      {taken !== undefined && (
        <Alert tone="good" title={localizer.message('console.vendors.taken', { count: taken })} />
      )}
      {problems && (
        <Alert tone="bad" title={localizer.message('console.vendors.notImported')}>
          <List items={problems.slice(0, SHOWN_PROBLEMS).map((problem) => placed(localizer, problem))} />
        </Alert>
      )}
      <section class="card">
        <ImportForm around={around} {...filled} />
      </section>
    </ImportShell>
  );
}

function placed(localizer: Localizer, problem: Problem): string {
  const { line, column } = cellAt(problem.pointer);
  const message = localizer.text(problem);
  if (line === undefined) return message;
  return localizer.message('console.vendors.problem', { line, column: column || 'none', message });
}
