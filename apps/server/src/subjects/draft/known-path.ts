import { type FieldPath, letterFields } from '@thidua/schema/outline/paths'
import { cellsOf } from '@thidua/schema/outline/rows/define-rows'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import { itemsOf, type Template, type TemplateItem } from '@thidua/schema/outline/template'

const compiled = new WeakMap<Template, RegExp>()

/** Whether a path names a field of this outline, a cell of one of its rows, or a field of the letter. */
export function isKnownPath(template: Template, path: FieldPath): boolean {
  let pattern = compiled.get(template)
  if (!pattern) {
    pattern = new RegExp(
      `^(?:letter/(?:${letterFields.join('|')})|${itemsOf(template).map(itemPattern).join('|')})$`,
      'u',
    )
    compiled.set(template, pattern)
  }
  return pattern.test(path)
}

function itemPattern(item: TemplateItem): string {
  const figures = item.figures.map(({ key, kind }) =>
    kind === 'ratio' ? `figures/${key}/(?:numerator|denominator)` : `figures/${key}`,
  )
  const cells = item.rows === null ? [] : ['order', ...cellsOf(rowsOf(item.rows)).map(([key]) => key)]
  const fields = [
    'done',
    ...(item.mayBeNone ? ['answer', 'reason'] : []),
    ...item.narratives.map(({ key }) => key),
    ...figures,
    ...item.choices.map(({ key }) => `choices/${key}`),
    ...(item.rows === null ? [] : [`${item.rows}/[A-Za-z0-9_-]{1,64}/(?:${cells.join('|')})`]),
  ]
  return `${item.place.replaceAll('.', '\\.')}/(?:${fields.join('|')})`
}
