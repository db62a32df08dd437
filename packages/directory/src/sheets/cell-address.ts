const base = 26

/** The letters over a column, from 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / base))
    letters = String.fromCharCode(65 + ((left - 1) % base)) + letters
  return letters
}

/** `B7`: a column from 0 and a row from 1. */
export const cellAddress = (column: number, row: number): string => `${columnLetters(column)}${row}`

/** The column from 0 and the row from 1 that `B7` names; null for anything else. */
export function readAddress(text: string): { readonly column: number; readonly row: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/u.exec(text)
  if (!found) return null
  const column = Array.from(found[1] ?? '').reduce((sum, letter) => sum * base + letter.charCodeAt(0) - 64, 0)
  return { column: column - 1, row: Number(found[2]) }
}
