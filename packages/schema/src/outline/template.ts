import { z } from 'zod'
import { type Label, label } from '../label.ts'
import type { CommendationForm } from './commendation-forms.ts'
import { type ItemId, itemIdShape } from './item-id.ts'
import { meanings } from './meanings.ts'
import { denominatorPath, type FieldPath, figurePath, numeratorPath } from './paths.ts'
import { rowsSlugs } from './rows/slugs.ts'

/** English may be missing: pages show the Vietnamese then, and say so. */
const labelShape = z.object({ vi: z.string(), en: z.string() })
const key = z.string().regex(/^[a-z][A-Za-z0-9]*$/)
const help = { hint: labelShape.optional(), example: labelShape.optional() }

/**
 * How a figure of many reports becomes one: `sum`; `owner`, the value of the one agency that answers for it, never a sum;
 * `weightedMean`; `profile`, which says something of each agency and nothing of all. The percent of a ratio is always
 * computed from the sums of its halves, and a percent that was typed is never summed.
 */
export const compileRules = ['sum', 'owner', 'weightedMean', 'profile'] as const

const figureShape = z.object({
  /** For ever: the same key has the same unit, kind and rule in every version of the template. */
  key,
  label: labelShape,
  /** Printed unit: `người`, `%`, `triệu đồng`. */
  unit: z.string(),
  /** The unit on English pages; the printed one where it is the same. */
  unitEn: z.string().optional(),
  /** `number` is one box; `ratio` is numerator and denominator, its percent computed. */
  kind: z.enum(['number', 'ratio']),
  compile: z.enum(compileRules).default('sum'),
  /** Of a mean: the figure it is weighted by, by its key in the same item. */
  weightedBy: key.optional(),
  /** Of a figure that one agency answers for: its code. */
  owner: z.string().optional(),
  required: z.boolean().default(false),
  whole: z.boolean().default(false),
  hint: labelShape.optional(),
  /** What the two halves of a ratio count. */
  numerator: labelShape.optional(),
  denominator: labelShape.optional(),
})

const choiceShape = z.object({
  key,
  label: labelShape,
  options: z.array(z.object({ key, label: labelShape })),
  required: z.boolean().default(false),
  hint: labelShape.optional(),
})

/** Words that stand in the place of a narrative's key in field paths. */
export const takenKeys: readonly string[] = ['answer', 'reason', 'done']

const narrativeShape = z.object({
  key: key.refine((text) => !takenKeys.includes(text)),
  label: labelShape,
  required: z.boolean().default(false),
  ...help,
})

const itemShape = z.object({
  /** For life: a later version of the template asks the same under the same id. */
  id: itemIdShape,
  /** Which item of the standard outline it is, wherever it stands; null for one of the round's own. */
  meaning: z.enum(meanings).nullable(),
  /** Printed before the heading: `1.`, `2.1.`, `III.` */
  numbering: z.string(),
  /** Printed heading; `{movement}` stands for the movement's quoted name. */
  heading: z.string(),
  /** Short name in side list, dashboards and links. */
  name: labelShape,
  ...help,
  narratives: z.array(narrativeShape).default([]),
  figures: z.array(figureShape).default([]),
  choices: z.array(choiceShape).default([]),
  rows: z.enum(rowsSlugs).nullable().default(null),
  /** Cells of its rows that it does not ask, and that it requires beside those that the kind of row requires. */
  columns: z
    .object({ hidden: z.array(z.string()).default([]), required: z.array(z.string()).default([]) })
    .default({ hidden: [], required: [] }),
  /** Whether "Không có" is a legal answer. */
  mayBeNone: z.boolean(),
  /** Whether a report may be sent while it is left blank. */
  required: z.boolean().default(true),
})

/** Names a chapter or a numbered heading while a template is edited; none in templates that never were. */
const nodeId = z.string().optional()

const groupShape = z.object({ id: nodeId, numbering: z.string(), heading: z.string(), items: z.array(itemShape) })

const chapterShape = z.object({
  id: nodeId,
  /** Roman, as it is printed. */
  numeral: z.string().regex(/^[IVXL]+$/),
  heading: z.string(),
  name: labelShape,
  /** Items directly under the chapter's heading, or under a numbered heading of their own (I.2). */
  parts: z.array(z.union([groupShape, itemShape])),
})

/** A template while it is edited: of the right form, whatever its texts say. `templateProblems` says what is wrong. */
export const editedTemplateShape = z.object({ chapters: z.array(chapterShape) })

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
