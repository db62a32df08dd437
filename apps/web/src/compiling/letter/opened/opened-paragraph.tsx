import type { Part } from '@thidua/consolidation/sources/part'
import { useMessages } from '#messages/use-messages.ts'
import { useCompiling } from '../../model/compiling.ts'
import type { Writing } from '../writing/use-writing.ts'
import { ComputedParts } from './computed-parts.tsx'
import { SourceCard } from './source-card.tsx'

interface OpenedParagraphProps {
  readonly part: Part
  readonly nth: number
  readonly today: string | null | undefined
  readonly writing: Writing
}

/** What a paragraph rests on: each source with its exact words, or all that it is computed from. */
export function OpenedParagraph({ part, nth, today, writing }: OpenedParagraphProps) {
  const { letter: m } = useMessages('compiling')
  const { mayWrite } = useCompiling()
  const isComputed = part.kind === 'computed'
  return (
    <section
      aria-label={isComputed ? m.computed.title(nth) : m.opened.title(nth)}
      className="my-2 rounded-xl border border-line bg-paper px-3 py-3 font-sans text-sm"
    >
      {isComputed ? <ComputedParts part={part} today={today} writing={writing} /> : null}
      {part.sources.length > 0 ? (
        <ul className="flex flex-col gap-4">
          {part.sources.map((source) => (
            <li key={source.sid}>
              <SourceCard part={part} source={source} writing={mayWrite ? writing : null} />
            </li>
          ))}
        </ul>
      ) : isComputed ? null : (
        <p className="text-quiet">
          {part.kind === 'own' ? m.opened.own : part.kind === 'standard' ? m.opened.standard : m.opened.none}
        </p>
      )}
    </section>
  )
}
