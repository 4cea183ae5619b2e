import type { FontRole, Type } from '../declare/page.ts'
import { breaksOf, isMark, isMixed, isTight } from './breaks.ts'
import type { Faces } from './faces.ts'

/** Words to be set; `raised` for the mark of a note, `to` the destination that they lead to. */
export interface Words {
  readonly text: string
  readonly raised?: boolean
  readonly to?: string
}

/** Characters set alike in one line: `spacing` follows each of them, `width` is that of all with their spacing; points. */
interface Segment {
  readonly text: string
  readonly role: FontRole
  readonly size: number
  readonly raised: boolean
  readonly to: string | null
  readonly spacing: number
  readonly width: number
}

export type Line = readonly Segment[]

/** How a text is broken: the width of a line, the indent of the first, whether lines are filled to the edge, and the words to keep. */
export interface Measure {
  readonly width: number
  readonly indent?: number
  readonly justify?: boolean
  readonly whole?: readonly string[]
}

interface Glyph {
  readonly text: string
  readonly role: FontRole
  readonly size: number
  readonly raised: boolean
  readonly to: string | null
  readonly advance: number
  /** Blank at its left and right that compression may take, in points. */
  readonly blankLeft: number
  readonly blankRight: number
  /** What follows it, negative where two marks meet. */
  space: number
}

/** Size of a raised mark, of the text's. */
export const raisedSize = 0.58

/** A text in lines; \n ends one. Throws when a character has no glyph, which is to be checked before. */
export function setLines(words: readonly Words[], type: Type, measure: Measure, faces: Faces): Line[] {
  return divided(words).flatMap(part => setPart(part, type, measure, faces))
}

function divided(words: readonly Words[]): Words[][] {
  const parts: Words[][] = [[]]
  for (const word of words) {
    word.text.split('\n').forEach((text, i) => {
      if (i > 0) parts.push([])
      parts.at(-1)?.push({ ...word, text })
    })
  }
  return parts
}

function setPart(words: readonly Words[], type: Type, measure: Measure, faces: Faces): Line[] {
  const glyphs = words.flatMap(one => [...one.text].map(character => glyph(character, one, type, faces)))
  const may = breaksOf(
    glyphs.map(one => one.text),
    measure.whole,
  ).map((can, i) => can && !glyphs[i]?.raised)
  glyphs.forEach((one, i) => {
    const next = glyphs[i + 1]
    if (next) one.space = meeting(one, next)
  })
  const lines: Line[] = []
  for (let start = 0; start < glyphs.length; ) {
    const width = measure.width - (start === 0 ? (measure.indent ?? 0) : 0)
    const end = lineEnd(glyphs, may, start, width, measure.justify ?? false, type.size)
    const line = glyphs.slice(start, end)
    const last = end === glyphs.length
    if (measure.justify && (!last || natural(line, 0, line.length) > width + hair))
      fill(line, width, type.size)
    lines.push(segments(line))
    start = end
  }
  return lines.length > 0 ? lines : [[]]
}

/** The narrowest measure in which a text has no more lines than in this one: its lines come out alike. */
export function balanced(words: readonly Words[], type: Type, measure: Measure, faces: Faces): Measure {
  const lines = setLines(words, type, measure, faces).length
  let { width } = measure
  const step = type.size / 2
  while (
    width > 4 * step &&
    setLines(words, type, { ...measure, width: width - step }, faces).length === lines
  )
    width -= step
  return { ...measure, width }
}

/** Width of a text on one line, in points. */
export const widthOf = (text: string, type: Type, faces: Faces): number =>
  (setLines([{ text }], type, { width: Number.POSITIVE_INFINITY }, faces)[0] ?? []).reduce(
    (sum, segment) => sum + segment.width,
    0,
  )

function glyph(character: string, words: Words, type: Type, faces: Faces): Glyph {
  const role = faces.roleFor(character, type.role)
  if (role === null) throw new Error(`no glyph for ${character}`)
  const code = character.codePointAt(0) ?? 0
  const size = words.raised ? type.size * raisedSize : type.size
  const face = faces.face[role]
  const ink = isMark(character) ? face.ink(code) : null
  const half = 0.5 * size
  return {
    text: character,
    role,
    size,
    raised: words.raised ?? false,
    to: words.to ?? null,
    advance: face.advance(code) * size,
    blankLeft: ink && ink[0] >= 0.4 ? Math.min(half, ink[0] * size) : 0,
    blankRight: ink && ink[1] <= 0.6 ? Math.min(half, (1 - ink[1]) * size) : 0,
    space: 0,
  }
}

