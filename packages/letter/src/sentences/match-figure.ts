import type { TemplateFigure } from '@thidua/schema/outline/template'
import type { ReadFigure } from './figures.ts'

/** How many of a figure's unit one of a read unit is: 1.2 tỷ đồng are 1,200 triệu đồng. */
const scale: Readonly<Record<string, number>> = {
  'tỷ đồng→triệu đồng': 1_000,
  'nghìn đồng→triệu đồng': 0.001,
  'đồng→triệu đồng': 0.000_001,
  'ha→m²': 10_000,
}

/** Words that say nothing about what is counted. */
const empty = new Set('có trở lên trực thuộc trình độ nguồn lực tuyên truyền triển khai'.split(' '))

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

/** Whether a figure read in a sentence is the outline's figure, by unit and words. */
export function matchesFigure(figure: TemplateFigure, read: ReadFigure): boolean {
  const converted = scale[`${read.unit}→${figure.unit}`] !== undefined
  if (!converted && !sameUnit(figure.unit, read.unit)) return false
  const head = wordsOf(figure.label.vi.split(/[,;]/u)[0] ?? '').filter((word) => !empty.has(word))
  const said = wordsOf(read.label)
  if (converted || measured.has(read.unit)) {
    const shared = said.filter((word) => head.includes(word)).length
    return said.length > 0 && (shared === said.length || shared >= head.length * 0.6)
  }
  const first = head.slice(0, 2)
  return first.every((word, index) => said[index] === word)
}

/** Units that measure: what is measured stands in any order round the number. */
const measured = new Set(['%', 'triệu đồng', 'm²', 'km', 'ha'])

/** `tin, bài` counts either; `ngày` is the unit of `ngày công`. */
const sameUnit = (wanted: string, read: string): boolean =>
  wanted === read || wanted.split(', ').some((unit) => read === unit || read.startsWith(`${unit} `))

/** The read value in the figure's own unit. */
export const valueFor = (figure: TemplateFigure, read: ReadFigure): number =>
  Number((read.value * (scale[`${read.unit}→${figure.unit}`] ?? 1)).toFixed(6))
