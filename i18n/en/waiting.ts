/** What people are told of waits that move. */
export const waiting = {
  'waiting.handedOn': 'This now lies with {name}. You need not answer any more.',
  'waiting.forAbsent': '{name} is away, and you answer on their behalf.',
  'waiting.forDelegator': '{name} has named you to answer such questions on their behalf.',
  'waiting.group': 'This is asked of {group}. Whoever takes it, answers it.',
  'waiting.claimed': '{name} has taken this. You need not answer.',
  'waiting.moved': 'It is now due on {to}. Before, it was due on {from}.',
  'waiting.movedWhy': 'The reason: {why}.',
  'waiting.paused': 'The clock stands still: {why}.',
  'waiting.pausedUntil': '{who} can start it again. It starts by itself on {until}.',
  'waiting.resumed': 'The clock runs again: {why}.',
  'waiting.escalatedToo': 'As there is no answer yet, {name} is told now as well.',
  'waiting.inputLate': 'Our input “{input}” came {lost} late. Your date moves by as much.',
  'waiting.heldUp':
    'Work on “{before}” stood still or was reviewed late, by {lost} in all. Your date moves by as much.',
  'waiting.newDue': '“{title}” is now due on {due}. Before, it was due on {was}.',
  'waiting.handover.subject': 'Hand over the work on “{engagement}”',
  'waiting.handover.why':
    'The engagement passes to another firm. Please say what you hand over, so that the work can go on.',
  'waiting.handover.use': 'What you write is kept under seal and given to the firm that comes after you.',
  'waiting.handover.came.subject': 'For {id}: what the firm before you hands over',
  'waiting.handover.came':
    'The firm that worked on this before you has handed over its papers. You find them where “{title}” is asked of you.',
  'waiting.inputLate.subject': 'A new date for {deliverable}',
  'waiting.toldForAbsent': '{name} is away, and you are told on their behalf.',
};
