import type { Child } from 'hono/jsx';
import type { Letter } from './letter.js';
import { BRAND, FONT, INK, LINE, QUIET } from './look.js';
import { Sections } from './sections.js';

/** The html part: one card, readable on a phone and a desk, with every style inline because mail programs drop the rest. */
export const Card = ({ letter }: { letter: Letter }) => (
  <html lang={letter.localizer.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <title>{letter.subject}</title>
    </head>
    <body style={`margin:0;padding:0;background:#f3f5f8;color:${INK};${FONT}`}>
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse">
        <tr>
          <td align="center" style="padding:24px 12px">
            <table
              role="presentation"
              width="100%"
              cellpadding="0"
              cellspacing="0"
              style="max-width:580px;text-align:left"
            >
              <Brand engagement={letter.engagement} />
              <tr>
                <td
                  style={`background:#ffffff;border:1px solid ${LINE};border-top:4px solid ${BRAND};border-radius:10px;padding:28px 28px 24px`}
                >
                  <Body letter={letter} />
                </td>
              </tr>
              <Footer lines={letter.footer} />
            </table>
          </td>
        </tr>
      </table>
    </body>
  </html>
);

const Brand = ({ engagement }: { engagement: string }) => (
  <tr>
    <td style={`padding:0 4px 12px;font-size:14px;line-height:20px;color:${QUIET}`}>
      <strong style={`color:${BRAND};font-size:16px;letter-spacing:0.3px`}>kpo</strong>
      {engagement && ` · ${engagement}`}
    </td>
  </tr>
);

const Body = ({
  letter: { localizer, occasion, heading, greeting, paragraphs, due, choices, link, sections },
}: {
  letter: Letter;
}) => (
  <>
    <p
      style={`margin:0 0 6px;font-size:12px;line-height:16px;letter-spacing:0.8px;text-transform:uppercase;color:${QUIET}`}
    >
      {occasion}
    </p>
    <h1 style="margin:0 0 20px;font-size:22px;line-height:29px;font-weight:600;overflow-wrap:anywhere">{heading}</h1>
    <Paragraph>{greeting}</Paragraph>
    {paragraphs.map((paragraph) => (
      <Paragraph>{paragraph}</Paragraph>
    ))}
    {sections && <Sections sections={sections} />}
    {due && <Due {...due} />}
    {link && <Button {...link} />}
    {choices.length > 0 && <Choices localizer={localizer} choices={choices} />}
  </>
);

const Paragraph = ({ children }: { children?: Child }) => (
  <p style="margin:0 0 14px;font-size:16px;line-height:25px;white-space:pre-line;overflow-wrap:anywhere">{children}</p>
);

const Due = ({ label, date }: NonNullable<Letter['due']>) => (
  <p
    style={`margin:20px 0;padding:12px 16px;background:#f5f8fd;border-left:3px solid ${BRAND};font-size:15px;line-height:22px`}
  >
    <span style={`color:${QUIET}`}>{label}</span>
    <br />
    <strong>{date}</strong>
  </p>
);

const Button = ({ label, url, hint, away }: NonNullable<Letter['link']>) => (
  <>
    <table role="presentation" cellpadding="0" cellspacing="0" style="margin:24px 0 10px">
      <tr>
        <td style={`background:${BRAND};border-radius:8px`}>
          <a
            href={url}
            style={`display:inline-block;padding:14px 40px;font-size:17px;line-height:22px;font-weight:600;color:#ffffff;text-decoration:none;${FONT}`}
          >
            {label}
          </a>
        </td>
      </tr>
    </table>
    <p style={`margin:0 0 ${away ? 6 : 20}px;font-size:13px;line-height:19px;color:${QUIET}`}>{hint}</p>
    {away && (
      <p style="margin:0 0 20px;font-size:13px;line-height:19px">
        <a href={away.url} style={`color:${QUIET}`}>
          {away.label}
        </a>
      </p>
    )}
  </>
);

const Choices = ({ localizer, choices }: Pick<Letter, 'localizer' | 'choices'>) => (
  <>
    <p style={`margin:24px 0 4px;padding-top:18px;border-top:1px solid ${LINE};font-size:14px;font-weight:600`}>
      {localizer.message('mail.choices')}
    </p>
    <ul style="margin:8px 0 0;padding-left:20px;font-size:14px;line-height:21px">
      {choices.map(({ label, consequence }) => (
        <li style="margin:0 0 8px">
          <strong>{localizer.message('mail.label', { label })}</strong>{' '}
          <span style={`color:${QUIET}`}>{consequence}</span>
        </li>
      ))}
    </ul>
  </>
);

const Footer = ({ lines }: { lines: readonly string[] }) => (
  <tr>
    <td style={`padding:16px 4px 0;font-size:12px;line-height:18px;color:${QUIET}`}>
      {lines.map((line) => (
        <p style="margin:0 0 4px">{line}</p>
      ))}
    </td>
  </tr>
);
