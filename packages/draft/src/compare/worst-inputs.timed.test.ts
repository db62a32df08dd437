import { growsTooFast } from '@thidua/schema/fixtures/grows-too-fast'
import { leastCpuMs } from '@thidua/schema/fixtures/processor-time'
import { beforeAll, describe, expect, it } from 'vitest'
import { everyWord, longText, vocabulary } from '../fixtures/long-text.ts'
import { splitSentences } from '../sentences/split-sentences.ts'
import { diffTexts } from './diff-texts.ts'
import { mergeTexts } from './merge-texts.ts'

const fill = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
const lines = (seed: number, length: number) => longText(length / 5, seed).replaceAll(' ', '\n')

type Texts = readonly [before: string, after: string]
const comparing = ([before, after]: Texts) => diffTexts(before, after)

/** Two texts of a length each, in UTF-16 units, that make a comparison do its most. */
const worst: Record<string, (length: number) => Texts> = {
  'one word repeated': (length) => [`x ${fill('a ', length)}`, `${fill('a ', (length * 3) / 4)} y`],
  'one word with others in it': (length) => [
    everyWord(fill('a ', length), 200, 'u'),
    everyWord(fill('a ', length), 201, 'v'),
  ],
  'two words in turns': (length) => [`x ${fill('a b ', length)}`, `${fill('b a ', length)} y`],
  'two words at random': (length) => [
    longText(length / 3, 1, ['a', 'b']).replaceAll(/[.\n]/gu, ''),
    longText(length / 3, 2, ['a', 'b']).replaceAll(/[.\n]/gu, ''),
  ],
  'no spaces': (length) => [fill('a', length), `b${fill('a', length)}`],
  'marks only': (length) => [`;${fill(',', length)}`, `${fill(',', length - 200)}!`],
  'digits and dots': (length) => [fill('1.', length), fill('1,', length)],
  'thousands without end': (length) => [fill('250 ', length), `${fill('250 ', length)}1a`],
  'the shortest sentences': (length) => [fill('A b. B a. ', length), fill('B b. A c. A a. ', length)],
  'ends of sentences only': (length) => [fill('. ', length), fill('.”; ', length)],
  'other short lines': (length) => [lines(1, length), lines(2, length)],
  'lines of one mark': (length) => [fill('-\n+\n', length), fill('+\n*\n-\n', length)],
  'spaces only': (length) => [fill(' ', length), `${fill('\n', length)}.`],
  'another report': (length) => [longText(length / 5, 1), longText(length / 5, 2)],
  'every sentence edited': (length) => [longText(length / 5, 1), everyWord(longText(length / 5, 1), 15)],
  'other words': (length) => [
    longText(length / 5, 1),
    longText(
      length / 6,
      2,
      vocabulary.map((word) => `${word}g`),
    ),
  ],
}

/** How long any comparing may take, by how long it takes for a report of the same length with every sentence edited. */
const maxTimes = 12
const length = 200_000

describe.each(Object.entries(worst))('%s', (_name, textsOf) => {
  it.each([
    ['comparing', comparing],
    ['merging', ([before, after]: Texts) => mergeTexts(before, after, `${before} z`)],
    ['splitting', ([before, after]: Texts) => splitSentences(before + after)],
  ])('%s takes time by the length of the texts, and never long', async (_work, work) => {
    const made = new Map<number, Texts>()
    expect(
      await growsTooFast((letters) => {
        const texts = made.get(letters) ?? textsOf(letters)
        made.set(letters, texts)
        work(texts)
      }),
    ).toBeNull()
    const texts = textsOf(length)
    expect(await leastCpuMs(() => work(texts))).toBeLessThan(maxTimes * ordinary)
  })
})

/** What comparing takes of a report whose every sentence was edited; the least of some times, when nothing disturbs it. */
let ordinary = 0
beforeAll(async () => {
  const edited = worst['every sentence edited']?.(length) ?? ['', '']
  ordinary = await leastCpuMs(() => comparing(edited))
})

it('never takes long where the most sentences are still set side by side', async () => {
  const texts = [longText(13_000, 1, ['a', 'b']), longText(13_000, 2, ['a', 'b'])] as const
  expect(comparing(texts).length).toBeGreaterThan(100)
  expect(await leastCpuMs(() => comparing(texts))).toBeLessThan(maxTimes * ordinary)
})
