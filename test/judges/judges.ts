import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { calendarEntryOf } from '../../activities/mail/calendar/calendar-entry.js';
import { ADMIN_KEY } from '../support/site/api.js';
import { anAssignee, aNotice, aTaskRow } from '../support/samples/turns.js';
import type { JudgedScene } from './scene.js';

/** Content when it returns; otherwise it throws what it has to say. */
export type Judge = (scene: JudgedScene) => Promise<void>;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const COMPILER = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const STRICT = ['--noEmit', '--strict', '--noUncheckedIndexedAccess', '--target', 'es2022', '--module', 'nodenext'];

/** Cases of each operation: enough to meet every parameter and every kind of body, few enough for a minute. */
const EXAMPLES = 4;
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
];

const validDocument: Judge = async ({ run, document }) => {
  await run('openapi-spec-validator', ['--errors', 'all', document]);
};

const typescriptClient: Judge = async ({ run, folder, document }) => {
  const client = join(folder, 'client.ts');
  writeFileSync(client, astToString(await openapiTS(new URL(`file://${document}`))));
  await run(process.execPath, [COMPILER, ...STRICT, client]);
};

/** It warns of each body that it makes no code for; these two stand beside JSON, or hold what a program does not model. */
const OTHER_BODIES = {
  'application/yaml': 'application/octet-stream',
  'text/csv': 'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'application/octet-stream',
};

const pythonClient: Judge = async ({ run, folder, document }) => {
  const client = join(folder, 'client');
  const config = join(folder, 'client.json');
  writeFileSync(config, JSON.stringify({ content_type_overrides: OTHER_BODIES }));
  await run('openapi-python-client', [
    'generate',
    '--path',
    document,
    '--output-path',
    client,
    '--config',
    config,
    '--meta',
    'none',
    '--fail-on-warning',
  ]);
  await run('python', ['-m', 'compileall', '-q', client]);
};

const trueDocument: Judge = async ({ run, url, document }) => {
  await run('schemathesis', [
    'run',
    document,
    '--url',
    url,
    '--header',
    `Authorization: Bearer ${ADMIN_KEY}`,
    '--max-examples',
    String(EXAMPLES),
    '--generation-deterministic',
    '--phases',
    'fuzzing',
    '--checks',
    CHECKS.join(','),
    '--no-color',
  ]);
};

const calendarEntries: Judge = async ({ run, folder }) => {
  const invited = { from: 'KPO <kpo@client.example>', host: 'kpo.example' };
  const files = (['task.asked', 'task.moved', 'task.withdrawn'] as const).map((kind) => {
    const mail = {
      id: 'e1.main.1.0',
      subject: 'engagement/e1' as const,
      subjectTitle: 'Bewertung, größer; mit „Sonderzeichen“',
      stream: 'main',
      notice: aNotice({ kind, to: anAssignee() }),
      state: 'queued' as const,
      at: '2026-03-02T09:00:00.000Z',
    };
    const entry = calendarEntryOf(mail, { task: aTaskRow(), url: 'https://kpo.example/t/token' }, invited);
    if (!entry) throw new Error(`${kind} brings no entry`);
    const file = join(folder, `${kind}.ics`);
    writeFileSync(file, entry.content);
    return [entry.method, file];
  });
  await run('python', [here('./calendar-entries.py'), ...files.flat()]);
};

export const JUDGES: Record<string, Judge> = {
  'openapi-spec-validator on the document': validDocument,
  'openapi-typescript and tsc on a client of it': typescriptClient,
  'openapi-python-client on a client of it': pythonClient,
  'icalendar on the entries that mails bring': calendarEntries,
  'schemathesis on what the API answers': trueDocument,
};
