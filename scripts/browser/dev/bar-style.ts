/** Of the bar and its drawer, in the colours of the deck's theme. */
export const BAR_STYLE = `
:host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483000; color: var(--ink, #211c17);
  font: 400 15px/20px "Source Sans 3", system-ui, sans-serif; font-variant-numeric: tabular-nums; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 18px; min-height: 48px; padding: 6px 14px;
  background: var(--band, #efe8da); border-top: 2px solid var(--ink, #211c17); }
.field { display: flex; align-items: center; gap: 7px; }
.field > span { color: var(--muted, #5f574c); }
select, input, button { font: inherit; color: inherit; background: var(--ground, #faf7f0);
  border: 1px solid var(--edge, #857b6c); border-radius: 0; height: 34px; padding: 0 8px; }
select { max-width: 15em; }
input[type=number] { width: 4.6em; text-align: right; }
button { cursor: pointer; padding: 0 12px; }
button:hover:not(:disabled), select:hover { border-color: var(--ink, #211c17); }
button:disabled { color: var(--muted, #5f574c); border-style: dashed; cursor: default; }
button.main { background: var(--ink, #211c17); color: var(--ground, #faf7f0); border-color: var(--ink, #211c17); font-weight: 600; }
button.main:disabled { background: none; color: var(--muted, #5f574c); border-color: var(--edge, #857b6c); font-weight: 400; }
button.quiet { border-color: transparent; background: none; }
button[aria-expanded=true] { background: var(--ink, #211c17); color: var(--ground, #faf7f0); border-color: var(--ink, #211c17); }
:focus-visible { outline: 3px solid var(--ink, #211c17); outline-offset: 2px; }
.push { margin-left: auto; }
.gone { color: var(--ink, #211c17); font-weight: 600; }
.gone::before { content: "● "; color: #d25e37; }
.has-changed::after { content: " •"; font-weight: 700; }
.folded { display: block; width: 100%; height: 24px; padding: 0; border: 0; border-top: 2px solid var(--ink, #211c17);
  background: var(--band, #efe8da); color: var(--muted, #5f574c); font-size: 13px; line-height: 20px; }
.drawer { position: fixed; right: 0; top: 0; bottom: var(--bar-height, 48px); width: var(--drawer-width, 400px);
  display: flex; flex-direction: column; background: var(--ground, #faf7f0); border-left: 2px solid var(--ink, #211c17); }
.drawer > header { padding: 14px 18px 10px; border-bottom: 1px solid var(--edge, #857b6c); }
.drawer > .body { flex: 1; overflow: auto; padding: 0 0 16px; overscroll-behavior: contain; }
.drawer > footer { padding: 10px 18px 12px; border-top: 1px solid var(--edge, #857b6c); }
.top { display: flex; justify-content: space-between; align-items: baseline; gap: 12px; }
h2 { margin: 0; font: 600 22px/28px "Source Serif 4", Georgia, serif; }
.top button { height: 28px; padding: 0 8px; }
.time { margin: 2px 0 8px; color: var(--muted, #5f574c); }
.time b { color: var(--ink, #211c17); font-size: 20px; font-weight: 600; }
.meter { display: flex; gap: 1px; height: 12px; background: var(--band, #efe8da); border: 1px solid var(--edge, #857b6c); }
.meter i { background: var(--ink, #211c17); min-width: 0; }
.meter i.here { background: var(--circle, #2f8ac4); }
.meter.over { border-color: var(--triangle, #8e2408); }
.meter.over i { background: var(--triangle, #8e2408); }
.sorry { margin: 10px 0 0; padding: 8px 12px; border-left: 4px solid var(--triangle, #8e2408); background: var(--band, #efe8da); overflow-wrap: anywhere; }
.sorry p { margin: 0; }
.sorry .remedy { color: var(--muted, #5f574c); }
section h3 { position: sticky; top: 0; z-index: 1; display: flex; justify-content: space-between; margin: 0; padding: 10px 18px 5px;
  background: var(--ground, #faf7f0); font: 600 15px/20px "Source Sans 3", system-ui, sans-serif; }
section h3 span { color: var(--muted, #5f574c); font-weight: 400; }
section[data-over=""], section[data-over=""] h3 { background: var(--quote, #f5e2a0); }
section[data-over=no], section[data-over=no] h3 { cursor: not-allowed; }
ul { list-style: none; margin: 0; padding: 0 10px 4px; min-height: 10px; }
.none { margin: 0; padding: 2px 18px 8px; color: var(--muted, #5f574c); }
.slide { display: grid; grid-template-columns: 26px 38px 1fr auto; align-items: center; column-gap: 4px; min-height: 46px; padding: 3px 6px 3px 0;
  border-top: 1px solid var(--band, #efe8da); background: inherit; cursor: grab; user-select: none; -webkit-user-select: none; }
.slide.is-here { box-shadow: inset 4px 0 var(--circle, #2f8ac4); }
.slide.is-dragged { position: relative; z-index: 3; background: var(--ground, #faf7f0); border: 1px solid var(--ink, #211c17); box-shadow: 0 3px 12px rgb(0 0 0 / 0.3); pointer-events: none; }
.grip { display: grid; place-items: center; width: 26px; height: 40px; touch-action: none; cursor: grab; color: var(--edge, #857b6c); font-size: 17px; letter-spacing: -2px; }
.minutes { text-align: right; padding-right: 6px; color: var(--muted, #5f574c); }
.title { display: block; width: 100%; height: auto; padding: 0; border: 0; background: none; text-align: left; overflow-wrap: anywhere; }
a.title { color: inherit; text-decoration: none; cursor: pointer; }
a.title:hover { text-decoration: underline; }
.why { color: var(--muted, #5f574c); font-size: 14px; line-height: 18px; }
.acts { display: flex; gap: 4px; }
.acts button { height: 30px; padding: 0 9px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; }
.more { margin: 0 0 10px; color: var(--muted, #5f574c); }
form, .titles { display: grid; gap: 10px; }
form label { display: grid; gap: 3px; }
form label span { color: var(--muted, #5f574c); }
form input { width: 100%; }
.saved { margin: 0 0 8px; }
article { margin: 14px 18px 0; padding-left: 12px; border-left: 4px solid var(--diamond, #a06f36); }
article[data-level=error] { border-color: var(--triangle, #8e2408); }
article p { margin: 1px 0; overflow-wrap: anywhere; }
.place { font-weight: 600; user-select: all; }
.id { color: var(--muted, #5f574c); font-weight: 400; }
.hint::before { content: "→ "; }
.hint { color: var(--muted, #5f574c); }
pre { display: none; }
.visually-hidden { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 760px) {
  .bar { gap: 6px 8px; padding: 6px 8px; }
  .field { display: grid; gap: 1px; }
  .field > span { font-size: 12px; line-height: 14px; }
  select { max-width: 8.4em; padding: 0 4px; }
  input[type=number] { width: 4em; }
  .bar button { padding: 0 9px; }
  .drawer > header { padding: 6px 12px 8px; }
  .drawer > footer { padding: 8px 12px; }
  .time { margin: 0 0 4px; }
  .drawer > footer .more { display: none; }
  .drawer { left: 0; top: auto; width: auto; height: var(--drawer-height, 55vh); border-left: 0; border-top: 2px solid var(--ink, #211c17); }
}
@media print { :host { display: none; } }
`;
