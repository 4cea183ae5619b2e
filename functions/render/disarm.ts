/**
 * A text that a spreadsheet would run as a formula, made harmless by a leading apostrophe (OWASP "CSV injection"): it
 * begins with = + - @, their full-width forms, a tab or a line break. A plain number keeps its sign.
 */
export function disarm(text: string): string {
  return /^[=+\-@＝＋－＠\t\r\n]/u.test(text) && !/^[+-]?\d+(\.\d+)?%?$/u.test(text) ? `'${text}` : text
}
