import type { Reason } from '../../domain/kernel/reasons.js';
import { renderMail } from '../../activities/mail/render.js';
import type { MailMessage } from '../../activities/mail/mailer.js';
import { whyChanged } from '../../domain/directory/directory-change.js';
import type { Text } from '../../domain/kernel/message.js';
import { explained } from '../../domain/engagement/ranking.js';
import { reasonFor } from '../../domain/kernel/reasons.js';
import type { TaskContext } from '../../domain/tasks/task.js';
import type { Notice } from '../../domain/journal/turn.js';
import type { TaskRow } from '../../store/contract.js';
import { message } from '../../workflows/runtime/message.js';
import { pounds } from '../support/samples/briefs.js';
import { anAssignee, aNotice, aTaskRow } from '../support/samples/turns.js';
import type { TaskKind } from '../../domain/tasks/kinds/index.js';
import { said, someone } from '../support/site/said.js';

const READERS = {
  de: { ...anAssignee(), name: 'Greta Beispiel', language: 'de', country: 'DE', timeZone: 'Europe/Berlin' },
  es: { ...anAssignee(), name: 'Sofía Ejemplo', language: 'es-ES', timeZone: 'Europe/Madrid' },
  fr: { ...anAssignee(), name: 'Pierre Exemple', language: 'fr-FR', timeZone: 'Europe/Paris' },
};
type Language = keyof typeof READERS;

const SENDER = { from: 'kpo <kpo@client.example>', organisation: 'Klinik AG', host: 'kpo.example' };
const DUE = '2026-03-27T17:00:00.000Z';

interface Sent {
  kind?: Notice['kind'];
  subject: Text;
  lines: Text[];
  about?: { kind: TaskKind; context: TaskContext };
  task?: Partial<TaskRow>;
}

function mailTo(language: Language, { kind = 'task.asked', subject, lines, about, task }: Sent): MailMessage {
  const to = READERS[language];
  const row = about && aTaskRow({ ...about, assignee: to, due: DUE, ...task });
  const message = renderMail(
    {
      id: 'e1.main.1.0',
      subject: 'engagement/e1',
      subjectTitle: 'Valuation model',
      stream: 'main',
      notice: aNotice({ kind, to, subject, lines }),
      state: 'queued',
      at: '2026-03-02T09:00:00.000Z',
    },
    row && { task: row, url: 'https://kpo.example/t/token' },
    SENDER,
  );
  if (!message) throw new Error('the mail was refused');
  return message;
}

const INVITATION: Sent = {
  subject: message('notices.bid.subject'),
  lines: ['Value the clinics.', message('notices.bid.sealed')],
  about: {
    kind: 'bid.submit',
    context: {
      vendor: 'harbour',
      vendorName: 'Harbour',
      currency: 'GBP',
      budget: 6_000_000,
      overlapHours: 4,
      gates: [],
      deliverables: [],
      roles: [],
    },
  },
};

const NDA: Sent = {
  subject: message('notices.nda.subject', { vendor: 'Harbour' }),
  lines: [message('notices.nda.why')],
  about: { kind: 'nda.sign', context: { vendor: 'harbour', vendorName: 'Harbour', side: 'client', document: 'nda' } },
};

const REWORK: Sent = {
  kind: 'task.reminder',
  subject: message('notices.rework.subject', { id: 'D1', title: 'Model' }),
  lines: [
    message('notices.rework.findings'),
    'Name the sources.',
    message('notices.submission.criterion', { criterion: 'Adds up' }),
  ],
  about: {
    kind: 'deliverable.submit',
    context: { deliverable: 'D1: Model', acceptance: ['Adds up'], round: 2, feedback: [], mayExtend: true },
  },
};

const OVERDUE: Sent = {
  subject: message('notices.overdue.subject', { id: 'D1', reason: reasonFor('reasons.overdue') }),
  lines: [message('notices.overdue.due', { title: 'Model', due: { at: '2026-03-10T09:00:00.000Z' } })],
  about: {
    kind: 'overdue.decide',
    context: { deliverable: 'D1: Model', reason: reasonFor('reasons.overdue'), from: 'vendor', mayReplace: true },
  },
};

const AWARD: Sent = {
  subject: message('notices.award.subject'),
  lines: [
    message('notices.award.line', {
      place: 1,
      vendor: 'Harbour',
      score: 86.25,
      price: pounds(45_000),
      explanation: explained(
        {
          vendorName: 'Harbour',
          score: 86.25,
          technical: 90,
          price: 95,
          overlap: 50,
          language: 100,
          pastPerformance: 50,
          totalCostMinor: 5_123_450,
          currency: 'GBP',
        },
        { weights: { technical: 50, price: 30, overlap: 10, language: 5, pastPerformance: 5 } },
      ),
    }),
  ],
  about: { kind: 'award.approve', context: { ranking: [] } },
};

const NOTICE_OF_LEAVE: Sent = {
  kind: 'scaling.notice',
  subject: message('notices.leave.subject'),
  lines: [message('notices.leave.why', { engagement: 'Valuation model', title: 'Analyst', until: { at: DUE } })],
};

