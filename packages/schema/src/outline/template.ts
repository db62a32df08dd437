import { z } from 'zod'
import { type Label, label } from '../label.ts'
import { denominatorPath, type FieldPath, figurePath, numeratorPath } from './paths.ts'
import { type Place, places } from './places.ts'
import { rowsSlugs } from './rows/slugs.ts'

const labelShape = z.object({ vi: z.string().min(1), en: z.string().min(1) })
const key = z.string().regex(/^[a-z][A-Za-z0-9]*$/)

/** How a figure of many reports becomes one (domain: "Figures and how they compile"). */
export const compileRules = ['sum', 'owner', 'weightedMean', 'profile'] as const

const figureShape = z.object({
  key,
  label: labelShape,
  /** Printed unit: `người`, `%`, `triệu đồng`. */
  unit: z.string(),
  /** The unit on English pages; the printed one where it is the same. */
  unitEn: z.string().optional(),
  /** `number` is one box; `ratio` is numerator and denominator, its percent computed. */
  kind: z.enum(['number', 'ratio']),
  compile: z.enum(compileRules),
  required: z.boolean().default(false),
  whole: z.boolean().default(false),
})

const choiceShape = z.object({
  key,
  label: labelShape,
  options: z.array(z.object({ key, label: labelShape })).min(2),
  required: z.boolean().default(false),
})

const narrativeShape = z.object({ key, label: labelShape, hint: labelShape.optional() })

const itemShape = z.object({
  place: z.enum(places),
  /** Printed before the heading: `1.`, `2.1.`, `III.` */
  numbering: z.string(),
  /** Printed heading; `{movement}` stands for the movement's quoted name. */
  heading: z.string(),
  /** Short name in side list, dashboards and links. */
  name: labelShape,
  hint: labelShape.optional(),
  narratives: z.array(narrativeShape).default([]),
  figures: z.array(figureShape).default([]),
  choices: z.array(choiceShape).default([]),
  rows: z.enum(rowsSlugs).nullable().default(null),
  /** Whether "Không có" is a legal answer. */
  mayBeNone: z.boolean(),
})

const groupShape = z.object({ numbering: z.string(), heading: z.string(), items: z.array(itemShape) })

const chapterShape = z.object({
  numeral: z.enum(['I', 'II', 'III', 'IV']),
  heading: z.string(),
  name: labelShape,
  /** Items directly under the chapter's heading, or under a numbered heading of their own (I.2). */
  parts: z.array(z.union([groupShape, itemShape])),
})

/** A round's outline (đề cương) as data: versioned, so that old reports show the questions of their day. */
export const templateShape = z.object({ chapters: z.array(chapterShape).min(1) })

export type Template = z.output<typeof templateShape>
export type TemplateChapter = Template['chapters'][number]
export type TemplateItem = z.output<typeof itemShape>
export type TemplateGroup = z.output<typeof groupShape>
export type TemplateFigure = z.output<typeof figureShape>
export type TemplateChoice = z.output<typeof choiceShape>
export type TemplateNarrative = z.output<typeof narrativeShape>

export const isGroup = (part: TemplateGroup | TemplateItem): part is TemplateGroup => 'items' in part

/** A figure's unit as the pages show it; letters and exports print `unit`. */
export const unitLabel = ({ unit, unitEn = unit }: Pick<TemplateFigure, 'unit' | 'unitEn'>): Label =>
  label(unit, unitEn)

/** The fields in which a figure is typed: one, or the two halves of a ratio. */
export const figurePaths = (place: Place, { key, kind }: Pick<TemplateFigure, 'key' | 'kind'>): FieldPath[] =>
  kind === 'ratio' ? [numeratorPath(place, key), denominatorPath(place, key)] : [figurePath(place, key)]

/** All items of a template in order. */
export const itemsOf = (template: Template): TemplateItem[] =>
  template.chapters.flatMap((chapter) => chapter.parts.flatMap((part) => (isGroup(part) ? part.items : [part])))
