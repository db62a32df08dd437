import type { Part } from '@thidua/consolidation/sources/part'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import type { Writing } from '../writing/use-writing.ts'

/** Paragraphs that were taken out of the letter: their words are kept, and come back by one press. */
export function RemovedParts({ removed, writing }: { removed: readonly Part[]; writing: Writing }) {
  const { removed: m } = useMessages('compiling').letter
  if (removed.length === 0) return null
  return (
    <Disclosure
      className="font-sans text-sm"
      summary={m.title(removed.length)}
      summaryClassName="min-h-9 py-1 text-quiet pointer-coarse:min-h-11"
    >
      <ul className="flex flex-col gap-2 pb-2">
        {removed.map(({ pid, text }) => (
          <li key={pid} className="flex items-start gap-2">
            <p lang="vi" className="line-clamp-3 min-w-0 grow pt-2 font-letter text-base text-quiet">
              {text}
            </p>
            <Button look="quiet" onClick={() => writing.restore(pid)}>
              {m.restore}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
