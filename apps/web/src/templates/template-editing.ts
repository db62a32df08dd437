import type { TemplateProblem } from '@thidua/schema/template-editing/problems/template-problem'
import type { UsedNames } from '@thidua/schema/template-editing/used-names'
import { createContext, use } from 'react'
import type { EditedTemplate, TemplateStore } from './template-store.ts'

/** The template that is being edited, for every part of its page. */
export interface TemplateEditing extends EditedTemplate {
  readonly id: string
  readonly store: TemplateStore
  readonly used: UsedNames
  readonly problems: readonly TemplateProblem[]
  /** Chapter, numbered heading or item that the form is about. */
  readonly node: string
  readonly select: (node: string) => void
}

export const TemplateEditingContext = createContext<TemplateEditing | null>(null)

export function useTemplateEditing(): TemplateEditing {
  const editing = use(TemplateEditingContext)
  if (!editing) throw new Error('no template above this component')
  return editing
}

/** The id of a control; apart from those of the preview, which shows the same fields. */
export const controlId = (node: string, field: string): string => `sua-${node}/${field}`
