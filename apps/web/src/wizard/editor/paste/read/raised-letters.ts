const up = new Map(zip('0123456789+-−=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'))
const down = new Map(zip('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'))

/** Raised or lowered text in letters that are so themselves: m² and CO₂ stay what they are; words stay words. */
export function raisedLetters(text: string, where: 'up' | 'down'): string {
  const letters = where === 'up' ? up : down
  const raised = Array.from(text, (letter) => (letter.trim() === '' ? letter : letters.get(letter)))
  return raised.includes(undefined) ? text : raised.join('')
}

function zip(from: string, to: string): [string, string][] {
  return Array.from(from, (letter, index) => [letter, Array.from(to)[index] ?? letter])
}
