import { describe, expect, it } from 'vitest'
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

/** Processor time that work takes, in milliseconds: a machine that is busy with other things tells nothing of the work. */
function timeOf(work: (texts: Texts) => unknown, texts: Texts): number {
  const start = process.cpuUsage()
  work(texts)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

/** Milliseconds; a shorter time says nothing of growth. */
const noise = 20
const doublings = 2
const rounds = 8

describe.each(Object.entries(worst))('%s', (_name, textsOf) => {
  it.each([
    ['comparing', comparing],
    ['merging', ([before, after]: Texts) => mergeTexts(before, after, `${before} z`)],
    ['splitting', ([before, after]: Texts) => splitSentences(before + after)],
  ])('%s takes time by the length of the texts, and never long', (_work, work) => {
    const [small, large] = [textsOf(50_000), textsOf(50_000 * 2 ** doublings)]
    // The least of some times is what the work takes when nothing else disturbs it.
    let [quick, slow, round] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0]
    const grows = () => slow / Math.max(quick, noise) >= 2.5 ** doublings
    do {
      quick = Math.min(quick, timeOf(work, small))
      slow = Math.min(slow, timeOf(work, large))
    } while (grows() && ++round < rounds)
    expect(slow).toBeLessThan(2_000)
    expect(grows()).toBe(false)
  })
})

it('never takes long where the most sentences are still set side by side', () => {
  const texts = [longText(13_000, 1, ['a', 'b']), longText(13_000, 2, ['a', 'b'])] as const
  expect(comparing(texts).length).toBeGreaterThan(100)
  expect(timeOf(comparing, texts)).toBeLessThan(2_000)
})
