import { answerPath, reasonPath } from '@thidua/schema/outline/paths'
import type { TemplateItem } from '@thidua/schema/outline/template'
import { hasContent } from '@thidua/schema/verdict'
import { useAnswers, useDraft, useField } from '#lib/draft/use-draft.ts'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Notice } from '#ui/notice.tsx'

/** Says in one click that there is nothing to report; signed, undoable, what was written is kept. */
export function SilenceOffer({ item }: { item: TemplateItem }) {
  const draft = useDraft()
  const { silence } = useMessages('wizard')
  const path = answerPath(item.id)
  return (
    <div className="flex items-center justify-between gap-4 rounded-xl border border-line bg-sheet px-5 py-3">
      <p className="text-quiet">{silence.question}</p>
      <Button
        id={path}
        look="secondary"
        className="shrink-0"
        onClick={() => {
          draft.set(path, 'none')
          void draft.flush()
        }}
      >
        {silence.none}
      </Button>
    </div>
  )
}

/** The signed "Không có" of an item, with its undo. */
export function SilencePanel({ item }: { item: TemplateItem }) {
  const draft = useDraft()
  const answers = useAnswers()
  const { silence } = useMessages('wizard')
  const path = answerPath(item.id)
  const signature = draft.signature(path)
  return (
    <div id={path} tabIndex={-1} className="rounded-xl outline-none">
      <Notice look="accent" title={silence.noneTitle}>
        {signature ? <p className="mt-1">{silence.signed(signature.by, momentText(signature.at))}</p> : null}
        <p className="mt-1 text-quiet">{silence.printed}</p>
        {hasContent(item, answers) ? <p className="mt-1 text-quiet">{silence.kept}</p> : null}
        <div className="mt-4">
          <ReasonField path={reasonPath(item.id)} />
        </div>
        <Button
          look="secondary"
          className="mt-5"
          onClick={() => {
            draft.set(path, '')
            void draft.flush()
          }}
        >
          {silence.undo}
        </Button>
      </Notice>
    </div>
  )
}

function ReasonField({ path }: { path: string }) {
  const draft = useDraft()
  const { silence } = useMessages('wizard')
  return (
    <TextField
      id={path}
      label={silence.reason}
      value={useField(path)}
      onChange={(event) => draft.set(path, event.target.value)}
    />
  )
}
