import type { PdfItem } from './pdf-item.ts'

/** Points; programs without a bold font draw a text again this near. */
const shift = 2

/** Texts without their doubles: what is drawn twice at one place to look bold is there once, and bold. */
export function drawnOnce(items: readonly PdfItem[]): PdfItem[] {
  const kept: PdfItem[] = []
  const places = new Map<string, number>()
  for (const item of items) {
    const [x, y] = [Math.floor(item.from / shift), Math.floor(item.y / shift)]
    const double = around
      .map(([dx, dy]) => places.get(`${x + dx} ${y + dy} ${item.text}`))
      .find((index) => index !== undefined && isNear(kept[index], item))
    if (double !== undefined) kept[double] = { ...(kept[double] ?? item), bold: true }
    else {
      places.set(`${x} ${y} ${item.text}`, kept.length)
      kept.push(item)
    }
  }
  return kept
}

const isNear = (one: PdfItem | undefined, other: PdfItem): boolean => {
  const reach = Math.min(shift, other.size * 0.15)
  return one !== undefined && Math.abs(one.from - other.from) < reach && Math.abs(one.y - other.y) < reach
}

const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx, dy] as const))
