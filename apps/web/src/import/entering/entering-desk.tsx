import type { ReactNode } from 'react'
import { useState } from 'react'
import { LetterPreview } from '#answers/letter-preview.tsx'
import { useAnswers } from '#lib/draft/use-draft.ts'
import { numberText } from '#lib/time.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { pairClass } from '#ui/form/field.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SentCheck, SentLine, SentRadio } from '#ui/form/sent-fields.tsx'
import { SentForm } from '#ui/form/sent-form.tsx'
import { Notice } from '#ui/notice.tsx'
import { ImportDesk } from '../import-desk.tsx'
import { channels, type EnteringNote, readNoteKey } from './entering-note.ts'
import { EnteringProblem } from './entering-problem.tsx'
import type { EnteredReport } from './entering-query.ts'
import { ScanField } from './scan-field.tsx'
import { TypedLetter } from './typed-letter.tsx'
import { useEnteringForm } from './use-entering-form.ts'

/** Where the words come from; both may be used for one letter. */
const ways = ['file', 'typed'] as const

interface EnteringDeskProps {
  readonly report: EnteredReport
  readonly start: EnteringNote
  /** Whether it was begun before, on this device. */
  readonly resumed: boolean
}

/** How the letter came, its scan, its words, how it prints; then the one press that enters it. */
export function EnteringDesk({ report, start, resumed }: EnteringDeskProps) {
  const m = useMessages('entering')
  const viewer = useViewer()
  const { form, problem, files, removeFile } = useEnteringForm(report, start)
  /** Pieces of the file that were neither taken nor put away. */
  const [left, setLeft] = useState(0)
  const [way, setWay] = useState<(typeof ways)[number]>('file')
  return (
    <>
      <p className="mt-3 max-w-[70ch] text-quiet">{m.intro}</p>
      {resumed ? <Notice className="mt-4">{m.resumed}</Notice> : null}
      <SentForm form={form} label={m.title} className="mt-8 max-w-3xl">
        <h2 className="text-xl not-first:mt-4">{m.arrival}</h2>
        <div className={pairClass}>
          <SentLine form={form} name="arrivedOn" label={m.arrivedOn} hint={m.arrivedOnHint} numeric />
          <SentLine form={form} name="arrivedAt" label={m.arrivedAt} hint={m.arrivedAtHint} />
        </div>
        <SentRadio
          form={form}
          name="channel"
          label={m.channel}
          choices={channels.map((value) => ({ value, label: m.channels[value] }))}
        />
        <ScanField form={form} report={report} files={files} onRemove={removeFile} />
      </SentForm>
      <Part id="words" title={m.words}>
        <p className="mt-1 max-w-[70ch] text-quiet">{m.wordsLine}</p>
        <div className="mt-3">
          <RadioField
            id={form.fieldId('written')}
            legend={m.way}
            problem={form.problemOf('written')}
            value={way}
            choices={ways.map((value) => ({ value, label: m.ways[value] }))}
            onChoose={(value) => setWay(ways.find((known) => known === value) ?? 'file')}
          />
        </div>
        {way === 'file' ? (
          <ImportDesk note={readNoteKey(viewer.id, report.id)} onLeft={setLeft}>
            <Notice look="accent" className="mt-4">
              {m.allRead}
            </Notice>
          </ImportDesk>
        ) : (
          <TypedLetter headPost={report.agency.headPost} />
        )}
      </Part>
      <Part id="look" title={m.look}>
        <Disclosure
          className="mt-2"
          summary={m.preview}
          summaryClassName="inline-flex min-h-11 cursor-pointer items-center font-medium text-accent"
        >
          <Preview report={report} />
        </Disclosure>
        <div className="mt-3 flex max-w-3xl flex-col gap-3">
          {left > 0 ? <p className="font-medium text-notice">{m.left(numberText(left))}</p> : null}
          <SentCheck form={form} name="checked" label={m.checked(report.agency.name)} />
          <p className="text-quiet">{m.after}</p>
          <div>
            <Button aria-disabled={form.working || undefined} onClick={form.submit}>
              {m.enter}
            </Button>
          </div>
          <EnteringProblem problem={problem} />
        </div>
      </Part>
    </>
  )
}

const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id} className="mt-10">
    <h2 id={id} className="text-xl">
      {title}
    </h2>
    {children}
  </section>
)

function Preview({ report }: { report: EnteredReport }) {
  return <LetterPreview report={report} answers={useAnswers()} status="submitted" />
}
