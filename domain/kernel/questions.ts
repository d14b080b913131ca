/** What a brief leaves open. Questions are put on record in these words, and asked in the sponsor's. */
export const questions = {
  'questions.nothingDue': 'Nothing in the brief is due from a vendor. What is the vendor to deliver, and when?',
  'questions.acceptance':
    'How will you know that “{title}” ({id}) is good? Please name its acceptance criteria, one a line.',
  'questions.inHouse':
    'How many days would “{team}” need to do this work in-house, and what does one of their days cost?',
  'questions.noPayments':
    'No deliverable carries a payment. Which amounts become due when which deliverables are accepted?',
  'questions.overBudget': 'The payments add up to {payments}, the budget is {budget}. Which of the two is to change?',
  'questions.order':
    '“{title}” ({id}) is due after {due}, but waits for “{neededTitle}” ({needed}), due after {neededDue}. Which of the two is to move?',
} as const;
