import { clsx } from 'clsx'
import { type DragEvent, useId, useRef, useState } from 'react'
import { type OpenFile, useOpenReport } from '#answers/open-report.ts'
import { serverNow } from '#lib/clock/server-time.ts'
import { clockText } from '#lib/time.ts'
import { addFiles } from '#lib/uploads/upload-queue.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ArrivedAndComing } from './arrived-and-coming.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { RemovableFile } from './removable-file.tsx'
import { useDraggedFile } from './use-dragged-file.ts'
import { usePastedPictures } from './use-pasted-pictures.ts'

interface EvidenceStripProps {
  /** An item's id, or a row (`II.4/commendations/<row>`). */
  readonly place: string
  /** Of a row: its title, which the strip is named by. */
  readonly row?: string
  /** Whether pictures that are pasted on the page come here. */
  readonly takesPaste?: boolean
}

/** Files of evidence of one place of a report that is being written. Nothing where no report has any. */
export function EvidenceStrip(props: EvidenceStripProps) {
  const { evidence } = useOpenReport()
  return evidence === null ? null : <OpenStrip {...props} evidence={evidence} />
}

function OpenStrip({
  place,
  row,
  takesPaste = false,
  evidence,
}: EvidenceStripProps & { evidence: readonly OpenFile[] }) {
  const m = useMessages('evidence')
  const { id: reportId } = useOpenReport()
  const viewer = useViewer()
  const titleId = useId()
  const choose = useRef<HTMLButtonElement>(null)
  const dragged = useDraggedFile()
  const [over, setOver] = useState(false)

  const take = (list: Iterable<File>) => void addFiles({ personId: viewer.id, reportId, place }, [...list])
  usePastedPictures(takesPaste, (pictures) =>
    take(pictures.map((file) => new File([file], m.pasted(clockText(serverNow())), { type: file.type }))),
  )
  const backToChoose = () => choose.current?.focus()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }

  return (
    <section aria-labelledby={titleId} className="border-t border-line pt-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h3 id={titleId} className="font-medium">
          {m.title}
          {row === undefined ? null : <span className="sr-only"> {m.ofRow(row)}</span>}
        </h3>
        <ChooseFiles
          ref={choose}
          look="quiet"
          className="-mr-3"
          label={m.choose}
          aria-describedby={`${titleId}-kinds`}
          onFiles={take}
        />
      </div>
      <p id={`${titleId}-kinds`} className="text-sm text-quiet">
        {m.kinds}
      </p>
      {dragged ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: who drags has a pointer; the button does the same for all
        <div
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          className={clsx(
            'mt-2 rounded-xl border-2 border-dashed px-5 py-6 text-center',
            over ? 'border-accent bg-accent-wash' : 'border-border/60',
          )}
        >
          {m.drop}
        </div>
      ) : null}
      <ArrivedAndComing
        files={evidence.filter((file) => file.place === place)}
        draw={(file) => <RemovableFile file={file} onRemoved={backToChoose} />}
        isHere={(file) => file.reportId === reportId && !file.forEntry && file.place === place}
        onGone={backToChoose}
      />
    </section>
  )
}
