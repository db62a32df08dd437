import { mergeTexts } from '@thidua/draft/compare/merge-texts'
import { graphql } from '@thidua/schema/generated/gql'
import type { FieldPath } from '@thidua/schema/outline/paths'
import { ActProblem } from '#acts/act-problem.tsx'
import { useReportAct } from '#acts/use-report-act.ts'
import { useOpenReport } from '#answers/open-report.ts'
import { useDraft, useField } from '#lib/draft/use-draft.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { TextDifference } from '#ui/text-difference.tsx'
import type { HandedSection } from './handed-query.ts'

const decideHanded = graphql(/* GraphQL */ `
  mutation DecideHandedAnswer($id: ID!, $decision: HandedDecision!) {
    result: decideHandedAnswer(id: $id, decision: $decision) {
      ...ReportAct_result @unmask
    }
  }
`)

interface ProposalProps {
  readonly path: FieldPath
  readonly label: string
  readonly section: HandedSection
  readonly answer: HandedSection['answers'][number]
  readonly onDone: () => Promise<unknown>
}

/** What a colleague sent back, against what stands in the field: taken, merged or left; what it replaces stays in the history. */
export function Proposal({ path, label, section, answer, onDone }: ProposalProps) {
  const { id } = useOpenReport()
  const { handed: m } = useMessages('wizard')
  const draft = useDraft()
  const present = useField(path)
  const { run, problem, working } = useReportAct(id, decideHanded)
  const decide = async (decision: 'taken' | 'merged' | 'left', text: string | null) => {
    // The text first: a proposal that was decided is no longer offered.
    if (text !== null) {
      draft.setAll({ [path]: text }, `handed:${section.toName}`)
      void draft.flush()
    }
    if ((await run({ id: answer.id, decision })) === null) await onDone()
  }
  const untouched = present === answer.base
  const act = (words: string, look: 'primary' | 'secondary' | 'quiet', press: () => Promise<void>) => (
    <Button
      look={look}
      aria-label={`${words}: ${label}`}
      aria-disabled={working || undefined}
      onClick={() => void press()}
    >
      {words}
    </Button>
  )
  return (
    <Notice look="accent" className="mt-2" title={m.proposal(section.toName, momentText(answer.at))}>
      {answer.text === present ? (
        <p className="mt-1">{m.same}</p>
      ) : (
        <div className="mt-2 max-h-96 overflow-y-auto">
          <TextDifference before={present} after={answer.text} removed={m.removed} added={m.added} />
        </div>
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        {act(present === '' || untouched ? m.take : m.replace, 'secondary', () => decide('taken', answer.text))}
        {present === '' || untouched
          ? null
          : act(m.merge, 'secondary', () => decide('merged', mergeTexts(answer.base, present, answer.text).text))}
        {act(m.leave, 'quiet', () => decide('left', null))}
      </div>
      <ActProblem problem={problem} />
    </Notice>
  )
}
