import { useRef } from 'react'
import { ArrivedAndComing } from '#evidence/arrived-and-coming.tsx'
import { ChooseFiles } from '#evidence/choose-files.tsx'
import { FileRow } from '#evidence/file-row.tsx'
import { addFiles } from '#lib/uploads/upload-queue.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { NoteTexts, notedClass } from '#ui/form/field.tsx'
import type { ArrivedFile } from './entering-note.ts'
import type { EnteredReport } from './entering-query.ts'
import { UnusedFiles } from './unused-files.tsx'
import type { EnteringForm } from './use-entering-form.ts'

interface ScanFieldProps {
  readonly form: EnteringForm
  readonly report: EnteredReport
  readonly files: readonly ArrivedFile[]
  readonly onRemove: (id: string) => void
}

/** The scan of the letter, and whatever came with it. */
export function ScanField({ form, report, files, onRemove }: ScanFieldProps) {
  const m = useMessages('entering')
  const evidence = useMessages('evidence')
  const viewer = useViewer()
  const choose = useRef<HTMLButtonElement>(null)
  const reportId = report.id
  const arrived = new Set(files.map(({ id }) => id))
  const unused = report.evidenceToEnter.filter((file) => !arrived.has(file.id))
  const id = form.fieldId('scan')
  const problem = form.problemOf('scan')
  const backToChoose = () => choose.current?.focus()
  return (
    <section aria-labelledby={`${id}-title`} className={notedClass({ problem })}>
      <h3 id={`${id}-title`} className="font-medium">
        {m.scan}
      </h3>
      <p id={`${id}-hint`} className="mt-1.5 text-sm text-quiet">
        {m.scanHint} {evidence.kinds}.
      </p>
      <NoteTexts id={id} problem={problem} />
      <ChooseFiles
        ref={choose}
        id={id}
        look="secondary"
        className="mt-2"
        label={m.chooseScan}
        aria-describedby={problem ? `${id}-problem ${id}-hint` : `${id}-hint`}
        onFiles={(chosen) => void addFiles({ personId: viewer.id, reportId, place: 'letter', forEntry: true }, chosen)}
      />
      <ArrivedAndComing
        files={files}
        draw={(file) => (
          <FileRow file={file} note={m.arrived}>
            <Button
              look="quiet"
              className="-my-1 text-sm"
              aria-label={evidence.removing(file.name)}
              onClick={() => {
                onRemove(file.id)
                backToChoose()
              }}
            >
              {evidence.remove}
            </Button>
          </FileRow>
        )}
        isHere={(file) => file.reportId === reportId && file.forEntry}
        onGone={backToChoose}
      />
      <UnusedFiles reportId={reportId} files={unused} onRemoved={backToChoose} />
    </section>
  )
}
