import { stillUntil } from '../../../client/index.js';
import { EVENT_TYPES } from '../../../domain/engagement/index.js';
import { type EventSource, sha256Of } from '../../../store/index.js';
import { Alert, Card, Facts } from '../../components/components.js';
import { type Filled, ProblemSummary } from '../../components/field-parts.js';
import type { ToldProblem } from '../../components/problems.js';
import type { Surroundings } from '../deps.js';
import { Choices, Group, TextInput } from '../inputs.js';
import { LastUsed } from '../settings/last-used.js';
import { Secret } from '../settings/secret.js';
import { SettingsPart } from '../settings/settings-page.js';
import { FormToken } from '../shell.js';

/** The field that says which secret is to be replaced, so that sending the form again replaces no other. */
export const REPLACES = 'replaces';
export const markOf = (sealed: string): string => sha256Of({ sealed });

export interface SourcePageProps {
  around: Surroundings;
  typed: URLSearchParams;
  /** The one that there is; else one is to be made, under this id. */
  source?: EventSource;
  newId?: string;
  /** Shown this once. */
  secret?: string;
  saved?: boolean;
  problems?: ReadonlyMap<string, string>;
  summary?: readonly ToldProblem[];
}

/** A system that sends events: what it may send, its secrets, and its end. */
export const SourcePage = (props: SourcePageProps) => {
  const { around, typed, source, secret, saved, problems = new Map(), summary = [] } = props;
  const { localizer } = around;
  return (
    <SettingsPart
      around={around}
      title={source?.name ?? localizer.message('settings.sources.add')}
      of={{ path: '/event-sources', title: localizer.message('settings.sources') }}
      narrow
    >
      {summary.length > 0 && <ProblemSummary localizer={localizer} problems={summary} idOf={(id) => id} />}
      {secret && (
        <Alert tone="good" title={localizer.message('settings.sources.secret')}>
          <Secret localizer={localizer} secret={secret} />
        </Alert>
      )}
      {saved && <Alert tone="good" title={localizer.message('people.saved')} />}
      {source && <Secrets around={around} source={source} />}
      <SourceForm {...props} filled={{ localizer, typed, problems }} />
      {source && <Remove around={around} source={source} />}
    </SettingsPart>
  );
};

const SourceForm = ({ around, source, newId, filled }: SourcePageProps & { filled: Filled }) => {
  const { localizer } = around;
  return (
    <form
      class="task-form card"
      method="post"
      action={source ? `/event-sources/${source.id}` : '/event-sources'}
      novalidate
    >
      <FormToken around={around} />
      {newId && <input type="hidden" name="id" value={newId} />}
      <TextInput name="name" label={localizer.message('settings.sources.name')} filled={filled} />
      <TextInput
        name="source"
        label={localizer.message('settings.sources.source')}
        hint={localizer.message('settings.sources.source.hint')}
        filled={filled}
      />
      <TextInput
        name="owner"
        type="email"
        label={localizer.message('settings.keys.owner')}
        hint={localizer.message('settings.sources.owner.hint')}
        filled={filled}
      />
      <Choices
        name="types"
        title={localizer.message('settings.sources.types')}
        hint={localizer.message('settings.sources.types.hint')}
        filled={filled}
        options={EVENT_TYPES.map((type) => [type, type])}
      />
      <Group
        title={localizer.message('settings.sources.about')}
        hint={localizer.message('settings.sources.about.hint')}
      >
        <TextInput
          name="costCentres"
          rows={3}
          label={localizer.message('settings.sources.costCentres')}
          hint={localizer.message('settings.sources.line')}
          filled={filled}
        />
        <TextInput
          name="engagements"
          rows={3}
          label={localizer.message('settings.sources.engagements')}
          hint={localizer.message('settings.sources.line')}
          filled={filled}
        />
      </Group>
      <button class="button primary" type="submit">
        {localizer.message(source ? 'people.save' : 'settings.sources.make')}
      </button>
    </form>
  );
};

const Secrets = ({ around, source }: { around: Surroundings; source: EventSource }) => {
  const { localizer } = around;
  return (
    <Card title={localizer.message('settings.sources.secrets')} id="secrets">
      <Facts
        facts={[
          [
            localizer.message('settings.sources.valid'),
            isOverlapping(source)
              ? localizer.message('settings.sources.both', { until: { at: source.previousUntil ?? '' } })
              : localizer.message('settings.sources.one'),
          ],
          [localizer.message('settings.lastUsed'), <LastUsed around={around} at={source.lastUsedAt} />],
        ]}
      />
      <form class="actions" method="post" action={`/event-sources/${source.id}/rotate`}>
        <FormToken around={around} />
        <input type="hidden" name={REPLACES} value={markOf(source.secret)} />
        <p class="hint">{localizer.message('settings.sources.rotate.hint')}</p>
        <button class="button" type="submit">
          {localizer.message('settings.sources.rotate')}
        </button>
      </form>
    </Card>
  );
};

/** Whether the secret before is valid still, by the clock that tells senders apart. */
export const isOverlapping = ({ previousUntil }: Pick<EventSource, 'previousUntil'>): boolean =>
  stillUntil(previousUntil) !== null;

const Remove = ({ around, source }: { around: Surroundings; source: EventSource }) => {
  const { localizer } = around;
  return (
    <details class="card danger">
      <summary>{localizer.message('settings.sources.remove')}</summary>
      <form class="task-form" method="post" action={`/event-sources/${source.id}/remove`}>
        <FormToken around={around} />
        <p class="hint">{localizer.message('settings.sources.remove.hint')}</p>
        <button class="button destructive" type="submit">
          {localizer.message('settings.sources.remove.button')}
        </button>
      </form>
    </details>
  );
};
