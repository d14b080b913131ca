import { Hono } from 'hono';
import type { Context } from 'hono';
import { BriefInput, type ImportedNotice } from '../../../domain/engagement/index.js';
import { amountFrom } from '../../../domain/ocds/index.js';
import { person, type Problem, problem, problemsOf, shown, stepsOf } from '../../../domain/kernel/index.js';
import type { Localizer } from '../../../i18n/index.js';
import { render } from '../../components/layout.js';
import { placedProblems, type ToldProblem } from '../../components/problems.js';
import { nameAt, readBriefForm } from './brief-form.js';
import type { ConsoleDeps, ConsoleEnv } from '../deps.js';
import { pastedOrUploaded } from '../inputs.js';
import { refusalPage } from '../refusal-page.js';
import { textsOf } from '../session.js';
import { newSecret } from '../sign-in/sign-in-links.js';
import { StartPage } from './start-page.js';
import type { StartMode } from './start-page.js';

/** Starting an engagement, in three ways that meet in one place. */
export function startRoutes({ engagements, store, reader }: ConsoleDeps): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();

  const show = async (
    c: Context<ConsoleEnv>,
    mode: StartMode,
    typed?: URLSearchParams,
    problems: readonly ToldProblem[] = [],
    startedAlready: readonly string[] = [],
  ): Promise<Response> => {
    const requestKey = typed?.get('requestKey') ?? newSecret();
    const page = (
      <StartPage
        around={c.get('around')}
        practices={await store.practices()}
        requestKey={requestKey}
        mode={mode}
        typed={typed}
        problems={problems}
        startedAlready={startedAlready}
      />
    );
    return c.html(render(page), startedAlready.length > 0 ? 409 : problems.length > 0 ? 422 : 200);
  };

  /** Starts it, or shows the form again with what is wrong and everything that was typed. */
  async function start(
    c: Context<ConsoleEnv>,
    mode: StartMode,
    typed: URLSearchParams,
    brief: BriefInput,
    notice?: { notice: ImportedNotice; again: boolean },
  ): Promise<Response> {
    const { localizer, visitor } = c.get('around');
    const { email } = visitor;
    const key = typed.get('requestKey')?.slice(0, 100) || newSecret();
    const started = await engagements.start({ brief, ...notice, by: person(email), key: `console:${email}:${key}` });
    if (started.ok) return c.redirect(`/engagements/${encodeURIComponent(started.id)}?started`, 303);
    const problems = started.why === 'invalid' || started.why === 'conflict' ? started.problems : undefined;
    if (problems) {
      const told = mode === 'form' ? inForm(localizer, problems) : inText(localizer, TEXT_INPUTS[mode], problems);
      return show(c, mode, typed, told, started.why === 'conflict' ? started.engagements : undefined);
    }
    return refusalPage(c, started);
  }

  routes.get('/start', (c) => show(c, 'form'));

  routes.post('/start', async (c) => {
    const typed = textsOf(c.get('form'));
    const read = readBriefForm(typed, c.get('around').localizer);
    return read.ok ? start(c, 'form', typed, read.brief) : show(c, 'form', typed, read.problems);
  });

  routes.post('/start/brief', async (c) => {
    const typed = await withText(c, 'brief');
    const { localizer } = c.get('around');
    const text = typed.get('brief') ?? '';
    const parsed = text.trim() ? await reader.read('yaml', text) : { problem: NOTHING_PASTED };
    if ('problem' in parsed) return show(c, 'brief', typed, inText(localizer, 'brief', [parsed.problem]));
    const brief = BriefInput.safeParse(parsed.value);
    return brief.success
      ? start(c, 'brief', typed, brief.data)
      : show(c, 'brief', typed, inText(localizer, 'brief', problemsOf(brief.error, parsed.value)));
  });

  routes.post('/start/ocds', async (c) => {
    const typed = await withText(c, 'release');
    const { localizer } = c.get('around');
    const text = typed.get('release') ?? '';
    const budget = typed.get('ocdsBudget')?.trim() ?? '';
    const amount = budget === '' ? undefined : amountFrom(budget);
    if (budget !== '' && !amount) {
      const message = localizer.message('problems.ocds.budget', { value: shown(budget) });
      return show(c, 'ocds', typed, [{ pointer: 'ocdsBudget', message }]);
    }
    const named = { practice: typed.get('ocdsPractice') || undefined, budget: amount };
    const imported = text.trim()
      ? await reader.read('release', text, await store.practices(), named)
      : { problems: [NOTHING_PASTED] };
    return 'brief' in imported
      ? start(c, 'ocds', typed, imported.brief, { notice: imported.notice, again: typed.get('again') === 'yes' })
      : show(c, 'ocds', typed, inText(localizer, 'release', imported.problems));
  });
  return routes;
}

async function withText(c: Context<ConsoleEnv>, name: string): Promise<URLSearchParams> {
  const typed = textsOf(c.get('form'));
  typed.set(name, await pastedOrUploaded(c.get('form'), name));
  return typed;
}

const NOTHING_PASTED = problem('', 'problems.nothingPasted');

const TEXT_INPUTS = { brief: 'brief', ocds: 'release' } as const;
const inText = (localizer: Localizer, name: string, problems: readonly Problem[]): ToldProblem[] =>
  placedProblems(localizer, problems).map((message) => ({ pointer: name, message }));

const EVERY_ROW = Array.from({ length: 10 }, (_, row) => row);
const inForm = (localizer: Localizer, problems: readonly Problem[]): ToldProblem[] =>
  problems.map((each) => ({
    pointer: nameAt(stepsOf(each.pointer), { roles: EVERY_ROW, deliverables: EVERY_ROW }),
    message: localizer.text(each),
  }));
