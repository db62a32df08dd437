import type { PastReport, PastSubmission } from './past-query.ts'

interface Common {
  readonly key: string
  readonly at: string
  readonly by: string
  /** What was said with it; null for nothing. */
  readonly text: string | null
}

type Proposal = NonNullable<PastReport['reading']>['proposals'][number]

/** One line of what a report went through. */
type Entry =
  | (Common & {
      readonly kind: 'act'
      readonly act: string
      /** Of a sending: what was sent. */
      readonly submission: PastSubmission | null
      /** Of a return: its remarks. */
      readonly remarks: PastReport['remarks']
      /** Of an extension that holds a day. */
      readonly extendedTo: string | null
    })
  | (Common & { readonly kind: 'note' })
  | (Common & { readonly kind: 'proposal'; readonly act: Proposal['act'] })
  | (Common & { readonly kind: 'assignment'; readonly reader: string | null })

/** Acts, notes, proposals and who was to read, the latest first. What was sent stands with its act, remarks with their return. */
export function entriesOf(report: PastReport, submissions: readonly PastSubmission[]): Entry[] {
  const { events, remarks, extensions, reading } = report
  /** The submission that stood at an instant. */
  const numberAt = (at: string): number | null =>
    submissions.find(({ submittedAt }) => submittedAt <= at)?.number ?? null
  const acts = events.map((event): Entry => {
    const number = event.act === 'return' ? numberAt(event.at) : null
    // A return that was undone has none: its remarks went with the one that stands.
    const isLast = !events.some(
      (other) => other.act === 'return' && other.at > event.at && numberAt(other.at) === number,
    )
    const returned = number !== null && isLast ? remarks.filter(({ submission }) => submission === number) : []
    return {
      kind: 'act',
      key: `act ${event.id}`,
      at: event.at,
      by: event.by,
      act: event.act,
      text: event.note,
      submission:
        event.act === 'submit' ? (submissions.find(({ submittedAt }) => submittedAt === event.at) ?? null) : null,
      remarks: returned,
      extendedTo:
        event.act === 'extend'
          ? (extensions.find(({ approvedAt }) => approvedAt === event.at)?.deadline ?? null)
          : null,
    }
  })
  const among: Entry[] = [
    ...(reading?.notes ?? []).map((note) => ({ ...note, kind: 'note' as const, key: `note ${note.id}` })),
    ...(reading?.proposals ?? []).map(({ id, act, word, by, at }) => ({
      kind: 'proposal' as const,
      key: `proposal ${id}`,
      act,
      text: word,
      by,
      at,
    })),
    ...(reading?.assignments ?? []).map(({ id, reader, by, at }) => ({
      kind: 'assignment' as const,
      key: `assignment ${id}`,
      reader,
      text: null,
      by,
      at,
    })),
  ]
  return [...acts, ...among].toSorted((one, other) => other.at.localeCompare(one.at))
}
