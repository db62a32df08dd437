import { expect, it } from 'vitest'

const catalogues = import.meta.glob<{ messages: unknown }>('./en/*.ts', { eager: true })

/** Every sentence of a catalogue that takes values, by its name. */
function* sentences(told: unknown, name: string): Generator<readonly [string, (...values: unknown[]) => unknown]> {
  if (typeof told === 'function') yield [name, told as () => unknown]
  if (typeof told === 'object' && told !== null)
    for (const [key, inner] of Object.entries(told)) yield* sentences(inner, `${name}.${key}`)
}

/** What a sentence says of one of everything; nothing where it takes something else than numbers. */
function saidOf(sentence: (...values: unknown[]) => unknown, one: 1 | '1'): string {
  try {
    const said = sentence(...Array.from({ length: sentence.length }, () => one))
    return typeof said === 'string' ? said : ''
  } catch {
    return ''
  }
}

/** `1 reports`, `1 more agencies`, `1 people`; not `1 has`, nor what many there are of: `1 of 1 reports`, `1/1 agencies`. */
const verbs = [
  'is',
  'has',
  'was',
  'does',
  'says',
  'writes',
  'approves',
  'reads',
  'sees',
  'stands',
  'reviews',
  'opens',
  'receives',
]
const manyOfOne = new RegExp(
  `(?<!of |than |all |[Pp]aragraph |[\\d/–])\\b1 (?:more )?(?!(?:${[...verbs, 'keeps', 'rests', 'this'].join('|')})\\b)(?:[a-z]+s|people)\\b`,
  'u',
)

/** Of limits, of what was cut short, and of what is only said of several. */
const neverOne = ['sent.rules.tooLong', 'tray.why.tooLong', 'rows.full', 'remarks.several', 'answers.same', 'tray.more']

it('says one of something as one in English', () => {
  const wrong = Object.entries(catalogues)
    .flatMap(([file, { messages }]) => [...sentences(messages, file)])
    .filter(([name]) => !neverOne.some((one) => name.endsWith(one)))
    // Some take a number, some its words.
    .filter(([, sentence]) => ([1, '1'] as const).every((one) => manyOfOne.test(saidOf(sentence, one))))
    .map(([name, sentence]) => [name, saidOf(sentence, 1)])
  expect(wrong).toEqual([])
})
