import type { Label } from '@thidua/schema/label'
import type { Template } from '@thidua/schema/outline/template'
import { type HelpText, helpTextProblems, helpTexts, keptHelp } from '@thidua/schema/template-editing/help-texts'
import { useEffect, useState } from 'react'
import { tellUnsent } from '#ui/form/unsent-forms.ts'

/** A text that was typed: what stood there when its first letter was, and what stands in its place. */
interface Edit {
  readonly begun: Label
  readonly text: Label
}

const empty: Label = { vi: '', en: '' }
const isSame = (one: Label, other: Label): boolean => one.vi === other.vi && one.en === other.en

/** What of a version's hints and examples was typed otherwise on this page, and is nowhere else yet. */
export function useHelpEdits(template: Template) {
  const [edits, setEdits] = useState<ReadonlyMap<string, Edit>>(new Map())
  const texts = helpTexts(template)
  const changed = texts.filter(({ at, text }) => {
    const edit = edits.get(at)
    return edit !== undefined && !isSame(keptHelp(edit.text) ?? empty, text ?? empty)
  })
  const isUnsent = changed.length > 0
  const [key] = useState(() => Symbol('hints'))
  useEffect(() => {
    tellUnsent(key, isUnsent)
    return () => tellUnsent(key, false)
  }, [key, isUnsent])
  const wordsOf = ({ at, text }: HelpText): Label => edits.get(at)?.text ?? text ?? empty
  return {
    texts,
    changed,
    wordsOf,
    /** What somebody else has written meanwhile where something was typed here; null where nobody has. */
    theirsOf: ({ at, text }: HelpText): Label | null => {
      const edit = edits.get(at)
      const now = text ?? empty
      return edit === undefined || isSame(edit.begun, now) || isSame(keptHelp(edit.text) ?? empty, now) ? null : now
    },
    problemsOf: (help: HelpText) => (edits.has(help.at) ? helpTextProblems(help.at, wordsOf(help)) : []),
    change: ({ at, text }: HelpText, value: Label) =>
      setEdits((before) => new Map(before).set(at, { begun: before.get(at)?.begun ?? text ?? empty, text: value })),
  }
}

export type HelpEdits = ReturnType<typeof useHelpEdits>
