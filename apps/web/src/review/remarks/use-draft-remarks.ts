import type { Place } from '@thidua/schema/outline/item-id'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { DraftRemark } from '#acts/draft-remark.ts'
import { newId } from '#lib/new-id.ts'
import { useViewer } from '#lib/viewer.ts'
import type { ReviewedReport } from '../review-query.ts'
import type { LiveRemark } from './live/live-remark.ts'
import { type PendingRemark, type RemarkWords, writtenOver } from './live/pending-remark.ts'
import { remarkOutbox } from './live/remark-outbox.ts'
import { useAdoptedRemarks } from './live/use-adopted-remarks.ts'

type Input = Omit<DraftRemark, 'id'>

/** The remarks on a report that are not sent yet: those of all colleagues, and what is on its way from this device. */
export function useDraftRemarks(report: ReviewedReport, submissionId: string) {
  const viewer = useViewer()
  const { outbox, versions } = remarkOutbox(viewer.id, report.id)
  const waiting = useSyncExternalStore(outbox.subscribe, outbox.waiting)
  useEffect(() => outbox.open(), [outbox])
  const known = report.reading?.drafts
  const all = useMemo(() => {
    const remarks = new Map((known ?? []).map((draft) => [draft.id, ofServer(draft, viewer.id)] as const))
    for (const [id, { value, refused }] of waiting) {
      if (value.removed && refused === null) remarks.delete(id)
      else remarks.set(id, { ...ofDevice(id, value, refused), by: remarks.get(id)?.by ?? viewer.name })
    }
    return [...remarks.values()]
  }, [known, waiting, viewer])
  const put = (id: string, words: RemarkWords, removed = false) => {
    const pending = waiting.get(id)?.value
    const version = all.find((remark) => remark.id === id)?.version ?? versions.get(id) ?? 0
    void outbox.put(id, writtenOver(words, { pending, version, removed }))
  }
  const add = (remarks: readonly Input[]) => {
    for (const remark of remarks) put(newId(), wordsOf(remark, submissionId))
  }
  useAdoptedRemarks(submissionId, add)
  return {
    /** Those on the submission that is read. */
    drafts: all.filter((remark) => remark.submissionId === submissionId),
    /** Those that were written on one before. */
    left: all.filter((remark) => remark.submissionId !== submissionId),
    add,
    change: (changed: DraftRemark) => put(changed.id, wordsOf(changed, submissionId)),
    remove: (remark: LiveRemark) => {
      // What the server never took is this device's alone.
      if (remark.refused !== null && remark.version === 0) void outbox.drop(remark.id)
      else put(remark.id, wordsOf(remark, remark.submissionId), true)
    },
    putBack: (remark: LiveRemark) => {
      const pending = waiting.get(remark.id)?.value
      const version = versions.get(remark.id) ?? remark.version
      void outbox.put(remark.id, writtenOver(wordsOf(remark, remark.submissionId), { pending, version }))
    },
    /** Remarks as an act names them; null where one has not reached the server. */
    named: async (ids: readonly string[]): Promise<{ id: string; version: number }[] | null> => {
      await outbox.flush()
      if (ids.some((id) => outbox.waiting().has(id))) return null
      return ids.map((id) => {
        const shown = all.find((remark) => remark.id === id)
        return { id, version: shown?.waits ? (versions.get(id) ?? shown.version) : (shown?.version ?? 0) }
      })
    },
  }
}

export type DraftRemarks = ReturnType<typeof useDraftRemarks>

const wordsOf = ({ place, path, range, quote, text, level }: Input, submissionId: string): RemarkWords => ({
  submissionId,
  place,
  path,
  start: range?.start ?? null,
  end: range?.end ?? null,
  quote,
  text,
  level,
})

const rangeOf = ({ start, end }: RemarkWords) => (start === null || end === null ? null : { start, end })

type ServerDraft = NonNullable<ReviewedReport['reading']>['drafts'][number]

const ofServer = (draft: ServerDraft, viewerId: string): LiveRemark => ({
  ...draft,
  place: draft.place as Place,
  range: rangeOf(draft),
  own: draft.byId === viewerId,
  waits: false,
  refused: null,
})

const ofDevice = (id: string, { words, base }: PendingRemark, refused: string | null): Omit<LiveRemark, 'by'> => ({
  ...words,
  id,
  place: words.place as Place,
  range: rangeOf(words),
  version: base,
  own: true,
  waits: true,
  refused,
})
