import type { FieldConflict } from '@thidua/draft/save-queue'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'
import { ConflictChoice } from '#wizard/saving/conflict-choice.tsx'
import { usePartFieldWords } from './use-part-field-words.ts'

interface PartConflictsProps {
  readonly conflicts: readonly (readonly [path: string, conflict: FieldConflict])[]
  /** What they have in common; of one paragraph where it is left out. */
  readonly title?: string
}

/** Fields of the letter that two people wrote: both texts, and the choice. */
export function PartConflicts({ conflicts, title }: PartConflictsProps) {
  const { saving: m } = useMessages('compiling').letter
  const { headingOf, wordsOf, isProse } = usePartFieldWords()
  return (
    <Notice look="notice" title={title ?? m.both} className="my-2 font-sans text-base">
      <ul className="mt-3 flex flex-col gap-4">
        {conflicts.map(([path, conflict]) => (
          <li key={path}>
            <ConflictChoice
              path={path}
              conflict={conflict}
              heading={headingOf(path)}
              wordsOf={(value) => wordsOf(path, value)}
              mayJoin={isProse(path)}
            />
          </li>
        ))}
      </ul>
    </Notice>
  )
}
