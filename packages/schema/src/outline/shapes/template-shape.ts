import { z } from 'zod'
import { type ItemId, isItemId } from '../item-id.ts'
import { meanings } from '../meanings.ts'
import { rowsSlugs } from '../rows/slugs.ts'

export const itemIdShape: z.ZodType<ItemId> = z.custom<ItemId>((text) => typeof text === 'string' && isItemId(text))

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

export const figureShape = z.object({
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

export const choiceShape = z.object({
  key,
  label: labelShape,
  options: z.array(z.object({ key, label: labelShape })),
  required: z.boolean().default(false),
  hint: labelShape.optional(),
})

/** Words that stand in the place of a narrative's key in field paths. */
export const takenKeys: readonly string[] = ['answer', 'reason', 'done']

export const narrativeShape = z.object({
  key: key.refine((text) => !takenKeys.includes(text)),
  label: labelShape,
  required: z.boolean().default(false),
  ...help,
})

export const itemShape = z.object({
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

export const groupShape = z.object({
  id: nodeId,
  numbering: z.string(),
  heading: z.string(),
  items: z.array(itemShape),
})

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
