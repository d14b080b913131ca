import { onFreshApi } from '../../support/site/api.js';
import { aTurn } from '../../support/samples/turns.js';

describe('what operators’ tools ask', () => {
  let temporal = { part: 'temporal', ok: true, detail: undefined as string | undefined };
  const api = onFreshApi(() => ({ ready: async () => [{ part: 'database', ok: true }, temporal] }));
  beforeEach(() => {
    temporal = { part: 'temporal', ok: true, detail: undefined };
  });

  it('lives', async () => {
    expect((await api().send('GET', '/healthz', { key: null })).status).toBe(200);
  });

  it('is ready only when every part is', async () => {
    const ready = await api().send('GET', '/readyz', { key: null });
    expect([ready.status, await ready.json()]).toEqual([
      200,
      {
        status: 'ready',
        parts: { database: 'ok', temporal: 'ok' },
        incidents: { count: 0, items: [] },
        outages: [],
        maintenance: [],
      },
    ]);
    temporal = { part: 'temporal', ok: false, detail: 'no worker polls the task queue "kpo"' };
    const lacking = await api().send('GET', '/readyz', { key: null });
    expect([lacking.status, (await lacking.json()).parts.temporal]).toEqual([
      503,
      'no worker polls the task queue "kpo"',
    ]);
  });

  it('lists what stands still with what to do, counts it, and is as ready as before', async () => {
    const since = '2026-03-02T09:00:00.000Z';
    await api().store.commit(aTurn({ workflowId: 'engagement-e1' }), {});
    await api().store.noteIncident({ workflowId: 'engagement-e1', cause: 'nondeterminism', error: 'no', since }, since);
    const ready = await api().send('GET', '/readyz', { key: null });
    expect([ready.status, (await ready.json()).incidents]).toEqual([
      200,
      {
        count: 1,
        items: [
          {
            engagement: 'e1',
            workflow: 'engagement-e1',
            cause: 'nondeterminism',
            error: 'no',
            since,
            tasks: 0,
            advice: expect.stringContaining('Go back to the release before'),
          },
        ],
      },
    ]);
    const text = await (await api().send('GET', '/metrics', { key: null })).text();
    expect(text).toContain('kpo_incidents{cause="nondeterminism"} 1');
    expect(text).toContain('kpo_incidents{cause="failure"} 0');
    expect(text).toContain('kpo_incident_tasks 0');
    expect(text).toContain('kpo_incidents_total 1');
  });

  it('counts subscriptions, what was tried for them, and what waits', async () => {
    const { store } = api();
    const createdAt = new Date(Date.now() - 90_000).toISOString();
    for (const id of ['s1', 's2'])
      await store.putSubscription({ id, url: 'https://erp.example/', types: [], secret: 'sealed', createdAt });
    await store.pauseSubscription('s2', createdAt);
    await store.commit(aTurn({ at: createdAt }), {});
    const outcome = { event: 'e1.1', at: createdAt, type: 'kpo.engagement.started.v1', attempt: 1, status: 500 };
    await store.noteDelivery({ id: 's1', resends: 0 }, { ...outcome, error: '500' }, { retryAt: null });
    const text = await (await api().send('GET', '/metrics', { key: null })).text();
    expect(text).toContain('kpo_subscriptions{state="failing"} 1');
    expect(text).toContain('kpo_subscriptions{state="paused"} 1');
    expect(text).toContain('kpo_deliveries_total{outcome="refused"} 1');
    expect(text).toContain('kpo_deliveries_total{outcome="taken"} 0');
    expect(text).toMatch(/^kpo_deliveries_waiting [1-9]/m);
    expect(Number(/^kpo_deliveries_oldest_seconds (\S+)/m.exec(text)?.[1])).toBeGreaterThan(60);
  });

  it('counts engagements by phase and times requests by route, not by path', async () => {
    await api().store.commit(aTurn(), {});
    await api().send('GET', '/v1/engagements/e1');
    const text = await (await api().send('GET', '/metrics', { key: null })).text();
    expect(text).toContain('kpo_engagements{phase="scoping"} 1');
    expect(text).toContain(
      'kpo_http_request_duration_seconds_count{method="GET",route="/v1/engagements/{id}",status="200"} 1',
    );
  });
});

describe('every response', () => {
  const api = onFreshApi();

  it.each(['/healthz', '/v1/tasks', '/v1/nothing', '/nothing'])(
    'to %s carries an id and keeps browsers strict',
    async (path) => {
      const { headers } = await api().send('GET', path);
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );
});

describe('/docs', () => {
  const api = onFreshApi();

  it('is served from local files under a strict policy', async () => {
    const page = await api().send('GET', '/docs', { key: null });
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(html).not.toMatch(/https?:\/\/|<script>|onload=/);
    const sources = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(sources).toEqual(['/docs/swagger-ui.css', '/docs/swagger-ui-bundle.js', '/docs/start.js']);
    for (const path of sources) {
      const asset = await api().send('GET', path, { key: null });
      expect([path, asset.status, (await asset.text()).length > 0]).toEqual([path, 200, true]);
    }
  });
});
