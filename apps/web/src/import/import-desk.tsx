import type { LetterImport } from '@thidua/schema/letter-import'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ActProblem } from '#acts/act-problem.tsx'
import { useOpenReport } from '#answers/open-report.ts'
import { piecesLeft } from '#lib/import-note.ts'
import { newId } from '#lib/new-id.ts'
import { useMessages } from '#messages/use-messages.ts'
import { FileDrop } from '#ui/file-drop.tsx'
import { Notice } from '#ui/notice.tsx'
import { beginSession } from './model/begin-session.ts'
import { joinSessions } from './model/import-session.ts'
import { DoneList } from './parts/done-list.tsx'
import { PartList, Tray } from './parts/part-list.tsx'
import { ProposalList } from './proposals/proposal-list.tsx'
import { NotAReport } from './upload/not-a-report.tsx'
import { type FileProblem, readFile } from './upload/read-file.ts'
import { useFocusNext } from './use-focus-next.ts'
import { useImportSession } from './use-import-session.ts'

interface ImportDeskProps {
  /** Name of the device's note that keeps what is not dealt with yet. */
  readonly note: string
  /** Hears how many pieces wait to be taken or put away. */
  readonly onLeft?: (left: number) => void
  /** What is said when all of the file is dealt with. */
  readonly children: ReactNode
}

/** A letter's file, and what was read in it: each part goes into the draft of these pages when the person says so. */
export function ImportDesk({ note, onLeft, children }: ImportDeskProps) {
  const m = useMessages('import')
  const report = useOpenReport()
  const acts = useImportSession(note)
  const { session } = acts
  const [reading, setReading] = useState<string | null>(null)
  const [problem, setProblem] = useState<FileProblem | 'cancelled' | null>(null)
  const [notAReport, setNotAReport] = useState<{ file: string; result: LetterImport } | null>(null)
  const reader = useRef<AbortController>(null)
  useEffect(() => () => reader.current?.abort(), [])

  const begin = (fileName: string, result: LetterImport) => {
    setNotAReport(null)
    acts.begin(joinSessions(session ?? null, beginSession(fileName, result, report, newId)))
  }
  const read = async (file: File) => {
    const controller = new AbortController()
    reader.current = controller
    setProblem(null)
    setNotAReport(null)
    setReading(file.name)
    const outcome = await readFile(file, report.id, controller.signal)
    setReading(null)
    if (outcome.kind === 'cancelled') setProblem('cancelled')
    else if (outcome.kind === 'problem') setProblem(outcome.problem)
    else if (outcome.result.letter.kind === 'report') begin(file.name, outcome.result)
    else setNotAReport({ file: file.name, result: outcome.result })
  }
  const left = piecesLeft(session)
  const list = useFocusNext(left)
  useEffect(() => onLeft?.(left), [onLeft, left])
  return (
    <>
      <FileDrop
        words={m.file}
        accept=".docx,.doc,.odt,.rtf,.pdf,.txt,.html,.htm"
        again={Boolean(session)}
        reading={reading}
        onFiles={([file]) => void read(file)}
        onCancel={() => reader.current?.abort()}
      />
      <ActProblem className="mt-4">
        {problem && (problem === 'cancelled' ? m.file.cancelled : m.file.problems[problem])}
      </ActProblem>
      {notAReport ? (
        <NotAReport result={notAReport.result} onUse={() => begin(notAReport.file, notAReport.result)} />
      ) : null}
      {session ? (
        <div ref={list}>
          <p role="status" tabIndex={-1} data-status className="mt-6 font-medium">
            {m.summary(session.fileName)} · {m.left(left)}
          </p>
          {left === 0 ? (
            children
          ) : (
            <>
              {session.doubt ? (
                <Notice look="notice" title={m.otherRound.title} className="mt-4">
                  <p className="mt-1">
                    {m.proposals.doubts[session.doubt]} {m.otherRound.body}
                  </p>
                </Notice>
              ) : null}
              <PartList session={session} acts={acts} />
              <ProposalList session={session} acts={acts} />
              <Tray session={session} acts={acts} />
            </>
          )}
          <DoneList session={session} acts={acts} />
        </div>
      ) : null}
    </>
  )
}
