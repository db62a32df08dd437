import { readSource } from './read-source.ts'
import type { Recognised } from './recognise/form/recognised.ts'
import { followsOutline } from './recognise/outline/gate.ts'
import { outlineRules } from './recognise/outline/outline-state.ts'
import { recognise } from './recognise/recognise.ts'

/**
 * Why a letter is read as it is, one line each: its kind, the evidence for its items' places, for each heading the
 * rule that decided, where a second way of reading differs, for each piece of the source who claims it. Throws `Unreadable` or `Scanned`.
 */
export async function explain(bytes: Uint8Array, name: string): Promise<string[]> {
  const recognised = recognise(await readSource(bytes, name))
  return [...kindLines(recognised), ...headingLines(recognised), ...doubtLines(recognised), ...claimLines(recognised)]
}

function kindLines({ letter, parts: { kind }, evidence }: Recognised): string[] {
  const named = kind === null ? 'không có tên loại' : `tên loại “${kind.name}”`
  const lines = [`loại\t${letter.kind}\t${named}`]
  if (!evidence) return lines
  const { topic, strong, agreed, told, foreign } = evidence
  const about = topic === null ? 'không rõ' : topic ? 'có' : 'không'
  lines.push(
    `chứng cứ\t${followsOutline(evidence) ? 'xếp theo đề cương' : 'để nguyên đề mục'}\tnói về thi đua: ${about}; đề mục rõ nghĩa: ${strong}; đúng cả số: ${agreed}; nêu tên phong trào: ${told}; ngoài đề cương: ${foreign}`,
  )
  return lines
}

const headingLines = ({ outline }: Recognised): string[] =>
  outline.headings.map(
    ({ target, rule, typed }) => `đề mục\t${target ?? '–'}\t${rule} (${outlineRules[rule]})\t${typed}`,
  )

const doubtLines = ({ doubts }: Recognised): string[] =>
  [...doubts].map(
    ([{ place, heading }, { why, other }]) => `xem lại\t${place ?? '–'}\t${why} ${other ?? '–'}\t${heading}`,
  )

const claimLines = ({ ledger }: Recognised): string[] =>
  ledger.pieces
    .flatMap((piece) => piece.leaves())
    .map(({ claim, text }) => `đoạn\t${claim ?? 'unplaced'}\t${text.replace(/\s+/gu, ' ').slice(0, longest)}`)

/** Letters of a piece that tell which it is. */
const longest = 100
