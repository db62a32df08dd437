import { answerPath, narrativePath, reasonPath } from '@thidua/schema/outline/paths'
import type { TemplateChapter, TemplateItem } from '@thidua/schema/outline/template'
import { itemAnswer } from '@thidua/schema/verdict'
import { parseMarkup } from '../markup/parse-markup.ts'
import { type BodyBlock, plainRuns } from '../model/letter-document.ts'
import { lowerFirst } from './format-vietnamese.ts'
import { type ItemLevel, outlineBlocks, outlineHeading } from './outline-blocks.ts'
import type { ReportInput } from './report-input.ts'
import { rowsInLetter } from './rows/registry.ts'
import { typedFigures } from './typed-figures.ts'
import { typedRows } from './typed-rows.ts'

export interface BodyContext extends Pick<ReportInput, 'answers' | 'status'> {
  /** What `{movement}` stands for. */
  readonly movement: string
  /** `Phụ lục II kèm theo` for an item's rows. */
  readonly rowsAnnex: (item: TemplateItem) => string
  /** The same for the figures, at the first item that has any; null elsewhere. */
  readonly figuresAnnex: (item: TemplateItem) => string | null
}

/** The chapters as blocks, in the outline's order. */
export const bodyBlocks = (chapters: readonly TemplateChapter[], context: BodyContext): BodyBlock[] =>
  outlineBlocks(chapters, context.movement, (item, level) => itemBlocks(item, level, context))

function itemBlocks(item: TemplateItem, level: ItemLevel, context: BodyContext): BodyBlock[] {
  const { id: place } = item
  const { answers } = context
  const title = {
    ...outlineHeading(level, item.numbering, item.heading, context.movement),
    place,
    path: answerPath(place),
  }
  switch (itemAnswer(item, answers)) {
    case 'none':
      return [{ ...title, tail: `: Không có${reason(answers[reasonPath(place)] ?? '')}` }]
    case 'missing':
      if (context.status === 'submitted' && !item.required) return [{ ...title, tail: `: ${notProvided}` }]
      return [title, ...narrativeBlocks(item, level, context)]
    case 'content':
      return [
        title,
        ...narrativeBlocks(item, level, context),
        ...figuresSentence(item, context),
        ...rowsBlocks(item, context),
      ]
  }
}

/** What stands in a sent letter for an item that need not be answered and was not: never to be taken for a "Không có". */
export const notProvided = 'Không cung cấp'

const reason = (typed: string): string => {
  const text = typed.trim().replace(/[.;]$/u, '')
  return text === '' ? '' : ` (${lowerFirst(text)})`
}

/** Narratives as typed. What is not written yet is a line of dots in a draft and nothing in a submission. */
function narrativeBlocks(item: TemplateItem, level: ItemLevel, context: BodyContext): BodyBlock[] {
  const { id: place, narratives } = item
  const missing = itemAnswer(item, context.answers) === 'missing'
  const parts = narratives
    .map(({ key, label }) => {
      const path = narrativePath(place, key)
      const blocks: BodyBlock[] = parseMarkup(context.answers[path] ?? '').map((block) => ({ ...block, place, path }))
      const awaited = context.status === 'draft' && (missing || narratives.length > 1)
      return {
        label: label.vi,
        path,
        blocks: blocks.length > 0 || !awaited ? blocks : [{ kind: 'blank' as const, place, path }],
      }
    })
    .filter(({ blocks }) => blocks.length > 0)
  if (narratives.length < 2) return parts.flatMap(({ blocks }) => blocks)
  return parts.flatMap(({ label, path, blocks }, index) => [
    { ...outlineHeading(nextLevel(level), `${index + 1}.`, label, context.movement), place, path },
    ...blocks,
  ])
}

const nextLevel = (level: ItemLevel): 2 | 3 | 4 => (level === 1 ? 2 : level === 2 ? 3 : 4)

/** Where no narrative says them, the figures are said in one sentence; else the annex is referred to once. */
function figuresSentence(item: TemplateItem, context: BodyContext): BodyBlock[] {
  const { id: place, narratives } = item
  const annex = context.figuresAnnex(item)
  const told = narratives.some(({ key }) => (context.answers[narrativePath(place, key)] ?? '').trim() !== '')
  const figures = told ? [] : typedFigures(item, context.answers)
  const said = figures.map(
    ({ label, text, unit }, index) =>
      `${index === 0 ? label : lowerFirst(label)}: ${text}${unit === '%' ? '' : ' '}${unit}`,
  )
  const reference = annex && `(${said.length > 0 ? 'số' : 'Số'} liệu chi tiết tại ${annex})`
  const text = [said.join('; '), reference].filter(Boolean).join(' ')
  return text === '' ? [] : [{ kind: 'paragraph', runs: plainRuns(`${text}.`), place, path: `${place}/figures` }]
}

function rowsBlocks(item: TemplateItem, { answers, rowsAnnex }: BodyContext): BodyBlock[] {
  const { id: place, rows: slug } = item
  const rows = typedRows(answers, item)
  if (slug === null || rows.length === 0) return []
  const inLetter = rowsInLetter[slug]
  if (inLetter.where === 'body') return inLetter.blocks(rows).map((block) => ({ ...block, place }))
  const text = `${inLetter.summary(rows)} (chi tiết tại ${rowsAnnex(item)}).`
  return [{ kind: 'paragraph', runs: plainRuns(text), place, path: `${place}/${slug}` }]
}
