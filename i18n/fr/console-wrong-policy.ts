import type { Translated } from '../catalogue.js';
import type { policyWrong as english } from '../en/console-wrong-policy.js';

export const policyWrong: Translated<typeof english> = {
  'console.wrong.duration': 'une durée ISO 8601 telle que « P3D » ou « PT4H »',
  'console.wrong.rung.line': 'seul un échelon avec « escalate » ou « transfer » nomme des supérieurs dans « line »',
  'console.wrong.rung.both': 'un échelon nomme un rôle dans « to » ou des supérieurs dans « line », pas les deux',
  'console.wrong.rung.whom':
    'un échelon avec « escalate » ou « transfer » nomme un rôle dans « to » ou des supérieurs dans « line »',
  'console.wrong.rung.decides': 'un échelon avec « decide » nomme un rôle dans « to »',
  'console.wrong.rung.suspends': 'un échelon avec « suspend » nomme un rôle dans « to »',
  'console.wrong.rung.for': 'seul un échelon avec « suspend » dit pour combien de temps',
  'console.wrong.ladder.decides': 'le rôle « {typed} » ne peut pas décider de « {kind} »',
  'console.wrong.ladder.circle': 'les échelons de « {kind} » tournent en rond : « {typed} » a déjà eu la tâche',
  'console.wrong.ladder.past':
    '« {typed} » avant l’échéance se trouve dans le passé : « {kind} » est dû {due} après la demande',
  'console.wrong.ladder.nobody': 'personne n’a le rôle « {typed} » : {why}',
  'console.wrong.ladder.experts': 'les spécialistes sont plusieurs',
  'console.wrong.ladder.noTeam': 'le cahier des charges ne nomme aucun « affectedTeam »',
  'console.wrong.ladder.noVendor': 'quand « {kind} » est demandé, aucun prestataire n’est encore choisi',
  'console.wrong.timeZone': 'un fuseau horaire IANA tel que « Europe/Berlin »',
  'console.wrong.country': 'un code ISO 3166-1 de deux majuscules, comme « GB »',
  'console.wrong.region': 'la partie d’un code ISO 3166-2 qui suit le pays, comme « BY »',
  'console.wrong.language': 'une langue BCP 47 telle que « en »',
  'console.wrong.domain': 'un domaine d’adresses e-mail tel que « client.example »',
  'console.wrong.time': 'une heure telle que « {example} »',
  'console.wrong.otherTime': 'une autre heure que dans « from »',
  'console.wrong.laterTime': 'une heure après celle de « from »',
  'console.wrong.nextTime': 'une heure qui ne précède pas {end}, où finit la plage d’avant',
  'console.wrong.date': 'une date telle que « 2026-12-24 »',
  'console.wrong.laterDay': 'un jour qui ne précède pas celui de « from »',
  'console.wrong.noHours': 'des heures de travail un jour au moins',
  'console.wrong.mostPeople': '{most} personnes au plus',
  'console.wrong.mostOrganisations': '{most} organisations au plus',
  'console.wrong.engagement': 'il n’y a pas de mission « {typed} »',
};
