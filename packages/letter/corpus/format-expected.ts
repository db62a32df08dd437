import type { LetterJson } from '@thidua/schema/letter-json'

/** A letter's JSON with one line for each field and each entry of a list, so that it can be read and compared by eye. */
export const formatExpected = (letter: LetterJson): string => {
  const fields = Object.entries(letter).map(([key, value]) => {
    const lines = Array.isArray(value) && value.length > 0 && key !== 'recipients' && key !== 'addressees'
    const text = lines
      ? `[\n${value.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`
      : JSON.stringify(value)
    return `  ${JSON.stringify(key)}: ${text}`
  })
  return `{\n${fields.join(',\n')}\n}\n`
}
