import { createCalendars } from '../../../activities/calendars/calendars.js';
import { tellHalfAYear } from '../../support/half-year/half-year.js';
import type { Telling } from '../../support/half-year/to-the-award.js';
import { inAnyOrder, linesOf } from '../../support/workflows/diary.js';
import { withSteps } from '../../support/workflows/steps.js';
import { IN_SPRING } from '../../support/workflows/workflow-env.js';

const engagements = withSteps({ calendars: (store) => createCalendars({ store }), begins: IN_SPRING });

describe('half a year with outages, a refused mail, leave, a credential that lapses twice, and silence', () => {
  let telling: Telling;
  beforeAll(async () => {
    telling = await tellHalfAYear(engagements);
  }, 120_000);

  it('tells each person what concerns them, at its minute, once', () => {
    expect(inAnyOrder(telling.diary.notices())).toEqual(inAnyOrder(linesOf(NOTICES)));
  });

  it('says who held which time: the system in outages and while mail did not reach anybody, the calendar on leave', async () => {
    expect(inAnyOrder(await telling.diary.holdings())).toEqual(inAnyOrder(linesOf(HOLDINGS)));
  });

  it('has nobody late but those who could have answered, reviewers that were late together once', async () => {
    const { lateness = {}, deliverables = [] } = (await telling.steps.store.engagement(telling.steps.id)) ?? {};
    const minutes = Object.entries(lateness).map(([holder, late]) => [holder, Math.round(late / 60_000)]);
    expect(Object.fromEntries(minutes.filter(([, late]) => late !== 0))).toEqual({
      // From Friday at ten to Wednesday at three, without the hour and a half of the outage.
      sponsor: (5 * 24 + 5) * 60 - 90,
      // From Saturday at ten past six to Monday at ten.
      vendor: (2 * 24 - 8) * 60 - 10,
      reviewer: 2 * 24 * 60,
    });
    expect(deliverables.map(({ id, late }) => [id, late])).toEqual([
      ['D1', true],
      ['D2', false],
    ]);
  });

  it('tells in words what has happened, why, and what silence leads to', () => {
    const { mails } = telling.steps.edge;
    const said = (kind: string, subject: string): string[] =>
      mails.filter((mail) => mail.kind === kind && mail.subject === subject).flatMap(({ lines }) => lines);
    expect(said('mail.refused', 'Sara Sponsor is not reached by mail')).toContain(
      'The mail server said: 550 5.1.1 No such user here',
    );
    expect(said('task.asked', 'Name an expert: Valuation analyst (analyst-1)')).toContain(
      'The person before could not start: It was not renewed',
    );
    const warnings = said('note', 'The review of D1: what follows if it does not come, and when');
    expect(warnings).toHaveLength(4);
    expect(new Set(warnings.map((line) => line.replace(/ by .* UTC:/, ':')))).toEqual(
      new Set([
        'If there is no review: It counts as “Accept”: A missing review is not waited for: the other one alone decides, and without any the work is accepted and what was agreed for it falls due.',
      ]),
    );
  });

  it('gives access to whoever may work, and only then', () => {
    expect(telling.steps.edge.access.map(({ action, email }) => `${action} ${email.split('@')[0]}`)).toEqual([
      'grant expert.analyst-1',
      'revoke expert.analyst-1',
      'grant expert.analyst-1',
      'revoke expert.analyst-1',
      'grant erin',
      'revoke erin',
    ]);
  });
});

