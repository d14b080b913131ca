import type { Translated } from '../catalogue.js';
import type { notices as english } from '../en/notices.js';
import { deliveryNotices } from './notices-delivery.js';
import { scopingNotices } from './notices-scoping.js';
import { selectionNotices } from './notices-selection.js';
import { debriefNotices } from './notices-debrief.js';
import { teamNotices } from './notices-team.js';
import { reviewNotices } from './notices-review.js';
import { endingNotices } from './notices-ending.js';

export const notices: Translated<typeof english> = {
  'notices.withdrawn': 'Ya no es necesario que responda: {reason}.',
  'notices.escalated.asked': 'Se preguntó a {name} ({role}): {subject}.',
  'notices.escalated.overdue': 'La respuesta lleva retraso; vencía el {due}.',
  'notices.escalated.unanswered': 'Aún no hay respuesta; vence el {due}.',
  'notices.lapsed.decided': `No llegó ninguna respuesta, por lo que se decidió: {decision, select,
    extend {se amplía el plazo}
    replace {se sustituye al proveedor}
    reduce {se reduce el alcance}
    other {se pone fin al encargo}}.`,
  'notices.lapsed.deemed': 'No llegó ninguna respuesta, por lo que se entiende: «{decision}».',
  'notices.lapsed.passedOn': 'No llegó respuesta a tiempo, así que el asunto sigue sin ella.',
  'notices.decision': `{decision, select,
    accept {aceptar} acknowledge {confirmar} answer {responder} approve {aprobar} award {adjudicar} bid {presentar oferta}
    cancel {cancelar el encargo} cannot {no es posible} certify {certificar} change {modificar} complete {completado}
    decline {rechazar} extend {prorrogar} grant {conceder} incomplete {incompleto} propose {proponer} provide {facilitar}
    recuse {abstenerse} redirect {otra persona} reduce {reducir el alcance} refuse {denegar} reject {rechazar}
    replace {sustituir al proveedor} rescope {modificar el alcance} rework {devolver para corrección} score {puntuar}
    sign {firmar} silence {poner fin al encargo} submit {entregar} terminate {poner fin al encargo}
    unavailable {no disponible} verify {verificar} other {{decision}}}`,
  ...deliveryNotices,
  ...scopingNotices,
  ...selectionNotices,
  ...debriefNotices,
  ...teamNotices,
  ...reviewNotices,
  ...endingNotices,
};
