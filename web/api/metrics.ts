import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { OUTAGE_CAUSES } from '../../domain/calendar/index.js';
import { INCIDENT_CAUSES, PHASES } from '../../domain/engagement/index.js';
import type { Store } from '../../store/index.js';

export interface Metrics {
  observe(request: { method: string; route: string; status: number; seconds: number }): void;
  render(): Promise<{ contentType: string; text: string }>;
}

/** Requests by route, and the portfolio's figures at the moment of asking. */
export function createMetrics(
  store: Pick<Store, 'figures' | 'incidentFigures' | 'mailFigures' | 'outageFigures' | 'subscriptionFigures'>,
): Metrics {
  const registry = new Registry();
  const durations = new Histogram({
    name: 'kpo_http_request_duration_seconds',
    help: 'How long requests took.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const engagements = new Gauge({
    name: 'kpo_engagements',
    help: 'Engagements by phase.',
    labelNames: ['phase'],
    registers: [registry],
  });
  const open = new Gauge({ name: 'kpo_tasks_open', help: 'Tasks that wait for an answer.', registers: [registry] });
  const overdue = new Gauge({
    name: 'kpo_tasks_overdue',
    help: 'Open tasks past their due instant.',
    registers: [registry],
  });

  const standing = new Gauge({
    name: 'kpo_tasks_standing',
    help: 'Open tasks whose ladder has ended and which nobody has answered.',
    registers: [registry],
  });

  const incidents = new Gauge({
    name: 'kpo_incidents',
    help: 'Workflows whose code cannot go on, by cause.',
    labelNames: ['cause'],
    registers: [registry],
  });
  const blocked = new Gauge({
    name: 'kpo_incident_tasks',
    help: 'Open tasks whose answers are not taken meanwhile.',
    registers: [registry],
  });
  // Counted in the database, by whichever process found them, so that a restart does not begin anew.
  const ever = new Counter({
    name: 'kpo_incidents_total',
    help: 'Incidents since the database was made, over or not.',
    registers: [registry],
  });

  // Counted in the database as well.
  const refused = new Counter({
    name: 'kpo_mails_refused_total',
    help: 'Mails that were refused for good, at once or by a bounce, since the database was made.',
    registers: [registry],
  });
  const delayed = new Gauge({
    name: 'kpo_mails_delayed',
    help: 'Mails that were refused for a while, and are tried again.',
    registers: [registry],
  });
  const pending = new Gauge({ name: 'kpo_outbox_pending', help: 'Mails that wait.', registers: [registry] });
  const oldest = new Gauge({
    name: 'kpo_outbox_oldest_seconds',
    help: 'How long the oldest of them has waited.',
    registers: [registry],
  });
  const outages = new Counter({
    name: 'kpo_outages_total',
    help: 'Stretches in which answers could not be taken, by cause, since the database was made.',
    labelNames: ['cause'],
    registers: [registry],
  });
  const away = new Counter({
    name: 'kpo_outage_seconds_total',
    help: 'How long answers could not be taken, by cause; the time was given back.',
    labelNames: ['cause'],
    registers: [registry],
  });

  const countedSubscriptions = countSubscriptions(registry, store);

  return {
    observe: ({ method, route, status, seconds }) => durations.observe({ method, route, status }, seconds),
    async render() {
      const [figures, stuck, lost] = await Promise.all([
        store.figures(),
        store.incidentFigures(),
        store.outageFigures(),
      ]);
      for (const phase of PHASES) engagements.set({ phase }, figures.byPhase[phase] ?? 0);
      open.set(figures.openTasks);
      overdue.set(figures.overdueTasks);
      standing.set(figures.standingTasks);
      for (const cause of INCIDENT_CAUSES) incidents.set({ cause }, stuck.open[cause]);
      blocked.set(stuck.tasks);
      const mail = await store.mailFigures();
      refused.reset();
      refused.inc(mail.refused);
      delayed.set(mail.delayed);
      pending.set(mail.pending);
      oldest.set(mail.oldest === null ? 0 : Math.max(0, (Date.now() - Date.parse(mail.oldest)) / 1000));
      ever.reset();
      ever.inc(stuck.all);
      outages.reset();
      away.reset();
      for (const cause of OUTAGE_CAUSES) {
        outages.inc({ cause }, lost[cause].count);
        away.inc({ cause }, lost[cause].milliseconds / 1_000);
      }
      await countedSubscriptions();
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

/** What goes out to receivers, and what waits; returns what brings the figures up to the moment of asking. */
function countSubscriptions(
  registry: Registry,
  store: Pick<Store, 'subscriptionFigures'>,
  now = Date.now,
): () => Promise<void> {
  const subscriptions = new Gauge({
    name: 'kpo_subscriptions',
    help: 'Subscriptions by state.',
    labelNames: ['state'],
    registers: [registry],
  });
  // Counted in the database, so that neither a restart nor the end of a subscription begins anew.
  const deliveries = new Counter({
    name: 'kpo_deliveries_total',
    help: 'Attempts to deliver an event by outcome, tests apart, since the database was made.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const waiting = new Gauge({
    name: 'kpo_deliveries_waiting',
    help: 'Events that a receiver has not taken yet, but for those of subscriptions that are paused.',
    registers: [registry],
  });
  const oldest = new Gauge({
    name: 'kpo_deliveries_oldest_seconds',
    help: 'How long ago the oldest of them happened.',
    registers: [registry],
  });
  return async () => {
    const figures = await store.subscriptionFigures();
    for (const state of ['sending', 'failing', 'paused'] as const) subscriptions.set({ state }, figures[state]);
    deliveries.reset();
    for (const outcome of ['taken', 'refused'] as const) deliveries.inc({ outcome }, figures[outcome]);
    waiting.set(figures.waiting);
    oldest.set(figures.oldest === null ? 0 : Math.max(0, (now() - Date.parse(figures.oldest)) / 1000));
  };
}