/** Week, day and time in London; what, to whom, about what. */
const NOTICES = `
    # The sponsor’s address is mistyped; it is put right on Thursday, and no time is lost.
     1 Mon 11:20  task.asked           sara@cleint                          Open questions about the scope
     1 Mon 11:20  mail.refused         olu@client                           Sara Sponsor is not reached by mail
     1 Thu 10:00  task.asked           sara@client                          Open questions about the scope
     1 Fri 10:00  task.asked           sara@client                          Approve the scope, version 1
    # She is away for a week, and nobody can answer when her stand-in is to be reminded.
     2 Mon 00:00  task.asked           dana@client                          Approve the scope, version 1
     2 Mon 00:00  task.handed-on       sara@client                          Approve the scope, version 1
     2 Wed 11:00  task.moved           dana@client                          Approve the scope, version 1
     2 Wed 11:30  task.reminder        dana@client                          Approve the scope, version 1
    # Nobody can bid when the round is to end: it ends four hours later for all alike.
     2 Thu 10:40  task.answered        dana@client                          Approve the scope, version 1
     2 Thu 10:40  task.asked           hannah@harbour-valuations            Invitation to bid
     2 Thu 10:40  task.asked           liam@liffey-analytics                Invitation to bid
     2 Thu 10:40  task.asked           devika@deccan-knowledge              Invitation to bid
     2 Fri 14:00  task.answered        hannah@harbour-valuations            Invitation to bid
     3 Fri 10:40  task.reminder        liam@liffey-analytics                Invitation to bid
     3 Fri 10:40  task.reminder        devika@deccan-knowledge              Invitation to bid
     3 Sun 10:40  task.reminder        devika@deccan-knowledge              Invitation to bid
     3 Sun 10:40  task.reminder        liam@liffey-analytics                Invitation to bid
     4 Mon 12:00  task.moved           liam@liffey-analytics                Invitation to bid
     4 Mon 12:00  task.moved           devika@deccan-knowledge              Invitation to bid
     4 Mon 12:00  note                 hannah@harbour-valuations            The date for bids has moved
     4 Mon 13:00  task.answered        liam@liffey-analytics                Invitation to bid
    # The evaluator is away for a week, and nobody stands in: the days do not count.
     4 Mon 14:40  task.lapsed          devika@deccan-knowledge              Invitation to bid
     4 Mon 14:40  task.lapsed          olu@client                           Invitation to bid
     4 Mon 14:40  task.asked           eva@client                           Score the bid of Harbour Valuations
     4 Mon 14:40  task.asked           eva@client                           Score the bid of Liffey Analytics
     4 Mon 14:40  task.unattended      olu@client                           Score the bid of Harbour Valuations
     4 Mon 14:40  task.unattended      olu@client                           Score the bid of Liffey Analytics
    # The sponsor is silent, and nobody can answer when the owner is to hear of it on Tuesday at ten.
     5 Tue 10:00  task.answered        eva@client                           Score the bid of Harbour Valuations
     5 Tue 10:00  task.answered        eva@client                           Score the bid of Liffey Analytics
     5 Tue 10:00  task.asked           sara@client                          Award the engagement
     5 Thu 10:00  task.reminder        sara@client                          Award the engagement
     6 Mon 10:00  task.reminder        sara@client                          Award the engagement
     6 Tue 11:30  task.reminder        sara@client                          Award the engagement
     6 Tue 11:30  task.escalated       olu@client                           Award the engagement
    # The contract, and the team.
     6 Wed 15:00  task.answered        sara@client                          Award the engagement
     6 Wed 15:00  vendor.awarded       hannah@harbour-valuations            Your bid is awarded
     6 Wed 15:00  task.asked           lee@client                           Sign the NDA with Harbour Valuations
     6 Wed 15:00  task.asked           hannah@harbour-valuations            Sign the NDA with the client
     6 Wed 16:00  task.answered        lee@client                           Sign the NDA with Harbour Valuations
     6 Thu 10:20  nda.completed        olu@client                           The NDA is in force
     6 Thu 10:20  task.asked           hannah@harbour-valuations            Name an expert: Valuation analyst (analyst-1)
     6 Fri 11:00  task.answered        hannah@harbour-valuations            Name an expert: Valuation analyst (analyst-1)
     6 Fri 11:00  task.asked           olu@client                           Verify Expert analyst-1 for Valuation analyst
     7 Mon 09:30  task.answered        olu@client                           Verify Expert analyst-1 for Valuation analyst
     7 Mon 09:30  task.asked           expert.analyst-1@harbour-valuations  Acknowledge confidentiality
    # The credential of the expert lapses for thirty hours.
     7 Mon 12:10  task.answered        expert.analyst-1@harbour-valuations  Acknowledge confidentiality
     7 Mon 12:10  vendor.debrief       liam@liffey-analytics                The outcome of the bidding round
     7 Mon 12:10  task.asked           hannah@harbour-valuations            Submit D2: Report
     7 Mon 12:10  task.asked           hannah@harbour-valuations            Submit D1: Model
     9 Tue 10:00  task.paused          hannah@harbour-valuations            Submit D1: Model
     9 Tue 10:00  task.asked           olu@client                           Verify Expert analyst-1 for Valuation analyst
     9 Tue 10:00  task.paused          hannah@harbour-valuations            Submit D2: Report
     9 Tue 10:00  task.paused          olu@client                           Submit D1: Model
     9 Tue 10:00  task.paused          olu@client                           Submit D2: Report
     9 Wed 10:00  task.reminder        olu@client                           Verify Expert analyst-1 for Valuation analyst
     9 Wed 16:00  task.answered        olu@client                           Verify Expert analyst-1 for Valuation analyst
     9 Wed 16:00  task.resumed         hannah@harbour-valuations            Submit D1: Model
     9 Wed 16:00  task.resumed         hannah@harbour-valuations            Submit D2: Report
     9 Wed 16:00  task.moved           hannah@harbour-valuations            Submit D2: Report
     9 Wed 16:00  task.moved           hannah@harbour-valuations            Submit D1: Model
    # The model comes late, and nobody reviews it: it counts as accepted, as both sides were told twice.
    15 Wed 18:10  task.reminder        hannah@harbour-valuations            Submit D1: Model
    16 Mon 10:00  note                 hannah@harbour-valuations            D1 is received
    16 Mon 10:00  task.asked           rita@client                          Review D1: Model
    16 Mon 10:00  task.asked           rolf@client                          Review D1: Model
    16 Mon 10:00  note                 hannah@harbour-valuations            The review of D1: what follows if it does not come, and when
    16 Mon 10:00  note                 olu@client                           The review of D1: what follows if it does not come, and when
    16 Thu 10:00  task.reminder        rita@client                          Review D1: Model
    16 Thu 10:00  task.reminder        rolf@client                          Review D1: Model
    17 Tue 10:00  task.reminder        rita@client                          Review D1: Model
    17 Tue 10:00  task.reminder        rolf@client                          Review D1: Model
    17 Tue 10:00  note                 hannah@harbour-valuations            The review of D1: what follows if it does not come, and when
    17 Tue 10:00  note                 olu@client                           The review of D1: what follows if it does not come, and when
    17 Wed 10:00  task.lapsed          rita@client                          Review D1: Model
    17 Wed 10:00  task.lapsed          olu@client                           Review D1: Model
    17 Wed 10:00  task.lapsed          rolf@client                          Review D1: Model
    17 Wed 10:00  task.lapsed          olu@client                           Review D1: Model
    17 Wed 10:00  deliverable.accepted hannah@harbour-valuations            D1 is accepted
    17 Wed 10:00  payment.released     finn@client                          Payment milestone D1 is released
    # It lapses again and is not renewed: the clock stands until somebody else has begun.
    19 Tue 10:00  task.paused          hannah@harbour-valuations            Submit D2: Report
    19 Tue 10:00  task.asked           olu@client                           Verify Expert analyst-1 for Valuation analyst
    19 Tue 10:00  task.paused          olu@client                           Submit D2: Report
    19 Wed 10:00  task.reminder        olu@client                           Verify Expert analyst-1 for Valuation analyst
    19 Wed 14:00  task.answered        olu@client                           Verify Expert analyst-1 for Valuation analyst
    19 Wed 14:00  task.asked           hannah@harbour-valuations            Name an expert: Valuation analyst (analyst-1)
    20 Mon 11:30  task.answered        hannah@harbour-valuations            Name an expert: Valuation analyst (analyst-1)
    20 Mon 11:30  task.asked           olu@client                           Verify Erin Expert for Valuation analyst
    20 Tue 09:30  task.answered        olu@client                           Verify Erin Expert for Valuation analyst
    20 Tue 09:30  task.asked           erin@harbour-valuations              Acknowledge confidentiality
    20 Tue 14:00  task.answered        erin@harbour-valuations              Acknowledge confidentiality
    20 Tue 14:00  task.resumed         hannah@harbour-valuations            Submit D2: Report
    20 Tue 14:00  task.moved           hannah@harbour-valuations            Submit D2: Report
    # Nobody can hand in the report when it is due in the night.
    26 Wed 22:10  task.reminder        hannah@harbour-valuations            Submit D2: Report
    26 Sun 06:00  task.moved           hannah@harbour-valuations            Submit D2: Report
    26 Sun 07:00  note                 hannah@harbour-valuations            D2 is received
    26 Sun 07:00  task.asked           rita@client                          Review D2: Report
    26 Sun 07:00  task.asked           rolf@client                          Review D2: Report
    26 Sun 07:00  note                 hannah@harbour-valuations            The review of D2: what follows if it does not come, and when
    26 Sun 07:00  note                 olu@client                           The review of D2: what follows if it does not come, and when
    # One reviewer works from Sunday to Thursday, the other from Monday to Friday.
    27 Wed 07:00  task.reminder        rolf@client                          Review D2: Report
    27 Wed 17:30  task.reminder        rita@client                          Review D2: Report
    27 Thu 11:00  task.answered        rita@client                          Review D2: Report
    27 Thu 11:00  note                 hannah@harbour-valuations            The review of D2: what follows if it does not come, and when
    27 Thu 11:00  note                 olu@client                           The review of D2: what follows if it does not come, and when
    27 Thu 15:00  task.answered        rolf@client                          Review D2: Report
    27 Thu 15:00  deliverable.accepted hannah@harbour-valuations            D2 is accepted
    27 Thu 15:00  payment.released     finn@client                          Payment milestone D2 is released
    27 Thu 15:00  task.asked           hannah@harbour-valuations            Certify return or destruction
    27 Fri 12:00  task.answered        hannah@harbour-valuations            Certify return or destruction
    27 Fri 12:00  engagement.closed    olu@client                           The engagement is closed
    27 Fri 12:00  engagement.closed    sara@client                          The engagement is closed
    27 Fri 12:00  engagement.closed    finn@client                          The engagement is closed
    27 Fri 12:00  engagement.closed    rita@client                          The engagement is closed
    27 Fri 12:00  engagement.closed    rolf@client                          The engagement is closed
    27 Fri 12:00  engagement.closed    hannah@harbour-valuations            The engagement is closed
`;

