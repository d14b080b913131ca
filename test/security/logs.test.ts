import { createLogger } from '../../platform/logger.js';

/** What is written for these calls of the log, as text. */
function logged(say: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  say(createLogger('trace', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

const PERSONAL = /sara@client\.example|Heron|kpo\.example/;

describe('createLogger', () => {
  it.each([
    [
      'a mail server',
      Object.assign(new Error('Recipient rejected: 550 <sara@client.example> no such user'), {
        code: 'EENVELOPE',
        rejected: ['sara@client.example'],
        response: '550 <sara@client.example>',
      }),
      'EENVELOPE',
    ],
    [
      'PostgreSQL',
      Object.assign(new Error('duplicate key value violates unique constraint "people_pkey"'), {
        code: '23505',
        detail: 'Key (email)=(sara@client.example) already exists.',
      }),
      '23505',
    ],
    ['a parser', new SyntaxError('Unexpected token P, "Project Heron" is not valid JSON'), 'SyntaxError'],
    ['a page', new Error('fetch of https://kpo.example/t/token failed'), 'fetch of'],
  ])('says what kind of error came from %s, and nothing that it quotes', (_, error, kind) => {
    for (const context of [{ err: error }, { error }, { error: new Error('outer', { cause: error }) }]) {
      const line = logged((log) => log.error(context, 'a thing failed'));
      expect(line).not.toMatch(PERSONAL);
      expect(line).toContain(kind);
      expect(line).toContain('logs.test.ts');
    }
  });

  it('writes one line for one thing, whatever line breaks are in it', () => {
    const forged = 'left\r\n{"level":60,"msg":"the house is on fire"}\u2028\u001b[31m';
    const line = logged((log) => log.warn({ route: forged, err: new Error(forged) }, forged));
    expect(line.trimEnd().split(/\r|\n/)).toHaveLength(1);
    expect(JSON.parse(line)).toMatchObject({ level: 40 });
    expect(line).not.toContain('\u001b');
  });

  it('keeps values out of messages, as Temporal puts them there', () => {
    const line = logged((log) => log.warn({}, 'Failing workflow task failure=Failure { message: "Project Heron" }'));
    expect(line).toContain('Failing workflow task');
    expect(line).not.toMatch(PERSONAL);
  });
});
