import { itemsOf, type Template } from '@thidua/schema/outline/template'
import { ruleOf } from '../totals/figure-totals.ts'

/** Whether an outline asks for choices, or for figures that many reports make one of: then its letter has an annex of them. */
export const asksFigures = (template: Template): boolean =>
  itemsOf(template).some(
    ({ figures, choices }) => choices.length > 0 || figures.some((figure) => ruleOf(figure) !== 'never'),
  )
