import { itemsOf, type Template } from '@thidua/schema/outline/template'

/** Whether an outline asks for figures or choices at all: then its letter has an annex of them. */
export const asksFigures = (template: Template): boolean =>
  itemsOf(template).some(({ figures, choices }) => figures.length + choices.length > 0)
