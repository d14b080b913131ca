import { isMessageKey, LANGUAGES, type Localizer, localizerFor, PLAIN } from '../../i18n/index.js';
import { isMessage, type Message, type Text } from '../../domain/kernel/message.js';
import { aBrief } from '../support/samples/briefs.js';
import { STORIES } from '../support/stories/stories.js';
import { AS_AGREED } from '../support/stories/story.js';
import { withEngagements } from '../support/workflows/workflow-env.js';

const engagements = withEngagements();
const OTHERS = LANGUAGES.filter((language) => language !== 'en').map(
  (language): Localizer => localizerFor({ language, timeZone: 'Europe/Paris' }),
);

/** Every phrase in what is said, the ones within phrases included. */
function phrasesIn(said: unknown): Message[] {
  if (typeof said !== 'object' || said === null) return [];
  return [...(isMessage(said) ? [said] : []), ...Object.values(said).flatMap(phrasesIn)];
}

/** What people wrote themselves: the brief, and the examples that the script answers with. */
const wordsOfPeople = (): Set<string> => {
  const texts: string[] = ['Agreed with the parties concerned.', 'State the source of every assumption.'];
  JSON.stringify(aBrief(), (_, value: unknown) => (typeof value === 'string' ? (texts.push(value), value) : value));
  return new Set([...texts, 'Recalculates without errors', AS_AGREED]);
};

/** `Valuation analyst: 2 → 3` */
const HEADCOUNT = /^[^:]+: \d+ → \d+$/;

/** A line such as `Harbour Valuations: Agreed with the parties concerned.`, which has no word of its own. */
const isOnlyWhatItIsGiven = ({ code, params = {} }: Message): boolean =>
  !/\p{L}/u.test(PLAIN.text({ code, params: Object.fromEntries(Object.keys(params).map((name) => [name, ''])) }));

describe('what workflows tell people', () => {
  it.each(Object.entries(STORIES))('is phrases, in the course of “%s”', async (_, story) => {
    const played = await engagements.start(story.brief);
    played.edge.told.length = 0;
    const { script, meanwhile } = story.tell(played);
    await played.play(script, meanwhile);
    const said = played.edge.told.flatMap(({ subject, lines }): Text[] => [subject, ...lines]);
    expect(said.length).toBeGreaterThan(10);

    const own = wordsOfPeople();
    const worded = said.filter(
      (text): text is string => typeof text === 'string' && !own.has(text) && !HEADCOUNT.test(text),
    );
    expect(worded).toEqual([]);

    const phrases = phrasesIn(said);
    expect(phrases.filter((phrase) => !isMessageKey(phrase.code))).toEqual([]);
    for (const localizer of OTHERS)
      expect(
        said
          .filter(isMessage)
          .filter((phrase) => localizer.text(phrase) === PLAIN.text(phrase) && !isOnlyWhatItIsGiven(phrase)),
      ).toEqual([]);
  });
});