/** Spaces that do not break are there for the eye only. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe.each<[string, Sent, Record<Language, [subject: string, ...said: string[]]>]>([
  [
    'an invitation to bid',
    INVITATION,
    {
      de: [
        'Einladung zur Angebotsabgabe',
        'Value the clinics.',
        'Angebote sind versiegelt',
        '- Dieses Angebot abgeben: ',
      ],
      es: ['Invitación a presentar oferta', 'Las ofertas están selladas', '- Presentar esta oferta: '],
      fr: ['Invitation à remettre une offre', 'Les offres sont scellées', '- Remettre cette offre : '],
    },
  ],
  [
    'an NDA to sign',
    NDA,
    {
      de: [
        'Bitte Vertraulichkeitsvereinbarung mit Harbour unterzeichnen',
        'unterzeichnen Sie sie',
        '- Unterzeichnen: ',
      ],
      es: ['Firme el acuerdo de confidencialidad con Harbour', 'o indique por qué no.', '- Firmar: '],
      fr: ['Accord de confidentialité à signer avec Harbour', 'Veuillez lire l’accord', '- Signer : '],
    },
  ],
  [
    'a submission with findings',
    REWORK,
    {
      de: [
        'Erinnerung: Bitte nacharbeiten und erneut einreichen – D1: Model',
        'Die Prüfung verlangt:\n\nName the sources.\n\nZu erfüllen: Adds up',
        '- Um mehr Zeit bitten: ',
      ],
      es: [
        'Recordatorio: Corrija y vuelva a entregar D1: Model',
        'Los revisores piden:\n\nName the sources.\n\nDebe cumplirse: Adds up',
        '- Pedir más tiempo: ',
      ],
      fr: [
        'Rappel : À reprendre et à remettre – D1 : Model',
        'Les relecteurs demandent :\n\nName the sources.\n\nÀ satisfaire : Adds up',
        '- Demander un délai : ',
      ],
    },
  ],
  [
    'a decision about overdue work',
    OVERDUE,
    {
      de: [
        'Entscheidung zu D1: das Arbeitsergebnis ist überfällig',
        '„Model“ war am Dienstag, 10. März 2026 um 10:00 MEZ fällig.',
        '- Dienstleister ersetzen: ',
      ],
      es: [
        'Decida sobre D1: el entregable lleva retraso',
        '«Model» vencía el martes, 10 de marzo de 2026, 10:00 CET.',
        '- Sustituir al proveedor: ',
      ],
      fr: [
        'Décision à prendre sur D1 : le livrable est en retard',
        '« Model » était attendu le mardi 10 mars 2026 à 10:00 UTC+1.',
        '- Remplacer le prestataire : ',
      ],
    },
  ],
  [
    'an award to approve',
    AWARD,
    {
      de: [
        'Bitte den Zuschlag erteilen',
        '1. Harbour: 86,25 Punkte bei 45.000 £.',
        'Preis 28,5 von 30 (95 Punkte)',
        'Gesamtkosten 51.234,50 £',
      ],
      es: ['Adjudique el encargo', '1. Harbour: 86,25 puntos por 45.000 GBP.', 'precio 28,5 de 30 (95 puntos)'],
      fr: ['Mission à attribuer', '1. Harbour : 86,25 points pour 45 000 £GB.', 'prix 28,5 sur 30 (95 points)'],
    },
  ],
  [
    'a notice that a position ends',
    NOTICE_OF_LEAVE,
    {
      de: [
        'Mitteilung: Ihre Position endet',
        'Ihre Position als Analyst endet am Freitag, 27. März 2026 um 18:00 MEZ.',
      ],
      es: ['Preaviso: su puesto termina', 'Su puesto como Analyst termina el viernes, 27 de marzo de 2026, 18:00 CET.'],
      fr: [
        'Préavis : votre poste prend fin',
        'Votre poste (Analyst) prend fin le vendredi 27 mars 2026 à 18:00 UTC+1.',
      ],
    },
  ],
])('%s', (_, sent, words) => {
  it.each(Object.keys(words) as Language[])('is worded for a reader of %s', (language) => {
    const { subject, text } = mailTo(language, sent);
    const [asked, ...said] = words[language];
    expect(plain(subject)).toBe(`[Valuation model] ${asked}`);
    for (const each of said) expect(plain(text)).toContain(each);
  });
});

describe('the frame of a mail', () => {
  it.each<[Language, string[]]>([
    [
      'de',
      [
        'Ihre Antwort ist gefragt: ',
        'Auftrag: Valuation model',
        'Guten Tag Greta Beispiel,',
        'Bitte antworten Sie bis: Freitag, 27. März 2026 um 18:00 MEZ',
        'Antworten: https://kpo.example/t/token',
        'Sie können wählen:\n',
        'kpo steuert ausgelagerte Aufträge für Klinik AG',
        'Leiten Sie diese E-Mail niemals weiter.',
      ],
    ],
    [
      'es',
      [
        'Se necesita su respuesta: ',
        'Encargo: Valuation model',
        'Hola, Sofía Ejemplo:',
        'Le rogamos que responda antes del: viernes, 27 de marzo de 2026, 18:00 CET',
        'Responder: https://kpo.example/t/token',
        'Puede elegir:\n',
        'kpo gestiona encargos externalizados para Klinik AG',
        'No reenvíe nunca este correo.',
      ],
    ],
    [
      'fr',
      [
        'Votre réponse est attendue : ',
        'Mission : Valuation model',
        'Bonjour Pierre Exemple,',
        'Merci de répondre avant le : vendredi 27 mars 2026 à 18:00 UTC+1',
        'Répondre : https://kpo.example/t/token',
        'Vous pouvez choisir :\n',
        'kpo pilote des missions externalisées pour Klinik AG',
        'Ne transférez jamais ce message.',
      ],
    ],
  ])('is in %s, in both parts', (language, frame) => {
    const { text, html } = mailTo(language, NDA);
    for (const each of frame) expect(plain(text)).toContain(each);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(frame.at(-1));
    expect(html).not.toMatch(/Please|answer|choose|forward/);
  });

  it('tells instants by both clocks to either side, and by the holder’s to whoever else is told', () => {
    const asha = { ...anAssignee('asha@vendor.example'), timeZone: 'Asia/Kolkata' };
    const line = message('waiting.moved', { from: { at: '2026-03-10T09:00:00.000Z' }, to: { at: DUE } });
    const moved: Sent = { ...NDA, lines: [line] };
    const both =
      'Neuer Termin: Freitag, 27. März 2026 um 18:00 MEZ (auf der anderen Seite: Freitag, 27. März 2026 um 22:30 GMT+5:30).';
    expect(mailTo('de', { ...moved, kind: 'task.moved', task: { counterparty: asha } }).text).toContain(both);
    const told = { assignee: asha, counterparty: READERS.de };
    expect(mailTo('de', { ...moved, kind: 'task.escalated', task: told }).text).toContain(both);
    expect(mailTo('de', { ...moved, kind: 'task.escalated', task: { counterparty: asha } }).text).toContain(both);
    expect(mailTo('de', { ...moved, kind: 'task.moved', task: { counterparty: READERS.es } }).text).toContain(
      'Neuer Termin: Freitag, 27. März 2026 um 18:00 MEZ. Bisher',
    );
  });

  it('tells whoever gets a task what those before them have put off', () => {
    const until = '2026-03-20T09:00:00.000Z';
    const deferral = { kind: 'snoozed' as const, at: until, until, for: 'P1D' };
    const deferrals = [
      { ...deferral, by: someone('olu@client.example'), reason: said('Messewoche.') },
      { ...deferral, by: someone(READERS.de.email), reason: said('Selbst gesagt.') },
    ];
    const { text } = mailTo('de', { ...REWORK, kind: 'task.asked', task: { deferrals } });
    expect(text).toContain('olu@client.example hat die Erinnerungen aufgeschoben bis');
    expect(text).toContain('Messewoche.');
    expect(text).not.toContain('Selbst gesagt.');
  });

  it('tells a reader for whom they answer, and who asked for time until when, and why', () => {
    const olu = { ...anAssignee('olu@client.example'), name: 'Olu Operations' };
    const until = '2026-03-20T09:00:00.000Z';
    const task = {
      onBehalfOf: olu,
      deferrals: [
        {
          kind: 'acknowledged' as const,
          at: until,
          by: someone(READERS.de.email),
          reason: said('Bin dran.'),
          until,
          for: 'P1D',
        },
        { kind: 'snoozed' as const, at: until, by: someone(olu.email), reason: said('Messewoche.'), until, for: 'P1D' },
      ],
    };
    const { text } = mailTo('de', { ...REWORK, task });
    expect(text).toContain('Sie antworten in Vertretung von Olu Operations.');
    expect(text).toContain(
      'Greta Beispiel kümmert sich darum und hat um Zeit gebeten bis Freitag, 20. März 2026 um 10:00 MEZ: Bin dran.',
    );
    expect(text).toContain('olu@client.example hat die Erinnerungen aufgeschoben bis Freitag, 20. März');
    expect(mailTo('de', REWORK).text).not.toMatch(/Vertretung|aufgeschoben/);
  });

  it('tells reasons that were recorded in the reader’s language, and those of people as they are', () => {
    const moved = (why: Reason) =>
      mailTo('de', { subject: message('notices.bid.subject'), lines: [message('waiting.movedWhy', { why })] });
    expect(moved(whyChanged('ann@client.example', ['calendar', 'absences'])).text).toContain(
      'Der Grund: geändert hat sich bei ann@client.example: Kalender und Abwesenheiten.',
    );
    expect(moved(said('Inventur')).text).toContain('Der Grund: Inventur.');
  });

  it('tells whoever is told of a task who answers for whom, and who asked for time', () => {
    const task = {
      assignee: { ...anAssignee('dora@client.example'), name: 'Dora Delegate' },
      onBehalfOf: { ...anAssignee('olu@client.example'), name: 'Olu Operations' },
    };
    const { text } = mailTo('fr', { ...OVERDUE, kind: 'task.escalated', task });
    expect(text).toContain('Dora Delegate répond au nom de Olu Operations.');
  });
});
