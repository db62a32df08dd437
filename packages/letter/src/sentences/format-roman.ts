/** Roman numerals of annexes and chapters, 1–3999. */
export function formatRoman(value: number): string {
  const digits: readonly [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let numeral = ''
  for (const [step, letters] of digits)
    while (rest >= step) {
      numeral += letters
      rest -= step
    }
  return numeral
}
