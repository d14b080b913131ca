import type { Translated } from '../catalogue.js';
import type { forms as english } from '../en/forms.js';
import { sharedForms } from './forms-shared.js';
import { scopingForms } from './forms-scoping.js';
import { selectionForms } from './forms-selection.js';
import { onboardingForms } from './forms-onboarding.js';
import { deliveryForms } from './forms-delivery.js';
import { endingForms } from './forms-ending.js';

export const forms: Translated<typeof english> = {
  ...sharedForms,
  ...scopingForms,
  ...selectionForms,
  ...onboardingForms,
  ...deliveryForms,
  ...endingForms,
};
