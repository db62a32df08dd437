import { useUploads } from '#lib/uploads/use-uploads.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'

/** Says before a report is sent that files chosen for it would not go along. */
export function UnsentFiles({ reportId }: { reportId: string }) {
  const m = useMessages('evidence').unsent
  const waiting = useUploads().filter(
    (file) => file.reportId === reportId && !file.forEntry && file.state !== 'refused',
  )
  if (waiting.length === 0) return null
  return (
    <div role="status" className="mt-6">
      <Notice look="notice" title={m.title(waiting.length)}>
        <p className="mt-1">{m.line}</p>
        <ul className="mt-2 list-disc pl-5">
          {waiting.map(({ id, name }) => (
            <li key={id} className="break-words">
              {name}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
