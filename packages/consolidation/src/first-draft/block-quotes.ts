import type { AgencyAnswer, QuotableText } from '../answers/agency-answer.ts'
import type { AgencyNames } from '../near-equal/agency-names.ts'
import { nearGroups } from '../near-equal/near-groups.ts'
import { figuresIn } from '../sentences/figures-in.ts'
import type { TextRange } from '../sentences/sentences-of.ts'
import { lengthInPoints } from '../sentences/slice-points.ts'
import { type DraftParagraph, type ItemMaterial, standard } from './draft-paragraph.ts'
import { fittingRange } from './fitting-range.ts'
import { words } from './words.ts'

/**
 * One quote a block for each narrative of an item, under the name of who says it: of the longest answer with a figure,
 * else of the longest. What another block's quote says already is not said again. Everything else is left unread.
 */
export function blockQuotes({ item, answers, names }: ItemMaterial): DraftParagraph[] {
  return item.narratives.flatMap(({ key, label }) => {
    const told = answers.flatMap((answer) => answer.texts.filter(isNarrative(key)).map((text) => ({ answer, text })))
    const blocks = Map.groupBy(told, ({ answer }) => answer.submission.agency.block?.id ?? '')
    const said: string[] = []
    const quotes = [...blocks].flatMap(([block, texts]) => {
      const quote = quoteOfBlock(texts, (text) => said.some((other) => sayTheSame(text, other, names)))
      if (quote) said.push(quote.range.text)
      return quote ? paragraphsOf(`${key}/${block}`, quote) : []
    })
    const heading = item.narratives.length > 1 ? [standard(`narrative/${key}`, words.narrative(label.vi))] : []
    return quotes.length === 0 ? [] : [...heading, ...quotes]
  })
}

const isNarrative =
  (wanted: string) =>
  ({ kind, key }: QuotableText): boolean =>
    kind === 'narrative' && key === wanted

interface Told {
  readonly answer: AgencyAnswer
  readonly text: QuotableText
}

interface BlockQuote extends Told {
  readonly range: TextRange & { readonly text: string }
}

/** Answers of a block that are tried: where all of these say what is said already, the rest does too. */
const maxTried = 10

function quoteOfBlock(told: readonly Told[], isSaid: (text: string) => boolean): BlockQuote | null {
  for (const { answer, text } of tried(told)) {
    const range = fittingRange(text.text)
    if (range && !isSaid(range.text)) return { answer, text, range }
  }
  return null
}

/** Those with a figure, the longest first, then the longest of the others. */
function tried(told: readonly Told[]): Told[] {
  const byLength = told
    .map((one) => ({ one, length: lengthInPoints(one.text.text) }))
    .sort((a, b) => b.length - a.length)
  const [withFigure, without]: [Told[], Told[]] = [[], []]
  for (const { one } of byLength) {
    if (withFigure.length === maxTried) break
    // Texts without a digit are many, and to tell words apart takes time.
    const hasFigure = /\p{Nd}/u.test(one.text.text) && figuresIn(one.text.text).length > 0
    const list = hasFigure ? withFigure : without
    if (list.length < maxTried) list.push(one)
  }
  return [...withFigure, ...without].slice(0, maxTried)
}

function sayTheSame(text: string, other: string, names: AgencyNames): boolean {
  const units = [text, other].map((text, at) => ({ id: String(at), by: '', text }))
  return nearGroups(units, names).length === 1
}

function paragraphsOf(slot: string, { answer, text, range }: BlockQuote): DraftParagraph[] {
  const { submission } = answer
  return [
    standard(`quote-of/${slot}`, words.reports(submission.agency.name)),
    {
      slot: `quote/${slot}`,
      kind: 'quote',
      text: range.text,
      computed: null,
      rests: [{ submission, path: text.path, range, role: 'quote' }],
    },
  ]
}
