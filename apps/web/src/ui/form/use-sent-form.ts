import { zodResolver } from '@hookform/resolvers/zod'
import { useId, useState } from 'react'
import { type Control, type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { useMessages } from '#messages/use-messages.ts'
import type { SummaryProblem } from './error-summary.tsx'

/** What is wrong with a field, by the rule that the form's shape or the server's answer names. */
type FieldWords<Values> = { readonly [Name in keyof Values]?: Readonly<Record<string, string>> }

/** One thing that the server found wrong; `field` null where it is about none of the form's. */
interface ServerIssue<Values> {
  readonly field: keyof Values & string
  readonly rule: string
}

interface SentFormOptions<Values extends FieldValues, Sent> {
  /** Its messages are the rules that `words` are looked up by. */
  readonly shape: z.ZodType<Sent, Values>
  readonly start: Values
  readonly words: FieldWords<Values>
  /** Sends what was filled in; gives what the server found wrong with fields, if anything. */
  readonly send: (filled: Sent) => Promise<readonly ServerIssue<Values>[]> | undefined
}

/** A form that is sent, as its fields and its summary read it. */
export interface SentForm<Values extends FieldValues, Sent> {
  readonly control: Control<Values, unknown, Sent>
  readonly fieldId: (name: keyof Values & string) => string
  /** What to do about a field, in the words of summary and field alike; null when nothing is wrong with it. */
  readonly problemOf: (name: keyof Values & string) => string | null
  readonly problems: readonly SummaryProblem[]
  /** Rises with every attempt that found something wrong: the summary takes the focus then. */
  readonly attempt: number
  readonly working: boolean
  readonly values: Values
  readonly setValue: <Name extends keyof Values & string>(name: Name, value: Values[Name]) => void
  readonly submit: () => void
}

/**
 * A form that is sent: its zod shape is asked when it is sent and, once something was wrong, with every key. Each thing
 * wrong has one place for its message, beside its field, and one line in the summary on top.
 */
export function useSentForm<Values extends FieldValues, Sent>({
  shape,
  start,
  words,
  send,
}: SentFormOptions<Values, Sent>): SentForm<Values, Sent> {
  const { sent: m } = useMessages('app')
  const id = useId()
  const [attempt, setAttempt] = useState(0)
  const form = useForm<Values, unknown, Sent>({
    resolver: zodResolver(shape),
    defaultValues: start as DefaultValues<Values>,
    shouldFocusError: false,
  })
  const { errors, isSubmitting } = form.formState
  const names = Object.keys(start) as (keyof Values & string)[]
  const fieldId = (name: keyof Values & string) => `${id}-${name}`
  const problemOf = (name: keyof Values & string): string | null => {
    const error = (errors as Partial<Record<string, { readonly message?: string }>>)[name]
    if (!error) return null
    const rule = error.message ?? ''
    return words[name]?.[rule] ?? m.rules[rule as keyof typeof m.rules] ?? m.rules.other
  }
  const submit = async () => {
    let found = false
    const sendFilled = async (filled: Sent) => {
      const issues = (await send(filled)) ?? []
      for (const { field, rule } of issues) form.setError(field as unknown as Path<Values>, { message: rule })
      found = issues.length > 0
    }
    await form.handleSubmit(sendFilled, () => {
      found = true
    })()
    // Only now are the fields told what is wrong with them: the summary comes with its lines.
    if (found) setAttempt((before) => before + 1)
  }
  return {
    control: form.control,
    fieldId,
    problemOf,
    problems: names.flatMap((name): SummaryProblem[] => {
      const text = problemOf(name)
      return text === null ? [] : [{ fieldId: fieldId(name), text }]
    }),
    attempt,
    working: isSubmitting,
    values: form.watch(),
    setValue: (name, value) =>
      form.setValue(name as unknown as Path<Values>, value, {
        shouldValidate: attempt > 0,
      }),
    submit: () => void submit(),
  }
}
