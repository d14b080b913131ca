import type { Translated } from '../catalogue.js';
import type { mail as english } from '../en/mail.js';

export const mail: Translated<typeof english> = {
  // What workflows say to people.
  'notices.withdrawn': 'Vous n’avez plus à répondre : {reason}.',
  'notices.escalated.asked': 'La question a été posée à {name} ({role}) : {subject}.',
  'notices.escalated.overdue': 'La réponse est en retard ; elle était attendue le {due}.',
  'notices.escalated.unanswered': 'Il n’y a pas encore de réponse ; elle est attendue le {due}.',
  'notices.lapsed.decided': `Faute de réponse, il a été décidé : {decision, select,
    extend {le délai est prolongé}
    replace {le prestataire est remplacé}
    reduce {le périmètre est réduit}
    other {il est mis fin à la mission}}.`,
  'notices.lapsed.deemed': 'L’absence de réponse vaut : « {decision} ».',
  'notices.lapsed.passedOn': 'Aucune réponse n’est arrivée à temps ; la suite se fait sans elle.',
  'notices.decision': `{decision, select,
    accept {accepter} acknowledge {confirmer} answer {répondre} approve {approuver} award {attribuer le marché}
    bid {remettre une offre} cancel {annuler la mission} cannot {impossible} certify {certifier} change {modifier}
    complete {terminé} decline {refuser} extend {prolonger le délai} grant {accorder} incomplete {incomplet}
    propose {proposer} provide {fournir} recuse {se récuser} redirect {une autre personne} reduce {réduire le périmètre}
    refuse {refuser} reject {rejeter} replace {remplacer le prestataire} rescope {modifier le périmètre}
    rework {renvoyer pour reprise} score {noter} sign {signer} silence {mettre fin à la mission} submit {remettre}
    terminate {mettre fin à la mission} unavailable {indisponible} verify {vérifier} other {{decision}}}`,

  // What is said while the scope is agreed, and when it changes.
  'notices.amount': '{amount}',
  'notices.questions.subject': 'Questions en suspens sur le périmètre',
  'notices.questions.why': 'Avant la rédaction du cahier des charges, veuillez répondre à ces questions :',
  'notices.scope.subject': 'Périmètre à approuver, version {version}',
  'notices.scope.comparison':
    'Achat, transition et suivi compris : {bought}. En interne : {inHouse}. Différence : {difference}.',
  'notices.scope.notGiven': 'non indiqué',
  'notices.scope.notKnown': 'inconnue',
  'notices.scope.answers': 'Cette version répond à : {change}',
  'notices.scope.role': '{count} × {title}, {days, plural, one {# jour} other {# jours}} par personne',
  'notices.scope.dueAfter':
    '{id} : {title} ({from, select, client {du client} other {du prestataire}}, délai à compter du début : {due})',
  'notices.scope.dueOn': '{id} : {title} ({from, select, client {du client} other {du prestataire}}, attendu le {due})',
  'notices.team.subject': 'Ce que « {engagement} » signifie pour {team}',
  'notices.team.part':
    'Une partie des travaux autour de « {engagement} » sera confiée à une entreprise extérieure. Vous êtes l’interlocuteur de {team}.',
  'notices.team.stays': 'Restent en interne : {part}.',
  'notices.team.tell':
    'Veuillez en informer l’équipe avant qu’elle ne l’apprenne ailleurs, et transmettre ses questions au responsable.',
  'notices.change.subject': 'Modification du périmètre à approuver',
  'notices.change.due': 'Nouveau délai à compter du début pour {id} : {after}',
  'notices.change.drop': '{id} est supprimé',
  'notices.change.unchanged': 'inchangé',

  // What is said while a vendor is chosen.
  'notices.bid.subject': 'Invitation à remettre une offre',
  'notices.bid.extended': 'Le délai de remise des offres est prolongé : votre offre',
  'notices.bid.sealed': 'Les offres sont scellées et ne sont ouvertes qu’à la clôture de la consultation.',
  'notices.evaluation.subject': 'Offre de {vendor} à noter',
  'notices.evaluation.why': 'Veuillez noter la partie technique. Le prix ne vous est pas montré.',
  'notices.award.subject': 'Mission à attribuer',
  'notices.award.line': '{place}. {vendor} : {score, number} points pour {price}. {explanation}',
  'notices.awarded.subject': 'Votre offre est retenue',
  'notices.awarded.why':
    'Votre offre a été retenue, sous réserve de l’accord de confidentialité et de la vérification de vos spécialistes.',
  'notices.noVendor.subject': 'Aucun prestataire n’a pu être choisi',
  'notices.noVendor.why': 'Aucun prestataire n’a pu être choisi : {reason}.',
  'notices.passedOn.subject': 'La mission est attribuée à une autre entreprise',
  'notices.passedOn.why': 'L’attribution de « {engagement} » est passée à une autre entreprise : {reason}.',

  // What a vendor that was not chosen is told.
  'notices.debrief.subject': 'Résultat de la consultation',
  'notices.debrief.notConsidered': 'Votre offre n’a pas pu être prise en compte.',
  'notices.debrief.place':
    'Votre offre était {bids, plural, =1 {la seule} other {numéro {place} sur # offres}} au classement.',
  'notices.debrief.part':
    '{part, select, technical {Qualité technique} overlap {Recouvrement horaire} language {Langues} other {Travaux antérieurs}}',
  'notices.debrief.points': '{part} : {points, number} points sur 100.',
  'notices.debrief.best': '{part} : {points, number} points sur 100 ; aucune offre n’a fait mieux.',
  'notices.debrief.behind': '{part} : {points, number} points sur 100 ; la meilleure offre en a {best, number}.',
  'notices.debrief.cheapest': 'Coût total : aucune offre n’était plus basse.',
  'notices.debrief.cost': `Coût total, suivi et transition compris : {band, select,
    near {au plus 10 % au-dessus de la plus basse}
    middle {entre 10 % et 25 % au-dessus de la plus basse}
    other {plus de 25 % au-dessus de la plus basse}}.`,

  // What is said about the NDA, the team and its access.
  'notices.nda.subject': 'Accord de confidentialité à signer avec {vendor}',
  'notices.nda.subjectForVendor': 'Accord de confidentialité à signer avec le client',
  'notices.nda.why':
    'Veuillez lire l’accord de confidentialité et le signer, ou indiquer pourquoi vous ne le signez pas.',
  'notices.ndaSigned.subject': 'L’accord de confidentialité est en vigueur',
  'notices.ndaSigned.why': 'Les deux parties ont signé. {vendor} peut désormais désigner ses spécialistes.',
  'notices.expert.subject': 'Spécialiste à désigner : {title} ({position})',
  'notices.expert.why': 'Veuillez désigner la personne qui occupera le poste {position}.',
  'notices.expert.needed': 'Exigé : {credentials}.',
  'notices.verify.subject': '{expert} à vérifier pour {title}',
  'notices.verify.why': 'Veuillez contrôler l’identité et les qualifications avant que l’accès soit accordé.',
  'notices.acknowledge.subject': 'Confidentialité à confirmer',
  'notices.acknowledge.why':
    '{vendor} vous a désigné(e) comme {title}. Avant d’obtenir l’accès, veuillez confirmer ce que cela implique.',
  'notices.notGranted.subject': 'L’accès n’a pas pu être accordé',
  'notices.notGranted.why':
    'Le système d’accès a refusé d’accorder l’accès de {name} ({position}). Le poste reste sans accès.',
  'notices.notRevoked.subject': 'L’accès n’a pas pu être retiré',
  'notices.notRevoked.why':
    'Le système d’accès a refusé de retirer l’accès de {name} ({position}). Une nouvelle tentative a lieu toutes les heures.',
  'notices.plan.subject':
    'Plan d’effectifs à approuver : {direction, select, grow {agrandir} other {réduire}} l’équipe',
  'notices.plan.cost': 'Coût avant : {before} ; après : {after} ; budget : {budget}.',
  'notices.grown.subject': 'L’équipe s’est agrandie',
  'notices.shrunk.subject': 'L’équipe s’est réduite',
  'notices.team.size': '{count, plural, one {# personne a désormais accès} other {# personnes ont désormais accès}}.',
  'notices.leave.subject': 'Préavis : votre poste prend fin',
  'notices.leave.why': 'L’équipe de « {engagement} » se réduit. Votre poste ({title}) prend fin le {until}.',
  'notices.leave.handOver': 'D’ici là, veuillez transmettre votre travail.',
  'notices.stay.subject': 'Le préavis est annulé',
  'notices.stay.why': 'Votre présence reste nécessaire. Votre préavis est retiré et votre accès demeure inchangé.',
  'notices.handover.subject': 'Travail de {name} à transmettre',
  'notices.handover.why': '{name} quitte l’équipe le {until} ; l’accès prend fin à ce moment-là.',

  // What is said while deliverables are waited for.
  'notices.input.subject': 'À fournir – {id} : {title}',
  'notices.input.why': 'Le prestataire en a besoin de votre part avant de commencer les travaux qui en dépendent.',
  'notices.submission.subject': 'À remettre – {id} : {title}',
  'notices.rework.subject': 'À reprendre et à remettre – {id} : {title}',
  'notices.rework.findings': 'Les relecteurs demandent :',
  'notices.submission.criterion': 'À satisfaire : {criterion}',
  'notices.extension.subject': 'Un délai supplémentaire pour {id} ?',
  'notices.extension.asked': '{vendor} demande un délai supplémentaire ({more}) pour « {title} » : {reason}',
  'notices.overdue.subject': 'Décision à prendre sur {id} : {reason}',
  'notices.overdue.due': '« {title} » était attendu le {due}.',
  'notices.overdue.choices':
    'Prolonger, remplacer, réduire et mettre fin ont chacun leurs conséquences ; rien ne se passe avant votre décision.',
  'notices.replaced.subject': 'La mission passe à une autre entreprise',
  'notices.replaced.why': 'Le client a décidé de remplacer votre entreprise dans « {engagement} » : {reason}.',
  'notices.replaced.handOver': 'Veuillez transmettre vos documents de travail ; les accès sont retirés dès maintenant.',

  // What is said while a submission is judged.
  'notices.received.subject': '{id} est reçu',
  'notices.received.why': '« {title} » a été reçu et est en cours de relecture.',
  'notices.silence.accept':
    'Si aucune relecture n’arrive à temps ({due}, puis les relances), le livrable est réputé accepté.',
  'notices.silence.reject':
    'Si aucune relecture n’arrive à temps ({due}, puis les relances), le livrable est réputé renvoyé.',
  'notices.silence.escalate':
    'Si aucune relecture n’arrive à temps, un autre relecteur est sollicité, puis le responsable décide.',
  'notices.review.subject': 'À relire – {id} : {title}',
  'notices.review.blind': 'Veuillez relire ce livrable de votre côté ; l’autre relecteur fait de même.',
  'notices.review.third': 'Les deux premiers relecteurs n’ont pas tranché ; votre relecture décide.',
  'notices.accepted.subject': '{id} est accepté',
  'notices.accepted.why': '« {title} » est accepté.',
  'notices.accepted.deemed': 'Aucune relecture n’est arrivée à temps ; le livrable est donc réputé accepté.',
  'notices.payment.subject': 'Le paiement de {id} est débloqué',
  'notices.payment.why': '« {title} » est accepté ; {amount} peuvent être versés à {vendor}.',

  // What is said when an engagement ends.
  'notices.closed.subject': 'La mission est close',
  'notices.terminated.subject': 'La mission a pris fin avant son terme',
  'notices.closed.why': '« {engagement} » : {reason}.',
  'notices.closed.report': 'Le rapport se trouve dans la console.',
  'notices.closed.thanks': 'Merci de votre travail. Ce que vous avez certifié continue de vous engager.',
  'notices.certify.subject': 'Restitution ou destruction à certifier',
  'notices.certify.why': 'Les accès ont été retirés. Veuillez certifier ce que sont devenus les documents du client.',
  'notices.cancelled.subject': 'La mission est annulée',
  'notices.cancelled.why': 'La mission « {engagement} » est annulée : {reason}.',
  'notices.cancelled.destroy': 'Veuillez détruire ou restituer ce que vous en détenez.',

  // What people are told of waits that move.
  'waiting.handedOn': '{name} s’en charge désormais. Vous n’avez plus à répondre.',
  'waiting.forAbsent': '{name} est absent(e) et vous répondez en son nom.',
  'waiting.forDelegator': '{name} vous a désigné(e) pour répondre en son nom à ce type de question.',
  'waiting.group': 'Cette question s’adresse à {group}. Qui la prend en charge y répond.',
  'waiting.claimed': '{name} s’en est chargé(e). Vous n’avez pas à répondre.',
  'waiting.moved': 'La nouvelle échéance est le {to}. Auparavant : le {from}.',
  'waiting.movedWhy': 'Le motif : {why}.',
  'waiting.paused': 'Le délai est suspendu : {why}.',
  'waiting.pausedUntil': '{who} peut le faire reprendre. Il reprend de lui-même le {until}.',
  'waiting.resumed': 'Le délai court à nouveau : {why}.',
  'waiting.escalatedToo': 'En l’absence de réponse, {name} est à présent averti(e) aussi.',
  'waiting.inputLate':
    'Notre contribution « {input} » est arrivée avec {lost} de retard. Votre échéance est repoussée d’autant.',
  'waiting.heldUp':
    'Le travail sur « {before} » a été suspendu ou évalué en retard, de {lost} au total. Votre échéance est décalée d’autant.',
  'waiting.newDue': '« {title} » est désormais à rendre le {due}. Auparavant : le {was}.',
  'waiting.handover.subject': 'Transmettez les travaux de « {engagement} »',
  'waiting.handover.why':
    'La mission passe à un autre cabinet. Veuillez indiquer ce que vous transmettez afin que les travaux puissent se poursuivre.',
  'waiting.handover.use': 'Vos indications sont conservées sous scellé et remises au cabinet qui vous succède.',
  'waiting.handover.came.subject': 'Pour {id} : ce que transmet le cabinet précédent',
  'waiting.handover.came':
    'Le cabinet qui y travaillait avant vous a transmis ses documents. Vous les trouvez là où « {title} » vous est demandé.',
  'waiting.inputLate.subject': 'Une nouvelle échéance pour {deliverable}',
  'waiting.toldForAbsent': '{name} est absent(e) et vous êtes averti(e) en son nom.',

  // The line above the heading.
  'mail.occasion.task.asked': 'Votre réponse est attendue',
  'mail.occasion.task.reminder': 'Rappel',
  'mail.occasion.task.escalated': 'À votre attention',
  'mail.occasion.task.withdrawn': 'Plus nécessaire',
  'mail.occasion.task.lapsed': 'Clos sans réponse',
  'mail.occasion.task.moved': 'Une date a changé',
  'mail.occasion.task.handed-on': 'Transmis',
  'mail.occasion.task.claimed': 'Pris en charge',
  'mail.occasion.task.paused': 'Suspendu',
  'mail.occasion.task.resumed': 'Reprise',
  'mail.occasion.team.note': 'Pour votre équipe',
  'mail.occasion.vendor.debrief': 'Retour sur votre offre',
  'mail.occasion.vendor.awarded': 'Attribution',
  'mail.occasion.vendor.released': 'Fin de la collaboration',
  'mail.occasion.nda.completed': 'Accord de confidentialité en vigueur',
  'mail.occasion.deliverable.accepted': 'Accepté',
  'mail.occasion.payment.released': 'Paiement',
  'mail.occasion.scaling.notice': 'Préavis',
  'mail.occasion.scaling.done': 'Changement dans l’équipe',
  'mail.occasion.engagement.closed': 'Close',
  'mail.occasion.engagement.cancelled': 'Annulée',
  'mail.occasion.note': 'Note',

  // What a reader is told who need not answer any more.
  'mail.meanwhile.answered': 'Une réponse a été donnée entre-temps. Vous n’avez rien à faire.',
  'mail.meanwhile.lapsed': 'La question a été close sans réponse entre-temps. Vous n’avez rien à faire.',
  'mail.meanwhile.withdrawn': 'La question a été retirée entre-temps. Vous n’avez rien à faire.',
  'mail.meanwhile.open': 'La question a été confiée entre-temps à quelqu’un d’autre. Vous n’avez rien à faire.',

  // Every word that a mail adds to what the workflow says.
  'mail.greeting': 'Bonjour {name},',
  'mail.reminder': 'Rappel : {subject}',
  'mail.label': '{label} :',
  'mail.engagement': 'Mission',
  'mail.due': 'Merci de répondre avant le',
  'mail.overdue': 'Votre réponse était attendue avant le',
  'mail.choices': 'Vous pouvez choisir',
  'mail.answer': 'Répondre',
  'mail.answerHint': 'Ouvrir le lien affiche la question et ne change rien. Vous répondez sur la page.',
  'mail.onBehalfOf': 'Vous répondez au nom de {name}.',
  'mail.standsIn': '{delegate} répond au nom de {name}.',
  'mail.acknowledged': '{name} s’en occupe et a demandé un délai jusqu’au {until} : {reason}',
  'mail.snoozed': '{name} a repoussé les relances jusqu’au {until} : {reason}',
  'mail.sentBy': 'kpo pilote des missions externalisées : il demande, relance et tient le registre.',
  'mail.sentByFor':
    'kpo pilote des missions externalisées pour {organisation} : il demande, relance et tient le registre.',
  'mail.keepLink': 'Ce lien n’appartient qu’à vous et répond en votre nom. Ne transférez jamais ce message.',
  'mail.automatic': 'Ce message a été écrit par un programme ; personne ne lit les réponses.',

  // Due dates in mails, and the calendar entries that mails bring.
  'calendar.dueBoth': '{own} (pour l’autre partie : {theirs})',
  'calendar.engagement': 'Mission : {title}',
  'calendar.howTo': 'Veuillez répondre par le lien du courriel.',
  'calendar.alarm': 'À rendre dans un jour : {subject}',

  // Mails that tell several things at once: reminders that fell due together, and the daily digest.
  'bundle.reminders.occasion': 'Rappels',
  'bundle.reminders.subject': 'Rappel : {count, plural, one {# tâche attend} other {# tâches attendent}} votre réponse',
  'bundle.reminders.heading': '{count, plural, one {# tâche attend} other {# tâches attendent}} votre réponse',
  'bundle.moved.occasion': 'Des échéances ont changé',
  'bundle.moved.heading': '{count, plural, one {# échéance a changé} other {# échéances ont changé}}',
  'bundle.mixed.occasion': 'Rappels et échéances modifiées',
  'bundle.mixed.heading': 'Rappels et échéances modifiées pour {count, plural, one {# tâche} other {# tâches}}',
  'bundle.engagement': 'Mission : {title}',
  'bundle.due': 'Merci de répondre avant le {due}',
  'bundle.overdue': 'Votre réponse était attendue avant le {due}',
  'bundle.answer': 'Répondre',
  'bundle.linkHint': 'Ouvrir un lien affiche la question et ne change rien. Vous répondez sur la page.',
  'digest.subject': 'Vos tâches du {day}',
  'digest.occasion': 'Résumé du jour',
  'digest.heading':
    '{asked, plural, =0 {Rien n’attend votre réponse} one {# tâche attend votre réponse} other {# tâches attendent votre réponse}}{overdue, plural, =0 {} one {, # en retard} other {, # en retard}}',
  'digest.overdue': 'En retard',
  'digest.today': 'À rendre aujourd’hui',
  'digest.week': 'À rendre dans les sept jours',
  'digest.claimable': 'Pour votre groupe : répond qui la prend',
  'digest.owned': 'En retard dans vos missions',
  'digest.later':
    '{count, plural, one {# autre tâche est à rendre plus tard.} other {# autres tâches sont à rendre plus tard.}}',
  'digest.more': '{count, plural, one {et # autre} other {et # autres}}',
  'digest.paused': 'Le délai est suspendu jusqu’au {until} au plus tard',
  'digest.holder': 'Question posée à : {name}. Entre les mains de : {holder}. Retard : {late}.',
  'digest.why': 'Vous recevez ce courriel une fois par jour, comme le prévoit votre fiche de l’annuaire.',
};
