import { describe, expect, it } from 'vitest'
import { letters } from '../../../../../corpus/letters.ts'
import { perturbationNames, perturbedLetter } from '../../../../fixtures/perturbed-letters.ts'
import { readSource } from '../../../read-source.ts'
import { recognise } from '../../recognise.ts'
import { outlineRules } from '../outline-state.ts'
import { chapterRules } from './chapter-rules.ts'
import { itemRules } from './item-rules.ts'
import { readOutline } from './read-outline.ts'
import { firstThatApplies, type Rule } from './rule.ts'

const names = [...chapterRules, ...itemRules].map(({ name }) => name)
const ofAlignment = Object.keys(outlineRules).filter((name) => name.startsWith('aligned-'))
const opening = names.filter((name) => !name.startsWith('text-'))

describe('the rules of the outline', () => {
  it('have a name each, and those that open something words that say so', () => {
    expect(new Set(names).size).toBe(names.length)
    expect(new Set([...opening, ...ofAlignment])).toEqual(new Set(Object.keys(outlineRules)))
  })

  it('each decide a heading of some letter', async () => {
    const perturbed = perturbationNames.flatMap((kind) =>
      Array.from({ length: 10 }, (_, seed) => new TextEncoder().encode(perturbedLetter(kind, seed).text)),
    )
    const files = [
      ...letters.map(({ name, bytes }) => [name, bytes()] as const),
      ...perturbed.map((bytes) => ['a.txt', bytes] as const),
    ]
    const met = new Set<string>()
    for (const [name, bytes] of files) {
      const { outline, parts } = recognise(await readSource(bytes, name))
      for (const { rule } of [...outline.headings, ...readOutline(parts.body).headings]) met.add(rule)
    }
    expect([...opening, ...ofAlignment].filter((name) => !met.has(name))).toEqual([])
  })

  it('are asked in order: the first that applies decides, also that a line is text', () => {
    const asked: string[] = []
    const rule = (name: 'item-unknown' | 'chapter-unknown', applies: boolean): Rule<null> => ({
      name,
      when: () => asked.push(name) > 0 && applies,
      opens: () => ({ target: null, chapter: 'other' }),
    })
    const text: Rule<null> = { name: 'text-of-test', when: () => true, opens: null }
    expect(firstThatApplies([rule('item-unknown', false), text, rule('chapter-unknown', true)], null)).toBeNull()
    expect(asked).toEqual(['item-unknown'])
    expect(firstThatApplies([rule('chapter-unknown', true), text], null)).toMatchObject({ rule: 'chapter-unknown' })
  })
})
