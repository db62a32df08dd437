import { ActProblem } from '#acts/act-problem.tsx'
import type { ActProblem as Problem } from '#acts/use-report-act.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

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
      <div className="flex flex-wrap gap-3">
        <Button type="submit" aria-disabled={working || undefined}>
          {confirm}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {m.cancel}
        </Button>
      </div>
      <ActProblem problem={problem?.kind === 'invalid' ? null : problem} />
    </>
  )
}
