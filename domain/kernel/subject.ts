/** What can have a desk, a journal, tasks and documents. With another kind, whatever takes each subject for an engagement does not compile. */
export type SubjectKind = 'engagement';

/** One of them as one text, its kind before its id: what desk, journal, tasks and documents are kept by. */
export type Subject<Kind extends SubjectKind = SubjectKind> = `${Kind}/${string}`;

export const subjectOf = <Kind extends SubjectKind>(kind: Kind, id: string): Subject<Kind> => `${kind}/${id}`;

export const kindOf = <Kind extends SubjectKind>(subject: Subject<Kind>): Kind =>
  subject.slice(0, subject.indexOf('/')) as Kind;

/** Its id, which is one within its kind only; of a subject that can be of several kinds it tells nothing. */
export const idOf = (subject: Subject): string => subject.slice(subject.indexOf('/') + 1);

/** How ids of its tasks and mails begin: public names of an engagement's go by its id alone, all others by their kind, too. */
export const stemOf = (subject: Subject): string => subject.replace(/^engagement\//, '').replace('/', '-');
