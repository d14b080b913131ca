import type { Child } from 'hono/jsx';
import type { Surroundings } from '../deps.js';
import { TextInput } from '../inputs.js';
import { FormToken, Shell } from '../shell.js';

/** The fields of the form; a plan is what was shown before it is confirmed. */
export const NAMES = { file: 'csv.file', text: 'csv', charset: 'charset', plan: 'plan' } as const;

/** Encodings of spreadsheets, where no file says which. */
const CHARSETS = [
  'utf-8',
  'utf-16le',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'macintosh',
  'ibm866',
  'shift_jis',
  'gb18030',
] as const;

/** A page about an import. */
export const ImportShell = ({ around, title, children }: { around: Surroundings; title: string; children?: Child }) => (
  <Shell title={title} around={around} at="/vendors">
    <header class="page-head">
      <p class="eyebrow">
        <a href="/vendors">{around.localizer.message('console.nav.vendors')}</a>
      </p>
      <h1>{title}</h1>
    </header>
    {children}
  </Shell>
);

/** Where a file of vendors is chosen, or lines of it pasted. */
export function ImportForm({
  around,
  text = '',
  charset = '',
}: {
  around: Surroundings;
  text?: string;
  charset?: string;
}) {
  const { localizer } = around;
  const filled = {
    localizer,
    typed: new URLSearchParams({ [NAMES.text]: text, [NAMES.charset]: charset }),
    problems: new Map(),
  };
  return (
    <form class="task-form" method="post" action="/vendors/import" enctype="multipart/form-data">
      <FormToken around={around} />
      <p class="hint">{localizer.message('console.vendors.import.hint')}</p>
      <div class="field">
        <label for="vendors-file">{localizer.message('console.vendors.import.file')}</label>
        <input id="vendors-file" name={NAMES.file} type="file" accept=".csv,.txt,.tsv,.xlsx,text/csv" />
      </div>
      <TextInput
        name={NAMES.charset}
        label={localizer.message('console.vendors.import.charset')}
        hint={localizer.message('console.vendors.import.charset.hint')}
        placeholder={localizer.message('console.vendors.import.charset.found')}
        list="charsets"
        filled={filled}
      />
      <datalist id="charsets">
        {CHARSETS.map((each) => (
          <option value={each} />
        ))}
      </datalist>
      <TextInput name={NAMES.text} label={localizer.message('console.vendors.import.paste')} filled={filled} rows={8} />
      <button class="button primary" type="submit">
        {localizer.message('console.vendors.import.button')}
      </button>
    </form>
  );
}
