import type { Label } from '../label.ts'
import type { ItemId } from '../outline/item-id.ts'
import type { RowsSlug } from '../outline/rows/slugs.ts'
import { itemsOf, type Template, type TemplateItem } from '../outline/template.ts'

/**
 * Something that a template asks, by its path: `giai-phap` (the item: its "Không có" and all that is in it),
 * `giai-phap/narrative`, `giai-phap/figures/lopTapHuan`, `giai-phap/choices/daCo`, `II.4/commendations`.
 */
export type QuestionPath = string

interface Asked {
  readonly path: QuestionPath
  readonly item: TemplateItem
}

/** A question with what a reader needs to tell it from others, and what decides whether another can take its answers. */
export type TemplateQuestion = Asked &
  (
    | { readonly kind: 'item'; readonly key: null; readonly label: Label }
    | { readonly kind: 'narrative' | 'choice'; readonly key: string; readonly label: Label }
    | { readonly kind: 'figure'; readonly key: string; readonly label: Label; readonly takes: string }
    | { readonly kind: 'rows'; readonly key: null; readonly label: null; readonly slug: RowsSlug }
  )

const asked = new WeakMap<Template, ReadonlyMap<QuestionPath, TemplateQuestion>>()

/** All questions of a template by their paths, in its order. */
export function questionsOf(template: Template): ReadonlyMap<QuestionPath, TemplateQuestion> {
  const before = asked.get(template)
  if (before) return before
  const questions = new Map(
    itemsOf(template)
      .flatMap(ofItem)
      .map((question) => [question.path, question]),
  )
  asked.set(template, questions)
  return questions
}

function ofItem(item: TemplateItem): TemplateQuestion[] {
  const { id, name, narratives, figures, choices, rows } = item
  return [
    { kind: 'item', path: id, item, key: null, label: name },
    ...narratives.map(({ key, label }) => ({ kind: 'narrative', path: `${id}/${key}`, item, key, label }) as const),
    ...(rows === null
      ? []
      : [{ kind: 'rows', path: rowsQuestion(id, rows), item, key: null, label: null, slug: rows } as const]),
    ...figures.map(
      ({ key, label, kind, unit }) =>
        ({ kind: 'figure', path: `${id}/figures/${key}`, item, key, label, takes: `${kind} ${unit}` }) as const,
    ),
    ...choices.map(({ key, label }) => ({ kind: 'choice', path: `${id}/choices/${key}`, item, key, label }) as const),
  ]
}

const rowsQuestion = (item: ItemId, rows: RowsSlug): QuestionPath => `${item}/${rows}`

/** Whether answers to one question can stand as answers to another. */
export function takesAnswers(from: TemplateQuestion, into: TemplateQuestion): boolean {
  if (from.kind === 'figure') return into.kind === 'figure' && from.takes === into.takes
  if (from.kind === 'rows') return into.kind === 'rows' && from.slug === into.slug
  return from.kind === into.kind
}
