import { findField } from '@thidua/schema/outline/find-field'
import { findItem, numberOf } from '@thidua/schema/outline/template'
import type { Problem } from '@thidua/schema/verdict'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useOpenReport } from './open-report.ts'

export interface FieldWords {
  /** As a label: "Số quyết định". */
  readonly label: string
  /** In a sentence: "số quyết định". */
  readonly inSentence: string
  readonly example?: string | undefined
  /** Chosen from a list, not typed. */
  readonly pick: boolean
}

/** Names any draft path in the person's language. */
export function useFieldWords(): (path: string) => FieldWords {
  const { template } = useOpenReport()
  const m = useMessages('answers')
  const text = useLabel()
  return (path) => {
    const field = findField(template, path)
    const plain = (label: string, more: Partial<FieldWords> = {}): FieldWords => ({
      label,
      inSentence: m.named(label),
      pick: false,
      ...more,
    })
    switch (field?.kind) {
      case 'answer':
        return plain(m.silence)
      case 'reason':
        return plain(m.reason)
      case 'done':
        return plain(m.finished)
      case 'narrative':
        return plain(text(field.narrative.label), { inSentence: m.narrativeNamed(text(field.narrative.label)) })
      case 'figure': {
        const name = text(field.figure.label)
        const label = field.half === null ? name : m[field.half](name)
        return plain(label, { inSentence: m.figureNamed(label) })
      }
      case 'choice':
        return plain(text(field.choice.label), { pick: true, inSentence: `“${text(field.choice.label)}”` })
      case 'cell':
        return plain(text(field.meta.label), { example: field.meta.example, pick: field.meta.kind === 'choice' })
      case 'order':
        return plain(m.order(text(field.rows.one)))
      case 'letter':
        return plain(m.letter[field.field])
      case undefined:
        return plain(path)
    }
  }
}

/** What to do about a problem, in the same words beside the field, in the summary and on the check page. */
export function useProblemWords(): (problem: Problem) => string {
  const { template } = useOpenReport()
  const { rules } = useMessages('problems')
  const wordsOf = useFieldWords()
  const text = useLabel()
  return ({ path, place: id, rule }) => {
    if (rule === 'itemMissing' || rule === 'itemNotDone' || rule === 'noneWithContent') {
      const item = findItem(template, id)
      return rules[rule]({
        label: item ? text(item.name) : numberOf(template, id),
        pick: false,
        mayBeNone: item?.mayBeNone,
      })
    }
    const { inSentence, example, pick } = wordsOf(path)
    return rules[rule]({ label: inSentence, example, pick })
  }
}
