/** Types of `ApplicationFailure` that activities and workflows throw. */
export const FAILURES = {
  /** The mail server refuses this recipient or message for good. */
  mailRefused: 'MailRefused',
  /** The mail server cannot be reached now. */
  mailUnavailable: 'MailUnavailable',
  /** The database cannot be reached now. */
  storeUnavailable: 'StoreUnavailable',
  /** A document that a workflow refers to is not in the store. */
  documentMissing: 'DocumentMissing',
  /** The access system answered with a refusal. */
  accessRefused: 'AccessRefused',
  /** An update names a task that is not open, or somebody else's. */
  taskRefused: 'TaskRefused',
  /** A run that goes on as a new one takes nothing any more; the next run does. */
  workflowClosing: 'WorkflowClosing',
  /** A turn was committed before with other content: a bug that must not be papered over. */
  journalConflict: 'JournalConflict',
} as const;
