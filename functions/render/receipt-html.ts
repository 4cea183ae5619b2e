import type { ReceiptWords } from '../../templates/page/receipt.ts'
import type { FindingGroup, GroupedPlace, Receipt, Severity } from '../model.ts'
import { beijingMinute } from '../time.ts'
import { fill } from '../words.ts'
import { html, type Markup, nothing } from './html.ts'
import { type Card, cardsOf, suggestionLabel } from './receipt-cards.ts'

const style = `
:root{color-scheme:light dark;--ink:#1a1a1a;--grey:#595959;--rule:#c8c8c8;--paper:#fff;--red:#b3261e;--amber:#8a5a00;--green:#1b6e3c}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e7e5e1;--grey:#aeaaa3;--rule:#454950;--paper:#17191c;--red:#ff9c92;--amber:#e8b55b;--green:#7fd0a0}}
*{box-sizing:border-box}html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:52rem;padding:2rem 1.25rem;color:var(--ink);background:var(--paper);overflow-wrap:anywhere;line-break:strict;
font:16px/1.65 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
h1{font-size:1.1rem;font-weight:normal;color:var(--grey);margin:0}h2{font-size:1.15rem;margin:2rem 0 .5rem}
.verdict{border-left:.5rem solid var(--line);padding:.25rem 0 .25rem 1rem;margin:.75rem 0 1rem}
.verdict strong{display:inline-block;color:var(--paper);border:1px solid var(--line);background:var(--line);padding:.1rem .75rem;border-radius:.25rem}
.verdict p{font-size:1.35rem;font-weight:bold;margin:.4rem 0}.accepted{--line:var(--green)}.refused,.quarantined{--line:var(--red)}
table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{border-bottom:1px solid var(--rule);padding:.3rem .5rem;text-align:left;vertical-align:top}
th{font-weight:600}th.number,td.number{white-space:nowrap}thead th{border-bottom:2px solid var(--ink)}td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
.facts th{width:11rem;color:var(--grey);font-weight:normal}
.finding{border:1px solid var(--rule);border-left:.35rem solid var(--line);border-radius:.25rem;padding:.75rem 1rem;margin:.75rem 0;break-inside:avoid-page}
.error{--line:var(--red)}.warning{--line:var(--amber)}.note{--line:var(--grey)}.finding h3{font-size:1rem;margin:0}
.finding .tag{color:var(--line);margin-right:.5rem}.remedy{margin:.35rem 0}.places{margin:.35rem 0;padding:0;list-style:none}
.where{font-weight:600;margin-right:.75rem}.code{color:var(--grey);font-size:.8rem;margin:.25rem 0 0}
details summary{cursor:pointer}.notes{color:var(--grey);margin:1rem 0;font-size:.92rem}.notes ul{margin:.35rem 0;padding-left:1.25rem}q{quotes:"“" "”"}
summary:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
@media (max-width:30rem){body{padding:1rem}th,td{padding:.3rem .25rem}.facts th{width:6.5rem}ol{padding-left:1.5rem}}
@media (forced-colors:active){.verdict strong{color:CanvasText;background:Canvas}.finding .tag{color:CanvasText}}
@page{size:A4;margin:18mm}@media print{body{max-width:none;padding:0;font-size:11pt}
thead{display:table-header-group}tr,li,.verdict{break-inside:avoid}h2,h3{break-after:avoid}
details::details-content{content-visibility:visible}details>*{display:block}}
`

/** The receipt as one self-contained page that prints on A4: no script, nothing loaded from anywhere. */
export function receiptHtml(receipt: Receipt, words: ReceiptWords): Uint8Array {
  const { labels } = words
  const toMend = receipt.findings.filter(({ severity }) => severity !== 'note')
  const page = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title}：${receipt.headline}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
<section class="verdict ${receipt.verdict}">
<strong>${words.verdicts[receipt.verdict]}</strong>
<p>${receipt.headline}</p>
</section>
<h2>${labels.next}</h2>
<ol>${receipt.next.map(step => html`<li>${step}</li>\n`)}</ol>
${facts(receipt, words)}
<h2>${labels.findings}</h2>
${toMend.length === 0 ? html`<p>${labels.noFindings}</p>` : nothing}
${cardsOf(toMend, words).map(card => finding(card, words))}
${totals(receipt, words)}
${notes(receipt, words)}
${reading(receipt, words)}
</main>
</body>
</html>
`
  return new TextEncoder().encode(page.markup)
}

function facts(receipt: Receipt, { labels, title }: ReceiptWords): Markup {
  const rows: [string, string][] = [
    [
      labels.reporter,
      receipt.reporterName === null ? receipt.reporter : `${receipt.reporterName}（${receipt.reporter}）`,
    ],
    [labels.year, String(receipt.year)],
    [labels.form, receipt.form?.name ?? '—'],
    [labels.file, receipt.file],
    [labels.receivedAt, beijingMinute(receipt.receivedAt)],
    [labels.rows, String(receipt.rows)],
  ]
  return html`<table class="facts" aria-label="${title}">${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>\n`)}</table>`
}

const shown = 20

