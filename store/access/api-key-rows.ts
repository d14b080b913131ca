import type { ApiKey } from '../rows.js';
import type { EventSourcesTable } from './event-source-rows.js';

/** Lists are JSON; `nameMark` is the name without its spelling, which no two keys share. */
export interface ApiKeysTable extends Omit<ApiKey, 'roles' | 'kinds'> {
  roles: string;
  kinds: string;
  nameMark: string;
  secretHash: string;
}

/** Who comes in by a key or a signature. */
export interface AccessTables {
  apiKeys: ApiKeysTable;
  eventSources: EventSourcesTable;
}
