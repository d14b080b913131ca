import type { KeyRole } from '../../store/contract.js';

/** Who calls the API. */
export interface Caller {
  /** The key's id; `admin` for the key of the configuration. */
  id: string;
  /** As it stands in journals: `key:<name>`. */
  by: string;
  roles: readonly KeyRole[];
}

/** What a request carries while it is handled. */
export interface HttpEnv {
  Variables: {
    requestId: string;
    /** The route's pattern, for logs and metrics: paths hold tokens and email addresses. */
    route?: string;
  };
}
