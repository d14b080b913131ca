import type { Translated } from '../catalogue.js';
import type { practices as english } from '../en/console-practices.js';

export const practices: Translated<typeof english> = {
  'console.practice.financial-expertise': 'Expertise financière',
  'console.practice.research-and-development': 'Recherche et développement',
  'console.practice.business-operations': 'Opérations d’entreprise (conseil en gestion)',
  'console.practice.technical-analysis': 'Analyse technique',
  'console.practice.investments': 'Investissements',
  'console.practice.legal': 'Juridique',
  'console.practice.medical-and-healthcare': 'Médecine et santé',
  'console.practice.data-analysis': 'Analyse et interprétation de données',
};