function finding(group: Card, words: ReceiptWords): Markup {
  const { labels } = words
  const [first, rest] = [group.places.slice(0, shown), group.places.slice(shown)]
  const count =
    group.count > 1 ? `（${fill(labels.places, { count: group.count })}${listed(group, labels)}）` : ''
  return html`<article class="finding ${group.severity}">
<h3><span class="tag">${words.severities[group.severity]}</span>${group.message}${count}</h3>
<p class="remedy">${labels.remedy}：${group.remedies.length > 1 ? group.remedies.map(one => html`<br>${one}`) : (group.remedies[0] ?? '')}</p>
<ul class="places">${first.map(one => place(one, group.severity, words))}</ul>
${
  rest.length > 0
    ? html`<details><summary>${fill(labels.more, { count: rest.length })}</summary><ul class="places">${rest.map(one => place(one, group.severity, words))}</ul></details>`
    : nothing
}
<p class="code">${labels.code}：${group.codes.join('、')}${group.holds === null ? '' : `　${labels.holds}：${group.holds}`}</p>
</article>
`
}

/** What was done to read the file, in one list: nothing of it asks for anything. */
function notes(receipt: Receipt, words: ReceiptWords): Markup {
  const { labels, severities, severityHelp } = words
  const groups = receipt.findings.filter(({ severity }) => severity === 'note')
  if (groups.length === 0) return nothing
  return html`<details class="notes"><summary>${severities.note}（${severityHelp.note}）</summary>
<ul>${groups.map(group => note(group, words))}</ul>
</details>
`

  function note(group: FindingGroup, { noAction }: ReceiptWords): Markup {
    const cells = group.places.map(({ cell }) => cell).filter(cell => cell !== null)
    const more = cells.length > shown ? `…${fill(labels.places, { count: group.count })}` : ''
    const where = cells.length > 0 ? `（${cells.slice(0, shown).join('、')}${more}）` : ''
    const handling = group.remedy === noAction ? '' : `${labels.handling}：${group.remedy}`
    return html`<li>${group.message.replace(severalEnd(words), '')}${where}　${handling}${details(group, words)}</li>
`
  }
}

const severalEnd = (words: ReceiptWords): string => fill(words.several, { first: '' })

/** Where the places of a note were read each in its own way, each of them. */
function details({ severity, count, places }: FindingGroup, words: ReceiptWords): Markup {
  const own = places.filter(({ message, suggestion }) => message !== null || suggestion !== null)
  if (own.length === 0 || places.length === 1) return nothing
  return html`<details><summary>${fill(words.labels.places, { count })}${listed({ count, places }, words.labels)}</summary><ul class="places">${places.map(one => place(one, severity, words))}</ul></details>`
}

function place(at: GroupedPlace, severity: Severity, words: ReceiptWords): Markup {
  const { labels } = words
  const where = whereIs(at, words)
  return html`<li><span class="where">${where}</span>${at.message === null ? nothing : html`${at.message}　`}${at.received === null ? nothing : html`${labels.received}<q>${at.received}</q>　`}${
    at.suggestion === null ? nothing : html`${suggestionLabel(severity, words)}<q>${at.suggestion}</q>`
  }</li>
`
}

/**
 * `第17行 D17`; where a cell above it holds line breaks, a spreadsheet counts other rows than a text editor, and the clerk
 * has the spreadsheet open: `D41（文本的第50行）`.
 */
function whereIs({ line, cell }: GroupedPlace, { labels }: ReceiptWords): string {
  if (line === null) return cell ?? labels.wholeFile
  if (cell === null) return fill(labels.line, { line })
  const same = /\d+$/u.exec(cell)?.[0] === String(line)
  return same ? `${fill(labels.line, { line })} ${cell}` : `${cell}${fill(labels.textLine, { line })}`
}

function totals(receipt: Receipt, { labels }: ReceiptWords): Markup {
  if (receipt.totals.length === 0) return nothing
  return html`<h2 id="totals">${labels.totals}</h2>
<table aria-labelledby="totals"><thead><tr><th scope="col">${labels.column}</th><th scope="col" class="number">${labels.total}</th><th scope="col" class="number">${labels.filled}</th><th scope="col" class="number">${labels.blank}</th></tr></thead>
<tbody>${receipt.totals.map(
    one =>
      html`<tr><th scope="row">${one.column}</th><td class="number">${one.filled === 0 ? '—' : one.total}</td><td class="number">${one.filled}</td><td class="number">${one.blank}</td></tr>\n`,
  )}</tbody></table>`
}

/** What is added to the number of places where not all of them are listed. */
const listed = (
  { count, places }: Pick<FindingGroup, 'count' | 'places'>,
  { placesListed }: ReceiptWords['labels'],
): string => (places.length < count ? fill(placesListed, { listed: places.length }) : '')

function reading(receipt: Receipt, words: ReceiptWords): Markup {
  const { labels } = words
  const { encoding, separator, headerLine, leftOut, leftOutMore } = receipt.reading
  const more = leftOutMore ? fill(labels.leftOutMore, { count: leftOutMore }) : ''
  const facts = [
    `${labels.encoding}：${words.encodings[encoding] ?? encoding}`,
    `${labels.separator}：${words.separators[separator] ?? separator}`,
    headerLine === null ? '' : fill(labels.headerLine, { line: headerLine }),
  ].filter(Boolean)
  return html`<h2>${labels.reading}</h2>
<p>${facts.join('　')}</p>
${
  leftOut.length > 0
    ? html`<p>${labels.leftOut}：${leftOut.map(({ line, reason }) => `${fill(labels.line, { line })}（${words.leftOut[reason] ?? reason}）`).join('，')}${more}</p>`
    : nothing
}
<p class="code">${labels.submission}：${receipt.submission}</p>`
}
