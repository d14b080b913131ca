import { sharedForms } from './forms-shared.js';
import { scopingForms } from './forms-scoping.js';
import { selectionForms } from './forms-selection.js';
import { onboardingForms } from './forms-onboarding.js';
import { deliveryForms } from './forms-delivery.js';
import { endingForms } from './forms-ending.js';

/** Labels, hints, choices and consequences of task forms. A choice has two messages: its label, and under `.then` what comes of it. */
export const forms = {
  ...sharedForms,
  ...scopingForms,
  ...selectionForms,
  ...onboardingForms,
  ...deliveryForms,
  ...endingForms,
};
