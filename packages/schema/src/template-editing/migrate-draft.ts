import { findField } from '../outline/find-field.ts'
import { parsePath } from '../outline/parse-path.ts'
import type { Answers, FieldPath } from '../outline/paths.ts'
import type { Template } from '../outline/template.ts'
import type { Fate } from './fates.ts'
import { type QuestionPath, questionsOf, type TemplateQuestion } from './template-question.ts'

/** What a draft becomes under another version of its template. */
export interface MigratedDraft {
  /** What is written so that the draft stands in the new version: moved texts at their new places, their old ones empty. */
  readonly patches: Readonly<Record<FieldPath, string>>
  /** Texts that the new version has no place for: they leave the draft, and stay in its history. */
  readonly goes: readonly { readonly path: FieldPath; readonly value: string }[]
  /** Questions that the old version did not ask. */
  readonly gains: readonly TemplateQuestion[]
}

/** A draft carried from one version of a template to another. Every text is in the new draft or among what goes. */
export function migrateDraft(answers: Answers, from: Template, to: Template, fates: readonly Fate[]): MigratedDraft {
  const into = new Map(fates.map((fate) => [fate.question, fate]))
  const rows = rowNames(answers)
  const patches: Record<FieldPath, string> = {}
  const goes: { path: FieldPath; value: string }[] = []
  const now = (path: FieldPath) => patches[path] ?? answers[path] ?? ''
  for (const path of Object.keys(answers).toSorted()) {
    const value = answers[path] ?? ''
    // What the old version did not ask either is none of this change's.
    if (value === '' || findField(to, path) !== null || findField(from, path) === null) continue
    patches[path] = ''
    const target = targetOf(path, into, rows)
    const before = target === null ? '' : now(target)
    if (target === null || findField(to, target) === null) goes.push({ path, value })
    else if (before === '') patches[target] = value
    else if (findField(to, target)?.kind === 'narrative') patches[target] = `${before}\n${value}`
    else if (before !== value) goes.push({ path, value })
  }
  const taken = new Set(fates.flatMap((fate) => fate.into))
  const gains = [...questionsOf(to).values()].filter(({ path }) => !taken.has(path))
  return { patches, goes, gains }
}

type Into = ReadonlyMap<QuestionPath, Fate>
type RowNames = (list: QuestionPath, from: QuestionPath, row: string) => string

/** Where a field's text goes: with its own question, else with its item. Of a split one it goes into the first. */
function targetOf(path: FieldPath, into: Into, rows: RowNames): FieldPath | null {
  const parsed = parsePath(path)
  if (parsed === null || parsed.kind === 'letter') return null
  const first = (question: QuestionPath) => into.get(question)?.into[0] ?? null
  switch (parsed.kind) {
    case 'answer':
    case 'reason':
    case 'done': {
      // Whether there is nothing, and whether it is finished, was said of one item: not of what it is joined with.
      const fate = into.get(parsed.item)
      return fate?.fate === 'moved' ? `${fate.into[0] ?? ''}/${parsed.kind}` : null
    }
    case 'narrative':
    case 'figure':
    case 'choice':
      return first(path)
    case 'half': {
      const figure = first(parsed.group)
      return figure && `${figure}/${parsed.half}`
    }
    case 'cell':
    case 'order': {
      const from = `${parsed.item}/${parsed.list}`
      const list = first(from)
      const cell = parsed.kind === 'order' ? 'order' : parsed.key
      return list && `${list}/${rows(list, from, parsed.row)}/${cell}`
    }
  }
}

/** Names rows in the list that takes them: by their own names, or by new ones where the list has such a row already. */
function rowNames(answers: Answers): RowNames {
  const taken = new Map<string, QuestionPath>()
  for (const path of Object.keys(answers)) {
    const parsed = parsePath(path)
    if (parsed?.kind === 'cell' || parsed?.kind === 'order') taken.set(parsed.group, `${parsed.item}/${parsed.list}`)
  }
  const given = new Map<string, string>()
  return (list, from, row) => {
    const known = given.get(`${from}/${row}`)
    if (known !== undefined || list === from) return known ?? row
    let name = row
    for (let nth = 2; taken.has(`${list}/${name}`); nth++) name = `${row.slice(0, 58)}-${nth}`
    taken.set(`${list}/${name}`, from)
    given.set(`${from}/${row}`, name)
    return name
  }
}