/** Two marks that meet share one blank half: 》《, ），, 。”, （《. */
function meeting(before: Glyph, after: Glyph): number {
  if (!isMark(before.text) || !isMark(after.text)) return 0
  const shared = before.blankRight > 0 || (before.blankLeft > 0 && after.blankLeft > 0)
  return shared ? -before.size / 2 : 0
}

const natural = (glyphs: readonly Glyph[], start: number, end: number): number => {
  let width = 0
  for (let i = start; i < end; i++)
    width += (glyphs[i]?.advance ?? 0) + (i < end - 1 ? (glyphs[i]?.space ?? 0) : 0)
  return width
}

/** What a stop or comma within a line may give away, of an em. */
const shrink = 0.25
const hair = 0.01

/**
 * Where the line that begins at `start` ends. The mark at its end may hang its blank half out of the line; marks within it
 * are compressed only to avoid a line that would be stretched by more than a character.
 */
function lineEnd(
  glyphs: readonly Glyph[],
  may: readonly boolean[],
  start: number,
  width: number,
  justify: boolean,
  em: number,
): number {
  let [loose, tight, looseWidth] = [0, 0, 0]
  let [reach, slack] = [0, 0]
  for (let end = start + 1; end <= glyphs.length; end++) {
    const last = glyphs[end - 1]
    if (!last) break
    reach += last.advance
    const least = reach - last.blankRight
    if (least - (justify ? slack : 0) > width + hair) break
    if (end === glyphs.length || may[end]) {
      if (least <= width + hair) [loose, looseWidth] = [end, least]
      tight = end
    }
    if (last.blankRight > 0 && last.space === 0) slack += shrink * last.size
    reach += last.space
  }
  if (loose === 0 && tight === 0) return emergency(glyphs, start, width)
  const end = tight > loose && (loose === 0 || width - looseWidth > em) ? tight : loose
  return justify ? unorphaned(glyphs, may, start, end) : end
}

/** One character more or less, so that a paragraph's last line is not a single character. */
function unorphaned(glyphs: readonly Glyph[], may: readonly boolean[], start: number, end: number): number {
  if (glyphs.length - end > 3 || end - start < 8) return end
  if (glyphs.slice(end).filter(one => !isMark(one.text)).length !== 1) return end
  for (let before = end - 1; before > end - 6; before--) if (may[before]) return before
  return end
}

/** A word longer than the line is cut where the line is full. */
function emergency(glyphs: readonly Glyph[], start: number, width: number): number {
  let end = start + 1
  while (end < glyphs.length && natural(glyphs, start, end + 1) <= width + hair) end++
  return end
}

/** Spreads or takes away what the line lacks or has too much, the gaps between Han and digits first, to ¼ em at most. */
function fill(line: readonly Glyph[], width: number, em: number): void {
  const last = line.at(-1)
  if (!last) return
  const full = natural(line, 0, line.length)
  if (full > width + hair) {
    const over = full - last.blankRight - width
    const giving = line.slice(0, -1).filter(one => one.blankRight > 0 && one.space === 0)
    if (over > hair) for (const one of giving) one.space -= over / giving.length
    return
  }
  const gaps = line.slice(0, -1).map((one, i) => ({ one, next: line[i + 1] as Glyph }))
  const mixed = gaps.filter(({ one, next }) => isMixed(one.text, next.text))
  const inMixed = mixed.length > 0 ? Math.min(0.25 * em, (width - full) / mixed.length) : 0
  for (const { one } of mixed) one.space += inMixed
  const open = gaps.filter(
    ({ one, next }) => !isTight(one.text, next.text) && !isMixed(one.text, next.text) && !next.raised,
  )
  const left = width - full - inMixed * mixed.length
  for (const { one } of open) one.space += left / open.length
}

function segments(line: readonly Glyph[]): Segment[] {
  const found: (Segment & { text: string; width: number })[] = []
  line.forEach((one, i) => {
    const end = i === line.length - 1
    // Nothing follows the last: it is spaced as the one before to be drawn with it, but is no wider for that.
    const spacing = end ? Math.max(0, line[i - 1]?.space ?? 0) : one.space
    const width = one.advance + (end ? 0 : spacing)
    const last = found.at(-1)
    const alike =
      last !== undefined &&
      last.role === one.role &&
      last.size === one.size &&
      last.raised === one.raised &&
      last.to === one.to &&
      Math.abs(last.spacing - spacing) < 1e-6
    const { text, role, size, raised, to } = one
    if (alike && last) {
      found[found.length - 1] = { ...last, text: last.text + text, width: last.width + width }
    } else found.push({ text, role, size, raised, to, spacing, width })
  })
  return found
}
