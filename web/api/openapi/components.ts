import { z } from '@hono/zod-openapi';
import { ACT_TYPES } from '../../../domain/audit/index.js';
import { Calendar, QuietHours, Weekly, WorkingHours } from '../../../domain/calendar/index.js';
import {
  Absence,
  Delegation,
  DirectoryPerson,
  Organisation,
  PersonEntry,
  Vendor,
} from '../../../domain/directory/index.js';
import {
  BriefInput,
  Constraints,
  DeliverableNeed,
  EVENT_TYPES,
  PHASES,
  RoleNeed,
} from '../../../domain/engagement/index.js';
import {
  Country,
  Currency,
  Email,
  LanguageTag,
  Line,
  Money,
  Person,
  PracticeId,
  Prose,
  ROLES,
} from '../../../domain/kernel/index.js';
import { NdaClause, Practice, ScoringWeights } from '../../../domain/practices/index.js';
import { Rehearsal } from '../../../domain/simulation/index.js';
import {
  ComplianceGate,
  Criterion,
  Duration,
  HOLDERS,
  Policy,
  PolicyOverride,
  Rung,
  SomeTime,
  TASK_KINDS,
  TaskOverride,
  TaskPolicy,
} from '../../../domain/tasks/index.js';
import {
  Added,
  Deadline,
  EngagementLedger,
  Evidence,
  Holding,
  Lateness,
  Ledger,
  LedgerDeadline,
  PortfolioLateness,
  Scorecard,
  VendorScorecard,
} from '../ledger-schemas.js';
import { Count } from '../measures.js';
import { ProblemDocument } from '../problems.js';
import { Outlook, RehearsedBody, RehearsedTaskBody, Step } from '../rehearsal-schemas.js';
import { Checkpoint } from '../routes/checkpoints.js';
import { EventSource } from '../routes/event-sources.js';
import { Key } from '../routes/keys.js';
import { Maintenance } from '../routes/maintenance.js';
import { PracticeSummary } from '../routes/practices.js';
import { Subscription } from '../routes/subscription-moves.js';
import { Document, Entry } from '../journal-schemas.js';
import {
  Assumption,
  Bidder,
  Deliverable,
  Engagement,
  EngagementSummary,
  Nda,
  Payment,
  Plan,
  Ranked,
  Reason,
  Scope,
  Someone,
  TeamMember,
} from '../schemas.js';
import { Deferral, MailRefusal, Pause, PlacedRung, Task, TaskSummary, Unanswered } from '../task-schemas.js';
import { OrganisationSummary, PersonSummary, VendorSummary } from '../directory-schemas.js';

/** What the description of the API writes out once, by name; wherever else it occurs, it is referred to. */
export const COMPONENTS: Readonly<Record<string, z.ZodType>> = {
  ...{ Email, Country, Currency, Duration, SomeTime, Language: LanguageTag, Line, Prose, Reason, PracticeId },
  ...{ TaskKind: z.enum(TASK_KINDS), Role: z.enum(ROLES), Holder: z.enum(HOLDERS), Phase: z.enum(PHASES) },
  ...{ ActType: z.enum(ACT_TYPES), EventType: z.enum(EVENT_TYPES) },
  ...{ Money, Person, Someone, Problem: ProblemDocument },
  ...{ Rung, TaskPolicy, TaskOverride, TaskOverrides: PolicyOverride.shape.tasks.unwrap(), Policy, PolicyOverride },
  ...{ Periods: PolicyOverride.shape.periods.unwrap() },
  ...{ Brief: BriefInput, Constraints, RoleNeed, DeliverableNeed },
  ...{ Practice, Criterion, ComplianceGate, NdaClause, ScoringWeights },
  ...{ VendorSummary, OrganisationSummary, PersonSummary },
  ...{ Vendor, Organisation, DirectoryPerson, PersonEntry, Absence, Delegation },
  ...{ Authority: PersonEntry.shape.authority.unwrap().unwrap(), ConsoleRoles: PersonEntry.shape.roles.unwrap() },
  ...{ Parts: PersonEntry.shape.defaultFor, DayHours: Calendar.shape.weekly.unwrap().valueType },
  ...{ Calendar, Weekly, WorkingHours, QuietHours },
  ...{
    Engagement,
    EngagementSummary,
    Assumption,
    Nda,
    Scope,
    Deliverable,
    Plan,
    Bidder,
    Ranked,
    TeamMember,
    Payment,
    JournalEntry: Entry,
    Document,
  },
  ...{
    Task,
    TaskSummary,
    PlacedRung,
    Deferral,
    MailRefusal,
    Pause,
    Unanswered,
    Key,
    EventSource,
    Checkpoint,
    Maintenance,
    Subscription,
    PracticeSummary,
  },
  ...{
    Count,
    Lateness,
    Added,
    Deadline,
    Evidence,
    Ledger,
    EngagementLedger,
    LedgerDeadline,
    Holding,
    PortfolioLateness,
    Scorecard,
    VendorScorecard,
  },
  ...{ Rehearsal, Rehearsed: RehearsedBody, RehearsedTask: RehearsedTaskBody, RehearsedStep: Step, Outlook },
};
