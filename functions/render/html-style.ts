import type { PageWords } from '../declare/page.ts'
import type { Markup } from './html.ts'

/** How the page looks: on a wide and a narrow screen, in light and dark, and printed. */
export function styleSheet(words: PageWords, sample: boolean): Markup {
  return { markup: `${screen}${narrow}${printed(words, sample)}` }
}

const sans = `"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",system-ui,sans-serif`
const serif = `"Songti SC",STSong,"Noto Serif CJK SC","Source Han Serif SC",SimSun,serif`
const fangSong = `FangSong,STFangsong,"FangSong_GB2312",FandolFang,${serif}`
const hei = `SimHei,STHeiti,"Heiti SC",${sans}`

const screen = `
:root{color-scheme:light dark;--ink:#1c1c1c;--grey:#595959;--paper:#fff;--soft:#f5f4f1;--rule:#cfcbc3;--link:#0b4a8f;--accent:#9b1c1c;--shade:#0004}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e7e5e1;--grey:#aeaaa3;--paper:#17191c;--soft:#22252a;--rule:#454950;--link:#8fbdf3;--accent:#f0928a;--shade:#fff5}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:54rem;padding:2rem 1.5rem 4rem;color:var(--ink);background:var(--paper);font:1.0625rem/1.85 ${sans};text-autospace:normal;line-break:strict;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.2em}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
main:focus{outline:none}
.skip{position:absolute;left:1rem;top:-5rem;padding:.5rem 1rem;background:var(--paper);border:2px solid var(--link);z-index:2}
.skip:focus{top:1rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header{text-align:center;padding:1rem 0 1.75rem;border-bottom:3px double var(--accent)}
h1{font:700 clamp(1.5rem,1rem + 2.6vw,2.25rem)/1.45 ${serif};margin:0;text-wrap:balance}
h1 span{display:block}
.sample{margin:.75rem auto 0;width:fit-content;padding:.1rem 1rem;border:1px solid currentcolor;border-radius:.25rem;color:var(--accent);font-weight:700}
.byline{margin:.75rem 0 0;color:var(--grey)}
h2{font-size:1.35rem;line-height:1.5;margin:3rem 0 1rem}
h3{font-size:1.1rem;line-height:1.5;margin:2rem 0 .5rem}
h4{font-size:1rem;margin:1.5rem 0 .5rem}
main p{margin:0 0 .75rem;text-align:justify}
.opening>p,.part>p,.annex>p{text-indent:2em}
nav{margin:1.5rem 0 2rem;padding:1rem 1.5rem;background:var(--soft);border-radius:.5rem}
nav h2{font-size:1.0625rem;margin:0 0 .25rem}
nav ul{margin:0;padding:0;list-style:none;columns:2 20rem;column-gap:2rem}
nav li{break-inside:avoid;padding:.1rem 0}
a.term{color:inherit;text-decoration:underline dotted var(--grey) 1px}
a.term:hover{color:var(--link);text-decoration-color:currentcolor}
sup{font-size:.75em;line-height:0;white-space:nowrap}
sup::before{content:"\\2060";content:"\\2060"/""}
sup a{text-decoration:none;padding:.8em .15em}
:target{background:var(--soft);box-shadow:-.35rem 0 0 var(--accent)}
@media (forced-colors:active){:target{outline:2px solid Highlight}}
figure{margin:1.75rem 0;break-inside:avoid}
figure svg{display:block;overflow:visible;padding:.5rem 1.5rem;width:100%;min-width:34rem;max-width:44rem;height:auto;margin:0 auto;border-radius:.25rem}
@media screen and (prefers-color-scheme:dark),(forced-colors:active){figure svg{background:#fff}}
figure :is(text,tspan){font-family:${sans}}
figcaption{text-align:center}
figure :is(.data,details){text-align:center;font-size:.9rem}
summary{cursor:pointer;color:var(--link);width:fit-content;margin:.35rem auto 0;padding:.1rem .5rem}
details p{padding:.5rem 1rem;background:var(--soft)}
figcaption b{display:block;margin:.5rem 0 0;text-wrap:balance}
figcaption span{display:block;font-size:.875rem;color:var(--grey)}
.table{margin:1.75rem 0}
@media screen and (min-width:56rem){.table.wide{margin-inline:calc((100% - min(100vw - 4rem,80rem))/2)}}
.scroll{overflow-x:auto}
@media screen and (min-height:36rem){
.tall .scroll{max-height:85vh;overflow-y:auto;scroll-padding-top:1rem;border-bottom:1px solid var(--rule)}
.tall tbody a{scroll-margin-top:6rem}
.tall table{border-collapse:separate;border-spacing:0}
.tall thead th{position:sticky;top:0;background:var(--paper);z-index:1}
}
table{border-collapse:collapse;width:100%;font-size:.9375rem;line-height:1.5;border-bottom:2px solid var(--ink)}
caption{text-align:left;font-weight:700;padding-bottom:.4rem}
caption span{position:sticky;left:0;display:block;width:fit-content;max-width:calc(100vw - 3rem)}
th,td{padding:.35rem .6rem;text-align:left;vertical-align:baseline;font-weight:400}
thead th{border-top:2px solid var(--ink);border-bottom:1px solid var(--ink);vertical-align:bottom;font-weight:600;min-width:3.5em;text-wrap:balance}
tbody tr+tr>*{border-top:1px solid var(--rule)}
tbody tr:is(:hover,:target)>*{background:var(--soft)}
tbody tr:target{scroll-margin-top:60vh}
.number{text-align:right}
td.number{font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}
.middle{text-align:center}
.short{white-space:nowrap}
.long{min-width:9em}
.none{color:var(--grey)}
.unit{display:block;font-weight:400;color:var(--grey);white-space:nowrap}
.notes{font-size:.9rem;color:var(--grey);line-height:1.7}
.table .notes{margin-top:.5rem}
.table .notes p{margin:0;text-align:left}
.data{margin:.35rem 0 0;font-size:.9rem}
.annexes{display:flex;margin:2rem 0 0;padding-left:2em}
.annexes p{margin:0;white-space:nowrap}
.annexes ol{margin:0;padding-left:1.5em}
.signature{width:fit-content;margin:3rem 4em 0 auto}
.signature p{margin:0}
.signature p+p{padding-left:2em}
@counter-style note{system:extends decimal;prefix:"[";suffix:"] "}
section.notes ol{padding-left:2.75em;list-style:note}
section.notes li{padding:.1rem 0}
section.notes h2{color:var(--ink)}
.back{white-space:nowrap}
.annex{margin-top:4rem;padding-top:.5rem;border-top:1px solid var(--rule)}
.files{margin-top:4rem;padding-top:.5rem;border-top:1px solid var(--rule)}
code{color:var(--grey);font-size:.85em}
`

