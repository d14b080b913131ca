import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const schema = JSON.parse(
  readFileSync(new URL('../../fixtures/ocds/release-schema.json', import.meta.url), 'utf8'),
) as object;
const ajv = new Ajv.default({ strict: false, allErrors: true });
addFormats.default(ajv);
const accepts = ajv.compile(schema);

/** What the standard's schema finds wrong with a release; null when it accepts it. */
export const releaseErrors = (release: unknown): unknown => (accepts(release) ? null : accepts.errors);
