import type { z } from 'zod'
import type { Label } from '../label.ts'
import type { editedTemplateShape, itemShape } from '../outline/shapes/template-shape.ts'
import { itemsOf, type Template, type TemplateItem } from '../outline/template.ts'
import { type FieldProblem, helpProblems } from './problems/template-problem.ts'
import { says, tidyLabel } from './tidy-template.ts'

/** Words that explain an item or a part of it and ask nothing: what of a published version may still be changed. */
export interface HelpText {
  /** `II.1/hint`, `II.1/narratives/narrative/example`: the item's id and the field, as problems of a template name it. */
  readonly at: string
  readonly item: TemplateItem
  readonly kind: 'hint' | 'example'
  /** Name of the text, figure or choice that it explains; null where it explains the item. */
  readonly part: Label | null
  readonly text: Label | null
}

/** Every place of a template where a hint or an example may stand, in the order of the outline. */
export const helpTexts = (template: Template): HelpText[] => itemsOf(template).flatMap(helpOfItem)

function helpOfItem(item: TemplateItem): HelpText[] {
  const at = (field: string, kind: HelpText['kind'], part: Label | null, text: Label | undefined): HelpText => ({
    ...{ at: `${item.id}/${field}${kind}`, item, kind, part },
    text: text ?? null,
  })
  return [
    at('', 'hint', null, item.hint),
    at('', 'example', null, item.example),
    ...item.narratives.flatMap(({ key, label, hint, example }) => [
      at(`narratives/${key}/`, 'hint', label, hint),
      at(`narratives/${key}/`, 'example', label, example),
    ]),
    ...(['figures', 'choices'] as const).flatMap((list) =>
      item[list].map(({ key, label, hint }) => at(`${list}/${key}/`, 'hint', label, hint)),
    ),
  ]
}

/** A text as it is kept; null for one that says nothing, which is left out. */
export const keptHelp = (text: Label): Label | null => (says(text) ? tidyLabel(text) : null)

/** What is wrong with a hint or an example. Fields are `<at>/vi` and `<at>/en`. */
export const helpTextProblems = (at: string, text: Label): FieldProblem[] =>
  helpProblems(at, text).filter(({ level }) => level === 'mustFix')

/** An outline as it is stored: what older releases left out is left out still. */
export type StoredOutline = z.input<typeof editedTemplateShape>
type StoredItem = Omit<z.input<typeof itemShape>, 'id'> & Pick<TemplateItem, 'id'>
type Help = { readonly hint?: Label | undefined; readonly example?: Label | undefined }

/** The outline with other hints and examples, by their places; null leaves one out. All else stays as it is stored. */
export const changeHelp = (outline: StoredOutline, texts: ReadonlyMap<string, Label | null>): StoredOutline => ({
  ...outline,
  chapters: outline.chapters.map((chapter) => ({
    ...chapter,
    parts: chapter.parts.map((part) =>
      'items' in part
        ? { ...part, items: part.items.map((item) => itemWith(item as StoredItem, texts)) }
        : itemWith(part as StoredItem, texts),
    ),
  })),
})

function itemWith(item: StoredItem, texts: ReadonlyMap<string, Label | null>): StoredItem {
  const partsWith = <T extends Help & { readonly key: string }>(list: string, parts: readonly T[]): T[] =>
    parts.map((part) => helpWith(part, `${item.id}/${list}/${part.key}`, texts))
  const { narratives, figures, choices } = item
  return {
    ...helpWith(item, item.id, texts),
    ...(narratives && { narratives: partsWith('narratives', narratives) }),
    ...(figures && { figures: partsWith('figures', figures) }),
    ...(choices && { choices: partsWith('choices', choices) }),
  }
}

function helpWith<T extends Help>(asked: T, at: string, texts: ReadonlyMap<string, Label | null>): T {
  const changed = (['hint', 'example'] as const).filter((kind) => texts.has(`${at}/${kind}`))
  const { ...next } = asked as T & { hint?: Label; example?: Label }
  for (const kind of changed) {
    const text = texts.get(`${at}/${kind}`) ?? null
    if (text === null) delete next[kind]
    else next[kind] = text
  }
  return next
}
