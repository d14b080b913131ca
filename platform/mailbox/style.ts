/** The look of the mailbox's pages. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1b2430; --quiet: #5b6675; --line: #e2e6ec; --page: #f3f5f8; --card: #fff; --brand: #1f5fbf; --soft: #eaf1fc; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7ebf1; --quiet: #9aa7b8; --line: #2c3541; --page: #12171d; --card: #1a2129; --brand: #7fb0ff; --soft: #20304a; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
a { color: var(--brand); }
a:focus-visible, input:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid var(--brand); outline-offset: 2px; }
header { background: var(--card); border-bottom: 1px solid var(--line); }
header > div, main { max-width: 1120px; margin: 0 auto; padding: 14px 20px; }
header > div { display: flex; flex-wrap: wrap; gap: 12px 20px; align-items: center; }
header a { color: inherit; text-decoration: none; font-weight: 650; font-size: 17px; }
header a b { color: var(--brand); }
.hint { color: var(--quiet); font-size: 13px; margin-right: auto; }
form { display: flex; gap: 8px; }
input, button { font: inherit; padding: 7px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--page); color: inherit; }
input { width: min(270px, 55vw); }
button { background: var(--brand); border-color: var(--brand); color: var(--card); font-weight: 600; cursor: pointer; }
main { padding-top: 22px; }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 14px; overflow-wrap: anywhere; }
.split { display: grid; grid-template-columns: 250px minmax(0, 1fr); gap: 22px; align-items: start; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
.people { list-style: none; margin: 0; padding: 6px; }
.people a { display: flex; justify-content: space-between; gap: 10px; padding: 7px 10px; border-radius: 8px; color: inherit; text-decoration: none; font-size: 14px; }
.people a span:first-child { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.people a:hover, .mails a:hover { background: var(--soft); }
.people a[aria-current] { background: var(--soft); color: var(--brand); font-weight: 600; }
.count, .quiet, time { color: var(--quiet); font-size: 13px; font-weight: 400; }
.mails { list-style: none; margin: 0; padding: 0; }
.mails li + li { border-top: 1px solid var(--line); }
.mails a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 1px 14px; padding: 11px 16px; color: inherit; text-decoration: none; }
.mails strong { font-weight: 600; overflow-wrap: anywhere; }
.mails .quiet { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.empty { padding: 56px 20px; text-align: center; color: var(--quiet); }
.facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 3px 16px; margin: 0; padding: 14px 18px; font-size: 14px; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; overflow-wrap: anywhere; }
iframe { display: block; width: 100%; height: 74vh; border: 0; border-top: 1px solid var(--line); background: #fff; }
details { margin-top: 14px; }
summary { padding: 11px 18px; cursor: pointer; font-weight: 600; }
pre { margin: 0; padding: 14px 18px; border-top: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.6 ui-monospace, 'SF Mono', Menlo, Consolas, monospace; }
.links { margin: 0; padding: 12px 18px 14px 36px; border-top: 1px solid var(--line); font-size: 14px; overflow-wrap: anywhere; }
.entry { display: flex; gap: 14px; align-items: flex-start; margin-top: 14px; padding: 14px 18px; }
.entry div { display: grid; gap: 2px; overflow-wrap: anywhere; }
.method { padding: 2px 8px; border-radius: 6px; background: var(--soft); color: var(--brand); font-size: 12px; font-weight: 650; }
.method.gone { text-decoration: line-through; }
.older { display: block; padding: 12px; text-align: center; border-top: 1px solid var(--line); }
@media (max-width: 760px) {
  .split { grid-template-columns: minmax(0, 1fr); }
  .people { display: flex; overflow-x: auto; }
  .people a { white-space: nowrap; }
  main, header > div { padding-left: 12px; padding-right: 12px; }
}
`;
