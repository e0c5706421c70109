import { type Html, html } from './html.js'
import { layout } from './layout.js'
import { duration, hourOf, money, percent } from './numbers.js'
import type { HourCount, Statistics, TypeProgress } from './statistics.js'

const row = (type: TypeProgress): Html => html`<tr>
<th scope="row">${type.type}</th>
<td class="bar"><progress max="${type.wanted}" value="${type.done}" aria-label="${type.type}"></progress> ${percent(type.done, type.wanted)}</td>
<td>${type.done} / ${type.wanted}</td>
<td>${type.active}</td>
<td>${type.skipped}</td>
<td>${type.flagged}</td>
<td>${duration(type.medianSeconds)}</td>
<td class="action"><a href="/export.ndjson?type=${encodeURIComponent(type.type)}" download>Export</a></td>
</tr>`

const progress = (types: TypeProgress[]): Html => html`<section>
<h2>Progress</h2>
<table>
<thead><tr><th scope="col">Type of task</th><th scope="col">Progress</th><th scope="col">Answers</th><th scope="col">In work</th><th scope="col">Skipped</th><th scope="col">Flagged</th><th scope="col">Median time</th><th scope="col" class="action">Export</th></tr></thead>
<tbody>${types.map(row)}</tbody>
</table>
</section>`

function throughput(hours: HourCount[]): Html {
  const most = Math.max(1, ...hours.map(({ count }) => count))
  const total = hours.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return html`<section><h2>Last 24 hours</h2><p>No answers yet.</p></section>`
  const lines = hours.map(
    ({ hour, count }) => html`<tr><th scope="row">${hourOf(hour)}</th>
<td class="bar"><progress max="${most}" value="${count}" aria-label="${hourOf(hour)}"></progress></td><td>${count}</td></tr>`,
  )
  return html`<section>
<h2>Last 24 hours</h2>
<table>
<thead><tr><th scope="col">Hour (UTC)</th><th scope="col">Answers</th><th scope="col">Number</th></tr></thead>
<tbody>${lines}</tbody>
</table>
</section>`
}

const pay = ({ pay: rows, annotators }: Statistics): Html => html`<section>
<h2>Pay</h2>
<p>${annotators} ${annotators === 1 ? 'annotator has' : 'annotators have'} answered.</p>
${rows.map(
  ({ currency, paid, activeHours }) =>
    html`<p><strong>${activeHours > 0 ? money(paid / activeHours, currency) : '–'} an hour</strong>: ${money(paid, currency)} for ${duration(activeHours * 3600)} of active work.</p>`,
)}
</section>`

const errorList = (errors: Statistics['errors']): Html => html`<section>
<h2>Last errors</h2>
${
  errors.length === 0
    ? html`<p>None.</p>`
    : html`<table>
<thead><tr><th scope="col">When (UTC)</th><th scope="col">Where</th><th scope="col">Code</th><th scope="col">What</th></tr></thead>
<tbody>${errors.map(
        (error) => html`<tr><td>${error.at.slice(0, 19).replace('T', ' ')}</td>
<td>${error.source}</td><td>${error.code}</td><td>${error.message}</td></tr>`,
      )}</tbody>
</table>`
}
</section>`

const exportsAndLinks = (link: string | undefined): Html => html`<section class="action">
<h2>Dataset</h2>
<p><a class="button" href="/export.ndjson" download>Export all answers (NDJSON)</a></p>
<h2>Links</h2>
<form method="post" action="/overview/links">
<label for="annotator">A link for annotator</label>
<input id="annotator" name="annotator" required pattern="[A-Za-z0-9._:\\-]{1,128}" maxlength="128" autocomplete="off">
<button>Make link</button>
</form>
${link ? html`<p class="link">Send this link to the annotator; it is good for 30 days: <a href="${link}">${link}</a></p>` : html``}
</section>`

/** The host's plain, printable overview. */
export const overviewPage = (statistics: Statistics, now: Date, link?: string): string =>
  layout(
    'Overview',
    html`<p class="date">As of ${now.toISOString().slice(0, 16).replace('T', ' ')} UTC</p>
${progress(statistics.types)}
${pay(statistics)}
${throughput(statistics.hours)}
${errorList(statistics.errors)}
${exportsAndLinks(link)}`,
  )
