import { figuresIn } from '@thidua/consolidation/sentences/figures-in'
import { codePoints } from '@thidua/letter/markup/code-points'

/** A text with a line under each figure of which no source knows. */
export function WordsWithStrays({ text, strayFigures }: { text: string; strayFigures: ReadonlySet<string> }) {
  if (strayFigures.size === 0) return text
  const { unitAt } = codePoints(text)
  const strays = figuresIn(text).filter(({ value }) => strayFigures.has(value))
  const ends = [0, ...strays.map(({ end }) => unitAt(end))]
  return (
    <>
      {strays.map(({ start, end }, nth) => (
        <span key={start}>
          {text.slice(ends[nth], unitAt(start))}
          <mark className="stray">{text.slice(unitAt(start), unitAt(end))}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
