import { releaseOf } from '../../domain/ocds/export.js';
import { briefFromRelease } from '../../domain/ocds/import.js';
import type { OcdsExchange } from '../http/deps.js';

export interface OcdsSettings {
  /** The buyer's name in exported releases. */
  organisation: string;
  /** The publisher's registered prefix, such as `ocds-b5fd17`; a documented placeholder when left out. */
  ocidPrefix?: string;
}

/** The Open Contracting Data Standard, in and out. */
export const createOcds = ({ organisation, ocidPrefix }: OcdsSettings): OcdsExchange => ({
  import: briefFromRelease,
  export: (view, entries) => releaseOf(view, entries, { prefix: ocidPrefix, buyer: { name: organisation } }),
});
