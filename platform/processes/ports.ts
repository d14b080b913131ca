import { loopbackOf } from '../addresses.js';
import type { Settings } from '../environment.js';
import type { WantedPort } from '../stack/ports.js';

/** The ports the stack will listen on: those of the embedded parts, and the API's, which comes last. */
export function portsOf({ host, ports, smtpUrl, temporal }: Settings): WantedPort[] {
  const local = loopbackOf(host);
  return [
    ...(temporal
      ? []
      : [
          { variable: 'KPO_TEMPORAL_PORT', host: local, port: ports.temporal },
          { variable: 'KPO_TEMPORAL_UI_PORT', host: local, port: ports.temporalUi },
        ]),
    ...(smtpUrl
      ? []
      : [
          { variable: 'KPO_SMTP_PORT', host: local, port: ports.smtp },
          { variable: 'KPO_MAILBOX_PORT', host: local, port: ports.mailbox },
        ]),
    { variable: 'KPO_PORT', host, port: ports.http },
  ];
}

/** The settings with the ports that were claimed, by variable. */
export function withPorts(settings: Settings, wanted: readonly WantedPort[], claimed: readonly number[]): Settings {
  const port = (variable: string, otherwise: number): number =>
    claimed[wanted.findIndex((each) => each.variable === variable)] ?? otherwise;
  const { ports } = settings;
  return {
    ...settings,
    ports: {
      http: port('KPO_PORT', ports.http),
      smtp: port('KPO_SMTP_PORT', ports.smtp),
      mailbox: port('KPO_MAILBOX_PORT', ports.mailbox),
      temporal: port('KPO_TEMPORAL_PORT', ports.temporal),
      temporalUi: port('KPO_TEMPORAL_UI_PORT', ports.temporalUi),
    },
  };
}

/** Environment for programs and tests that must not meet anybody else's ports. */
export const FREE_PORTS = {
  KPO_PORT: '0',
  KPO_SMTP_PORT: '0',
  KPO_MAILBOX_PORT: '0',
  KPO_TEMPORAL_PORT: '0',
  KPO_TEMPORAL_UI_PORT: '0',
} as const;
