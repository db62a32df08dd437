import { useOpenReport } from '#answers/open-report.ts'
import { useVerdict } from '#answers/use-verdict.ts'
import { useSaveStatus } from '#lib/draft/use-draft.ts'
import { isFormatProblem } from '../item-problems.ts'
import { SaveLine } from './save-line.tsx'

/** The one place that says whether everything is saved. */
export function SaveIndicator() {
  const status = useSaveStatus()
  const { closed } = useOpenReport()
  const toFix = useVerdict().problems.filter(isFormatProblem).length
  // On a report that is only read there is nothing to save.
  if (status.kind === 'saved' && closed('letter') !== null) return null
  return <SaveLine status={status} toFix={toFix} />
}
