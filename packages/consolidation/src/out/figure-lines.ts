import type { CompiledItem } from './compile-item.ts'
import { type FigureLine, figureLine, optionLine } from './lists/figures.ts'

/** The figures and choices of an item, a line each; `number` is the item's. */
export const figureLines = ({ totals, standing }: CompiledItem, number: string): FigureLine[] => [
  ...totals.figures.map((total) => figureLine(number, total, standing)),
  ...totals.choices.flatMap(({ choice, options }) =>
    options.map((option) => optionLine(number, choice.label.vi, option, standing)),
  ),
]