const narrow = `
@media screen and (max-width:40rem){
body{padding:1rem 1rem 3rem;font-size:1rem}
main p{text-align:left}
nav{padding:.75rem 1rem}
nav a{display:block;padding:.35rem 0}
table{font-size:.875rem}
th,td{padding:.35rem .5rem}
.scroll{background:linear-gradient(to right,var(--paper) 40%,transparent) left/2.5rem 100% local,linear-gradient(to left,var(--paper) 40%,transparent) right/2.5rem 100% local,linear-gradient(to right,var(--shade),transparent) left/1rem 100% scroll,linear-gradient(to left,var(--shade),transparent) right/1rem 100% scroll;background-repeat:no-repeat}
tr>th:first-child{position:sticky;left:0;background:var(--paper);min-width:8em;max-width:10em}
thead tr>th:first-child,.tall thead tr>th:first-child{z-index:2}
tbody tr:target>th:first-child{background:var(--soft)}
.table .scroll{scroll-padding-left:11rem}
caption span{max-width:calc(100vw - 2rem)}
.annexes{display:block;padding-left:0}
.signature{margin-right:0}
}
`

/** A4 with page numbers, wide tables on landscape pages, heads repeated, no row cut in two; the sample mark on every page. */
function printed({ pageNumber, sample: sampleMark }: PageWords, sample: boolean): string {
  const [before = '', after = ''] = pageNumber.split('{n}')
  const number = `${cssString(before)} counter(page) ${cssString(after)}`
  const mark = sample ? `@top-center{content:${cssString(sampleMark)};font:10pt ${fangSong}}` : ''
  return `
@page{size:A4 portrait;margin:25mm 24mm 22mm 26mm;@bottom-center{content:${number};font:11pt ${serif}}${mark}}
@page wide{size:A4 landscape;margin:24mm 20mm 20mm 20mm}
@media print{
:root{--ink:#000;--grey:#333;--paper:#fff;--soft:#fff;--rule:#bbb;--link:#000;--accent:#000}
body{max-width:none;padding:0;font:12pt/1.75 ${fangSong}}
a,a.term{color:inherit;text-decoration:none}
nav,.skip,.data,.back,details{display:none}
header{border:0;padding:0 0 8mm}
h1{font-size:22pt}
h2,h3,h4{font-family:${hei};font-weight:400;break-after:avoid}
h2{font-size:14pt;margin:8mm 0 3mm}
h3{font-size:12pt}
p,li{orphans:2;widows:2}
.scroll{overflow:visible}
figure svg{min-width:0}
.wide,.turned{page:wide}
.small{break-inside:avoid}
table{font-size:9.5pt;border-bottom:1.25pt solid #000}
thead{display:table-header-group}
thead th{border-top:1.25pt solid #000;font-family:${hei};font-weight:400}
tr,.notes p,.closing{break-inside:avoid}
caption,caption span{position:static;text-align:center;width:auto;max-width:none;font-family:${hei};font-weight:400;break-after:avoid}
tbody tr:last-child,.table .notes{break-before:avoid}
th,td{padding:1.2mm 1.5mm}
.long{min-width:0}
tbody th.long{min-width:11em}
.wide tbody th.long{min-width:16em}
.annex{break-before:page;border:0;margin:0;padding:0}
.annex h2{margin-top:0}
.files{border:0;margin-top:8mm}
}
`
}

/** A text as a string of CSS that nothing in it can end. */
const cssString = (text: string): string =>
  `"${[...text].map(character => `\\${(character.codePointAt(0) ?? 0).toString(16)} `).join('')}"`
