import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useId, useRef, useState } from 'react'
import {
  type Control,
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
  useForm,
} from 'react-hook-form'
import type { z } from 'zod'
import { numberText } from '#lib/time.ts'
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
  /**
   * What it begins with. Where that changes under the hand (somebody else saved), the fields that nobody touched follow,
   * so that sending never takes back what another person changed elsewhere in it.
   */
  readonly start: Values
  readonly words: FieldWords<Values>
  /**
   * Sends what was filled in; gives what the server found wrong with fields, if anything, and 'saved' from a form that
   * stays open when all of it is saved.
   */
  readonly send: (filled: Sent) => Promise<readonly ServerIssue<Values>[] | 'saved'> | undefined
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
  /** Something was filled in that is nowhere but in the form. */
  readonly unsent: boolean
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
  const sending = useRef(false)
  const values = form.watch()
  const base = useFollowedStart(form, start)
  const names = Object.keys(start) as (keyof Values & string)[]
  const fieldId = (name: keyof Values & string) => `${id}-${name}`
  const longestOf = (name: string): number | undefined =>
    shape
      .safeParse(values)
      .error?.issues.flatMap((issue) =>
        issue.code === 'too_big' && issue.path[0] === name ? [Number(issue.maximum)] : [],
      )[0]
  const problemOf = (name: keyof Values & string): string | null => {
    const error = (errors as Partial<Record<string, { readonly message?: string }>>)[name]
    if (!error) return null
    const rule = error.message ?? ''
    const own = words[name]?.[rule]
    if (own !== undefined) return own
    if (rule === 'tooLong') {
      const most = longestOf(name)
      return m.rules.tooLong(most === undefined ? null : numberText(most))
    }
    return rule === 'required' ? m.rules.required : m.rules.other
  }
  const submit = async () => {
    // A second press comes before the button has heard of the first.
    if (sending.current) return
    sending.current = true
    let found = false
    const sendFilled = async (filled: Sent) => {
      const sent = form.getValues()
      const answer = (await send(filled)) ?? []
      if (answer === 'saved') base.moveTo(sent)
      const issues = answer === 'saved' ? [] : answer
      for (const { field, rule } of issues) form.setError(field as unknown as Path<Values>, { message: rule })
      found = issues.length > 0
    }
    await form
      .handleSubmit(sendFilled, () => {
        found = true
      })()
      .finally(() => {
        sending.current = false
      })
    // Only now are the fields told what is wrong with them: the summary comes with its lines.
    if (found) setAttempt((before) => before + 1)
  }
  return {
    control: form.control,
    fieldId,
    problemOf,
    problems: inOrderOfPage(
      names.flatMap((name): SummaryProblem[] => {
        const text = problemOf(name)
        return text === null ? [] : [{ fieldId: fieldId(name), text }]
      }),
    ),
    attempt,
    working: isSubmitting,
    unsent: !isSubmitting && names.some((name) => !same(values[name], base.at[name])),
    values,
    setValue: (name, value) =>
      form.setValue(name as unknown as Path<Values>, value, {
        shouldValidate: attempt > 0,
      }),
    submit: () => void submit(),
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** As their fields stand on the page, whatever the order of the values; those that are not drawn come last. */
const inOrderOfPage = (problems: readonly SummaryProblem[]): readonly SummaryProblem[] =>
  problems.toSorted((one, other) => {
    const [here, there] = [one, other].map(({ fieldId }) => document.getElementById(fieldId))
    if (!here || !there) return Number(!here) - Number(!there)
    return here.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1
  })

/** What the fields began with, and again each time that it changes: what nobody touched then follows. */
function useFollowedStart<Values extends FieldValues, Sent>(
  form: UseFormReturn<Values, unknown, Sent>,
  start: Values,
): { readonly at: Values; readonly moveTo: (values: Values) => void } {
  const [at, moveTo] = useState(start)
  const [seen, setSeen] = useState(start)
  const changed = !same(seen, start)
  useEffect(() => {
    if (!changed) return
    const values = form.getValues()
    for (const name of Object.keys(start) as Path<Values>[])
      if (same(values[name], at[name]) && !same(values[name], start[name])) form.setValue(name, start[name])
    moveTo(start)
    setSeen(start)
  }, [changed, form, start, at])
  return { at, moveTo }
}
