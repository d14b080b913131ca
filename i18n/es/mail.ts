import type { Translated } from '../catalogue.js';
import type { mail as english } from '../en/mail.js';

export const mail: Translated<typeof english> = {
  // What workflows say to people.
  'notices.mailRefused.subject': 'El correo no llega a {name}',
  'notices.mailRefused.text': 'Un correo a {address} fue rechazado definitivamente. Trataba de: {subject}.',
  'notices.mailRefused.said': 'El servidor de correo respondió: {words}',
  'notices.mailRefused.still': 'El correo sigue sin llegar a {address}. El servidor de correo respondió: {words}',
  'notices.mailRefused.clock':
    'Contra quien no recibe el correo no corre ningún plazo; se reanuda, con el tiempo devuelto, en cuanto se corrija.',
  'notices.mailRefused.mend':
    'En la página de la tarea en la consola se puede corregir la dirección y reenviar el correo, o asignar la tarea a otra persona.',
  'notices.mailDelayed.subject': 'El correo no se acepta',
  'notices.mailDelayed.text':
    'El servidor de correo no acepta un correo a {address} desde el {since}. Se reintenta hasta que lo acepte o lo rechace definitivamente; no se le avisará de nuevo.',
  'notices.answered':
    'Ya se ha respondido: «{decision}». No hace falta nada más, y la entrada desaparece de su calendario.',
  'notices.withdrawn': 'Ya no es necesario que responda: {reason}.',
  'notices.escalated.asked': 'Se preguntó a {name} ({role}): {subject}.',
  'notices.escalated.overdue': 'La respuesta lleva retraso; vencía el {due}.',
  'notices.escalated.unanswered': 'Aún no hay respuesta; vence el {due}.',
  'notices.lapsed.decided': `No llegó ninguna respuesta, por lo que se decidió: {decision, select,
    extend {se amplía el plazo}
    replace {se sustituye al proveedor}
    reduce {se reduce el alcance}
    other {se pone fin al encargo}}.`,
  'notices.lapsed': 'No llegó respuesta a tiempo. {then}',
  'notices.decision': `{decision, select,
    accept {aceptar} acknowledge {confirmar} again {pedir de nuevo} answer {responder} approve {aprobar} award {adjudicar} bid {presentar oferta}
    cancel {cancelar el encargo} cannot {no es posible} certify {certificar} change {modificar} complete {completado}
    decline {rechazar} extend {prorrogar} grant {conceder} incomplete {incompleto} propose {proponer} provide {facilitar}
    recuse {abstenerse} redirect {otra persona} reduce {reducir el alcance} refuse {denegar} reject {rechazar}
    replace {sustituir al proveedor} rescope {modificar el alcance} rework {devolver para corrección} score {puntuar}
    sign {firmar} silence {sin respuesta} submit {entregar} terminate {poner fin al encargo}
    unavailable {no disponible} verify {verificar} other {{decision}}}`,

  // What is said while the scope is agreed, and when it changes.
  'notices.amount': '{amount}',
  'notices.questions.subject': 'Preguntas abiertas sobre el alcance',
  'notices.questions.why': 'Antes de redactar la descripción de los trabajos, responda, por favor:',
  'notices.request.subject': 'Incluir una petición en el alcance',
  'notices.request.why': 'El patrocinador pide esto y aún no está en el alcance: {request}',
  'notices.scope.notTakenUp': 'Esta versión no recoge: {request}. {reason}',
  'notices.assumed': 'Esto procede de un anuncio de contratación. Lo que deja abierto se ha supuesto:',
  'notices.scope.subject': 'Apruebe el alcance, versión {version}',
  'notices.scope.comparison':
    'Contratado, con transición y supervisión: {bought}. Con medios propios: {inHouse}. Diferencia: {difference}.',
  'notices.scope.notGiven': 'no indicado',
  'notices.scope.notKnown': 'desconocida',
  'notices.scope.answers': 'Esta versión responde a: {change}',
  'notices.scope.role': '{count} × {title}, {days, plural, one {# día} other {# días}} por persona',
  'notices.scope.dueAfter':
    '{id}: {title} ({from, select, client {del cliente} other {del proveedor}}, plazo desde el inicio: {due})',
  'notices.scope.dueOn': '{id}: {title} ({from, select, client {del cliente} other {del proveedor}}, vence el {due})',
  'notices.team.subject': 'Qué significa «{engagement}» para {team}',
  'notices.team.part':
    'Una parte de los trabajos de «{engagement}» la hará una empresa externa. Usted es la persona de contacto para {team}.',
  'notices.team.stays': 'Queda en la casa: {part}.',
  'notices.team.tell':
    'Informe, por favor, al equipo antes de que lo sepa por otra vía y traslade sus preguntas al responsable.',
  'notices.change.subject': 'Apruebe un cambio del alcance',
  'notices.change.due': 'Nuevo plazo desde el inicio para {id}: {after}',
  'notices.change.drop': '{id} se suprime',
  'notices.change.unchanged': 'sin cambios',

  // What is said while a vendor is chosen.
  'notices.bid.subject': 'Invitación a presentar oferta',
  'notices.bid.extended': 'Se amplía el plazo de ofertas: su oferta',
  'notices.bid.moved.subject': 'El plazo de ofertas se ha desplazado',
  'notices.bid.moved':
    'Terminaba el {from} y termina ahora el {to}, igual para todos los licitadores. Hasta entonces las ofertas siguen selladas; la suya ya está presentada.',
  'notices.bid.sealed': 'Las ofertas están selladas y no se abren hasta que termina el plazo.',
  'notices.evaluation.subject': 'Puntúe la oferta de {vendor}',
  'notices.evaluation.why': 'Puntúe, por favor, la parte técnica. El precio no se le muestra.',
  'notices.related.subject': 'Licitadores con direcciones de una misma empresa',
  'notices.related.why':
    'Los contactos de {names} tienen direcciones en {domain}. Están invitados; usted juzga si ofertan por su cuenta.',
  'notices.award.subject': 'Adjudique el encargo',
  'notices.award.line': '{place}. {vendor}: {score, number} puntos por {price}. {explanation}',
  'notices.award.again': 'Adjudicar de nuevo el encargo',
  'notices.award.lost': '{vendor} ha perdido la adjudicación: {reason}.',
  'notices.money.subject': 'Apruebe dinero por encima de la facultad del patrocinador',
  'notices.money.why':
    '{who} ha aprobado: {what}. Compromete {amount} y su facultad llega hasta {limit}. No se compromete nada hasta que usted también lo apruebe.',
  'notices.money.award': 'la adjudicación a {vendor}',
  'notices.money.scope': 'el alcance, versión {version}',
  'notices.money.shortfall': 'seguir con menos de lo que cuesta el equipo mínimo',
  'notices.money.refused.subject': 'El área financiera ha rechazado lo aprobado',
  'notices.money.refused.why':
    'No aprobado por el área financiera: {what}. {reason}. No se compromete nada y se pregunta de nuevo al patrocinador.',
  'notices.money.refused.again': 'El área financiera ha rechazado lo aprobado antes: {reason}.',
  'notices.offer': '{vendor}: {price}; {compared}.',
  'notices.offer.same': 'tanto como la adjudicación anterior',
  'notices.offer.dearer': '{amount} ({share, number} %) más que la adjudicación anterior',
  'notices.offer.cheaper': '{amount} ({share, number} %) menos que la adjudicación anterior',
  'notices.offer.over': '{amount} por encima del presupuesto de {budget}',
  'notices.offer.within': 'dentro del presupuesto de {budget}, del que quedan {amount}',
  'notices.offer.former': '{vendor} por {price}',
  'notices.awarded.subject': 'Su oferta ha resultado adjudicataria',
  'notices.awarded.why':
    'Su oferta ha sido elegida, a reserva del acuerdo de confidencialidad y de la verificación de sus especialistas.',
  'notices.noVendor.subject': 'No se pudo elegir a ningún proveedor',
  'notices.noVendor.why': 'No se pudo elegir a ningún proveedor: {reason}.',
  'notices.noVendor.each': '{name}: {why}',
  'notices.passedOn.subject': 'Se ha perdido la adjudicación',
  'notices.passedOn.why': 'Su empresa ha perdido la adjudicación de «{engagement}»: {reason}.',

  // What a vendor that was not chosen is told.
  'notices.debrief.subject': 'Resultado de la ronda de ofertas',
  'notices.debrief.notConsidered': 'Su oferta no pudo tenerse en cuenta.',
  'notices.debrief.place':
    'Su oferta fue {bids, plural, =1 {la única} other {la número {place} de # ofertas}} en la clasificación.',
  'notices.debrief.part':
    '{part, select, technical {Calidad técnica} overlap {Coincidencia horaria} language {Idiomas} other {Trabajos anteriores}}',
  'notices.debrief.points': '{part}: {points, number} de 100 puntos.',
  'notices.debrief.best': '{part}: {points, number} de 100 puntos; ninguna oferta tuvo más.',
  'notices.debrief.behind': '{part}: {points, number} de 100 puntos; la mejor oferta tuvo {best, number}.',
  'notices.debrief.cheapest': 'Coste total: ninguna oferta fue más baja.',
  'notices.debrief.cost': `Coste total, con supervisión y transición: {band, select,
    near {como máximo un 10 % por encima de la oferta más baja}
    middle {entre un 10 % y un 25 % por encima de la oferta más baja}
    other {más de un 25 % por encima de la oferta más baja}}.`,

  // What is said about the NDA, the team and its access.
  'notices.nda.subject': 'Firme el acuerdo de confidencialidad con {vendor}',
  'notices.nda.subjectForVendor': 'Firme el acuerdo de confidencialidad con el cliente',
  'notices.nda.why': 'Lea, por favor, el acuerdo de confidencialidad y fírmelo, o indique por qué no.',
  'notices.ndaSigned.subject': 'El acuerdo de confidencialidad está en vigor',
  'notices.ndaSigned.why': 'Ambas partes han firmado. {vendor} ya puede designar a sus especialistas.',
  'notices.contract.subject': 'Decida sobre el contrato con {vendor}',
  'notices.contract.why':
    'Su parte no ha firmado el acuerdo de confidencialidad con {vendor}: {reason}. El proveedor conserva la adjudicación hasta que usted decida.',
  'notices.stranger.subject': '¿Puede firmar {name}?',
  'notices.stranger.why':
    '{side, select, client {Su parte} other {{vendor}}} designa a {name} ({email}) para firmar; no es una dirección de la empresa. No se pregunta allí a nadie antes de que usted lo diga.',
  'notices.expert.subject': 'Designe a un especialista: {title} ({position})',
  'notices.expert.why': 'Designe, por favor, a la persona para el puesto {position}.',
  'notices.expert.needed': 'Se requiere: {credentials}.',
  'notices.expert.rejected': 'La persona anterior no pudo empezar: {reason}',
  'notices.verify.subject': 'Verifique a {expert} para {title}',
  'notices.rejected.subject': '{expert} no puede empezar como {position}',
  'notices.rejected.why': '{expert} no puede empezar como {position}: {reason}',
  'notices.position.subject': 'Decida sobre el puesto {position}',
  'notices.position.why': 'Nadie ocupa el puesto {position} ({title}): {reason}',
  'notices.verify.why': 'Compruebe, por favor, la identidad y las credenciales antes de que se conceda el acceso.',
  'notices.verify.access': 'El acceso se daría a {email}.',
  'notices.remark.ownContact': 'La dirección es la del contacto de {vendor}.',
  'notices.remark.contact': 'La dirección es la del contacto de {vendor}, que también fue invitado.',
  'notices.remark.rival': 'La dirección es de {vendor}, que también fue invitado.',
  'notices.remark.workedFor': 'Esta persona ha trabajado en este encargo para {vendor}.',
  'notices.remark.refused': 'Esta persona ya no pudo empezar antes: {reason}.',
  'notices.remark.stranger': 'La dirección no es de {vendor} ni de ninguna empresa invitada.',
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
  'notices.shortfall.subject': 'Hay menos dinero de lo que cuesta el equipo más pequeño',
  'notices.shortfall.why':
    'El presupuesto es de {budget}, y el equipo más pequeño cuesta {least}. ¿Cómo sigue el trabajo?',
  'notices.event.subject': '¿Cuenta este evento de {source}?',
  'notices.event.why':
    'Un evento de {source} tiene la versión {version}, y la última que cuenta es {known}. Un paso tan grande puede ser un error, tras el cual ningún evento correcto contaría. No ha surtido efecto.',
  'notices.event.budget': 'Dice que el presupuesto es {amount}.',
  'notices.event.demand': 'Dice quién se necesita: {roles}.',
  'notices.event.frozen': 'Dice que el presupuesto está congelado.',
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

  // What is said while deliverables are waited for.
  'notices.input.subject': 'Facilite {id}: {title}',
  'notices.input.why': 'El proveedor lo necesita de usted antes de empezar los trabajos que dependen de ello.',
  'notices.submission.subject': 'Entregue {id}: {title}',
  'notices.rework.subject': 'Corrija y vuelva a entregar {id}: {title}',
  'notices.rework.findings': 'Los revisores piden:',
  'notices.submission.criterion': 'Debe cumplirse: {criterion}',
  'notices.extension.subject': '¿Más plazo para {id}?',
  'notices.extension.asked': '{vendor} pide {more} más para «{title}»: {reason}',
  'notices.overdue.subject': 'Decida sobre {id}: {reason}',
  'notices.overdue.due': '«{title}» vencía el {due}.',
  'notices.overdue.choices': 'Cada opción indica lo que se sigue de ella.',
  'notices.replaced.subject': 'El encargo pasa a otra empresa',
  'notices.replaced.why': 'El cliente ha decidido sustituir a su empresa en «{engagement}»: {reason}.',
  'notices.replaced.handOver': 'Entregue, por favor, sus documentos de trabajo; los accesos se retiran ahora.',

  // What is said while a submission is judged.
  'notices.received.subject': '{id} se ha recibido',
  'notices.received.why': '«{title}» se ha recibido y está en revisión.',
  'notices.silence.subject': 'La revisión de {id}: qué ocurre si no llega, y cuándo',
  'notices.silence.by': 'Si no hay revisión antes del {at}: {then}',
  'notices.review.subject': 'Revise {id}: {title}',
  'notices.review.blind': 'Revise, por favor, esta entrega por su cuenta; el otro revisor hace lo mismo.',
  'notices.review.third': 'Los dos primeros revisores no lo resolvieron; su revisión decide.',
  'notices.accepted.subject': '{id} está aceptado',
  'notices.accepted.why': '«{title}» está aceptado.',
  'notices.accepted.deemed': 'No llegó ninguna revisión a tiempo, por lo que se considera aceptado.',
  'notices.accepted.lower': 'Se aceptó como está, a un precio menor: {price} en lugar de {agreed}. {reason}',
  'notices.accepted.asItIs': 'Se aceptó como está. {reason}',
  'notices.payment.subject': 'El pago por {id} está liberado',
  'notices.payment.why': '«{title}» está aceptado; se puede pagar {amount} a {vendor}.',

  // What is said when an engagement ends.
  'notices.closed.subject': 'El encargo está cerrado',
  'notices.terminated.subject': 'El encargo ha terminado anticipadamente',
  'notices.closed.why': '«{engagement}»: {reason}.',
  'notices.closed.report': 'El informe está en la consola.',
  'notices.closed.thanks': 'Gracias por su trabajo. Lo que ha certificado sigue siendo vinculante.',
  'notices.exit.nothing': 'No se aceptó nada y no se paga nada.',
  'notices.exit.paid': '{id}: {title} está aceptado; se pagan {amount}.',
  'notices.exit.unpaid':
    '{id}: {title} {outcome, select, accepted {está aceptado} other {se ha suprimido}}; no se paga nada.',
  'notices.exit.nda':
    'El acuerdo de confidencialidad con {vendor} {state, select, inForce {sigue en vigor} neverSigned {nunca fue firmado por ambas partes; no se abrió nada confidencial con él} survives {sigue obligando tras el encargo hasta el {until}} other {ha terminado}}.',
  'notices.exit.over': 'El encargo «{engagement}», en el que participó su empresa, ha terminado.',
  'notices.left.subject': '{vendor} ha dejado el encargo',
  'notices.left.why': '{vendor} ya no participa en «{engagement}»: {reason}.',
  'notices.successor.subject': 'Lo que ya está aceptado',
  'notices.successor.why':
    'Su empresa se hace cargo de «{engagement}». Este trabajo de la empresa anterior está aceptado; lo encontrará con lo que se le pida a continuación:',
  'notices.successor.each': '{id}: {title}',
  'notices.certify.subject': 'Certifique la devolución o la destrucción',
  'notices.certify.why':
    'Los accesos se han retirado. Certifique, por favor, qué se ha hecho con el material del cliente.',
  'notices.uncertified.subject': 'La devolución o destrucción no está certificada',
  'notices.uncertified.why': '{vendor} no ha certificado qué se hizo con su material: {reason}.',
  'notices.cancelled.subject': 'El encargo se ha cancelado',
  'notices.cancelled.why': 'El encargo «{engagement}» se ha cancelado: {reason}.',
  'notices.cancelled.destroy': 'Destruya o devuelva, por favor, lo que conserve de él.',

  // What people are told of waits that move.
  'waiting.handedOn': 'Ahora se ocupa {name}. Ya no es necesario que responda.',
  'waiting.unattended':
    '{name} está ausente hasta el {until} y aquí nadie le sustituye. Los días de ausencia no corren en su contra. Puede pasar la pregunta a otra persona.',
  'waiting.unattended.due': 'Vence el {due}.',
  'waiting.forAbsent': '{name} está ausente y usted responde en su nombre.',
  'waiting.forDelegator': '{name} le ha designado para responder en su nombre a este tipo de preguntas.',
  'waiting.group': 'Esta pregunta se dirige a {group}. Quien la asuma, la responde.',
  'waiting.claimed': '{name} ha asumido esta tarea. No es necesario que responda.',
  'waiting.moved': 'El nuevo plazo vence el {to}. Antes vencía el {from}.',
  'waiting.movedWhy': 'El motivo: {why}.',
  'waiting.paused': 'El plazo está suspendido: {why}.',
  'waiting.pausedUntil': '{who} puede reanudarlo. Se reanuda por sí solo el {until}.',
  'waiting.resumed': 'El plazo vuelve a correr: {why}.',
  'waiting.escalatedToo': 'Como todavía no hay respuesta, ahora se avisa también a {name}.',
  'waiting.inputLate':
    'Nuestra aportación «{input}» llegó con {lost} de retraso. Su plazo se amplía en la misma medida.',
  'waiting.heldUp':
    'El trabajo en «{before}» estuvo detenido o se revisó con retraso, en total {lost}. Su fecha se desplaza en la misma medida.',
  'waiting.newDue': '«{title}» vence ahora el {due}. Antes vencía el {was}.',
  'waiting.handover.subject': 'Entregue el trabajo de «{engagement}»',
  'waiting.handover.why': 'El encargo pasa a otra empresa. Indique qué entrega para que el trabajo pueda continuar.',
  'waiting.handover.use': 'Lo que escriba se guarda cifrado y se facilita a la empresa que le suceda.',
  'waiting.handover.came.subject': 'Para {id}: lo que entrega la empresa anterior',
  'waiting.handover.came':
    'La empresa que trabajó antes en esto ha entregado su documentación. La encuentra donde se le pide «{title}».',
  'waiting.inputLate.subject': 'Una nueva fecha para {deliverable}',
  'waiting.toldForAbsent': '{name} está ausente y se le informa a usted en su lugar.',

  // The line above the heading.
  'mail.occasion.task.asked': 'Se necesita su respuesta',
  'mail.occasion.task.reminder': 'Recordatorio',
  'mail.occasion.task.escalated': 'Para su atención',
  'mail.occasion.task.answered': 'Registrado',
  'mail.occasion.task.withdrawn': 'Ya no es necesario',
  'mail.occasion.task.lapsed': 'Cerrado sin respuesta',
  'mail.occasion.task.standing': 'Sin respuesta',
  'mail.occasion.task.unattended': 'Sin sustituto',
  'mail.occasion.task.moved': 'Ha cambiado una fecha',
  'mail.occasion.task.handed-on': 'Traspasado',
  'mail.occasion.task.claimed': 'Asumido',
  'mail.occasion.task.paused': 'En pausa',
  'mail.occasion.task.resumed': 'Se reanuda',
  'mail.occasion.mail.refused': 'Sin contacto',
  'mail.occasion.mail.delayed': 'Aún no aceptado',
  'mail.occasion.team.note': 'Para su equipo',
  'mail.occasion.vendor.debrief': 'Informe sobre su oferta',
  'mail.occasion.vendor.awarded': 'Adjudicación',
  'mail.occasion.vendor.released': 'Fin de la colaboración',
  'mail.occasion.nda.completed': 'Acuerdo de confidencialidad en vigor',
  'mail.occasion.deliverable.accepted': 'Aceptado',
  'mail.occasion.payment.released': 'Pago',
  'mail.occasion.scaling.notice': 'Preaviso',
  'mail.occasion.scaling.done': 'Cambio en el equipo',
  'mail.occasion.engagement.closed': 'Cerrado',
  'mail.occasion.engagement.cancelled': 'Cancelado',
  'mail.occasion.note': 'Nota',

  // What a reader is told who need not answer any more.
  'mail.meanwhile.answered': 'Entretanto ya se ha respondido. No tiene que hacer nada.',
  'mail.meanwhile.lapsed': 'Entretanto se ha cerrado sin respuesta. No tiene que hacer nada.',
  'mail.meanwhile.withdrawn': 'Entretanto se ha retirado. No tiene que hacer nada.',
  'mail.meanwhile.open': 'Entretanto se ha pasado a otra persona. No tiene que hacer nada.',

  // Every word that a mail adds to what the workflow says.
  'mail.greeting': 'Hola, {name}:',
  'mail.reminder': 'Recordatorio: {subject}',
  'mail.label': '{label}:',
  'mail.engagement': 'Encargo',
  'mail.due': 'Le rogamos que responda antes del',
  'mail.overdue': 'Su respuesta vencía el',
  'mail.choices': 'Puede elegir',
  'mail.silence': 'Si no hay respuesta antes del {at}: {then}',
  'mail.answer': 'Responder',
  'mail.away': 'Estoy ausente hasta …, pregunte a …',
  'mail.answerHint': 'Abrir el enlace solo muestra la pregunta y no cambia nada. La respuesta se da en la página.',
  'mail.onBehalfOf': 'Usted responde en nombre de {name}.',
  'mail.standsIn': '{delegate} responde en nombre de {name}.',
  'mail.acknowledged': '{name} se está ocupando y pidió tiempo hasta el {until}: {reason}',
  'mail.snoozed': '{name} aplazó los recordatorios hasta el {until}: {reason}',
  'mail.sentBy': 'kpo gestiona encargos externalizados: pregunta, recuerda y lleva el registro.',
  'mail.sentByFor': 'kpo gestiona encargos externalizados para {organisation}: pregunta, recuerda y lleva el registro.',
  'mail.keepLink': 'El enlace es solo suyo y responde en su nombre. No reenvíe nunca este correo.',
  'mail.automatic': 'Este correo lo ha escrito un programa; nadie lee las respuestas.',

  // Due dates in mails, and the calendar entries that mails bring.
  'calendar.dueBoth': '{own} (para la otra parte: {theirs})',
  'calendar.engagement': 'Encargo: {title}',
  'calendar.howTo': 'Responda, por favor, con el enlace del correo.',
  'calendar.alarm': 'Vence en un día: {subject}',

  // Mails that tell several things at once: reminders that fell due together, and the daily digest.
  'bundle.reminders.occasion': 'Recordatorios',
  'bundle.reminders.subject':
    'Recordatorio: {count, plural, one {# tarea espera} other {# tareas esperan}} su respuesta',
  'bundle.reminders.heading': '{count, plural, one {# tarea espera} other {# tareas esperan}} su respuesta',
  'bundle.moved.occasion': 'Han cambiado plazos',
  'bundle.moved.heading': '{count, plural, one {Ha cambiado # plazo} other {Han cambiado # plazos}}',
  'bundle.mixed.occasion': 'Recordatorios y cambios de plazo',
  'bundle.mixed.heading': 'Recordatorios y cambios de plazo de {count, plural, one {# tarea} other {# tareas}}',
  'bundle.engagement': 'Encargo: {title}',
  'bundle.due': 'Le rogamos que responda antes del {due}',
  'bundle.overdue': 'Su respuesta vencía el {due}',
  'bundle.answer': 'Responder',
  'bundle.linkHint': 'Abrir un enlace solo muestra la pregunta y no cambia nada. La respuesta se da en la página.',
  'mail.incident.occasion': 'Parada',
  'mail.incident.begun': 'Este encargo no puede continuar por el momento',
  'mail.incident.begun.text':
    'Desde {since}, el software que lleva este encargo no puede continuarlo. Nada de lo registrado se ha perdido.',
  'mail.incident.begun.tasks':
    '{count, plural, =0 {Ninguna tarea abierta está afectada.} one {Una tarea abierta no admite respuesta mientras tanto; a quien responde se le avisa.} other {# tareas abiertas no admiten respuesta mientras tanto; a quien responde se le avisa.}}',
  'mail.incident.begun.next':
    'Quienes operan el sistema lo ven en la consola, con el error y con lo que hay que hacer. El encargo continúa por sí solo en cuanto esté hecho, y se le avisará.',
  'mail.incident.over': 'Este encargo continúa',
  'mail.incident.over.text': 'La parada que empezó {since} ha terminado.',
  'mail.eventRefused.occasion': 'Evento rechazado',
  'mail.eventRefused': '{name} envía eventos que no se pueden usar',
  'mail.eventRefused.text': 'Un evento de «{name}» ({type}) se rechazó {at} y no ha cambiado nada:',
  'mail.eventRefused.next':
    'Quienes operan «{name}» lo supieron en ese momento y pueden enviarlo corregido. Los demás eventos de este tipo se rechazan igual; se le avisa una vez al día.',
  'mail.subscription.occasion': 'Receptor de eventos',
  'mail.subscription.failing': '{host} no acepta eventos',
  'mail.subscription.failing.text':
    'Lo que se envía a {host} no se acepta desde el {since}. El último intento terminó con: {error}.',
  'mail.subscription.failing.next':
    'Se vuelve a intentar cada cinco minutos. No se pierde nada: lo que espera saldrá en su orden en cuanto {host} lo acepte.',
  'mail.subscription.working': '{host} vuelve a aceptar eventos',
  'mail.subscription.working.text':
    'Desde el {since}, {host} vuelve a aceptar lo que se le envía. Lo que esperaba sale en su orden.',
  'digest.subject': 'Sus tareas del {day}',
  'digest.occasion': 'Resumen diario',
  'digest.heading':
    '{asked, plural, =0 {Nada espera su respuesta} one {# tarea espera su respuesta} other {# tareas esperan su respuesta}}{overdue, plural, =0 {} one {, # vencida} other {, # vencidas}}',
  'digest.overdue': 'Vencidas',
  'digest.today': 'Vencen hoy',
  'digest.week': 'Vencen en los próximos siete días',
  'digest.claimable': 'Para su grupo: responde quien la tome',
  'digest.owned': 'Vencidas en sus encargos',
  'digest.later': '{count, plural, one {# tarea más vence después.} other {# tareas más vencen después.}}',
  'digest.more': '{count, plural, one {y # más} other {y # más}}',
  'digest.paused': 'El plazo está detenido hasta el {until} como máximo',
  'digest.holder': 'Se preguntó a: {name}. Está en manos de: {holder}. Retraso: {late}.',
  'digest.why': 'Recibe este correo una vez al día porque así consta en su ficha del directorio.',

  // What was assumed of a procurement notice that leaves something open.
  'assumed.release.compiled': 'Del paquete vale la entrega compilada.',
  'assumed.release.newest':
    'De las {count, number} entregas del proceso vale la más reciente, «{release}»; lo que le falta viene de las anteriores.',
  'assumed.text.characters':
    'En un texto del anuncio se {count, plural, one {restauró un carácter dañado} other {restauraron # caracteres dañados}}.',
  'assumed.text.lines':
    'En un texto del anuncio se {count, plural, one {restauró un salto de línea perdido} other {restauraron # saltos de línea perdidos}}.',
  'assumed.text.shortened': 'Un texto del anuncio se acortó a {limit, number} caracteres.',
  'assumed.text.titleAlone': 'El anuncio no tiene descripción; su título la sustituye.',
  'assumed.lots.over':
    '{count, plural, one {Se omitió un lote que ya no está disponible} other {Se omitieron # lotes que ya no están disponibles}}: {lots}.',
  'assumed.period.concluded':
    'El anuncio no indica el periodo del trabajo; se toma el de la adjudicación, {days, plural, one {# día} other {# días}}.',
  'assumed.period.none':
    'El anuncio no indica ningún periodo utilizable; se {days, plural, one {supone # día} other {suponen # días}}.',
  'assumed.period.untilEnd':
    'El anuncio solo indica el fin del trabajo; desde la fecha del anuncio son {days, plural, one {# día} other {# días}}.',
  'assumed.value.lots': 'La licitación no tiene valor; el presupuesto es la suma de sus lotes, {amount}.',
  'assumed.value.planned': 'La licitación no tiene valor; el presupuesto es el importe previsto, {amount}.',
  'assumed.value.awards': 'La licitación no tiene valor; el presupuesto es el importe adjudicado, {amount}.',
  'assumed.value.contracts': 'La licitación no tiene valor; el presupuesto es el importe contratado, {amount}.',
  'assumed.value.above':
    'Se adjudicaron {awarded}, más que los {budget} de la licitación; el presupuesto es el valor de la licitación.',
  'assumed.value.currency': 'Un importe no tiene moneda; se supone {currency}, como en el resto del anuncio.',
  'assumed.value.rounded': 'El importe {value} se redondeó a {amount}.',
  'assumed.value.noPayments':
    'Los valores de los lotes faltan o superan el presupuesto; ningún entregable tiene un pago propio.',
  'assumed.cpv.scheme': 'Los códigos de «{scheme}» se leen como CPV.',
  'assumed.cpv.division': 'El código {code} designa toda una división; compruebe si la especialidad conviene.',
  'assumed.cpv.additional':
    'Ninguna especialidad abarca el código principal {main}; vale la del código adicional {code}.',
  'assumed.role':
    'El anuncio no nombra funciones; se supone una persona experta durante {days, plural, one {# día} other {# días}}: {title}.',
  'assumed.countries': 'Se omitieron lugares que no son ningún país conocido: {countries}.',
  'assumed.language': '«{language}» no es ningún idioma conocido; no se pide ninguno.',
  'assumed.more': 'Y {count, plural, one {otra suposición} other {# suposiciones más}}.',
};
