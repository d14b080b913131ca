import type { Command } from 'commander';
import type { Io } from './io.js';

/** A command as `kpo --help` lists it; the rest is loaded when it is asked for, so that no command waits for the others. */
export interface Listed {
  /** As it is typed, such as `start [options] <brief>`. */
  typed: string;
  does: string;
  /** What gives it its options and its action. */
  complete: () => Promise<(command: Command, io: Io) => void>;
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly Listed[] = [
  {
    typed: 'up',
    does: 'run everything in one process: Temporal, database, mailbox, worker, API, console and portal',
    complete: async () => (await import('./up.js')).upCommand,
  },
  {
    typed: 'worker',
    does: 'run a worker; start as many as are needed, on any machine',
    complete: async () => (await import('./processes.js')).workerCommand,
  },
  {
    typed: 'promote [build]',
    does: 'have new engagements begin with a build whose workers run already (KPO_BUILD_ID unless it is named)',
    complete: async () => (await import('./operating/promote.js')).promoteCommand,
  },
  {
    typed: 'api',
    does: 'run the API, the console and the portal',
    complete: async () => (await import('./processes.js')).apiCommand,
  },
  {
    typed: 'mailbox',
    does: 'run a mailbox that catches every mail and shows them on a web page',
    complete: async () => (await import('./processes.js')).mailboxCommand,
  },
  {
    typed: 'start [options] <brief>',
    does: 'start an engagement from a brief (JSON or YAML; "-" reads standard input)',
    complete: async () => (await import('./engagements.js')).startCommand,
  },
  {
    typed: 'import-ocds [options] <release>',
    does: 'start an engagement from an Open Contracting release (OCDS, JSON)',
    complete: async () => (await import('./engagements.js')).importOcdsCommand,
  },
  {
    typed: 'list [options]',
    does: 'list engagements, the latest first',
    complete: async () => (await import('./engagements.js')).listCommand,
  },
  {
    typed: 'show <id>',
    does: 'show one engagement',
    complete: async () => (await import('./engagements.js')).showCommand,
  },
  {
    typed: 'cancel [options] <id>',
    does: 'cancel an engagement: access is revoked and everybody concerned is told',
    complete: async () => (await import('./engagements.js')).cancelCommand,
  },
  {
    typed: 'reset-version [options] <id>',
    does: 'have the versions of budget, demand or calendar events count on from another one, after a wrong one was taken',
    complete: async () => (await import('./operating/reset-version.js')).resetVersionCommand,
  },
  {
    typed: 'export [options] <id>',
    does: 'export an engagement for other systems',
    complete: async () => (await import('./engagements.js')).exportCommand,
  },
  {
    typed: 'watch <id>',
    does: 'follow an engagement as it happens, until it ends or Ctrl-C',
    complete: async () => (await import('./watch.js')).watchCommand,
  },
  {
    typed: 'tasks [options]',
    does: 'list open tasks, the most urgent first',
    complete: async () => (await import('./tasks.js')).tasksCommand,
  },
  {
    typed: 'answer [options] <task>',
    does: 'answer a task; without an answer, show its choices and a valid example',
    complete: async () => (await import('./tasks.js')).answerCommand,
  },
  {
    typed: 'send-again [options] <task>',
    does: 'mail a question again that did not reach whoever is asked, to the right address if the one used was wrong',
    complete: async () => (await import('./tasks.js')).sendAgainCommand,
  },
  {
    typed: 'rehearse [options] <policy>',
    does: 'try a changed ladder, calendar or delegation on every open task (JSON or YAML; "-" reads standard input)',
    complete: async () => (await import('./rehearse.js')).rehearseCommand,
  },
  {
    typed: 'event <file>',
    does: 'send a CloudEvent (JSON or YAML), signed with the event secret',
    complete: async () => (await import('./event.js')).eventCommand,
  },
  {
    typed: 'vendors',
    does: 'the directory of vendors',
    complete: async () => (await import('./vendors.js')).vendorsCommand,
  },
  {
    typed: 'scorecard [options] <vendor>',
    does: 'recompute a vendor’s scorecard from the journals; only its own share of lateness counts',
    complete: async () => (await import('./scorecard.js')).scorecardCommand,
  },
  {
    typed: 'journal',
    does: 'the record of everything that happened in an engagement',
    complete: async () => (await import('./journal.js')).journalCommand,
  },
  {
    typed: 'audit [options]',
    does: 'who came in, what was read and changed, and what was refused',
    complete: async () => (await import('./operating/audit.js')).auditCommand,
  },
  {
    typed: 'subscriptions',
    does: 'who is sent events: how that fares, secrets, pause, test, and sending again',
    complete: async () => (await import('./operating/subscriptions.js')).subscriptionsCommand,
  },
  {
    typed: 'keys',
    does: 'keys of the API: what each may do, and in whose place it answers',
    complete: async () => (await import('./operating/keys.js')).keysCommand,
  },
  {
    typed: 'checkpoint [options]',
    does: 'the signed heads of all journals and of the audit, to be kept elsewhere',
    complete: async () => (await import('./operating/checkpoint.js')).checkpointCommand,
  },
  {
    typed: 'maintenance',
    does: 'stops of the system that are announced; their time is given back',
    complete: async () => (await import('./operating/maintenance.js')).maintenanceCommand,
  },
  {
    typed: 'doctor',
    does: 'check what kpo needs on this machine, and say how to fix what is missing',
    complete: async () => (await import('./operating/doctor.js')).doctorCommand,
  },
];
