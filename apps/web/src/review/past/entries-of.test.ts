import { describe, expect, it } from 'vitest'
import { entriesOf } from './entries-of.ts'
import type { PastReport, PastSubmission } from './past-query.ts'

const day = (nth: number): string => `2026-11-0${nth}T02:00:00.000Z`
const event = (id: number, act: string, at: string) => ({ id: String(id), act, by: 'Người', at, note: null })
const remark = (id: string, submission: number) => ({
  id,
  submission,
  place: 'II.1',
  text: id,
  level: 'mustFix',
  at: day(1),
})
const sent = (number: number, at: string) => ({ id: `s${number}`, number, submittedAt: at, reference: `BC-${number}` })

/** Sent, returned, undone and returned again, sent again, returned again; with a note in between. */
const report = {
  events: [
    event(1, 'submit', day(1)),
    event(2, 'return', day(2)),
    event(3, 'undo', day(3)),
    event(4, 'return', day(4)),
    event(5, 'submit', day(6)),
    event(6, 'return', day(7)),
  ],
  remarks: [remark('a', 1), remark('b', 1), remark('c', 2)],
  extensions: [],
  reading: {
    notes: [{ id: 'n', text: 'Gọi hỏi lại', by: 'Người', at: day(5) }],
    proposals: [],
    assignments: [],
  },
} as unknown as PastReport
const submissions = [sent(2, day(6)), sent(1, day(1))] as unknown as PastSubmission[]

describe('entriesOf', () => {
  const entries = entriesOf(report, submissions)

  it('tells the latest first, what was said among the host’s people in its place', () => {
    expect(entries.map(({ at }) => at)).toEqual([day(7), day(6), day(5), day(4), day(3), day(2), day(1)])
    expect(entries[2]).toMatchObject({ kind: 'note', text: 'Gọi hỏi lại' })
  })

  it('has with a sending what was sent, with a return that stands its remarks, with one that was undone none', () => {
    const acts = entries.flatMap((entry) => (entry.kind === 'act' ? [entry] : []))
    expect(
      acts.map(({ act, submission, remarks }) => [act, submission?.number ?? null, remarks.map(({ id }) => id)]),
    ).toEqual([
      ['return', null, ['c']],
      ['submit', 2, []],
      ['return', null, ['a', 'b']],
      ['undo', null, []],
      ['return', null, []],
      ['submit', 1, []],
    ])
  })
})
