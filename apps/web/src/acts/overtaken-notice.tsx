import { useEffect, useRef } from 'react'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { tellOvertaken, useOvertaken } from './overtaken.ts'

/** Who did what to the report before an act of ours, which therefore changed nothing; the page shows the newest. */
export function OvertakenNotice({ reportId, className }: { reportId: string; className?: string }) {
  const { overtaken: m } = useMessages('acts')
  const newer = useOvertaken(reportId)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (newer) box.current?.focus()
  }, [newer])
  if (!newer) return null
  const did = (act: string) => m.did[act as keyof typeof m.did] ?? act
  return (
    <div ref={box} role="alert" tabIndex={-1} className={className}>
      <Notice look="notice" title={m.title}>
        {newer.length === 0 ? (
          <p className="mt-1">{m.inside}</p>
        ) : (
          <ul className="mt-1">
            {newer.map(({ id, act, by, at }) => (
              <li key={id}>{m.line(by, did(act), momentText(at))}</li>
            ))}
          </ul>
        )}
        <p className="mt-1 text-quiet">{m.shown}</p>
        <Button look="quiet" className="mt-1 -ml-3" onClick={() => tellOvertaken(reportId, null)}>
          {m.close}
        </Button>
      </Notice>
    </div>
  )
}
