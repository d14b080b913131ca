import { publicUrlOf, readSettings, type Settings } from '../../platform/environment.js';

const settingsOf = (env: NodeJS.ProcessEnv): Settings => {
  const read = readSettings(env);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.settings;
};
const problemsOf = (env: NodeJS.ProcessEnv): string[] => {
  const read = readSettings(env);
  return read.ok ? [] : read.problems;
};

describe('readSettings', () => {
  it('has a default for everything', () => {
    expect(settingsOf({})).toMatchObject({
      home: `${process.cwd()}/.kpo`,
      host: '127.0.0.1',
      ports: { http: 8080, smtp: 1025, mailbox: 8025, temporal: 7233, temporalUi: 8233 },
      taskQueue: 'kpo',
      mailWindow: 'PT5S',
      outageAfterMs: 10_000,
      namespace: 'default',
      sampleDirectory: true,
      organisation: undefined,
      outgoingAllow: [],
    });
  });

  it('has no release of its own until its build is named', () => {
    expect(settingsOf({ KPO_VERSIONING: 'auto-upgrade' }).release).toBeUndefined();
    expect(settingsOf({ KPO_BUILD_ID: '2026-12-01' }).release).toEqual({
      build: '2026-12-01',
      deployment: 'kpo',
      behavior: 'PINNED',
    });
    expect(
      settingsOf({ KPO_BUILD_ID: '1.4.0', KPO_DEPLOYMENT: 'north', KPO_VERSIONING: 'auto-upgrade' }).release,
    ).toEqual({ build: '1.4.0', deployment: 'north', behavior: 'AUTO_UPGRADE' });
  });

  it('takes an empty variable as absent', () => {
    expect(settingsOf({ KPO_PORT: '', DATABASE_URL: ' ' })).toMatchObject({
      ports: { http: 8080 },
      databaseUrl: undefined,
    });
  });

  it.each([
    ['KPO_PORT', '80a', 'not a port number from 0 (any free one) to 65535'],
    ['KPO_PORT', '70000', 'not a port number from 0 (any free one) to 65535'],
    ['KPO_HOST', 'not a host', 'not a host name or an address such as 127.0.0.1'],
    ['KPO_PUBLIC_URL', 'kpo.client.example', 'not an address that starts with http:// or https://'],
    ['KPO_PUBLIC_URL', 'ftp://kpo.client.example', 'not an address that starts with http:// or https://'],
    ['KPO_MAIL_FROM', 'KPO\r\nBcc: all@client.example', 'not a sender such as “KPO <kpo@client.example>”'],
    ['KPO_OUTAGE_AFTER', 'PT0.5S', 'not an ISO 8601 duration from a second to an hour, such as PT10S'],
    ['KPO_OUTAGE_AFTER', 'P1D', 'not an ISO 8601 duration from a second to an hour, such as PT10S'],
    ['KPO_MAIL_WINDOW', 'P1D', 'not an ISO 8601 duration of an hour at most, such as PT5S'],
    ['KPO_MAIL_WINDOW', '5s', 'not an ISO 8601 duration of an hour at most, such as PT5S'],
    ['KPO_LOG_LEVEL', 'loud', 'none of trace, debug, info, warn, error, fatal and silent'],
    ['KPO_SAMPLE_DIRECTORY', 'yes', 'none of true and false'],
    [
      'KPO_OIDC_ISSUER',
      'http://login.example',
      'not the https:// address of a sign-in provider (http:// on this machine only)',
    ],
    [
      'KPO_OIDC_ISSUER',
      'https://login.example?x=1',
      'not the https:// address of a sign-in provider (http:// on this machine only)',
    ],
    ['KPO_OIDC_SCOPE', 'email', 'not a list of scopes that begins with “openid”, such as “openid email groups”'],
    ['KPO_OIDC_GROUPS', 'owner=KPO', 'not a list of roles and groups such as “operator=Purchasing, admin=KPO admins”'],
    ['KPO_OIDC_GROUPS_CLAIM', 'my groups', 'not the name of a claim'],
    ['KPO_VERSIONING', 'loose', 'none of pinned and auto-upgrade'],
  ])('names %s, quotes %j and says what it should be', (name, value, expected) => {
    const quoted = JSON.stringify(value).slice(1, -1);
    expect(problemsOf({ [name]: value })).toEqual([`${name}: “${quoted}” is ${expected}.`]);
  });

  it.each([
    'KPO_ADMIN_KEY',
    'KPO_EVENT_SECRET',
    'KPO_LINK_SECRET',
    'KPO_DOCUMENT_KEY',
    'KPO_CHECKPOINT_KEY',
    'KPO_OIDC_CLIENT_SECRET',
    'DATABASE_URL',
    'SMTP_URL',
  ])('never quotes %s', (name) => {
    const [problem] = problemsOf({ [name]: 'hunter 2' });
    expect(problem).toMatch(new RegExp(`^${name}: This is not .* \\(its value is not shown\\)\\.$`));
    expect(problem).not.toContain('hunter');
  });

  it('tells every problem at once', () => {
    expect(problemsOf({ KPO_PORT: 'x', KPO_SMTP_PORT: 'y', TEMPORAL_ADDRESS: 'nowhere' })).toHaveLength(3);
  });

  it('splits several event secrets', () => {
    const [first, second] = [`whsec_${'a'.repeat(32)}`, `whsec_${'b'.repeat(43)}=`];
    expect(settingsOf({ KPO_EVENT_SECRET: `${first}, ${second}` }).given.eventSecrets).toEqual([first, second]);
  });

  it('wants the access webhook whole', () => {
    expect(problemsOf({ KPO_ACCESS_WEBHOOK_URL: 'https://iam.client.example/hook' })[0]).toContain(
      'the secret is missing',
    );
  });

  it.each(['http://iam.client.example/hook', 'http://10.0.0.5/'])('posts nothing unencrypted to %s', (url) => {
    const secret = `whsec_${'a'.repeat(32)}`;
    const [problem] = problemsOf({ KPO_ACCESS_WEBHOOK_URL: url, KPO_ACCESS_WEBHOOK_SECRET: secret });
    expect(problem).toContain(`KPO_ACCESS_WEBHOOK_URL: “${url}”`);
    const local = { KPO_ACCESS_WEBHOOK_URL: 'http://127.0.0.1:9/hook', KPO_ACCESS_WEBHOOK_SECRET: secret };
    expect(settingsOf(local).accessWebhook?.url).toBe('http://127.0.0.1:9/hook');
  });

  it.each(['iam.client.example/hook', 'https://', 'not an address'])('says of %s that it is no address', (url) => {
    const secret = `whsec_${'a'.repeat(32)}`;
    const problems = problemsOf({ KPO_ACCESS_WEBHOOK_URL: url, KPO_ACCESS_WEBHOOK_SECRET: secret });
    expect(problems).toEqual([expect.stringContaining(`KPO_ACCESS_WEBHOOK_URL: “${url}”`)]);
  });

  it('wants the sign-in provider whole, and somehow to sign people in', () => {
    const PROVIDER = { KPO_OIDC_ISSUER: 'https://login.example', KPO_OIDC_CLIENT_ID: 'kpo' };
    const missing =
      'KPO_OIDC_ISSUER, KPO_OIDC_CLIENT_ID and KPO_OIDC_CLIENT_SECRET are set together, and this one is missing.';
    expect(problemsOf(PROVIDER)).toEqual([`KPO_OIDC_CLIENT_SECRET: ${missing}`]);
    expect(problemsOf({ KPO_OIDC_GROUPS: 'admin=KPO' })).toEqual([`KPO_OIDC_ISSUER: ${missing}`]);
    expect(problemsOf({ KPO_SIGN_IN_LINKS: 'false' })).toEqual([
      'KPO_SIGN_IN_LINKS: Without links somebody has to sign in otherwise: set KPO_OIDC_ISSUER too.',
    ]);
    const groups = 'admin=KPO admins, operator=Purchasing, operator=a=b';
    const given = { KPO_OIDC_CLIENT_SECRET: 'secret', KPO_OIDC_GROUPS: groups, KPO_SIGN_IN_LINKS: 'false' };
    expect(settingsOf({ ...PROVIDER, ...given })).toMatchObject({
      signInLinks: false,
      oidc: {
        issuer: 'https://login.example',
        clientId: 'kpo',
        clientSecret: 'secret',
        scope: 'openid email',
        groupsClaim: 'groups',
        trustEmail: false,
        groups: [
          { role: 'admin', group: 'KPO admins' },
          { role: 'operator', group: 'Purchasing' },
          { role: 'operator', group: 'a=b' },
        ],
      },
    });
    expect(settingsOf({})).toMatchObject({ oidc: undefined, signInLinks: true });
  });

  it('uses a Temporal server by its address, with TLS when there is an API key', () => {
    expect(
      settingsOf({ TEMPORAL_ADDRESS: 'temporal.example:7233', TEMPORAL_NAMESPACE: 'kpo', TEMPORAL_API_KEY: 'key' }),
    ).toMatchObject({
      namespace: 'kpo',
      temporal: { address: 'temporal.example:7233', tls: true, apiKey: 'key' },
    });
  });

  it('names the variable of a Temporal address without a port', () => {
    expect(problemsOf({ TEMPORAL_ADDRESS: 'temporal.example' })).toEqual([
      'TEMPORAL_ADDRESS: “temporal.example” is not a host with a port, such as temporal.example:7233.',
    ]);
  });
});

describe('publicUrlOf', () => {
  it.each([
    [{}, 'http://127.0.0.1:8080'],
    [{ KPO_HOST: '0.0.0.0', KPO_PORT: '80' }, 'http://localhost:80'],
    [{ KPO_HOST: '::1' }, 'http://[::1]:8080'],
    [{ KPO_PUBLIC_URL: 'https://kpo.client.example/' }, 'https://kpo.client.example'],
  ])('%j is reached at %s', (env, url) => {
    expect(publicUrlOf(settingsOf(env))).toBe(url);
  });
});
