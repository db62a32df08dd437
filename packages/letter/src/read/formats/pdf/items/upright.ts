import { type Matrix, matrixOf } from './matrix.ts'

/** A page as it is held to be read: the way from the file's coordinates to its own, from the lower left corner. */
export interface Upright {
  readonly matrix: Matrix
  readonly width: number
  readonly height: number
}

/**
 * Turns a page so that most of its text runs from left to right, whatever the file says of its rotation: landscape
 * annexes are often drawn sideways on a portrait page.
 */
export function upright(
  [left = 0, bottom = 0, right = 595, top = 842]: readonly number[],
  texts: readonly { readonly str: string; readonly transform: unknown }[],
): Upright {
  const [width, height] = [right - left, top - bottom]
  const letters = [0, 0, 0, 0]
  for (const { str, transform } of texts) {
    const [a, b] = matrixOf(transform)
    const quarter = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4
    letters[quarter] = (letters[quarter] ?? 0) + str.length
  }
  switch (letters.indexOf(Math.max(...letters))) {
    case 1:
      return { matrix: [0, -1, 1, 0, -bottom, right], width: height, height: width }
    case 2:
      return { matrix: [-1, 0, 0, -1, right, top], width, height }
    case 3:
      return { matrix: [0, 1, -1, 0, top, -left], width: height, height: width }
    default:
      return { matrix: [1, 0, 0, 1, -left, -bottom], width, height }
  }
}
