import type { TemplateFigure } from '@thidua/schema/outline/template'
import { foldedWords } from '../recognise/fold.ts'
import type { ReadFigure } from '../recognise/figures.ts'

/** How many of a figure's unit one of a read unit is: 1.2 tỷ đồng are 1,200 triệu đồng. */
const scale: Readonly<Record<string, number>> = {
  'tỷ đồng→triệu đồng': 1_000,
  'nghìn đồng→triệu đồng': 0.001,
  'đồng→triệu đồng': 0.000_001,
  'ha→m²': 10_000,
}

/** Words that say nothing about what is counted. */
const empty = new Set(['co', 'tro', 'len', 'truc', 'thuoc', 'trinh', 'do', 'nguon', 'luc', 'tuyen', 'truyen', 'trien', 'khai'])

/** Whether a figure read in a sentence is the outline's figure, by unit and words. */
export function matchesFigure(figure: TemplateFigure, read: ReadFigure): boolean {
  if (read.unit !== figure.unit && scale[`${read.unit}→${figure.unit}`] === undefined) {
    if (!figure.unit.split(', ').includes(read.unit) && foldedWords(figure.unit).join(' ') !== foldedWords(read.label).join(' ')) return false
  }
  const label = foldedWords(figure.label.vi)
  const said = foldedWords(read.label)
  const [first] = figure.label.vi.split(/[,;]/u)
  const head = foldedWords(first ?? '').filter((word) => !empty.has(word))
  if (figure.unit === '%' || scale[`${read.unit}→${figure.unit}`] !== undefined || said.length > label.length + 4)
    return head.filter((word) => said.includes(word)).length >= Math.ceil(head.length * 0.6)
  return said.slice(0, head.length).join(' ') === head.join(' ')
}

/** The read value in the figure's own unit. */
export const valueFor = (figure: TemplateFigure, read: ReadFigure): number =>
  Number((read.value * (scale[`${read.unit}→${figure.unit}`] ?? 1)).toFixed(6))
