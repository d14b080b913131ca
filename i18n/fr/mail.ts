import type { Translated } from '../catalogue.js';
import type { mail as english } from '../en/mail.js';

export const mail: Translated<typeof english> = {
  // What workflows say to people.
  'notices.mailRefused.subject': '{name} n’est pas joignable par courriel',
  'notices.mailRefused.text': 'Un courriel à {address} a été refusé définitivement. Il portait sur : {subject}.',
  'notices.mailRefused.said': 'Le serveur de messagerie a répondu : {words}',
  'notices.mailRefused.still':
    '{address} n’est toujours pas joignable par courriel. Le serveur de messagerie a répondu : {words}',
  'notices.mailRefused.clock':
    'Aucun délai ne court contre qui n’est pas joint ; il reprend, temps rendu, dès que c’est corrigé.',
  'notices.mailRefused.mend':
    'Sur la page de la tâche dans la console, l’adresse peut être corrigée et le courriel renvoyé, ou la tâche confiée à quelqu’un d’autre.',
  'notices.mailDelayed.subject': 'Le courrier n’est pas accepté',
  'notices.mailDelayed.text':
    'Le serveur de messagerie n’accepte pas un courriel à {address} depuis le {since}. L’envoi est tenté jusqu’à ce qu’il soit accepté ou refusé définitivement ; vous n’en serez plus averti.',
  'notices.answered':
    'La réponse a été donnée : « {decision} ». Plus rien n’est nécessaire, et l’entrée disparaît de votre agenda.',
  'notices.withdrawn': 'Vous n’avez plus à répondre : {reason}.',
  'notices.escalated.asked': 'La question a été posée à {name} ({role}) : {subject}.',
  'notices.escalated.overdue': 'La réponse est en retard ; elle était attendue le {due}.',
  'notices.escalated.unanswered': 'Il n’y a pas encore de réponse ; elle est attendue le {due}.',
  'notices.lapsed.decided': `Faute de réponse, il a été décidé : {decision, select,
    extend {le délai est prolongé}
    replace {le prestataire est remplacé}
    reduce {le périmètre est réduit}
    other {il est mis fin à la mission}}.`,
  'notices.lapsed': 'Aucune réponse n’est arrivée à temps. {then}',
  'notices.decision': `{decision, select,
    accept {accepter} acknowledge {confirmer} again {redemander} answer {répondre} approve {approuver} award {attribuer le marché}
    bid {remettre une offre} cancel {annuler la mission} cannot {impossible} certify {certifier} change {modifier}
    complete {terminé} decline {refuser} extend {prolonger le délai} grant {accorder} incomplete {incomplet}
    propose {proposer} provide {fournir} recuse {se récuser} redirect {une autre personne} reduce {réduire le périmètre}
    refuse {refuser} reject {rejeter} replace {remplacer le prestataire} rescope {modifier le périmètre}
    rework {renvoyer pour reprise} score {noter} sign {signer} silence {sans réponse} submit {remettre}
    terminate {mettre fin à la mission} unavailable {indisponible} verify {vérifier} other {{decision}}}`,

  // What is said while the scope is agreed, and when it changes.
  'notices.amount': '{amount}',
  'notices.questions.subject': 'Questions en suspens sur le périmètre',
  'notices.questions.why': 'Avant la rédaction du cahier des charges, veuillez répondre à ces questions :',
  'notices.request.subject': 'Inscrire une demande dans le périmètre',
  'notices.request.why': 'Le commanditaire demande ceci, qui n’est pas encore dans le périmètre : {request}',
  'notices.scope.notTakenUp': 'Cette version ne reprend pas : {request}. {reason}',
  'notices.assumed': 'Ceci vient d’un avis de marché. Ce qu’il laisse ouvert a été supposé :',
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
  'notices.bid.moved.subject': 'Le délai des offres est déplacé',
  'notices.bid.moved':
    'Il s’achevait le {from} et s’achève désormais le {to}, pour tous les soumissionnaires à l’identique. Les offres restent scellées jusque-là ; la vôtre est reçue.',
  'notices.bid.sealed': 'Les offres sont scellées et ne sont ouvertes qu’à la clôture de la consultation.',
  'notices.evaluation.subject': 'Offre de {vendor} à noter',
  'notices.evaluation.why': 'Veuillez noter la partie technique. Le prix ne vous est pas montré.',
  'notices.related.subject': 'Soumissionnaires aux adresses d’une même entreprise',
  'notices.related.why':
    'Les contacts de {names} ont des adresses à {domain}. Ils sont invités ; à vous de juger s’ils soumissionnent chacun pour soi.',
  'notices.award.subject': 'Mission à attribuer',
  'notices.award.line': '{place}. {vendor} : {score, number} points pour {price}. {explanation}',
  'notices.award.again': 'Attribuer de nouveau la mission',
  'notices.award.lost': '{vendor} a perdu l’attribution : {reason}.',
  'notices.money.subject': 'Montant à approuver, au-delà du pouvoir du commanditaire',
  'notices.money.why':
    '{who} a approuvé : {what}. Le montant est de {amount} et son pouvoir va jusqu’à {limit}. Rien n’est engagé tant que vous ne l’approuvez pas aussi.',
  'notices.money.award': 'l’attribution à {vendor}',
  'notices.money.scope': 'le périmètre, version {version}',
  'notices.money.shortfall': 'la poursuite avec moins que ne coûte la plus petite équipe',
  'notices.money.refused.subject': 'La direction financière a refusé ce qui a été approuvé',
  'notices.money.refused.why':
    'Non approuvé par la direction financière : {what}. {reason}. Rien n’est engagé, et le commanditaire est de nouveau sollicité.',
  'notices.money.refused.again': 'La direction financière a refusé ce qui avait été approuvé : {reason}.',
  'notices.offer': '{vendor} : {price} ; {compared}.',
  'notices.offer.same': 'autant que l’attribution précédente',
  'notices.offer.dearer': '{amount} ({share, number} %) de plus que l’attribution précédente',
  'notices.offer.cheaper': '{amount} ({share, number} %) de moins que l’attribution précédente',
  'notices.offer.over': '{amount} au-dessus du budget de {budget}',
  'notices.offer.within': 'dans le budget de {budget}, dont il reste {amount}',
  'notices.offer.former': '{vendor} pour {price}',
  'notices.awarded.subject': 'Votre offre est retenue',
  'notices.awarded.why':
    'Votre offre a été retenue, sous réserve de l’accord de confidentialité et de la vérification de vos spécialistes.',
  'notices.noVendor.subject': 'Aucun prestataire n’a pu être choisi',
  'notices.noVendor.why': 'Aucun prestataire n’a pu être choisi : {reason}.',
  'notices.noVendor.each': '{name} : {why}',
  'notices.passedOn.subject': 'L’attribution est perdue',
  'notices.passedOn.why': 'Votre entreprise a perdu l’attribution de « {engagement} » : {reason}.',

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
  'notices.contract.subject': 'Décider du contrat avec {vendor}',
  'notices.contract.why':
    'Votre côté n’a pas signé l’accord de confidentialité avec {vendor} : {reason}. Le prestataire garde l’attribution jusqu’à votre décision.',
  'notices.stranger.subject': '{name} peut-il signer ?',
  'notices.stranger.why':
    '{side, select, client {Votre côté} other {{vendor}}} désigne {name} ({email}) pour signer ; ce n’est pas une adresse de l’entreprise. Personne n’y est sollicité avant votre accord.',
  'notices.expert.subject': 'Spécialiste à désigner : {title} ({position})',
  'notices.expert.why': 'Veuillez désigner la personne qui occupera le poste {position}.',
  'notices.expert.needed': 'Exigé : {credentials}.',
  'notices.expert.rejected': 'La personne précédente n’a pas pu commencer : {reason}',
  'notices.verify.subject': '{expert} à vérifier pour {title}',
  'notices.rejected.subject': '{expert} ne peut pas commencer comme {position}',
  'notices.rejected.why': '{expert} ne peut pas commencer comme {position} : {reason}',
  'notices.position.subject': 'Décider du poste {position}',
  'notices.position.why': 'Personne n’occupe le poste {position} ({title}) : {reason}',
  'notices.verify.why': 'Veuillez contrôler l’identité et les qualifications avant que l’accès soit accordé.',
  'notices.verify.access': 'L’accès serait donné à {email}.',
  'notices.remark.ownContact': 'L’adresse est celle du contact de {vendor}.',
  'notices.remark.contact': 'L’adresse est celle du contact de {vendor}, qui a aussi été invité.',
  'notices.remark.rival': 'L’adresse est de {vendor}, qui a aussi été invité.',
  'notices.remark.workedFor': 'Cette personne a travaillé dans cette mission pour {vendor}.',
  'notices.remark.refused': 'Cette personne n’a déjà pas pu commencer : {reason}.',
  'notices.remark.stranger': 'L’adresse n’est ni de {vendor} ni d’aucune entreprise invitée.',
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
  'notices.shortfall.subject': 'Le budget est inférieur au coût de la plus petite équipe',
  'notices.shortfall.why':
    'Le budget est de {budget}, et la plus petite équipe coûte {least}. Comment le travail continue-t-il ?',
  'notices.event.subject': 'Cet événement de {source} compte-t-il ?',
  'notices.event.why':
    'Un événement de {source} a la version {version}, et la dernière qui compte est {known}. Un si grand pas peut être une erreur, après laquelle aucun événement juste ne compterait. Il n’a pas pris effet.',
  'notices.event.budget': 'Il dit que le budget est de {amount}.',
  'notices.event.demand': 'Il dit qui est demandé : {roles}.',
  'notices.event.frozen': 'Il dit que le budget est gelé.',
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
  'notices.overdue.choices': 'Chaque choix indique ce qui s’ensuit.',
  'notices.replaced.subject': 'La mission passe à une autre entreprise',
  'notices.replaced.why': 'Le client a décidé de remplacer votre entreprise dans « {engagement} » : {reason}.',
  'notices.replaced.handOver': 'Veuillez transmettre vos documents de travail ; les accès sont retirés dès maintenant.',

  // What is said while a submission is judged.
  'notices.received.subject': '{id} est reçu',
  'notices.received.why': '« {title} » a été reçu et est en cours de relecture.',
  'notices.silence.subject': 'La relecture de {id} : ce qui suit si elle n’arrive pas, et quand',
  'notices.silence.by': 'Sans relecture avant le {at} : {then}',
  'notices.review.subject': 'À relire – {id} : {title}',
  'notices.review.blind': 'Veuillez relire ce livrable de votre côté ; l’autre relecteur fait de même.',
  'notices.review.third': 'Les deux premiers relecteurs n’ont pas tranché ; votre relecture décide.',
  'notices.accepted.subject': '{id} est accepté',
  'notices.accepted.why': '« {title} » est accepté.',
  'notices.accepted.deemed': 'Aucune relecture n’est arrivée à temps ; le livrable est donc réputé accepté.',
  'notices.accepted.lower': 'Il a été accepté en l’état, à un prix réduit : {price} au lieu de {agreed}. {reason}',
  'notices.accepted.asItIs': 'Il a été accepté en l’état. {reason}',
  'notices.payment.subject': 'Le paiement de {id} est débloqué',
  'notices.payment.why': '« {title} » est accepté ; {amount} peuvent être versés à {vendor}.',

  // What is said when an engagement ends.
  'notices.closed.subject': 'La mission est close',
  'notices.terminated.subject': 'La mission a pris fin avant son terme',
  'notices.closed.why': '« {engagement} » : {reason}.',
  'notices.closed.report': 'Le rapport se trouve dans la console.',
  'notices.closed.thanks': 'Merci de votre travail. Ce que vous avez certifié continue de vous engager.',
  'notices.exit.nothing': 'Rien n’a été accepté et rien n’est payé.',
  'notices.exit.paid': '{id} : {title} est accepté ; {amount} sont payés.',
  'notices.exit.unpaid':
    '{id} : {title} {outcome, select, accepted {est accepté} other {a été abandonné}} ; rien n’est payé.',
  'notices.exit.nda':
    'L’accord de confidentialité avec {vendor} {state, select, inForce {reste en vigueur} neverSigned {n’a jamais été signé par les deux parties ; rien de confidentiel n’a été ouvert à ce titre} survives {survit à la mission jusqu’au {until}} other {a pris fin}}.',
  'notices.exit.over': 'La mission « {engagement} », à laquelle votre entreprise a participé, est terminée.',
  'notices.left.subject': '{vendor} a quitté la mission',
  'notices.left.why': '{vendor} ne participe plus à « {engagement} » : {reason}.',
  'notices.successor.subject': 'Ce qui est déjà accepté',
  'notices.successor.why':
    'Votre entreprise reprend « {engagement} ». Ces travaux de l’entreprise précédente sont acceptés ; vous les trouverez avec ce qui vous sera demandé ensuite :',
  'notices.successor.each': '{id} : {title}',
  'notices.certify.subject': 'Restitution ou destruction à certifier',
  'notices.certify.why': 'Les accès ont été retirés. Veuillez certifier ce que sont devenus les documents du client.',
  'notices.uncertified.subject': 'Restitution ou destruction non attestée',
  'notices.uncertified.why': '{vendor} n’a pas attesté ce que sont devenus vos documents : {reason}.',
  'notices.cancelled.subject': 'La mission est annulée',
  'notices.cancelled.why': 'La mission « {engagement} » est annulée : {reason}.',
  'notices.cancelled.destroy': 'Veuillez détruire ou restituer ce que vous en détenez.',

  // What people are told of waits that move.
  'waiting.handedOn': '{name} s’en charge désormais. Vous n’avez plus à répondre.',
  'waiting.unattended':
    '{name} est absent(e) jusqu’au {until}, et personne ne le ou la remplace ici. Les jours d’absence ne comptent pas contre lui ou elle. Vous pouvez confier la question à quelqu’un d’autre.',
  'waiting.unattended.due': 'L’échéance est le {due}.',
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
  'mail.occasion.task.answered': 'Enregistré',
  'mail.occasion.task.withdrawn': 'Plus nécessaire',
  'mail.occasion.task.lapsed': 'Clos sans réponse',
  'mail.occasion.task.standing': 'Sans réponse',
  'mail.occasion.task.unattended': 'Personne ne remplace',
  'mail.occasion.task.moved': 'Une date a changé',
  'mail.occasion.task.handed-on': 'Transmis',
  'mail.occasion.task.claimed': 'Pris en charge',
  'mail.occasion.task.paused': 'Suspendu',
  'mail.occasion.task.resumed': 'Reprise',
  'mail.occasion.mail.refused': 'Non joint',
  'mail.occasion.mail.delayed': 'Pas encore accepté',
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
  'mail.silence': 'Sans réponse avant le {at} : {then}',
  'mail.answer': 'Répondre',
  'mail.away': 'Je suis absent(e) jusqu’au …, demandez à …',
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
  'mail.incident.occasion': 'Arrêt',
  'mail.incident.begun': 'Cette mission ne peut pas se poursuivre pour le moment',
  'mail.incident.begun.text':
    'Depuis {since}, le logiciel qui conduit cette mission ne peut plus la poursuivre. Rien de ce qui a été enregistré n’est perdu.',
  'mail.incident.begun.tasks':
    '{count, plural, =0 {Aucune tâche ouverte n’est concernée.} one {Une tâche ouverte ne reçoit pas de réponse entre-temps ; quiconque répond en est averti.} other {# tâches ouvertes ne reçoivent pas de réponse entre-temps ; quiconque répond en est averti.}}',
  'mail.incident.begun.next':
    'Les exploitants du système le voient dans la console, avec l’erreur et ce qu’il faut faire. La mission reprend d’elle-même dès que c’est fait, et vous en serez informé.',
  'mail.incident.over': 'Cette mission se poursuit',
  'mail.incident.over.text': 'L’arrêt qui a commencé {since} est terminé.',
  'mail.eventRefused.occasion': 'Événement refusé',
  'mail.eventRefused': '{name} envoie des événements inutilisables',
  'mail.eventRefused.text': 'Un événement de « {name} » ({type}) a été refusé {at} et n’a rien changé :',
  'mail.eventRefused.next':
    'Les exploitants de « {name} » en ont été avertis à ce moment et peuvent le renvoyer corrigé. Les autres événements de ce genre sont refusés de même ; vous en êtes informé une fois par jour.',
  'mail.subscription.occasion': 'Destinataire d’événements',
  'mail.subscription.failing': '{host} n’accepte pas d’événements',
  'mail.subscription.failing.text':
    'Ce qui est envoyé à {host} n’est plus accepté depuis le {since}. Résultat de la dernière tentative : {error}.',
  'mail.subscription.failing.next':
    'Une nouvelle tentative a lieu toutes les cinq minutes. Rien n’est perdu : ce qui attend partira dans l’ordre dès que {host} l’acceptera.',
  'mail.subscription.working': '{host} accepte de nouveau les événements',
  'mail.subscription.working.text':
    'Depuis le {since}, {host} accepte de nouveau ce qui lui est envoyé. Ce qui attendait part dans l’ordre.',
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

  // What was assumed of a procurement notice that leaves something open.
  'assumed.release.compiled': 'Du lot, c’est la publication compilée qui compte.',
  'assumed.release.newest':
    'Des {count, number} publications de la procédure, la plus récente compte, « {release} » ; ce qu’elle omet vient des précédentes.',
  'assumed.text.characters':
    'Dans un texte de l’avis, {count, plural, one {un caractère abîmé a été rétabli} other {# caractères abîmés ont été rétablis}}.',
  'assumed.text.lines':
    'Dans un texte de l’avis, {count, plural, one {un saut de ligne perdu a été rétabli} other {# sauts de ligne perdus ont été rétablis}}.',
  'assumed.text.shortened': 'Un texte de l’avis a été ramené à {limit, number} caractères.',
  'assumed.text.titleAlone': 'L’avis n’a pas de description ; son titre en tient lieu.',
  'assumed.lots.over':
    '{count, plural, one {Un lot qui n’est plus à pourvoir a été laissé} other {# lots qui ne sont plus à pourvoir ont été laissés}} de côté : {lots}.',
  'assumed.period.concluded':
    'L’avis ne donne pas la période du travail ; celle de l’attribution est retenue, {days, plural, one {# jour} other {# jours}}.',
  'assumed.period.none':
    'L’avis ne donne aucune période utilisable ; {days, plural, one {# jour est supposé} other {# jours sont supposés}}.',
  'assumed.period.untilEnd':
    'L’avis ne donne que la fin du travail ; à compter de la date de l’avis, cela fait {days, plural, one {# jour} other {# jours}}.',
  'assumed.value.lots': 'L’appel d’offres n’a pas de valeur ; le budget est la somme de ses lots, {amount}.',
  'assumed.value.planned': 'L’appel d’offres n’a pas de valeur ; le budget est le montant prévu, {amount}.',
  'assumed.value.awards': 'L’appel d’offres n’a pas de valeur ; le budget est le montant attribué, {amount}.',
  'assumed.value.contracts': 'L’appel d’offres n’a pas de valeur ; le budget est le montant du contrat, {amount}.',
  'assumed.value.above':
    '{awarded} ont été attribués, plus que les {budget} de l’appel d’offres ; le budget est la valeur de l’appel d’offres.',
  'assumed.value.currency': 'Un montant est sans monnaie ; {currency} est supposé, comme ailleurs dans l’avis.',
  'assumed.value.rounded': 'Le montant {value} a été arrondi à {amount}.',
  'assumed.value.noPayments':
    'Les valeurs des lots manquent ou dépassent le budget ; aucun livrable n’a de paiement propre.',
  'assumed.cpv.scheme': 'Les codes de « {scheme} » sont lus comme CPV.',
  'assumed.cpv.division': 'Le code {code} désigne toute une division ; vérifiez que le domaine convient.',
  'assumed.cpv.additional':
    'Aucun domaine ne couvre le code principal {main} ; le domaine est celui du code complémentaire {code}.',
  'assumed.role':
    'L’avis ne nomme pas de fonctions ; une personne experte pour {days, plural, one {# jour} other {# jours}} est supposée : {title}.',
  'assumed.countries': 'Des lieux qui ne sont aucun pays connu ont été laissés de côté : {countries}.',
  'assumed.language': '« {language} » n’est aucune langue connue ; aucune n’est demandée.',
  'assumed.more': 'Et {count, plural, one {une autre supposition} other {# autres suppositions}}.',
};
