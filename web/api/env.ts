import type { Actor } from '../../domain/kernel/index.js';
import type { KeyGrant } from '../../domain/tasks/index.js';
import type { KeyRole } from '../../store/index.js';

/** Who calls the API. */
export interface Caller {
  /** The key's id; `admin` for the key of the configuration. */
  id: string;
  by: Extract<Actor, { kind: 'key' }>;
  roles: readonly KeyRole[];
  /** What it answers, and in whose place. */
  issued: KeyGrant;
}

/** What somebody was refused. */
export interface Denied {
  engagement: string;
  what: string;
  why: string;
}

/** What a request carries while it is handled. */
export interface HttpEnv {
  Variables: {
    requestId: string;
    /** The route's pattern, for logs and metrics: paths hold tokens and email addresses. */
    route?: string;
    /** From where it comes, where that is known. */
    address?: string;
    /** Who asks, as far as it is known. */
    actor?: Actor;
    /** An answer or a reading that was refused, for the audit. */
    denied?: Denied;
  };
}
