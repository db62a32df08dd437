import type { PdfItem } from './pdf-item.ts'

/** Points; programs without a bold font draw a text again this near. */
const shift = 2

/** Texts without their doubles: what is drawn twice at one place to look bold is there once, and bold. */
export function drawnOnce(items: readonly PdfItem[]): PdfItem[] {
  const kept: PdfItem[] = []
  /** Of each text the squares of the page where it stands. */
  const places = new Map<string, Map<number, number>>()
  for (const item of items) {
    const square = Math.floor(item.from / shift) * rows + Math.floor(item.y / shift)
    const squares = places.get(item.text) ?? new Map<number, number>()
    const double = around
      .map((step) => squares.get(square + step))
      .find((index) => index !== undefined && isNear(kept[index], item))
    if (double !== undefined) kept[double] = { ...(kept[double] ?? item), bold: true }
    else {
      places.set(item.text, squares.set(square, kept.length))
      kept.push(item)
    }
  }
  return kept
}

const isNear = (one: PdfItem | undefined, other: PdfItem): boolean => {
  const reach = Math.min(shift, other.size * 0.15)
  return one !== undefined && Math.abs(one.from - other.from) < reach && Math.abs(one.y - other.y) < reach
}

/** More squares than any page has one above the other. */
const rows = 100_000

const around = [-rows, 0, rows].flatMap((across) => [across - 1, across, across + 1])
