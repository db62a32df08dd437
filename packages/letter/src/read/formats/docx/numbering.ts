import { formatRoman } from '../../../sentences/format-roman.ts'
import { child, childrenOf, valOf, type XmlElement } from '../xml-tree.ts'

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
}

interface List {
  /** Lists of one abstract definition count on together. */
  readonly counter: string
  readonly levels: ReadonlyMap<number, Level>
}

/** Counts Word's automatic numbers in document order and gives each as text; bullets are `-` and `+`. */
export class Numbering {
  readonly #lists = new Map<string, List>()
  readonly #counts = new Map<string, number[]>()

  constructor(root: XmlElement | null) {
    const numbering = child(root ?? undefined, 'w:numbering')
    const abstracts = new Map(
      childrenOf(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', levelsOf(one)]),
    )
    for (const num of childrenOf(numbering, 'w:num')) {
      const id = num.attributes['w:numId'] ?? ''
      const abstract = valOf(num, 'w:abstractNumId') ?? ''
      const overrides = childrenOf(num, 'w:lvlOverride')
      const shared = abstracts.get(abstract) ?? new Map<number, Level>()
      const levels = overrides.length > 0 ? new Map(shared) : shared
      for (const override of overrides) {
        const index = levelNumber(override.attributes['w:ilvl'])
        const start = valOf(override, 'w:startOverride')
        const level = child(override, 'w:lvl')
        const base = level ? levelOf(level) : levels.get(index)
        if (base) levels.set(index, start === undefined ? base : { ...base, start: startOf(start) })
      }
      this.#lists.set(id, { counter: overrides.length > 0 ? `own ${id}` : abstract, levels })
    }
  }

  /** The number of the next paragraph of a list; null when the list has none to show. */
  next(numPr: XmlElement | undefined): string | null {
    const list = this.#lists.get(valOf(numPr, 'w:numId') ?? '')
    const index = levelNumber(valOf(numPr, 'w:ilvl'))
    const level = list?.levels.get(index)
    if (!list || !level) return null
    if (level.format === 'bullet') return index === 0 ? '-' : '+'
    const counts = this.#counts.get(list.counter) ?? []
    this.#counts.set(list.counter, counts)
    counts.length = Math.max(counts.length, index + 1)
    for (let above = 0; above < index; above++) counts[above] ??= list.levels.get(above)?.start ?? 1
    counts[index] = (counts[index] ?? level.start - 1) + 1
    counts.length = index + 1
    const label = level.text.replace(/%(\d)/gu, (_, digit: string) => {
      const of = Number(digit) - 1
      return format(counts[of] ?? 1, list.levels.get(of)?.format ?? 'decimal')
    })
    return label.trim() === '' ? null : label.trim()
  }
}

const levelsOf = (abstract: XmlElement): Map<number, Level> =>
  new Map(
    childrenOf(abstract, 'w:lvl')
      .slice(0, deepest + 1)
      .map((level) => [levelNumber(level.attributes['w:ilvl']), levelOf(level)]),
  )

const levelOf = (level: XmlElement): Level => ({
  format: valOf(level, 'w:numFmt') ?? 'decimal',
  text: (valOf(level, 'w:lvlText') ?? '').slice(0, 100),
  start: startOf(valOf(level, 'w:start')),
})

/** Word's own bounds (ECMA-376 part 1, 17.9): nine levels, numbers of two bytes. A file that says more would fill the memory. */
const deepest = 8
const most = 32_767

const levelNumber = (typed: string | undefined): number =>
  Math.min(deepest, Math.max(0, Math.trunc(Number(typed)) || 0))
const startOf = (typed: string | undefined): number => Math.min(most, Math.max(0, Math.trunc(Number(typed ?? 1)) || 0))

function format(count: number, kind: string): string {
  switch (kind) {
    case 'upperRoman':
      return formatRoman(count)
    case 'lowerRoman':
      return formatRoman(count).toLowerCase()
    case 'upperLetter':
      return letter(count).toUpperCase()
    case 'lowerLetter':
      return letter(count)
    case 'decimalZero':
      return String(count).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(count)
  }
}

const letter = (count: number): string => String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))
