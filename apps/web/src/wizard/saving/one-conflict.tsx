import type { FieldConflict } from '@thidua/draft/save-queue'
import { isProse } from '#answers/join-prose.ts'
import { useOpenReport } from '#answers/open-report.ts'
import { useValueWords } from '#answers/use-value-words.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { usePlacedLabel } from './use-placed-label.ts'

/** A conflict in a field of the open report. */
export function OneConflict({ path, conflict }: { path: string; conflict: FieldConflict }) {
  const { template } = useOpenReport()
  const valueWords = useValueWords()
  return (
    <ConflictChoice
      path={path}
      conflict={conflict}
      heading={usePlacedLabel()(path)}
      wordsOf={(value) => valueWords(path, value)}
      mayJoin={isProse(template, path)}
    />
  )
}
