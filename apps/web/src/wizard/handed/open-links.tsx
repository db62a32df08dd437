import { graphql } from '@thidua/schema/generated/gql'
import { ActProblem } from '#acts/act-problem.tsx'
import { useReportAct } from '#acts/use-report-act.ts'
import { useOpenReport } from '#answers/open-report.ts'
import { dateText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import type { HandedSection } from './handed-query.ts'

const endHanded = graphql(/* GraphQL */ `
  mutation EndHandedSection($id: ID!) {
    result: endHandedSection(id: $id) {
      ...ReportAct_result @unmask
    }
  }
`)

/** Who was asked to write a text and has a link that still opens it. */
export function OpenLinks({
  sections,
  onEnded,
}: {
  sections: readonly HandedSection[]
  onEnded: () => Promise<unknown>
}) {
  const { id } = useOpenReport()
  const { handed: m } = useMessages('wizard')
  const { run, problem } = useReportAct(id, endHanded)
  if (sections.length === 0) return null
  return (
    <>
      <ul className="text-sm text-quiet">
        {sections.map((section) => (
          <li key={section.id} className="flex flex-wrap items-center gap-x-3">
            {m.asked(section.toName, dateText(section.at), dateText(section.expiresAt), section.answers.length > 0)}
            <Button
              look="quiet"
              className="-mx-3"
              aria-label={`${m.end}: ${section.toName}`}
              onClick={() => void run({ id: section.id }).then((found) => (found === null ? onEnded() : null))}
            >
              {m.end}
            </Button>
          </li>
        ))}
      </ul>
      <ActProblem problem={problem} />
    </>
  )
}
