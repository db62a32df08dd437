import type { Preview } from '@thidua/directory/intake/preview'
import { Download } from 'lucide-react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'

interface RefusedNoteProps {
  readonly preview: Preview
  readonly onDownload: (table: number) => void
}

/** What to do with refused rows: a file for each table that has some. */
export function RefusedNote({ preview, onDownload }: RefusedNoteProps) {
  const m = useMessages('bring-in')
  const positions = [...new Set(preview.rows.flatMap((row) => (row.act === 'refuse' ? [row.table] : [])))]
  return (
    <div className="mb-2 rounded-xl border border-notice/50 bg-notice-wash px-5 py-4">
      <p>{m.preview.refusedNote}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {positions.map((position) => {
          const { file = '', name = '' } = preview.tables[position] ?? {}
          return (
            <Button
              key={position}
              look="secondary"
              icon={<Download aria-hidden className="size-5" />}
              onClick={() => onDownload(position)}
            >
              {positions.length > 1 ? m.preview.downloadOf(m.columns.table(file, name)) : m.preview.download}
            </Button>
          )
        })}
      </div>
    </div>
  )
}
