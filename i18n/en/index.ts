import { questions } from '../../domain/kernel/questions.js';
import { reasons } from '../../domain/kernel/reasons.js';
import { complaints } from './complaints.js';
import { console } from './console.js';
import { forms } from './forms.js';
import { mail } from './mail.js';
import { mailCalendar } from './mail-calendar.js';
import { mailDigest } from './mail-digest.js';
import { notices } from './notices.js';
import { pages } from './pages.js';
import { people } from './console-people.js';
import { portal } from './portal.js';
import { rehearse } from './console-rehearse.js';
import { time } from './time.js';
import { waiting } from './waiting.js';
import { words } from './words.js';

/** Every message in English, by key; the other languages have the same keys. */
export const en = {
  ...complaints,
  ...console,
  ...forms,
  ...mail,
  ...mailCalendar,
  ...mailDigest,
  ...notices,
  ...pages,
  ...people,
  ...portal,
  ...questions,
  ...reasons,
  ...rehearse,
  ...time,
  ...waiting,
  ...words,
};
