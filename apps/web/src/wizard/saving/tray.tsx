import type { RefusedText } from '@thidua/draft/save-queue'
import type { Place } from '@thidua/schema/outline/item-id'
import { placeOf } from '@thidua/schema/outline/paths'
import { useState } from 'react'
import { Link } from 'react-router'
import { useOpenReport } from '#answers/open-report.ts'
import { useDraft, useTray } from '#lib/draft/use-draft.ts'
import { paths } from '#lib/paths.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { RefusedTextView } from './refused-text-view.tsx'
import { usePlacedLabel } from './use-placed-label.ts'

/**
 * What the server did not take: each text with its reason, until the person deletes it or it goes through. Of one
 * place, with a word about the others; on the report's own pages (`place` left out) all of them.
 */
export function Tray({ place }: { place?: Place }) {
  const { tray: m } = useMessages('wizard')
  const { id } = useOpenReport()
  const draft = useDraft()
  const all = useTray()
  const [deleted, setDeleted] = useState<RefusedText | null>(null)
  const here = place === undefined ? all : all.filter(({ path }) => placeOf(path) === place)
  const elsewhere = all.length - here.length
  if (all.length === 0 && deleted === null) return null
  return (
    <Notice look="notice" title={here.length > 0 ? m.title(here.length) : null} className="mt-6">
      {here.length > 0 ? <p className="mt-1">{m.intro}</p> : null}
      <ul className="mt-4 flex flex-col gap-6 empty:hidden">
        {here.map((text) => (
          <li key={text.id}>
            <RefusedTextView
              text={text}
              onDelete={() => {
                draft.discard(text.id)
                setDeleted(text)
              }}
            />
          </li>
        ))}
      </ul>
      {here.length > 1 ? (
        <Button look="secondary" className="mt-4" onClick={() => draft.sendAgain(here.map((text) => text.id))}>
          {m.allAgain}
        </Button>
      ) : null}
      {deleted ? <Deleted text={deleted} onUndo={() => setDeleted(null)} /> : null}
      {elsewhere > 0 ? (
        <p>
          <Link to={paths.report(id)}>{m.elsewhere(elsewhere)}</Link>
        </p>
      ) : null}
    </Notice>
  )
}

/** What was just deleted, with the way back. */
function Deleted({ text, onUndo }: { text: RefusedText; onUndo: () => void }) {
  const { tray: m } = useMessages('wizard')
  const draft = useDraft()
  const label = usePlacedLabel()(text.path)
  return (
    <p role="status" className="mt-3 flex flex-wrap items-center gap-x-3 text-sm">
      {m.removed(label)}
      <Button
        look="quiet"
        onClick={() => {
          draft.putBack(text)
          onUndo()
        }}
      >
        {m.undo}
      </Button>
    </p>
  )
}
