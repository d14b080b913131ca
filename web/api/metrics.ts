import { Gauge, Histogram, Registry } from 'prom-client';
import { PHASES } from '../../domain/engagement/phases.js';
import type { Store } from '../../store/contract.js';

export interface Metrics {
  observe(request: { method: string; route: string; status: number; seconds: number }): void;
  render(): Promise<{ contentType: string; text: string }>;
}

/** Requests by route, and the portfolio's figures at the moment of asking. */
export function createMetrics(store: Pick<Store, 'figures'>): Metrics {
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

  return {
    observe: ({ method, route, status, seconds }) => durations.observe({ method, route, status }, seconds),
    async render() {
      const figures = await store.figures();
      for (const phase of PHASES) engagements.set({ phase }, figures.byPhase[phase] ?? 0);
      open.set(figures.openTasks);
      overdue.set(figures.overdueTasks);
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}
