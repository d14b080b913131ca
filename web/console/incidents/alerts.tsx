import { countIncidents } from '../../../domain/engagement/index.js';
import type { Localizer } from '../../../i18n/index.js';
import type { Incident, Store } from '../../../store/index.js';
import { Alert } from '../../components/components.js';

/** How much stands still, before anything else; nothing where all goes on. */
export const IncidentsAlert = ({
  localizer,
  figures: { open, tasks },
}: {
  localizer: Localizer;
  figures: Awaited<ReturnType<Store['incidentFigures']>>;
}) => {
  const count = countIncidents(open);
  if (count === 0) return null;
  return (
    <Alert tone="bad" title={localizer.message('console.incidents.open', { count })}>
      <p>
        {localizer.message('console.incidents.open.text', { count: tasks })}{' '}
        <a href="/incidents">{localizer.message('console.incidents.show')}</a>
      </p>
    </Alert>
  );
};

/** How many questions stand unanswered. */
export const StandingAlert = ({ localizer, count }: { localizer: Localizer; count: number }) =>
  count === 0 ? null : (
    <Alert tone="bad" title={localizer.message('console.standing.open', { count })}>
      <p>
        {localizer.message('console.standing.open.text')}{' '}
        <a href="/incidents#standing">{localizer.message('console.incidents.show')}</a>
      </p>
    </Alert>
  );

/** That a task stands unanswered. */
export const StandsHere = ({ localizer, standing }: { localizer: Localizer; standing: string | null }) =>
  standing === null ? null : (
    <Alert tone="bad" title={localizer.message('console.standing.here')}>
      <p>{localizer.message('console.standing.here.text', { since: { at: standing } })}</p>
    </Alert>
  );

/** That what a page is about cannot go on. */
export const IncidentAlert = ({
  localizer,
  incident,
}: {
  localizer: Localizer;
  incident: Pick<Incident, 'since'> | undefined;
}) =>
  incident ? (
    <Alert tone="bad" title={localizer.message('console.incident.here')}>
      <p>
        {localizer.message('console.incident.here.text', { since: { at: incident.since } })}{' '}
        <a href="/incidents">{localizer.message('console.incidents.show')}</a>
      </p>
    </Alert>
  ) : null;
