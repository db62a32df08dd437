import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { DraftRemark, Quote } from '#acts/draft-remark.ts'
import { RemarkText } from '#changes/remark-text.tsx'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import type { SentRemark } from '../review-query.ts'
import { DraftNote } from './live/draft-note.tsx'
import type { LiveRemark } from './live/live-remark.ts'
import { RemarkForm, type RemarkInput } from './remark-form.tsx'
import { SentRemarks } from './sent-remarks.tsx'
import { ShowInLetter, type ShowSight } from './show-in-letter.tsx'
import type { Standing } from './standing-of.ts'
import type { DraftRemarks } from './use-draft-remarks.ts'
import type { RemarkWriting, Writing } from './use-writing.ts'

interface RemarksPanelProps {
  readonly notes: DraftRemarks
  readonly sent: readonly SentRemark[]
  readonly form: RemarkWriting
  readonly show: ShowSight
  /** Where a remark stands in the submission that is read; drafts are on that one. */
  readonly standing: (remark: SentRemark | DraftRemark) => Standing
  readonly mayRemark: boolean
}

/** The remarks of a submission: those being written on top, those sent with earlier returns below. */
export function RemarksPanel({ notes, sent, form, show, standing, mayRemark }: RemarksPanelProps) {
  const m = useMessages('review').remarks
  const { writing, write, leftOver } = form
  const [removed, setRemoved] = useState<LiveRemark | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const wasWriting = useRef(false)
  useEffect(() => {
    // The form is gone with the focus in it: go on at the way to the next remark, where the eye is.
    if (wasWriting.current && !writing) addButton.current?.focus({ preventScroll: true })
    wasWriting.current = writing !== null
  }, [writing])
  const save = (remarks: readonly RemarkInput[]) => {
    if (writing?.kind !== 'edit') notes.add(remarks)
    else for (const remark of remarks.slice(0, 1)) notes.change({ ...remark, id: writing.remark.id })
    write(null)
  }
  const remove = (remark: LiveRemark) => {
    setRemoved(remark)
    notes.remove(remark)
  }
  return (
    <section aria-labelledby="remarks" className="flex flex-col gap-4">
      <h2 id="remarks" className="text-lg">
        {m.title}
      </h2>
      {notes.drafts.length > 0 ? (
        <div>
          <h3 className="font-medium">{m.drafts}</h3>
          <p className="text-sm text-quiet">{m.draftsHint}</p>
          <ul className="mt-2 flex flex-col gap-3">
            {notes.drafts.map((remark) => (
              <li key={remark.id} className="rounded-xl border border-line bg-sheet p-4">
                <RemarkText remark={remark} note={<DraftNote remark={remark} />} />
                <div className="mt-1 -ml-3 flex flex-wrap text-sm">
                  <ShowInLetter place={remark.place} standing={standing(remark)} show={show} />
                  <Button look="quiet" onClick={() => write({ kind: 'edit', remark })}>
                    {m.edit}
                  </Button>
                  <Button look="quiet" onClick={() => remove(remark)}>
                    {m.remove}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {removed ? (
        <p role="status" className="flex flex-wrap items-center text-sm">
          {m.removed}
          <Button
            look="quiet"
            onClick={() => {
              notes.putBack(removed)
              setRemoved(null)
            }}
          >
            {m.undo}
          </Button>
        </p>
      ) : null}
      {writing ? (
        <RemarkForm
          key={keyOf(writing)}
          {...startOf(writing)}
          heading={writing.kind === 'edit' ? m.editing : m.new}
          onTyped={form.typed}
          onSave={save}
          onCancel={() => write(null)}
        />
      ) : mayRemark ? (
        <>
          {leftOver ? (
            <div className="rounded-xl border border-accent/40 bg-accent-wash p-4 text-sm">
              <p>{m.leftOver}</p>
              <p className="mt-1 line-clamp-2">“{leftOver.typed?.text}”</p>
              <div className="mt-1 -ml-3 flex flex-wrap">
                <Button look="quiet" onClick={() => write(leftOver)}>
                  {m.goOn}
                </Button>
                <Button look="quiet" onClick={form.forget}>
                  {m.forget}
                </Button>
              </div>
            </div>
          ) : null}
          {notes.drafts.length === 0 ? <p className="text-sm text-quiet">{m.none}</p> : null}
          <Button
            ref={addButton}
            look="secondary"
            className="self-start"
            icon={<Plus aria-hidden className="size-4" />}
            onClick={() => write({ kind: 'new', quotes: [] })}
          >
            {m.add}
          </Button>
        </>
      ) : sent.length === 0 ? (
        <p className="text-sm text-quiet">{m.noneAtAll}</p>
      ) : null}
      <SentRemarks sent={sent} standing={standing} show={show} />
    </section>
  )
}

const keyOf = (writing: Writing): string =>
  writing.kind === 'edit'
    ? writing.remark.id
    : writing.quotes
        .map(({ place, path, range }) => `${path ?? place} ${range?.start ?? ''} ${range?.end ?? ''}`)
        .join()

/** What the form begins with. */
function startOf(writing: Writing) {
  const { typed } = writing
  if (writing.kind === 'new') {
    const { quotes } = writing
    return { quotes, place: quotes[0]?.place ?? ('' as const), text: '', level: 'mustFix' as const, ...typed }
  }
  const { place, path, range, quote, text, level } = { ...writing.remark, ...typed }
  const quotes: Quote[] = quote === null && path === null ? [] : [{ place, path, range, text: quote }]
  return { quotes, place, text, level }
}
