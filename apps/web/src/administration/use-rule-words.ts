import { useMessages } from '#messages/use-messages.ts'

type Words = Readonly<Record<string, string>>

/**
 * What is wrong with the fields of a form of administration, by its rule: of each label the field to fill in, then words
 * of the form's own.
 */
export function useRuleWords(own: Words = {}): (label: string, more?: Words) => Words {
  const { rules, write } = useMessages('administration')
  return (label, more = {}) => ({ ...rules, required: write(label), ...own, ...more })
}
