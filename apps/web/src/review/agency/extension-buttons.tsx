import { ActProblem } from '#acts/act-problem.tsx'
import type { ReviewActs } from '#acts/use-review-acts.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

interface ExtensionButtonsProps {
  readonly acts: Pick<ReviewActs, 'working' | 'problem'>
  readonly confirm: string
  readonly onCancel: () => void
}

/** The end of a dialog about an extension: do it or not, and why it was not done. */
export function ExtensionButtons({ acts: { working, problem }, confirm, onCancel }: ExtensionButtonsProps) {
  const { extension: m, refusals, acts: words } = useMessages('review')
  return (
    <>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" aria-disabled={working !== null || undefined}>
          {confirm}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {m.cancel}
        </Button>
      </div>
      <ActProblem>{problem && (problem.kind === 'refused' ? refusals[problem.why] : words.failed)}</ActProblem>
    </>
  )
}
