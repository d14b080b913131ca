import type { Translated } from '../catalogue.js';
import type { closed as english } from '../en/portal-closed.js';

export const closed: Translated<typeof english> = {
  'portal.closed.answered': 'Diese Frage ist bereits beantwortet',
  'portal.closed.answered.text':
    '{at, select, unknown {Eine Antwort ist eingegangen; Sie müssen nichts mehr tun.} other {Eine Antwort ist am {at} eingegangen; Sie müssen nichts mehr tun.}}',
  'portal.closed.answered.more':
    'Wenn diese Antwort nicht von Ihnen war oder ein Irrtum ist, schreiben Sie bitte der Person, die Sie gefragt hat.',
  'portal.closed.lapsed': 'Die Zeit zum Antworten ist vorbei',
  'portal.closed.lapsed.text':
    '{at, select, unknown {Der letzte Termin ist verstrichen, und die Sache ist ohne Antwort weitergegangen, wie in den E-Mails angekündigt.} other {Der letzte Termin ist am {at} verstrichen, und die Sache ist ohne Antwort weitergegangen, wie in den E-Mails angekündigt.}}',
  'portal.closed.lapsed.more':
    'Wenn das Ihrer Meinung nach noch einmal geprüft werden sollte, schreiben Sie bitte der Person, die Sie gefragt hat.',
  'portal.closed.withdrawn': 'Diese Frage wurde zurückgezogen',
  'portal.closed.withdrawn.text':
    '{at, select, unknown {Sie wurde zurückgezogen: Die Umstände haben sich geändert, und Ihre Antwort wird nicht mehr gebraucht.} other {Sie wurde am {at} zurückgezogen: Die Umstände haben sich geändert, und Ihre Antwort wird nicht mehr gebraucht.}}',
  'portal.closed.reassigned': 'Diese Frage liegt jetzt bei jemand anderem',
  'portal.closed.reassigned.text':
    'Die Frage wurde nach dem Versand dieser E-Mail an jemand anderen übergeben; Ihr Link öffnet sie nicht mehr.',
  'portal.closed.reassigned.more': 'Sie müssen nichts tun.',
  'portal.closed.over': 'Dieser Auftrag ist beendet',
  'portal.closed.over.text':
    'Der Auftrag, zu dem diese Frage gehörte, ist beendet; eine Antwort wird nicht mehr gebraucht.',
  'portal.closed.expired': 'Dieser Link ist abgelaufen',
  'portal.closed.expired.text':
    'Links gelten nur eine begrenzte Zeit. Die neueste E-Mail zu dieser Frage enthält einen gültigen; gibt es keine, bitten Sie die Person, die Ihnen geschrieben hat, um einen neuen.',
  'portal.closed.forged': 'Dieser Link ist ungültig',
  'portal.closed.forged.text':
    'Die Adresse ist unvollständig oder wurde verändert. Öffnen Sie den Link bitte direkt aus der E-Mail; manche Mailprogramme brechen lange Adressen um.',
  'portal.closed.unknown': 'Diese Frage gibt es nicht',
  'portal.closed.unknown.text':
    'Der Link ist echt, aber die Frage dazu ist nicht hier. Vielleicht ist sie so neu, dass sie noch gespeichert wird; bitte versuchen Sie es in einer Minute noch einmal.',
  'portal.closed.crowded': 'Zu viele Versuche',
  'portal.closed.crowded.text': 'Bitte warten Sie eine Minute und öffnen Sie den Link erneut.',
  'portal.closed.foreign': 'Ihre Antwort wurde nicht angenommen',
  'portal.closed.foreign.text':
    'Sie kam von der Seite einer anderen Website. Bitte öffnen Sie den Link aus der E-Mail und antworten Sie dort.',
  'portal.closed.forbidden': 'Diese Frage können Sie nicht beantworten',
  'portal.closed.forbidden.text': 'Es wurde nichts angenommen: {reason}.',
  'portal.closed.too-large': 'Das ist zu viel Text',
  'portal.closed.too-large.text':
    'Das Formular fasst insgesamt etwa eine Million Zeichen. Bitte gehen Sie zurück, legen Sie umfangreiches Material dort ab, wo die Arbeit liegt, und verweisen Sie darauf.',
  'portal.closed.unavailable': 'Wir können das im Moment nicht entgegennehmen',
  'portal.closed.unavailable.text':
    'Es wurde nichts gespeichert. Bitte versuchen Sie es in einer Minute noch einmal; Ihr Link bleibt gültig.',
  'portal.closed.broken': 'Bei uns ist ein Fehler aufgetreten',
  'portal.closed.broken.text':
    'Der Fehler wurde festgehalten. Bitte versuchen Sie es später noch einmal; Ihr Link bleibt gültig.',
};
