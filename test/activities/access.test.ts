import { Webhook } from 'standardwebhooks';
import { createAccess } from '../../activities/access/index.js';
import { createGuard } from '../../activities/outgoing/guard.js';
import { FAILURES } from '../../domain/kernel/failures.js';
import { onFreshActivities } from '../support/workflows/activities.js';
import { type Receiver, startReceiver } from '../support/site/receiver.js';
import { said } from '../support/site/said.js';

const openActivities = onFreshActivities();
const SECRET = 'whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3';
const ADA = { engagement: 'e1', position: 'analyst-1', name: 'Ada Expert', email: 'ada@northwind.example', change: 1 };

describe('access without an access system', () => {
  it('is kept in the ledger, once per change', async () => {
    const { activities, store } = await openActivities();
    expect(await activities.grantAccess(ADA)).toEqual({ via: 'ledger' });
    await activities.grantAccess(ADA);
    expect(await activities.revokeAccess({ ...ADA, change: 2, reason: said('left') })).toEqual({ via: 'ledger' });
    const ledger = await store.accessLedger('e1');
    expect(ledger.map(({ action, email }) => [action, email])).toEqual([
      ['grant', ADA.email],
      ['revoke', ADA.email],
    ]);
  });
});

describe('access through a webhook', () => {
  let receiver: Receiver;
  beforeEach(async () => {
    receiver = await startReceiver();
  });
  afterEach(() => receiver.close());

  const open = (allowHosts = ['127.0.0.1']) =>
    createAccess({
      store: { recordAccess: () => Promise.reject(new Error('the ledger is not used')) },
      accessWebhook: { url: receiver.url, secret: SECRET, guard: createGuard({ allowHosts }) },
    });

  it('is asked for in a request that proves where it comes from', async () => {
    expect(await open().grantAccess(ADA)).toEqual({ via: 'webhook' });
    const [request] = receiver.got;
    const verified = new Webhook(SECRET).verify(request?.body ?? '', request?.headers as Record<string, string>);
    expect(verified).toEqual({
      type: 'access.grant',
      engagement: 'e1',
      position: 'analyst-1',
      name: 'Ada Expert',
      email: 'ada@northwind.example',
    });
    expect(request?.headers['content-type']).toBe('application/json');
  });

  it('has one id however often it is tried, and another for every change', async () => {
    const access = open();
    await access.grantAccess(ADA);
    await access.grantAccess(ADA);
    await access.revokeAccess({ ...ADA, change: 2, reason: said('suspended') });
    await access.grantAccess({ ...ADA, change: 3 });
    const ids = receiver.got.map(({ headers }) => String(headers['webhook-id']));
    expect(ids[0]).toMatch(/^e1\.analyst-1\.grant\.1\.[0-9a-f]{16}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
    expect(JSON.parse(receiver.got[2]?.body ?? '')).toMatchObject({ type: 'access.revoke', reason: 'suspended' });
  });

  it.each([400, 401, 404, 409, 422])('is refused for good by %i', async (status) => {
    receiver.answers.push({ status });
    await expect(open().grantAccess(ADA)).rejects.toMatchObject({
      type: FAILURES.accessRefused,
      nonRetryable: true,
      message: `the access system answered ${status}`,
    });
  });

  it.each([302, 408, 429, 500, 503])('is tried again after %i', async (status) => {
    receiver.answers.push({ status, headers: { location: '/elsewhere' } });
    await expect(open().revokeAccess(ADA)).rejects.toMatchObject({ nonRetryable: false });
    expect(receiver.got.map(({ path }) => path)).toEqual(['/hook']);
  });

  it('is tried again when nothing answers, and nobody is named', async () => {
    const access = open();
    await receiver.close();
    const failed = access.grantAccess(ADA);
    await expect(failed).rejects.toMatchObject({ nonRetryable: false });
    await expect(failed).rejects.not.toThrow(/ada|127/i);
  });

  it('is refused at an inner address that the operator did not allow', async () => {
    await expect(open([]).grantAccess(ADA)).rejects.toMatchObject({ type: FAILURES.accessRefused, nonRetryable: true });
    expect(receiver.got).toEqual([]);
  });
});
