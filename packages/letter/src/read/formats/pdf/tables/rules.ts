import { OPS } from 'unpdf/pdfjs'
import type { Operators } from '../items/glyph-items.ts'
import { type Matrix, matrixOf, times } from '../items/matrix.ts'

/** A straight line as drawn; `at` is its place across, `from` and `to` its ends. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Rules {
  readonly horizontal: readonly Rule[]
  readonly vertical: readonly Rule[]
}

/** Points: a line is no thicker, and not shorter. */
const thickest = 3
const shortest = 6

const strokes: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke])
const fills: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

/** The lines of a page that may rule a table: stroked, or filled boxes as thin as a line (Word draws them so). */
export function rulesOf({ fnArray, argsArray }: Operators, page: Matrix): Rules {
  const horizontal: Rule[] = []
  const vertical: Rule[] = []
  const add = (x1: number, y1: number, x2: number, y2: number) => {
    const [left, right, low, high] = [Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2)]
    if (high - low <= thickest && right - left >= shortest)
      horizontal.push({ at: (low + high) / 2, from: left, to: right })
    else if (right - left <= thickest && high - low >= shortest)
      vertical.push({ at: (left + right) / 2, from: low, to: high })
  }
  let ctm = page
  const saved: Matrix[] = []
  fnArray.forEach((operator, index) => {
    const args = (argsArray[index] ?? []) as readonly unknown[]
    if (operator === OPS.save) saved.push(ctm)
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) ctm = saved.pop() ?? ctm
    else if (operator === OPS.transform) ctm = times(ctm, matrixOf(args))
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(ctm)
      if (args[0]) ctm = times(ctm, matrixOf(args[0]))
    } else if (operator === OPS.constructPath) {
      const painted = Number(args[0])
      if (!strokes.has(painted) && !fills.has(painted)) return
      for (const points of pathsOf(args[1], ctm)) {
        const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
        if (fills.has(painted)) add(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys))
        if (strokes.has(painted) || painted !== OPS.fill)
          points.forEach(([x, y], at) => {
            const before = points[at - 1]
            if (before) add(before[0], before[1], x, y)
          })
      }
    }
  })
  return { horizontal, vertical }
}

type Point = readonly [number, number]

/** Straight paths of one operator, at most a box each; one with a curve or more corners rules no table. */
function pathsOf(data: unknown, ctm: Matrix): Point[][] {
  const numbers: ArrayLike<number> = (data as ArrayLike<number>[] | undefined)?.[0] ?? []
  const paths: Point[][] = []
  let open: Point[] = []
  const point = (at: number): Point => {
    const [, , , , x, y] = times(ctm, [1, 0, 0, 1, numbers[at] ?? 0, numbers[at + 1] ?? 0])
    return [x, y]
  }
  for (let at = 0; at < numbers.length; ) {
    const step = numbers[at]
    if (step === 0) {
      open = [point(at + 1)]
      paths.push(open)
      at += 3
    } else if (step === 1) {
      open.push(point(at + 1))
      at += 3
    } else if (step === 4) {
      if (open[0]) open.push(open[0])
      at += 1
    } else return []
  }
  return paths.filter((path) => path.length <= 6)
}
