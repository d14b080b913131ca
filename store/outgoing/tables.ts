/** Who is sent events, and what was tried. */
export const subscriptionTables = ({ text, keyed }: { text: string; keyed: string }): string[] => [
  `create table subscriptions (
    id ${text} primary key, url ${text} not null, types ${text} not null, secret ${text} not null,
    previous_secret ${text}, previous_until ${text}, owner ${text}, created_at ${text} not null, paused_at ${text},
    last_success_at ${text}, last_error_at ${text}, last_error ${text}, failures integer not null,
    failing_since ${text}, retry_at ${text}, resends integer not null, tried integer not null,
    position bigint not null, checkpoint bigint not null, told_failing ${text} not null, news_taken_until ${text})`,
  `create table deliveries (
    subscription ${text} not null references subscriptions (id) on delete cascade, number integer not null,
    at ${text} not null, event ${text} not null, type ${text} not null, attempt integer not null, status integer,
    error ${text}, primary key (subscription, number))${keyed}`,
  `create table deliveries_counted (outcome ${text} primary key, count bigint not null)`,
];
