import type { Translated } from '../catalogue.js';
import type { practices as english } from '../en/console-practices.js';

export const practices: Translated<typeof english> = {
  'console.practice.financial-expertise': 'Servicios financieros',
  'console.practice.research-and-development': 'Investigación y desarrollo',
  'console.practice.business-operations': 'Operaciones de empresa (consultoría de gestión)',
  'console.practice.technical-analysis': 'Análisis técnico',
  'console.practice.investments': 'Inversiones',
  'console.practice.legal': 'Asuntos jurídicos',
  'console.practice.medical-and-healthcare': 'Medicina y sanidad',
  'console.practice.data-analysis': 'Análisis e interpretación de datos',
};
