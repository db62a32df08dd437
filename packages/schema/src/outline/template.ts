import type { z } from 'zod'
import { type Label, label } from '../label.ts'
import type { CommendationForm } from './commendation-forms.ts'
import type { ItemId } from './item-id.ts'
import { denominatorPath, type FieldPath, figurePath, numeratorPath } from './paths.ts'
import type {
  choiceShape,
  editedTemplateShape,
  figureShape,
  groupShape,
  itemShape,
  narrativeShape,
} from './shapes/template-shape.ts'

export type Template = z.output<typeof editedTemplateShape>
export type TemplateChapter = Template['chapters'][number]
export type TemplateItem = z.output<typeof itemShape> & {
  /** The forms that its commendations are chosen from, as they are administered; never stored with the template. */
  readonly forms?: readonly CommendationForm[]
}
export type TemplateGroup = z.output<typeof groupShape>
export type TemplateFigure = z.output<typeof figureShape>
export type TemplateChoice = z.output<typeof choiceShape>
export type TemplateNarrative = z.output<typeof narrativeShape>

export const isGroup = (part: TemplateGroup | TemplateItem): part is TemplateGroup => 'items' in part

/** A figure's unit as the pages show it; letters and exports print `unit`. */
export const unitLabel = ({ unit, unitEn = unit }: Pick<TemplateFigure, 'unit' | 'unitEn'>): Label =>
  label(unit, unitEn)

/** The fields in which a figure is typed: one, or the two halves of a ratio. */
export const figurePaths = (item: ItemId, { key, kind }: Pick<TemplateFigure, 'key' | 'kind'>): FieldPath[] =>
  kind === 'ratio' ? [numeratorPath(item, key), denominatorPath(item, key)] : [figurePath(item, key)]

/** All items of a template in order. */
export const itemsOf = (template: Template): TemplateItem[] =>
  template.chapters.flatMap((chapter) => chapter.parts.flatMap((part) => (isGroup(part) ? part.items : [part])))

/** The template with the forms of commendation that are administered, for all that read or show its rows. */
export const withForms = (template: Template, forms: readonly CommendationForm[]): Template => ({
  chapters: template.chapters.map((chapter) => ({
    ...chapter,
    parts: chapter.parts.map((part) =>
      isGroup(part)
        ? { ...part, items: part.items.map((item) => itemWithForms(item, forms)) }
        : itemWithForms(part, forms),
    ),
  })),
})

const itemWithForms = (item: TemplateItem, forms: readonly CommendationForm[]): TemplateItem =>
  item.rows === 'commendations' ? { ...item, forms } : item

interface Standing {
  readonly item: TemplateItem
  readonly numeral: string
}

const standings = new WeakMap<Template, ReadonlyMap<string, Standing>>()

function standingOf(template: Template, id: string): Standing | undefined {
  let known = standings.get(template)
  if (!known) {
    known = new Map(
      template.chapters.flatMap((chapter) =>
        itemsOf({ chapters: [chapter] }).map((item) => [item.id, { item, numeral: chapter.numeral }]),
      ),
    )
    standings.set(template, known)
  }
  return known.get(id)
}

export const findItem = (template: Template, id: string): TemplateItem | undefined => standingOf(template, id)?.item

/** The numeral of the chapter in which an item stands; null for one that is not in the template. */
export const chapterOfItem = (template: Template, id: string): string | null =>
  standingOf(template, id)?.numeral ?? null

/**
 * The number by which people name an item, of its chapter's numeral and its own numbering: `II.3`, and `III` where the
 * chapter is its one item. Of an item that is not in the template its id.
 */
export function numberOf(template: Template, id: string): string {
  const standing = standingOf(template, id)
  if (!standing) return id
  const own = standing.item.numbering.replace(/[\s.)]+$/u, '')
  return own === standing.numeral || own === '' ? standing.numeral : `${standing.numeral}.${own}`
}
