import { describe, expect, it } from 'vitest'
import { type Change, groupChanges, withEntries } from './group-changes.ts'

const change = (minute: number, more: Partial<Change> = {}): Change => ({
  id: String(minute),
  path: 'I.2.1/narrative',
  oldValue: `lúc ${minute - 1}`,
  newValue: `lúc ${minute}`,
  by: 'Hoa',
  at: new Date(Date.UTC(2026, 10, 23, 3, minute)).toISOString(),
  source: null,
  lost: false,
  ...more,
})
const minutes = (changes: Change[]) => groupChanges(changes).map(({ saves }) => saves.map(({ id }) => Number(id)))

describe('a timeline of changes', () => {
  it('reads one person’s typing in one field as one change, from its first text to its last', () => {
    const [sitting] = groupChanges([change(12), change(5), change(4)])
    expect(sitting?.saves).toHaveLength(3)
    expect([sitting?.oldest.oldValue, sitting?.newest.newValue]).toEqual(['lúc 3', 'lúc 12'])
  })

  it('begins anew with another field, another person, a pause, and whatever was not typed', () => {
    expect(minutes([change(3), change(2, { path: 'I.2.2/narrative' }), change(1)])).toEqual([[3], [2], [1]])
    expect(minutes([change(3), change(2, { by: 'Hà' })])).toEqual([[3], [2]])
    expect(minutes([change(30), change(5)])).toEqual([[30], [5]])
    expect(minutes([change(3), change(2, { source: 'import:a.docx' }), change(1)])).toEqual([[3], [2], [1]])
    expect(minutes([change(3), change(2, { lost: true }), change(1)])).toEqual([[3], [2], [1]])
  })
})

describe('what the host entered', () => {
  const entered = (minute: number) => ({
    id: `entered ${minute}`,
    submittedAt: change(minute).at,
    submittedBy: 'Thẩm Định',
    entry: { channel: 'paper' as const, enteredAt: change(minute).at },
  })
  const sittings = groupChanges([change(40), change(20)])
  const ids = (more: boolean, ...entries: number[]) =>
    withEntries(sittings, entries.map(entered), more).map((line) => ('entry' in line ? line.id : line.newest.id))

  it('stands between the changes by its time', () => {
    expect(ids(false, 30, 50, 5)).toEqual(['entered 50', '40', 'entered 30', '20', 'entered 5'])
  })

  it('waits for the page that it stands on', () => {
    expect(ids(true, 30, 5)).toEqual(['40', 'entered 30', '20'])
  })
})
