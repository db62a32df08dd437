import { type Block, labelPattern, type Run, type Runs } from '@thidua/letter/markup/markup-blocks'
import { runsText } from '@thidua/letter/markup/plain-text'
import { lineBlock } from '../blocks-and-doc.ts'

/** A list mark at the start of a line's text: typed, or a bullet that a program wrote into its text. */
const typed = new RegExp(
  String.raw`^(?:([-–—−•·●○■□▪◦‣➢✓✔\uf0b7\uf0a7\uf0d8\uf0fc\uf02d]|§)|([+o])|(${labelPattern}))\s+(?=\S)`,
  'u',
)

/** Lines whose text begins with a list mark as lines with that mark. */
export function withTypedMarks(blocks: readonly Block[]): Block[] {
  let before = ''
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return block
    const [whole, bullet, plus, label] = typed.exec(runsText(block.runs)) ?? []
    // Word's bullets are · and below it o and below that §.
    const mark = plus || (bullet === '§' && before === '+') ? '+' : bullet ? '-' : (label ?? '')
    before = mark
    return whole === undefined ? block : lineBlock(mark, withoutStart(block.runs, whole.length))
  })
}

function withoutStart(runs: Runs, length: number): Run[] {
  let rest = length
  return runs.map((run) => {
    const text = run.text.slice(rest)
    rest = Math.max(0, rest - run.text.length)
    return { ...run, text }
  })
}
