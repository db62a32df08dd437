import { paragraphText, type SourceBlock, type SourceParagraph, textOf, tidySpaces } from '../../model/source-block.ts'
import { bulletPattern } from '../../sentences/bullet-pattern.ts'
import { fold } from '../../sentences/fold.ts'
import { isCaps } from '../../sentences/is-caps.ts'
import { readNumbering } from '../../sentences/numbering.ts'
import { isSignatureLine } from '../../sentences/signing/signature-line.ts'
import { seamOf } from './broken-word.ts'
import { dashGoesOn } from './dash-goes-on.ts'

/**
 * Joins paragraphs that a page or line break tore inside a sentence: the first does not end, and the
 * second goes on in lower case, or with a capital where the two words stand side by side elsewhere in the
 * text ("lãnh đạo Ban | Dân tộc tỉnh"). Gives each join for the checks.
 */
export function healSentences(blocks: readonly SourceBlock[]): { blocks: SourceBlock[]; broken: string[] } {
  let known: ReadonlySet<string> | null = null
  const standTogether = (pair: string) => (known ??= neighbours(blocks)).has(pair)
  const healed: SourceBlock[] = []
  const broken: string[] = []
  for (const block of blocks) {
    const last = healed.at(-1)
    if (last?.kind === 'paragraph' && block.kind === 'paragraph' && tornApart(last, block, standTogether)) {
      healed[healed.length - 1] = {
        ...last,
        runs: tidySpaces([...last.runs, { text: seamOf(textOf(last.runs), textOf(block.runs)) }, ...block.runs]),
      }
      broken.push(seam(textOf(last.runs), textOf(block.runs)))
    } else healed.push(block)
  }
  return { blocks: healed, broken }
}

const shortest = 50
/** Letters of a document's number at most. */
const longestNumber = 40
/** A longer paragraph is whole; without a bound a file of nothing but torn lines takes time by their square. */
const longest = 5_000

function tornApart(before: SourceParagraph, next: SourceParagraph, standTogether: (pair: string) => boolean): boolean {
  const [text, follow] = [paragraphText(before), paragraphText(next)]
  if (text.length <= longest && /\d{4}$/u.test(text) && /^[-–—]\s?\d{4}(?!\d)/u.test(follow)) return true
  const dash = next.label === null && text.length >= shortest && dashGoesOn(text, follow, false)
  if (dash) return text.length <= longest && boldEnd(before) === boldStart(next)
  if (next.label !== null || bulletPattern.test(follow) || readNumbering(follow).kind !== 'none') return false
  if (
    text.length < shortest ||
    text.length > longest ||
    !/[\p{L}\d,)”/-]$/u.test(text) ||
    isCaps(text) ||
    isCaps(follow)
  )
    return false
  if (before.centred && next.centred) return false
  if (isHeading(before) || /^(?:kinh gui|noi nhan|tren day)\b/u.test(fold(follow)) || isSignatureLine(follow))
    return false
  if (/^\p{Ll}/u.test(follow)) return boldEnd(before) === boldStart(next)
  if (/\d[\p{L}\d/&-]*[/-]$/u.test(text.slice(-longestNumber))) return /^[\p{Lu}\d]/u.test(follow)
  if (/^\d/u.test(follow)) return /(?<!\p{L})(?:ngày|tháng|năm|số)$/u.test(text)
  const lastWord = /(\p{L}+)$/u.exec(text)?.[1]
  const firstWord = /^(\p{Lu}\p{L}*)/u.exec(follow)?.[1]
  return lastWord !== undefined && firstWord !== undefined && standTogether(`${lastWord} ${firstWord}`)
}

/** Pairs of words that stand side by side within a paragraph. */
const neighbours = (blocks: readonly SourceBlock[]): ReadonlySet<string> =>
  new Set(
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? []
        : Array.from(paragraphText(block).matchAll(/(\p{L}+)(?= (\p{Lu}\p{L}*))/gu), ([, one, two]) => `${one} ${two}`),
    ),
  )

/** A numbered line in bold, or a short one: joined with its next line by the outline, which knows its words. */
const isHeading = (line: SourceParagraph): boolean => {
  const { kind } = readNumbering(paragraphText(line))
  return kind === 'chapter' || (kind === 'item' && (boldEnd(line) || paragraphText(line).length < 200))
}

const boldEnd = ({ runs }: SourceParagraph): boolean => runs.at(-1)?.bold === true
const boldStart = ({ runs }: SourceParagraph): boolean => runs[0]?.bold === true

const seam = (before: string, after: string): string =>
  `${before.split(' ').slice(-3).join(' ')} ${after.split(' ').slice(0, 3).join(' ')}`
