import { clsx } from 'clsx'
import { Check, LoaderCircle, TriangleAlert, UsersRound } from 'lucide-react'
import { useMessages } from '#messages/use-messages.ts'
import { useTemplateEditing } from '../template-editing.ts'

const icons = {
  saved: Check,
  saving: LoaderCircle,
  unsaved: LoaderCircle,
  failed: TriangleAlert,
  refused: TriangleAlert,
  gone: TriangleAlert,
  conflict: UsersRound,
}

/** The one place that says whether everything is saved. */
export function SaveState() {
  const { save } = useMessages('templates')
  const { state } = useTemplateEditing()
  const Icon = icons[state]
  const calm = state === 'saved' || state === 'saving' || state === 'unsaved'
  return (
    <p
      role="status"
      data-save={state}
      className={clsx('flex items-center gap-2 text-sm', calm ? 'text-quiet' : 'font-medium text-notice')}
    >
      <Icon aria-hidden className={clsx('size-4 shrink-0', state === 'saving' && 'animate-spin')} />
      {save[state]}
    </p>
  )
}
