import type { Person } from '../../../domain/kernel/index.js';
import { footerOf, greetingOf } from '../frame.js';
import type { Letter } from '../letter.js';
import type { Sender } from '../render.js';

/** What such a letter says of its own; `engagement` is empty where it is about none. */
type Said = Pick<Letter, 'localizer' | 'occasion' | 'heading' | 'engagement' | 'paragraphs'>;

/** A letter that tells somebody something and asks nothing. */
export const plainLetter = (to: Person, { organisation }: Sender, said: Said): Letter => ({
  ...said,
  subject: said.engagement ? `[${said.engagement}] ${said.heading}` : said.heading,
  greeting: greetingOf(said.localizer, to.name),
  choices: [],
  footer: footerOf(said.localizer, organisation),
});
