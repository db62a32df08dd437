import { useMessages } from '#messages/use-messages.ts'

/** What to do about a field, by the rule that its shape or the server names; the same words for every field. */
export function useFieldWords<Name extends string>(names: readonly Name[]): Record<Name, Record<string, string>> {
  const { rules } = useMessages('rounds')
  const { rules: texts } = useMessages('administration')
  const words = {
    ...rules,
    date: rules.day,
    markup: texts.markup,
    formula: texts.formula,
  }
  return Object.fromEntries(names.map((name) => [name, words] as const)) as Record<Name, typeof words>
}
