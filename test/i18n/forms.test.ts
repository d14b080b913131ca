import { answerSchema } from '../../domain/tasks/forms/schema.js';
import { checkAnswer } from '../../domain/tasks/forms/check.js';
import { formFor, LANGUAGES, localizerFor, PLAIN } from '../../i18n/index.js';
import { type TaskContext } from '../../domain/tasks/task.js';
import { isMessage, type Text } from '../../domain/kernel/message.js';
import { aContext } from '../support/samples/contexts.js';
import { formOf, TASK_KINDS, type TaskKind } from '../../domain/tasks/kinds/index.js';

/** Contexts that bring up the choices and fields that not every task of a kind has. */
const OTHERS: readonly (readonly [TaskKind, TaskContext])[] = [
  ['scope.approve', aContext('scope.approve', { amendment: true })],
  ['award.approve', aContext('award.approve', { ranking: [], failed: 'Nobody bid.' })],
  ['expert.propose', aContext('expert.propose', { credentials: [] })],
  ['overdue.decide', aContext('overdue.decide', { from: 'client', mayReplace: false })],
];
const FORMS = [...TASK_KINDS.map((kind) => [kind, aContext(kind)] as const), ...OTHERS];

/** Every text that a form shows. */
const textsOf = (form: ReturnType<typeof formOf>): Text[] => [
  ...form.choices.flatMap(({ label, consequence }) => [label, consequence]),
  ...form.fields.flatMap((field) => [
    field.label,
    ...(field.hint ? [field.hint] : []),
    ...(field.type === 'option' ? field.options.map(({ label }) => label) : []),
    ...(field.type === 'table' ? field.columns.map(({ label }) => label) : []),
  ]),
];

describe.each(LANGUAGES)('formFor a reader of %s', (language) => {
  const localizer = localizerFor({ language, timeZone: 'UTC' });

  it.each(FORMS)('says all of %s', (kind, context) => {
    const spoken = textsOf(formFor(localizer, kind, context));
    expect(spoken.filter((text) => typeof text !== 'string' || text === '' || /^forms\./.test(text))).toEqual([]);
  });
});

describe.each(LANGUAGES.filter((language) => language !== 'en'))('formFor a reader of %s', (language) => {
  const localizer = localizerFor({ language, timeZone: 'UTC' });

  it.each(FORMS)('leaves no word of %s in English', (kind, context) => {
    const form = formOf(kind, context);
    const said = textsOf(form).map((text, index) => [text, textsOf(formFor(localizer, kind, context))[index]] as const);
    const same = said.filter(([text, words]) => isMessage(text) && words === PLAIN.text(text) && !SAME.has(text.code));
    expect(same).toEqual([]);
  });
});

/** What is written alike in English and another language. */
const SAME = new Set<string>(['forms.award.approve.ranked']);

describe('what programs get', () => {
  it('is English, also where a person reads another language', () => {
    const schema = answerSchema(formFor(PLAIN, 'extension.decide', aContext('extension.decide')));
    expect(schema).toMatchObject({ oneOf: [{ title: 'Grant it' }, { title: 'Refuse it' }] });
  });

  it('names the field and quotes the value, and brings the same for the one who typed it', () => {
    const form = formFor(PLAIN, 'nda.sign', aContext('nda.sign'));
    const answer = { decision: 'redirect', signatoryName: 'Jo', signatoryEmail: 'nobody' };
    const [wrong] = checkAnswer(form, answer);
    expect(wrong).toMatchObject({ pointer: '/signatoryEmail', code: 'problems.email', params: { value: 'nobody' } });
    const words = Object.fromEntries(
      LANGUAGES.map((language) => [language, localizerFor({ language, timeZone: 'UTC' }).text(wrong ?? '')]),
    );
    expect(words).toMatchObject({
      en: '“nobody” is not an email address.',
      de: '„nobody“ ist keine E-Mail-Adresse.',
      es: '«nobody» no es una dirección de correo electrónico.',
      fr: '«\u00a0nobody\u00a0» n’est pas une adresse e-mail.',
    });
    expect(checkAnswer(form, { decision: 'decline' })).toMatchObject([{ pointer: '/reason', code: 'problems.needed' }]);
  });
});
