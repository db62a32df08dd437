import { ActProblem } from '#acts/act-problem.tsx'
import type { ActProblem as Problem } from '#acts/use-report-act.ts'
import { useMessages } from '#messages/use-messages.ts'
import { FormActions } from '#ui/form/form-actions.tsx'

interface ExtensionButtonsProps {
  readonly working: boolean
  /** Why it was not done, where no field says it. */
  readonly problem: Problem | null
  readonly confirm: string
  readonly onCancel: () => void
}

/** The end of a dialog about an extension: do it or not, and why it was not done. */
export function ExtensionButtons({ working, problem, confirm, onCancel }: ExtensionButtonsProps) {
  const { extension: m } = useMessages('review')
  return (
    <>
      <FormActions submit={confirm} working={working} cancel={m.cancel} onCancel={onCancel} />
      <ActProblem problem={problem?.kind === 'invalid' ? null : problem} />
    </>
  )
}
