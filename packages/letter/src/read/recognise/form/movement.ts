import type { LetterJson } from '@thidua/schema/letter-json'

type Movement = NonNullable<LetterJson['movement']>

const upTo = String.raw`\s*(?:[-–—]|đến(?:\s+hết)?(?:\s+năm)?)\s*`
/** "6 tháng đầu năm 2025", "quý III năm 2025": a part of a year is of that year. */
const partOfYear = String.raw`(?:\d{1,2}\s+tháng(?:\s+(?:đầu|cuối))?|quý\s+[IVX\d]{1,3})\s+`
const years = String.raw`(?:\s*[,(]?\s*(?:${partOfYear})?(?<since>giai đoạn|từ năm|trong năm|năm học|năm)\s*(?<from>\d{4})(?:${upTo}(?<to>\d{4}))?|\s*\(\s*(?<start>\d{4})${upTo}(?<end>\d{4})\s*\))?`
const quoted = new RegExp(
  String.raw`phong trào(?:\s+thi\s+đua)?(?:\s+yêu\s+nước)?\s*[“"«]\s*(?<name>[^”"»]{1,300}?)\s*[”"»]${years}`,
  'iu',
)
const unquoted =
  /[Pp]hong trào thi đua\s+(?<name>\p{Lu}[^“”",;:.()]{1,300}?)\s*,?\s+giai đoạn\s*(?<from>\d{4})\s*(?:[-–—]|đến(?:\s+năm)?)\s*(?<to>\d{4})/u

/** Years that the quotation marks take in: “… suốt đời giai đoạn 2023 - 2030”. */
const insideName = /\s*,?\s+giai đoạn (?<from>\d{4})\s*[-–—]\s*(?<to>\d{4})$/iu

/** The years a title speaks of, away from the name: "05 năm (2021 - 2025)", "… ngành Y tế giai đoạn 2022 - 2024". */
const ofTitle = new RegExp(String.raw`(?:giai đoạn\s*|\(\s*)(?<from>\d{4})${upTo}(?<to>\d{4})`, 'iu')

/** The movement a letter is about: the first text that names one, its years from wherever they stand. `texts` begins with the title. */
export function readMovement(texts: readonly string[]): LetterJson['movement'] {
  for (const text of texts) {
    const match = (quoted.exec(text) ?? unquoted.exec(text))?.groups
    const name = match?.['name']
    if (name === undefined) continue
    const own = yearsOf(match)
    if (own) return { name, ...own }
    const inside = insideName.exec(name)
    if (inside) return { name: name.slice(0, inside.index), ...(yearsOf(inside.groups) ?? unknown) }
    const elsewhere = texts.map((other) => quoted.exec(other)?.groups).filter((other) => other?.['name'] === name)
    const dated = [...elsewhere, ofTitle.exec(texts[0] ?? '')?.groups].map(yearsOf).find((found) => found !== null)
    return { name, ...(dated ?? unknown) }
  }
  return null
}

const unknown = { from: null, to: null }

/** Null when the match holds no year; "năm 2024" is a movement of one year, "từ năm 2021" one without an end. */
function yearsOf(groups: Readonly<Record<string, string>> | undefined): Pick<Movement, 'from' | 'to'> | null {
  const from = yearOf(groups?.['from'] ?? groups?.['start'])
  if (from === null) return null
  const oneYear = /^(?:trong )?năm$/iu.test(groups?.['since'] ?? '')
  return { from, to: yearOf(groups?.['to'] ?? groups?.['end']) ?? (oneYear ? from : null) }
}

const yearOf = (typed: string | undefined): number | null => (typed ? Number(typed) : null)
