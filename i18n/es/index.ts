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
import { questions } from './questions.js';
import { reasons } from './reasons.js';
import { rehearse } from './console-rehearse.js';
import { time } from './time.js';
import { waiting } from './waiting.js';
import { words } from './words.js';
import type { Translated } from '../catalogue.js';
import type { en } from '../en/index.js';

export const es: Translated<typeof en> = {
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
