import type { Localizer } from '../../../i18n/index.js';
import type { RightsChange } from '../../../store/index.js';
import { isFirstHand } from '../../../client/index.js';
import { Facts } from '../../components/components.js';
import type { Surroundings } from '../deps.js';
import { FormToken } from '../shell.js';

interface WaitingProps {
  around: Surroundings;
  change: RightsChange;
  /** What it is called where it is plain whose it is; else it is called by whose it is. */
  about?: string;
}

/** A change of rights, and what is said of it by whoever did not ask for it. */
export const Waiting = ({ around, change, about }: WaitingProps) => {
  const { localizer, visitor } = around;
  const own = isFirstHand(change, visitor.email);
  return (
    <section class="card" aria-label={change.email}>
      <h2>{about ?? <a href={`/people/${encodeURIComponent(change.email)}`}>{change.email}</a>}</h2>
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
