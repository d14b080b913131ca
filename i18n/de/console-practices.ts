import type { Translated } from '../catalogue.js';
import type { practices as english } from '../en/console-practices.js';

export const practices: Translated<typeof english> = {
  'console.practice.financial-expertise': 'Finanzexpertise',
  'console.practice.research-and-development': 'Forschung und Entwicklung',
  'console.practice.business-operations': 'Geschäftsabläufe (Managementberatung)',
  'console.practice.technical-analysis': 'Technische Analyse',
  'console.practice.investments': 'Investitionen',
  'console.practice.legal': 'Recht',
  'console.practice.medical-and-healthcare': 'Medizin und Gesundheit',
  'console.practice.data-analysis': 'Datenanalyse und -auswertung',
};
