import { z } from '@hono/zod-openapi';
import { Calendar, QuietHours, Weekly, WorkingHours } from '../../../domain/calendar/calendar.js';
import { Absence, Delegation } from '../../../domain/directory/delegation.js';
import { DirectoryPerson, PersonEntry } from '../../../domain/directory/directory-person.js';
import { Organisation } from '../../../domain/directory/organisation.js';
import { Vendor } from '../../../domain/directory/vendor.js';
import { BriefInput, DeliverableNeed, RoleNeed } from '../../../domain/engagement/brief.js';
import { PHASES } from '../../../domain/engagement/phases.js';
import { Email } from '../../../domain/kernel/address.js';
import { Country } from '../../../domain/kernel/countries.js';
import { Currency } from '../../../domain/kernel/currencies.js';
import { PracticeId } from '../../../domain/kernel/identifiers.js';
import { LanguageTag } from '../../../domain/kernel/languages.js';
import { Money } from '../../../domain/kernel/money.js';
import { Person, ROLES } from '../../../domain/kernel/person.js';
import { Line, Prose } from '../../../domain/kernel/text.js';
import { NdaClause, Practice, ScoringWeights } from '../../../domain/practices/practice.js';
import { Rehearsal } from '../../../domain/simulation/rehearsal.js';
import { ComplianceGate } from '../../../domain/tasks/compliance-gate.js';
import { Criterion } from '../../../domain/tasks/criterion.js';
import { HOLDERS } from '../../../domain/tasks/holders.js';
import { TASK_KINDS } from '../../../domain/tasks/kinds/index.js';
import { Policy, PolicyOverride, TaskOverride } from '../../../domain/tasks/policy.js';
import { Duration, Rung, SomeTime } from '../../../domain/tasks/rung.js';
import { TaskPolicy } from '../../../domain/tasks/task-policy.js';
import {
  Added,
  Deadline,
  EngagementLedger,
  Evidence,
  Holding,
  Ledger,
  PortfolioLateness,
  Scorecard,
  VendorScorecard,
} from '../ledger-schemas.js';
import { ProblemDocument } from '../problems.js';
import { Outlook, RehearsedBody, RehearsedTaskBody, Step } from '../rehearsal-schemas.js';
import { Key } from '../routes/keys.js';
import { PracticeSummary } from '../routes/practices.js';
import { Subscription } from '../routes/subscriptions.js';
import { Document, Entry } from '../journal-schemas.js';
import {
  Bidder,
  Deferral,
  Deliverable,
  Engagement,
  Payment,
  PlacedRung,
  Plan,
  Ranked,
  Reason,
  Scope,
  Someone,
  Task,
  TeamMember,
} from '../schemas.js';

/** What the description of the API writes out once, by name; wherever else it occurs, it is referred to. */
export const COMPONENTS: Readonly<Record<string, z.ZodType>> = {
  ...{ Email, Country, Currency, Duration, SomeTime, Language: LanguageTag, Line, Prose, Reason, PracticeId },
  ...{ TaskKind: z.enum(TASK_KINDS), Role: z.enum(ROLES), Holder: z.enum(HOLDERS), Phase: z.enum(PHASES) },
  ...{ Money, Person, Someone, Problem: ProblemDocument },
  ...{ Rung, TaskPolicy, TaskOverride, Policy, PolicyOverride },
  ...{ Brief: BriefInput, RoleNeed, DeliverableNeed },
  ...{ Practice, Criterion, ComplianceGate, NdaClause, ScoringWeights },
  ...{ Vendor, Organisation, DirectoryPerson, PersonEntry, Absence, Delegation },
  ...{ Calendar, Weekly, WorkingHours, QuietHours },
  ...{ Engagement, Scope, Deliverable, Plan, Bidder, Ranked, TeamMember, Payment, JournalEntry: Entry, Document },
  ...{ Task, PlacedRung, Deferral, Key, Subscription, PracticeSummary },
  ...{ Added, Deadline, Evidence, Ledger, EngagementLedger, Holding, PortfolioLateness, Scorecard, VendorScorecard },
  ...{ Rehearsal, Rehearsed: RehearsedBody, RehearsedTask: RehearsedTaskBody, RehearsedStep: Step, Outlook },
};
