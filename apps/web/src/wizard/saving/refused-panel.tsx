import { useDraft, useSaveStatus } from '#lib/draft/use-draft.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'

/** The server does not take what was typed: says the rule, who can change it, and that nothing is lost. */
export function RefusedPanel() {
  const { refused } = useMessages('wizard')
  const status = useSaveStatus()
  const draft = useDraft()
  if (status.kind !== 'refused') return null
  const why = status.why in refused.why ? (status.why as keyof typeof refused.why) : 'other'
  return (
    <Notice look="notice" title={refused.title} className="mt-6">
      <p className="mt-1">{refused.why[why]}</p>
      {why === 'newBuild' ? (
        <Button look="secondary" className="mt-4" onClick={() => location.reload()}>
          {refused.reload}
        </Button>
      ) : (
        <Button look="secondary" className="mt-4" onClick={() => draft.saveNow()}>
          {refused.again}
        </Button>
      )}
    </Notice>
  )
}
