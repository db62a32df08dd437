import { changesOf, inverseOf, type Patch } from '@thidua/consolidation/sources/part-fields'
import { useCallback, useRef, useState } from 'react'
import type { DraftStore } from '#lib/draft/draft-store.ts'

/** What was done, as it can be taken back. */
interface Done {
  readonly did: readonly Patch[]
  readonly inverse: readonly Patch[]
}

export interface Acts {
  /** Applies patches to the draft as one act. What changes nothing is no act. */
  readonly act: (patches: readonly Patch[]) => void
  /** Takes the last act of this page back; fields that were written since, by whomever, stay. */
  readonly undo: () => void
  readonly mayUndo: boolean
}

/** Acts that are remembered. */
const most = 200

/** Acts on a compiled letter's draft, each of which can be undone. Typing in a paragraph has the field's own undo. */
export function useActs(draft: DraftStore): Acts {
  const done = useRef<Done[]>([])
  const [mayUndo, setMayUndo] = useState(false)
  const act = useCallback(
    (patches: readonly Patch[]) => {
      const fields = draft.answers()
      const did = changesOf(fields, patches)
      if (did.length === 0) return
      done.current = [...done.current, { did, inverse: inverseOf(fields, did) }].slice(-most)
      draft.setAll(valuesOf(did))
      setMayUndo(true)
    },
    [draft],
  )
  const undo = useCallback(() => {
    const last = done.current.pop()
    setMayUndo(done.current.length > 0)
    if (!last) return
    const fields = draft.answers()
    const untouched = new Set(
      last.did.filter(({ path, value }) => (fields[path] ?? '') === value).map(({ path }) => path),
    )
    draft.setAll(valuesOf(last.inverse.filter(({ path }) => untouched.has(path))))
  }, [draft])
  return { act, undo, mayUndo }
}

const valuesOf = (patches: readonly Patch[]): Record<string, string> =>
  Object.fromEntries(patches.map(({ path, value }) => [path, value]))
