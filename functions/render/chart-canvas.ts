import type { EChartsCoreOption } from 'echarts/core.js'
import type { ChartColours, PageStyle, Type } from '../declare/page.ts'
import type { ChartPoint } from '../model.ts'
import type { Faces } from './faces.ts'
import { balanced, setLines } from './lines.ts'
import { emsIn } from './pdf-columns.ts'

/** A picture as the library is told of it, and how high it is, in points. */
export interface Drawing {
  readonly height: number
  readonly option: EChartsCoreOption
}

/** What every kind of chart draws with. */
export interface Canvas {
  readonly width: number
  readonly colours: ChartColours
  /** Types of the labels, and of the heads of panels. */
  readonly label: Type
  readonly head: Type
  /** Width of a text in points. */
  readonly widthOf: (text: string, type: Type) => number
  /** A text in lines of that width, as even as can be. */
  readonly wrapped: (text: string, width: number, type: Type) => string[]
}

export const canvas = (width: number, { charts, types, words }: PageStyle, faces: Faces): Canvas => ({
  width,
  colours: charts,
  label: types.chartLabel,
  head: types.chartHead,
  widthOf: (text, { role, size }) => emsIn(role, faces)(text) * size,
  wrapped: (text, width, type) => {
    const measure = balanced([{ text }], type, { width, whole: words.wholeWords }, faces)
    return setLines([{ text }], type, measure, faces).map(line => line.map(segment => segment.text).join(''))
  },
})

/** How the library is told of a type. */
export const font = ({ role, size }: Type, color: string) => ({
  fontFamily: role,
  fontSize: size,
  fontWeight: 'normal' as const,
  color,
  textBorderWidth: 0,
})

/** What is common to all grids: the plot fills the rectangle that it is given. */
export const plot = { outerBoundsMode: 'none' as const }

/** For placing a mark only: what is printed and published is the exact value. */
export const position = ({ value }: ChartPoint): number | null => (value === null ? null : Number(value))

/** The greatest position of some points; 1 where none has a number. */
export const highest = (points: readonly ChartPoint[]): number =>
  Math.max(...points.map(point => position(point) ?? 0)) || 1

/** An axis that is not drawn. */
export const hidden = { show: false, animation: false }

/** A label in place of a number: where no number is, no bar is, only the reason. */
export const reasonLabel = ({ text }: ChartPoint, { label, colours }: Canvas) => ({
  show: true,
  ...font(label, colours.ink),
  formatter: text,
})

/** A text at a place of the picture. */
export const title = (
  text: string,
  left: number,
  top: number,
  type: Type,
  color: string,
  align = 'left',
) => ({
  text,
  left,
  top,
  padding: 0,
  textAlign: align,
  textStyle: { ...font(type, color), lineHeight: type.pitch },
})
