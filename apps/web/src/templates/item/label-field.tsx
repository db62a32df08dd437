import type { Label } from '@thidua/schema/label'
import type { ReactNode } from 'react'
import { controlId } from '../template-editing.ts'
import { useTemplateNotes } from '../use-template-problems.ts'
import { LabelPair } from './label-pair.tsx'

interface LabelFieldProps {
  readonly node: string
  /** Which text of the node: its problems are said beside it. */
  readonly field: string
  readonly label: string
  readonly hint?: ReactNode
  readonly value: Label | undefined
  readonly onChange: (value: Label) => void
  readonly long?: boolean
}

/** A text of the template that is being edited, in both languages. */
export function LabelField({ node, field, value = { vi: '', en: '' }, ...rest }: LabelFieldProps) {
  const notes = useTemplateNotes(node)
  return (
    <LabelPair
      {...rest}
      value={value}
      idOf={(language) => controlId(node, `${field}/${language}`)}
      notesOf={(language) => notes(`${field}/${language}`)}
    />
  )
}
