import type { Translated } from '../catalogue.js';
import type { teamNotices as english } from '../en/notices-team.js';

export const teamNotices: Translated<typeof english> = {
  'notices.nda.subject': 'Firme el acuerdo de confidencialidad con {vendor}',
  'notices.nda.subjectForVendor': 'Firme el acuerdo de confidencialidad con el cliente',
  'notices.nda.why': 'Lea, por favor, el acuerdo de confidencialidad y fírmelo, o indique por qué no.',
  'notices.ndaSigned.subject': 'El acuerdo de confidencialidad está en vigor',
  'notices.ndaSigned.why': 'Ambas partes han firmado. {vendor} ya puede designar a sus especialistas.',
  'notices.expert.subject': 'Designe a un especialista: {title} ({position})',
  'notices.expert.why': 'Designe, por favor, a la persona para el puesto {position}.',
  'notices.expert.needed': 'Se requiere: {credentials}.',
  'notices.verify.subject': 'Verifique a {expert} para {title}',
  'notices.verify.why': 'Compruebe, por favor, la identidad y las credenciales antes de que se conceda el acceso.',
  'notices.acknowledge.subject': 'Confirme la confidencialidad',
  'notices.acknowledge.why':
    '{vendor} le ha designado como {title}. Antes de recibir acceso, confirme, por favor, lo que ello implica.',
  'notices.notGranted.subject': 'No se pudo conceder el acceso',
  'notices.notGranted.why':
    'El sistema de accesos rechazó conceder el acceso de {name} ({position}). El puesto queda sin acceso.',
  'notices.notRevoked.subject': 'No se pudo retirar el acceso',
  'notices.notRevoked.why':
    'El sistema de accesos rechazó retirar el acceso de {name} ({position}). Se reintenta cada hora.',
  'notices.plan.subject': 'Apruebe un plan de personal: {direction, select, grow {ampliar} other {reducir}} el equipo',
  'notices.plan.cost': 'Coste anterior: {before}; posterior: {after}; presupuesto: {budget}.',
  'notices.grown.subject': 'El equipo ha crecido',
  'notices.shrunk.subject': 'El equipo se ha reducido',
  'notices.team.size': '{count, plural, one {# persona tiene} other {# personas tienen}} acceso ahora.',
  'notices.leave.subject': 'Preaviso: su puesto termina',
  'notices.leave.why': 'El equipo de «{engagement}» se reduce. Su puesto como {title} termina el {until}.',
  'notices.leave.handOver': 'Hasta entonces, traspase, por favor, su trabajo.',
  'notices.stay.subject': 'Se retira el preaviso',
  'notices.stay.why': 'Finalmente se le necesita. Su preaviso queda sin efecto y su acceso sigue como está.',
  'notices.handover.subject': 'Traspase el trabajo de {name}',
  'notices.handover.why': '{name} deja el equipo el {until}; entonces termina también su acceso.',
};
