import type { ApiKey } from '../../../store/index.js';
import { Alert, Badge, Table, type TableColumn } from '../../components/components.js';
import type { Surroundings } from '../deps.js';
import { LastUsed } from '../settings/last-used.js';
import { Secret } from '../settings/secret.js';
import { SettingsPart } from '../settings/settings-page.js';
import { FormToken } from '../shell.js';

/** A key that was made just now; its secret is shown this once. */
export interface MadeKey {
  name: string;
  secret: string;
}

interface KeysPageProps {
  around: Surroundings;
  keys: readonly ApiKey[];
  made?: MadeKey;
}

export const KeysPage = ({ around, keys, made }: KeysPageProps) => {
  const { localizer } = around;
  const title = localizer.message('settings.keys');
  return (
    <SettingsPart
      around={around}
      title={title}
      lead={localizer.message('settings.keys.lead')}
      action={
        <a class="button" href="/keys/new">
          {localizer.message('settings.keys.add')}
        </a>
      }
    >
      {made && (
        <Alert tone="good" title={localizer.message('settings.keys.made', { name: made.name })}>
          <Secret localizer={localizer} secret={made.secret} />
        </Alert>
      )}
      <section class="card flush" aria-label={title}>
        <Table
          caption={title}
          columns={columnsFor(around)}
          rows={keys}
          empty={localizer.message('settings.keys.none')}
        />
      </section>
    </SettingsPart>
  );
};

const columnsFor = (around: Surroundings): TableColumn<ApiKey>[] => {
  const { localizer, now } = around;
  return [
    {
      title: localizer.message('settings.keys.key'),
      cell: ({ name, createdAt }) => (
        <div class="cell-main">
          <span class="strong">{name}</span>
          <span class="hint">{localizer.message('settings.made', { at: localizer.day(createdAt) })}</span>
        </div>
      ),
    },
    {
      title: localizer.message('settings.keys.roles'),
      cell: ({ roles }) => <span>{roles.join(', ')}</span>,
    },
    {
      title: localizer.message('settings.keys.answersFor'),
      cell: ({ answersFor, kinds }) =>
        answersFor === null && kinds.length === 0 ? (
          '–'
        ) : (
          <div class="cell-main">
            <span>{answersFor ?? localizer.message('settings.keys.anybody')}</span>
            <span class="hint">{localizer.list(kinds.map((kind) => localizer.message(`words.task.${kind}`)))}</span>
          </div>
        ),
    },
    { title: localizer.message('settings.owner'), cell: ({ owner }) => owner ?? '–' },
    {
      title: localizer.message('settings.keys.expires'),
      cell: ({ expiresAt }) =>
        expiresAt === null ? (
          localizer.message('settings.keys.never')
        ) : expiresAt <= now ? (
          <Badge tone="warn">{localizer.message('settings.keys.expired', { at: localizer.day(expiresAt) })}</Badge>
        ) : (
          localizer.day(expiresAt)
        ),
    },
    {
      title: localizer.message('settings.lastUsed'),
      cell: ({ lastUsedAt }) => <LastUsed around={around} at={lastUsedAt} />,
    },
    {
      title: localizer.message('settings.keys.withdraw'),
      action: true,
      cell: ({ id, name }) => (
        <details class="confirm">
          <summary aria-label={`${localizer.message('settings.keys.withdraw')}: ${name}`}>
            {localizer.message('settings.keys.withdraw')}
          </summary>
          <form method="post" action={`/keys/${id}/withdraw`}>
            <FormToken around={around} />
            <p class="hint">{localizer.message('settings.keys.withdraw.hint')}</p>
            <button class="button destructive" type="submit">
              {localizer.message('settings.keys.withdraw.button')}
            </button>
          </form>
        </details>
      ),
    },
  ];
};
