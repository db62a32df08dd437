import { composeReport } from '@thidua/letter/compose/compose-report'
import type { Template } from '@thidua/schema/outline/template'
import { useMemo } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { LetterView } from '#ui/letter-view.tsx'

/** The letter of a report that nobody has written yet: headings and numbers as they will print. */
export function LetterOfTemplate({ template }: { template: Template }) {
  const { sample } = useMessages('templates')
  const letter = useMemo(
    () =>
      composeReport({
        template,
        answers: {},
        agency: { ...sample.agency, regime: 'head' },
        movement: { name: sample.movement, fromYear: 2026, toYear: 2030 },
        round: { kind: 'midTerm', hostName: sample.host },
        request: null,
        status: 'draft',
      }),
    [template, sample],
  )
  return <LetterView letter={letter} />
}
