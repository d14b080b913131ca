import type { Deed } from '../../domain/audit/index.js';
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

/** Keys of the API, as the store keeps them. */
export interface ApiKeys {
  /** Only a hash of the secret is kept. False where another key has the name. */
  putKey(key: ApiKey, secretHash: string, told?: readonly Deed[]): Promise<boolean>;
  noteKeyUsed(id: string, at: string): Promise<void>;
  keyByHash(secretHash: string): Promise<ApiKey | undefined>;
  keys(): Promise<ApiKey[]>;
  deleteKey(id: string, told?: readonly Deed[]): Promise<boolean>;
}
