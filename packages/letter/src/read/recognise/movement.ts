import type { LetterJson } from '@thidua/schema/letter-json'

const years = String.raw`(?:\s*[,(]?\s*(giai đoạn|từ năm|trong năm|năm)\s*(\d{4})(?:\s*(?:[-–—]|đến(?:\s+hết)?(?:\s+năm)?)\s*(\d{4}))?)?`
const quoted = new RegExp(String.raw`phong trào(?:\s+thi\s+đua)?\s*[“"«]\s*([^”"»]{1,300}?)\s*[”"»]${years}`, 'iu')
const unquoted =
  /[Pp]hong trào thi đua\s+(\p{Lu}[^“”",;:.()]{1,300}?)\s*,?\s+(giai đoạn)\s*(\d{4})\s*(?:[-–—]|đến(?:\s+năm)?)\s*(\d{4})/u

/** Years that the quotation marks take in: “… suốt đời giai đoạn 2023 - 2030”. */
const insideName = /\s*,?\s+giai đoạn (\d{4})\s*[-–—]\s*(\d{4})$/iu

/** The movement a letter is about: the first text that names one, its years from wherever they stand. */
export function readMovement(texts: readonly string[]): LetterJson['movement'] {
  for (const text of texts) {
    const match = quoted.exec(text) ?? unquoted.exec(text)
    const name = match?.[1]
    if (!match || name === undefined) continue
    const dated = match[3]
      ? match
      : texts.map((other) => quoted.exec(other)).find((other) => other?.[3] && other[1] === name)
    const inside = dated ? null : insideName.exec(name)
    if (inside) return { name: name.slice(0, inside.index), from: yearOf(inside[1]), to: yearOf(inside[2]) }
    const from = yearOf(dated?.[3])
    const oneYear = /^(?:trong )?năm$/iu.test(dated?.[2] ?? '')
    return { name, from, to: yearOf(dated?.[4]) ?? (oneYear ? from : null) }
  }
  return null
}

const yearOf = (typed: string | undefined): number | null => (typed ? Number(typed) : null)
