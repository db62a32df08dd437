import { useMessages } from '#messages/use-messages.ts'

/** What is wrong with any field of a form of administration, by its rule; a form's own words go before. */
export const useRuleWords = (own: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => {
  const { rules } = useMessages('administration')
  return { ...rules, ...own }
}
