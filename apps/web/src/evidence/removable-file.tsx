import { ActProblem } from '#acts/act-problem.tsx'
import { useReportAct } from '#acts/use-report-act.ts'
import { type OpenFile, useOpenReport } from '#answers/open-report.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ConfirmRemoval } from './confirm-removal.tsx'
import { FileView } from './file-view.tsx'
import { removeEvidence } from './remove-evidence.ts'

interface RemovableFileProps {
  readonly file: OpenFile
  /** What is asked before it is removed; of a file of the draft when left out. */
  readonly question?: string
  readonly onRemoved: () => void
}

/** One file that may be removed from where it hangs. */
export function RemovableFile({ file, question, onRemoved }: RemovableFileProps) {
  const m = useMessages('evidence')
  const { id: reportId } = useOpenReport()
  const { run, working, problem } = useReportAct(reportId, removeEvidence)
  const remove = async () => {
    if (working || (await run({ reportId, evidenceId: file.id })) !== null) return
    onRemoved()
  }
  return (
    <FileView file={file}>
      <ConfirmRemoval
        name={file.name}
        question={question ?? m.confirm(file.name)}
        working={working}
        problem={<ActProblem problem={problem} className="basis-full text-sm" />}
        onRemove={() => void remove()}
      />
    </FileView>
  )
}
