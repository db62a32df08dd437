import { Unbroken } from '#ui/heading/unbroken.tsx'

interface Snippet {
  readonly text: string
  /** Ranges in code points: start, end, start, end … */
  readonly marks: readonly number[]
}

/** A text with what was found in it marked. */
export function Marked({ snippet: { text, marks } }: { snippet: Snippet }) {
  const points = Array.from(text)
  const between = (from: number, to?: number) => points.slice(from, to).join('')
  const ranges = marks.flatMap((start, nth) => (nth % 2 === 0 ? [{ start, end: marks[nth + 1] ?? start }] : []))
  return (
    <>
      {ranges.map(({ start, end }, nth) => (
        <span key={start}>
          <Unbroken text={between(ranges[nth - 1]?.end ?? 0, start)} />
          <mark className="rounded-xs bg-notice-wash font-semibold text-ink">
            <Unbroken text={between(start, end)} />
          </mark>
        </span>
      ))}
      <Unbroken text={between(ranges.at(-1)?.end ?? 0)} />
    </>
  )
}

/** The first words that were found, as they stand in the text. */
export const firstMarked = ({ text, marks: [start, end] }: Snippet): string =>
  start === undefined ? '' : Array.from(text).slice(start, end).join('')
