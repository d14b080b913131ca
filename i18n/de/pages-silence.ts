import type { Translated } from '../catalogue.js';
import type { silence as english } from '../en/pages-silence.js';

export const silence: Translated<typeof english> = {
  'pages.silence': 'Wenn keine Antwort kommt',
  'pages.silence.remind': 'Es wird erinnert.',
  'pages.silence.escalate': '{who} erfährt, dass die Antwort fehlt.',
  'pages.silence.transfer': 'Die Frage geht {to}.',
  'pages.silence.decide': '{who} entscheidet, wie es weitergeht.',
  'pages.silence.deemed': 'Es gilt als „{choice}“.',
  'pages.silence.suspend': 'Die Frist ruht, bis jemand sie wieder in Gang setzt.',
  'pages.silence.resume': 'Die Frist läuft weiter.',
  'pages.silence.delegate': 'Die Vertretung übernimmt.',
  'pages.silence.lapse': 'Die Zeit zum Antworten ist vorbei, und die Sache geht ohne Antwort weiter.',
  'pages.silence.suspendAtMost': 'Die Frist ruht höchstens {most}.',
  'pages.silence.toPerson': 'an {name}',
  'pages.silence.somebody': 'jemand anders',
  'pages.silence.toSomebody': 'an jemand anderen',
};
