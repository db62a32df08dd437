import type { GivenTable } from '@thidua/directory/intake/given-columns'
import type { ImportAnswer, Preview, Unread } from '@thidua/directory/intake/preview'
import { useEffect, useRef, useState } from 'react'
import { askImport, type ImportProblem } from './files/ask-import.ts'

export interface BringIn {
  /** Read from the disk already: what happens to them there later is of no matter. */
  readonly files: readonly File[]
  readonly given: readonly GivenTable[]
  readonly preview: Preview | null
  readonly phase: 'resting' | 'planning' | 'applying'
  readonly problem: ImportProblem | Unread | null
  /** The directory changed since the preview was shown; this one is new. */
  readonly changedMeanwhile: boolean
  /** The preview is what was done. */
  readonly done: boolean
}

const nothing: BringIn = {
  files: [],
  given: [],
  preview: null,
  phase: 'resting',
  problem: null,
  changedMeanwhile: false,
  done: false,
}

/** As many as the server takes at once. */
const maxFiles = 4

/** Files on their way in: every change of them, or of what their columns mean, is planned anew. */
export function useBringIn() {
  const [state, setState] = useState(nothing)
  const asking = useRef<AbortController>(null)
  useEffect(() => () => asking.current?.abort(), [])

  const ask = async (act: 'plan' | 'apply', files: readonly File[], given: readonly GivenTable[], shown?: string) => {
    asking.current?.abort()
    const controller = new AbortController()
    asking.current = controller
    const phase = act === 'plan' ? 'planning' : 'applying'
    setState((now) => ({ ...now, files, given, phase, problem: null, changedMeanwhile: false, done: false }))
    const answer = await askImport(act, files, { given, ...(shown !== undefined && { shown }) }, controller.signal)
    // A later question is on its way: this answer is of yesterday.
    if (asking.current === controller) setState((now) => ({ ...now, phase: 'resting', ...told(answer) }))
  }

  return {
    ...state,
    add: async (chosen: readonly File[]) => {
      const read = await Promise.all(chosen.map(kept)).catch(() => null)
      if (read === null) return setState((now) => ({ ...now, problem: 'unreadableHere' }))
      // A file that was chosen again was mended.
      const others = state.done ? [] : state.files.filter(({ name }) => !read.some((file) => file.name === name))
      const files = [...others, ...read]
      if (files.length > maxFiles) return setState((now) => ({ ...now, problem: 'tooMany' }))
      await ask('plan', files, others.length === state.files.length && !state.done ? state.given : [])
    },
    remove: (file: File) => {
      const files = state.files.filter((other) => other !== file)
      if (files.length > 0) return ask('plan', files, [])
      asking.current?.abort()
      asking.current = null
      setState(nothing)
      return undefined
    },
    give: (table: GivenTable) =>
      ask('plan', state.files, [...state.given.filter((other) => other.table !== table.table), table]),
    planAgain: () => ask('plan', state.files, state.given),
    apply: () => ask('apply', state.files, state.given, state.preview?.plan ?? ''),
    stop: () => asking.current?.abort(),
    startAnew: () => setState(nothing),
    fail: (problem: ImportProblem) => setState((now) => ({ ...now, problem })),
  }
}

/** A copy in memory. */
const kept = async (file: File): Promise<File> => new File([await file.arrayBuffer()], file.name, { type: file.type })

function told(answer: ImportAnswer | ImportProblem): Partial<BringIn> {
  if (typeof answer === 'string') return { problem: answer }
  if (answer.code === 'UNREAD') return { problem: answer.unread, preview: null }
  const { preview, code } = answer
  return { preview, changedMeanwhile: code === 'CHANGED_MEANWHILE', done: code === 'DONE' }
}
