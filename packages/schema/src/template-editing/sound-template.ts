import type { z } from 'zod'
import type { Label } from '../label.ts'
import { editedTemplateShape } from '../outline/shapes/template-shape.ts'
import { itemsOf, type Template, type TemplateFigure, type TemplateItem } from '../outline/template.ts'

const distinct = (names: readonly string[]): boolean => new Set(names).size === names.length
const onceEach = (list: readonly { readonly key: string; readonly label: Label }[]): boolean =>
  distinct(list.map((one) => one.key)) && list.every(({ label: { vi } }) => vi !== '')

/** A mean is weighted by a figure that is asked beside it. */
const weighted = (figures: readonly TemplateFigure[]): boolean =>
  figures.every(({ weightedBy }) => weightedBy === undefined || figures.some((other) => other.key === weightedBy))

const isSound = ({ name, narratives, figures, choices }: TemplateItem): boolean =>
  name.vi !== '' &&
  [narratives, figures, choices, ...choices.map(({ options }) => options)].every(onceEach) &&
  weighted(figures) &&
  choices.every(({ options }) => options.length >= 2)

/** A round's outline (đề cương) as data: versioned, so that old reports show the questions of their day. */
export const templateShape: z.ZodType<Template> = editedTemplateShape.refine(
  (template) =>
    template.chapters.length > 0 &&
    template.chapters.every(({ name }) => name.vi !== '') &&
    itemsOf(template).every(isSound) &&
    distinct(itemsOf(template).map(({ id }) => id)),
)
