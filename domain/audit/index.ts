/** What is put on record of the installation: who came in, what was read and changed, and what was refused. */

export {
  type AuditAct,
  ACT_TYPES,
  type ActType,
  type Deed,
  isDenial,
  minuteAfter,
  minuteOf,
  type RequestOrigin,
  type WhatWasDone,
  toldOf,
} from './acts.js';
