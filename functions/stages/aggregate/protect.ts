import { add, compare, type Exact, exact, multiply, zero } from '../../exact.ts'
import { byCodeUnit } from '../../returns.ts'
import type { Individual, Share } from './measured.ts'

/** A published cell with the cells that add up to it: city, districts, schools. */
export interface Cell {
  readonly id: string
  readonly individual: Individual
  readonly parts: readonly Cell[]
}

/** What else is known of the figure. */
export interface Rule {
  /** In 万元: one enterprise with 90 % or more of the total can be read off it. */
  readonly money: boolean
  /** Bounds that everybody knows of one quantity for each unit of the other; none of a plain sum. */
  readonly least: bigint
  readonly most: bigint | null
}

/** Why a cell is withheld: by itself, or because another could be got back from it. */
export type Withholding = 'few' | 'dominated' | 'complementary'

/** Respondents below which a figure is withheld. */
const fewest = 3

const hasData = ({ numerator, denominator }: Share): boolean => numerator.n !== 0n || denominator.n !== 0n

/** Why a figure that rests on these data may not be published by itself; null when it may. */
function fault(individual: Individual, { money }: Rule): 'few' | 'dominated' | null {
  if (individual.size === 0) return null
  const filled = [...individual.values()].filter(hasData)
  // A total of zero says of each respondent that it has nothing: then all of them count.
  if ((filled.length === 0 ? individual.size : filled.length) < fewest) return 'few'
  if (!money) return null
  const whole = filled.reduce((total, { numerator }) => add(total, numerator), zero)
  return whole.n > 0n && filled.some(({ numerator }) => atLeast(numerator, whole, 90n)) ? 'dominated' : null
}

const atLeast = (part: Exact, whole: Exact, percent: bigint): boolean =>
  compare(multiply(part, exact(100n)), multiply(whole, exact(percent))) >= 0

/**
 * True when the sum of these withheld cells may be known: it rests on enough respondents, none dominates it, and it does
 * not lie at a bound that would give every cell away (all zero, or all of the whole).
 */
function maskEachOther(cells: readonly Cell[], rule: Rule): boolean {
  const filled = cells.filter(({ individual }) => [...individual.values()].some(hasData))
  if (filled.length < 2) return false
  const joint = together(filled)
  if (fault(joint, rule) !== null) return false
  const sums = [...joint.values()]
  const numerator = sums.reduce((total, share) => add(total, share.numerator), zero)
  const denominator = sums.reduce((total, share) => add(total, share.denominator), zero)
  const bound = (times: bigint): Exact => multiply(denominator, exact(times))
  return (
    compare(numerator, bound(rule.least)) > 0 &&
    (rule.most === null || compare(numerator, bound(rule.most)) < 0)
  )
}

function together(cells: readonly Cell[]): Individual {
  const joint = new Map<string, Share>()
  for (const { individual } of cells)
    for (const [enterprise, { numerator, denominator }] of individual) {
      const known = joint.get(enterprise)
      joint.set(enterprise, {
        numerator: add(known?.numerator ?? zero, numerator),
        denominator: add(known?.denominator ?? zero, denominator),
      })
    }
  return joint
}

/** A way of withholding more: which cells go, which need not go any longer, and which leaves that adds to the group above. */
interface Move {
  readonly hide: readonly Cell[]
  readonly show: readonly Cell[]
  readonly leaves: readonly Cell[]
}

const cost = ({ hide, show }: Move): number => hide.length - show.length

/** How a cell stands once its parts are settled. */
interface Settled {
  readonly hidden: boolean
  /** Withheld leaves below it that nothing published sums up. */
  readonly carried: readonly Cell[]
  /** Ways of withholding a cell that is published so far. */
  readonly moves: readonly Move[]
}

/**
 * Which cells are withheld, and why. In every cell that stays published, the withheld leaves below it, taken together,
 * could be published: so nothing that is withheld can be computed from the rest. Each group is completed with the fewest
 * further cells, of these the ones with the fewest respondents, then by id; a total is withheld only when its parts do
 * not suffice, the city last.
 */
export function protect(root: Cell, rule: Rule): ReadonlyMap<string, Withholding> {
  const withheld = new Map<string, Withholding>()
  const hide = (cell: Cell): void => {
    withheld.set(cell.id, fault(cell.individual, rule) ?? 'complementary')
  }

  const settle = (cell: Cell): Settled => {
    const own = fault(cell.individual, rule)
    if (cell.parts.length === 0) {
      if (own) hide(cell)
      const usable = !own && [...cell.individual.values()].some(hasData)
      return {
        hidden: own !== null,
        carried: own ? [cell] : [],
        moves: usable ? [{ hide: [cell], show: [], leaves: [cell] }] : [],
      }
    }
    const parts = cell.parts.map(settle)
    const carried = parts.flatMap(part => part.carried)
    const moves = parts.flatMap(part => part.moves)
    const withItself = (move: Move): Move => ({ ...move, hide: [cell, ...move.hide] })
    if (carried.length === 0 && !own) return { hidden: false, carried, moves: moves.map(withItself) }
    if (!own && maskEachOther(carried, rule))
      return { hidden: false, carried: [], moves: [{ hide: [cell], show: [], leaves: carried }] }
    const completion = own ? null : cheapest(moves, added => maskEachOther([...carried, ...added], rule))
    if (!completion) {
      hide(cell)
      return { hidden: true, carried, moves: [] }
    }
    for (const shown of completion.show) withheld.delete(shown.id)
    for (const hidden of completion.hide) hide(hidden)
    return {
      hidden: false,
      carried: [],
      moves: [
        // Withholding the total makes its own completion needless.
        { hide: [cell, ...completion.show], show: completion.hide, leaves: carried },
        { hide: [cell], show: [], leaves: [...carried, ...completion.leaves] },
      ],
    }
  }
  settle(root)
  return withheld
}

/** The cheapest one or two moves that suffice, or else as many as it takes; null when all together do not. */
function cheapest(moves: readonly Move[], suffices: (leaves: readonly Cell[]) => boolean): Move | null {
  const respondents = ({ leaves }: Move): number =>
    leaves.reduce((sum, { individual }) => sum + individual.size, 0)
  const ids = ({ hide }: Move): string => hide.map(({ id }) => id).join(' ')
  const order = (a: Move, b: Move): number =>
    cost(a) - cost(b) || respondents(a) - respondents(b) || byCodeUnit(ids(a), ids(b))
  const sorted = [...moves].sort(order)
  const first = (of: readonly Move[]): Move | undefined => of.find(({ leaves }) => suffices(leaves))
  const single = first(sorted)
  const [least, second] = sorted
  if (single && least && second && cost(single) <= cost(least) + cost(second)) return single
  const pairs = sorted.flatMap((a, i) => sorted.slice(i + 1).flatMap(b => both(a, b) ?? []))
  const found = first(single ? [single, ...pairs].sort(order) : pairs.sort(order))
  if (found) return found
  let all: Move = { hide: [], show: [], leaves: [] }
  for (const move of sorted) {
    all = both(all, move) ?? all
    if (suffices(all.leaves)) return all
  }
  return null
}

/** Two moves as one; null when they touch the same cells. */
function both(a: Move, b: Move): Move | null {
  const touched = new Set([...a.hide, ...a.show, ...a.leaves])
  if ([...b.hide, ...b.show, ...b.leaves].some(cell => touched.has(cell))) return null
  return {
    hide: [...a.hide, ...b.hide],
    show: [...a.show, ...b.show],
    leaves: [...a.leaves, ...b.leaves],
  }
}
