/** Width of a text in ems, near enough to share out the width of a sheet: half an em for western letters and digits. */
export function ems(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.56 : 1), 0)
}
