import type { LetterEntry, Section } from './letter.js';
import { BRAND, LINE, QUIET } from './look.js';

/** Several things in the html part of one mail. */
export const Sections = ({ sections }: { sections: readonly Section[] }) => (
  <>
    {sections.map(({ title, entries }) => (
      <>
        {title && <h2 style="margin:26px 0 0;font-size:15px;line-height:21px;font-weight:600">{title}</h2>}
        {entries.map((entry) => (
          <Row entry={entry} />
        ))}
      </>
    ))}
  </>
);

const Row = ({ entry: { heading, lines, link } }: { entry: LetterEntry }) => (
  <div style={`margin:12px 0 0;padding:12px 0 0;border-top:1px solid ${LINE};font-size:15px;line-height:22px`}>
    <strong style="overflow-wrap:anywhere">{heading}</strong>
    {lines.map((line) => (
      <div style={`color:${QUIET};font-size:14px;white-space:pre-line;overflow-wrap:anywhere`}>{line}</div>
    ))}
    {link && (
      <a href={link.url} style={`display:inline-block;padding:4px 0;color:${BRAND};font-weight:600`}>
        {link.label}
      </a>
    )}
    {link?.away && (
      <div style={`font-size:13px;line-height:19px`}>
        <a href={link.away.url} style={`color:${QUIET}`}>
          {link.away.label}
        </a>
      </div>
    )}
  </div>
);

/** The same in the text part. */
export const sectionsText = (sections: readonly Section[], labelled: Labelled): string[] =>
  sections.flatMap(({ title, entries }) => [
    ...(title ? [title] : []),
    ...entries.map((entry) => entryText(entry, labelled)),
  ]);

type Labelled = (label: string, value: string) => string;

const linkText = (link: LetterEntry['link'], labelled: Labelled): string[] =>
  [link, link?.away].flatMap((each) => (each ? [labelled(each.label, each.url)] : []));

const entryText = ({ heading, lines, link }: LetterEntry, labelled: Labelled): string =>
  [`- ${heading}`, ...[...lines, ...linkText(link, labelled)].map((line) => `  ${line}`)].join('\n');
