import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { useOpenReport } from '#answers/open-report.ts'
import { type ImportNote, importNoteKey, piecesLeft } from '#lib/import-note.ts'
import { paths } from '#lib/paths.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'

/** What belongs to the report beside its sections: the letter's own fields, a Word file, the history. */
export function WorkLinks() {
  const { id, closed } = useOpenReport()
  const { overview, letter } = useMessages('report')
  const writable = closed('letter') === null
  const viewer = useViewer()
  const left = usePiecesLeft(importNoteKey(viewer.id, id))
  const importLine = left > 0 ? overview.importLeft(left) : overview.importLine
  const links = [
    ...(writable ? [{ to: paths.letterFields(id), title: letter.title, line: overview.letterFieldsLine }] : []),
    ...(writable ? [{ to: paths.importLetter(id), title: overview.importTitle, line: importLine }] : []),
    { to: paths.history(id), title: overview.history, line: overview.historyLine },
  ]
  return (
    <section aria-labelledby="work-links" className="mt-7">
      <h2 id="work-links" className="text-lg">
        {overview.letterTitle}
      </h2>
      <ul className="mt-2 divide-y divide-line overflow-hidden rounded-xl border border-line bg-sheet">
        {links.map(({ to, title, line }) => (
          <li key={to}>
            <Link
              to={to}
              className="block min-h-14 px-5 py-3 text-ink no-underline -outline-offset-3 hover:bg-accent-wash"
            >
              {title}
              <span className="block text-sm text-quiet">{line}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** How many pieces of a file that was read on this device still wait for their place. The page is there before that is known. */
function usePiecesLeft(key: string): number {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    let current = true
    const look = async () => {
      const { findNotes } = await import('#lib/device/device-notes.ts')
      const found = await findNotes<ImportNote>(key)
      if (current) setLeft(piecesLeft(found.get(key)))
    }
    // Without it the link leads to the same page, which says it too.
    void look().catch(() => undefined)
    return () => {
      current = false
    }
  }, [key])
  return left
}
