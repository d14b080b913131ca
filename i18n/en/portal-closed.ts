/** Why a link cannot be used, or not any more; none of this tells what was answered, or by whom. */
export const closed = {
  'portal.closed.answered': 'This has already been answered',
  'portal.closed.answered.text':
    '{at, select, unknown {An answer was recorded, so there is nothing left for you to do.} other {An answer was recorded on {at}, so there is nothing left for you to do.}}',
  'portal.closed.answered.more':
    'If that answer was not yours, or was a mistake, please write to the person who asked you.',
  'portal.closed.lapsed': 'The time to answer is over',
  'portal.closed.lapsed.text':
    '{at, select, unknown {The last date passed and the matter went on without an answer, as the mails had announced.} other {The last date passed on {at} and the matter went on without an answer, as the mails had announced.}}',
  'portal.closed.lapsed.more': 'If you think this should be looked at again, please write to the person who asked you.',
  'portal.closed.withdrawn': 'This question was withdrawn',
  'portal.closed.withdrawn.text':
    '{at, select, unknown {It was withdrawn: circumstances changed and your answer is no longer needed.} other {It was withdrawn on {at}: circumstances changed and your answer is no longer needed.}}',
  'portal.closed.reassigned': 'This is now with somebody else',
  'portal.closed.reassigned.text':
    'The question was handed to another person after this mail was sent to you, so your link no longer opens it.',
  'portal.closed.reassigned.more': 'You need not do anything.',
  'portal.closed.over': 'This engagement has ended',
  'portal.closed.over.text': 'The engagement that this question belonged to is over, so no answer is needed any more.',
  'portal.closed.expired': 'This link has expired',
  'portal.closed.expired.text':
    'Links are valid for a limited time. The latest mail about this question carries one that works; if there is none, please ask the person who wrote to you for a new one.',
  'portal.closed.forged': 'This link is not valid',
  'portal.closed.forged.text':
    'The address is incomplete or was changed. Please open the link straight from the mail; some mail programs break long addresses across lines.',
  'portal.closed.unknown': 'There is no such question',
  'portal.closed.unknown.text':
    'The link is genuine, but the question it belongs to is not here. It may be so new that it is still being written; please try again in a minute.',
  'portal.closed.crowded': 'Too many attempts',
  'portal.closed.crowded.text': 'Please wait a minute and open the link again.',
  'portal.closed.foreign': 'Your answer was not taken',
  'portal.closed.foreign.text':
    'It came from a page of another site. Please open the link from the mail and answer there.',
  'portal.closed.forbidden': 'This is not yours to answer',
  'portal.closed.forbidden.text': 'Nothing was taken from you: {reason}.',
  'portal.closed.too-large': 'That is too much text',
  'portal.closed.too-large.text':
    'The form takes about a million characters in all. Please go back, put long material where the work is kept, and refer to it.',
  'portal.closed.unavailable': 'We cannot take this at the moment',
  'portal.closed.unavailable.text': 'Nothing was recorded. Please try again in a minute; your link stays valid.',
  'portal.closed.broken': 'Something went wrong on our side',
  'portal.closed.broken.text': 'The fault has been noted. Please try again in a while; your link stays valid.',
};
