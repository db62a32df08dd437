import { type Verdict, verdict } from '@thidua/schema/verdict'
import { useMemo } from 'react'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { useOpenReport } from './open-report.ts'

/** The verdict on the draft as it stands, computed where it is needed; it follows the typing. */
export function useVerdict(): Verdict {
  const { template, toFix } = useOpenReport()
  const answers = useAnswers()
  return useMemo(() => verdict(template, answers, toFix), [template, answers, toFix])
}
