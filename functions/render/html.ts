/** Markup that is safe to send: made only by `html` and `escapeHtml`. */
export type Markup = { readonly markup: string }

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML; control and bidirectional-override characters, which could disguise it, become visible pictures of themselves. */
function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/gu, character => entities[character] ?? character)
    .replace(/(?![\t\n])[\p{Cc}\p{Cf}]/gu, '\uFFFD')
}

type Value = string | number | Markup | readonly Markup[]

/** Template literal for HTML: every value that is not markup already is escaped. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Markup {
  const parts = strings.map((string, i) => string + (i < values.length ? render(values[i] as Value) : ''))
  return { markup: parts.join('') }
}

function render(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  if ('markup' in value) return value.markup
  return value.map(part => part.markup).join('')
}

/** Nothing, where a part is left out. */
export const nothing: Markup = { markup: '' }
