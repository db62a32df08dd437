import { changesOf, inverseOf, type Patch } from '@thidua/consolidation/sources/part-fields'
import type { Answers } from '@thidua/schema/outline/paths'
import { useCallback, useRef, useState } from 'react'
import type { DraftStore } from '#lib/draft/draft-store.ts'

/** What was done, as it can be taken back. */
interface Done {
  readonly inverse: readonly Patch[]
  /** What the paragraphs, and other fields, that it touched said then: what was written since is not taken back. */
  readonly after: ReadonlyMap<string, Answers>
  /** What it did is one: taken back as a whole or not at all. */
  readonly isWhole: boolean
}

export interface Acts {
  /**
   * Applies patches to the draft as one act. What changes nothing is no act. `isWhole`: it moves words from paragraph to
   * paragraph, so that half of it taken back would lose or double them.
   */
  readonly act: (patches: readonly Patch[], isWhole?: boolean) => void
  /** Takes the last act of this page back; paragraphs that were written in since, by whomever, stay. */
  readonly undo: () => void
  readonly mayUndo: boolean
  /** The last wish to take something back was not granted, or not wholly: what it was about was written in since. */
  readonly keptWritten: boolean
}

/** Acts that are remembered. */
const most = 200

/** Acts on a compiled letter's draft, each of which can be undone. Typing in a paragraph has the field's own undo. */
export function useActs(draft: DraftStore): Acts {
  const done = useRef<Done[]>([])
  const [mayUndo, setMayUndo] = useState(false)
  const [keptWritten, setKeptWritten] = useState(false)
  const act = useCallback(
    (patches: readonly Patch[], isWhole = false) => {
      const before = draft.answers()
      const did = changesOf(before, patches)
      if (did.length === 0) return
      draft.setAll(valuesOf(did))
      const after = fieldsOf(draft.answers(), new Set(did.map(({ path }) => groupOf(path))))
      done.current = [...done.current, { inverse: inverseOf(before, did), after, isWhole }].slice(-most)
      setMayUndo(true)
      setKeptWritten(false)
    },
    [draft],
  )
  const undo = useCallback(() => {
    const last = done.current.pop()
    setMayUndo(done.current.length > 0)
    if (!last) return
    const { inverse, after, isWhole } = last
    const now = fieldsOf(draft.answers(), new Set(after.keys()))
    const written = new Set([...after].flatMap(([group, fields]) => (isSame(fields, now.get(group)) ? [] : [group])))
    setKeptWritten(written.size > 0)
    if (isWhole && written.size > 0) return
    draft.setAll(valuesOf(inverse.filter(({ path }) => !written.has(groupOf(path)))))
  }, [draft])
  return { act, undo, mayUndo, keptWritten }
}

const valuesOf = (patches: readonly Patch[]): Record<string, string> =>
  Object.fromEntries(patches.map(({ path, value }) => [path, value]))

/** A paragraph with all its fields is one thing; every other field is by itself. */
const groupOf = (path: string): string => (path.startsWith('C/') ? path.split('/', 4).join('/') : path)

/** The fields of groups that say anything. */
function fieldsOf(answers: Answers, groups: ReadonlySet<string>): Map<string, Answers> {
  const found = new Map<string, Record<string, string>>([...groups].map((group) => [group, {}]))
  for (const [path, value] of Object.entries(answers)) {
    const own = value === '' ? undefined : found.get(groupOf(path))
    if (own) own[path] = value
  }
  return found
}

function isSame(one: Answers, other: Answers = {}): boolean {
  const paths = Object.keys(one)
  return paths.length === Object.keys(other).length && paths.every((path) => one[path] === other[path])
}