/** Whose time it was from when to when, for each task that was not one person’s and in time from end to end. */
const HOLDINGS = `
    main scope.answer       system    -                           1 Mon 11:20 - 1 Thu 10:00
    main scope.answer       sponsor   sara@client                 1 Thu 10:00 - 1 Fri 10:00
    main scope.approve      sponsor   sara@client                 1 Fri 10:00 - 2 Mon 00:00
    main scope.approve      sponsor   dana@client                 2 Mon 00:00 - 2 Wed 09:30
    main scope.approve      system    -                           2 Wed 09:30 - 2 Wed 11:00
    main scope.approve      sponsor   dana@client                 2 Wed 11:00 - 2 Thu 10:40
    main bid.submit         vendor    liam@liffey-analytics       2 Thu 10:40 - 4 Mon 08:00
    main bid.submit         system    -                           4 Mon 08:00 - 4 Mon 12:00
    main bid.submit         vendor    liam@liffey-analytics       4 Mon 12:00 - 4 Mon 13:00
    main bid.submit         vendor    devika@deccan-knowledge     2 Thu 10:40 - 4 Mon 08:00
    main bid.submit         system    -                           4 Mon 08:00 - 4 Mon 12:00
    main bid.submit         vendor    devika@deccan-knowledge     4 Mon 12:00 - 4 Mon 14:40
    # Two bids, each with a task of its own.
    main bid.evaluate       calendar  -                           4 Mon 14:40 - 4 Sat 00:00
    main bid.evaluate       evaluator eva@client                  4 Sat 00:00 - 5 Tue 10:00
    main bid.evaluate       calendar  -                           4 Mon 14:40 - 4 Sat 00:00
    main bid.evaluate       evaluator eva@client                  4 Sat 00:00 - 5 Tue 10:00
    main award.approve      sponsor   sara@client                 5 Tue 10:00 - 5 Fri 10:00
    main award.approve      sponsor   sara@client                 5 Fri 10:00 - 6 Tue 09:00 late
    main award.approve      system    -                           6 Tue 09:00 - 6 Tue 10:30
    main award.approve      sponsor   sara@client                 6 Tue 10:30 - 6 Wed 15:00 late
    # What its own credential costs is the vendor’s time, but no lateness.
    D1   deliverable.submit vendor    hannah@harbour-valuations   7 Mon 12:10 - 15 Sat 18:10
    D1   deliverable.submit vendor    hannah@harbour-valuations   15 Sat 18:10 - 16 Mon 10:00 late
    D1   review.score       reviewer  rita@client                 16 Mon 10:00 - 17 Mon 10:00
    D1   review.score       reviewer  rita@client                 17 Mon 10:00 - 17 Wed 10:00 late
    D1   review.score       reviewer  rolf@client                 16 Mon 10:00 - 17 Mon 10:00
    D1   review.score       reviewer  rolf@client                 17 Mon 10:00 - 17 Wed 10:00 late
    D2   deliverable.submit vendor    hannah@harbour-valuations   7 Mon 12:10 - 26 Sat 20:00
    D2   deliverable.submit system    -                           26 Sat 20:00 - 26 Sun 06:00
    D2   deliverable.submit vendor    hannah@harbour-valuations   26 Sun 06:00 - 26 Sun 07:00
`;
