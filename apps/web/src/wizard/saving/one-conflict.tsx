import type { FieldConflict } from '@thidua/draft/save-queue'
import { findField } from '@thidua/schema/outline/find-field'
import { useOpenReport } from '#answers/open-report.ts'
import { useValueWords } from '#answers/use-value-words.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { usePlacedLabel } from './use-placed-label.ts'

/** A conflict in a field of the open report. */
export function OneConflict({ path, conflict }: { path: string; conflict: FieldConflict }) {
  const { template } = useOpenReport()
  const valueWords = useValueWords()
  const field = findField(template, path)
  return (
    <ConflictChoice
      path={path}
      conflict={conflict}
      heading={usePlacedLabel()(path)}
      wordsOf={(value) => valueWords(path, value)}
      mayJoin={field?.kind === 'narrative' || (field?.kind === 'cell' && field.meta.kind === 'longText')}
    />
  )
}
