import { expect, it } from 'vitest'
import { sliceOfText } from './paste-props.ts'
import { raisedLetters } from './read/raised-letters.ts'
import { scanTags } from './read/scan-tags.ts'
import { StyleSheet } from './read/style-sheet.ts'

/** All of one or two of these. */
const pairs = (letters: readonly string[]): string[] => [
  ...letters,
  ...letters.flatMap((one) => letters.filter((two) => two !== one).map((two) => one + two)),
]
const tags = pairs(['<', '>', '/', 'a', '=', '"', "'", ' ', '-', '!'])
const css = pairs(['{', '}', ';', ':', ',', '.a', '/*', '*/', '<!--', '@m', ' ', 'font:bold'])
const texts = ['|', '*', '\\', '- ', '1. ', '\t', ' ', '\u0301', '|a', '**a', '*a ', '\\|', '- a\n']

const readers: readonly [string, (text: string) => unknown, readonly string[], readonly string[]][] = [
  ['tags', scanTags, ['', '<a ', '<a b="', '<style>', '<!--'], tags],
  ['style sheets', (text) => new StyleSheet(text), ['', '.a{'], css],
  ['plain text', sliceOfText, ['', '**'], texts],
  ['raised letters', (text) => raisedLetters(text, 'up'), [''], ['1', 'a', '1 ']],
]

/** Time of the processor, not of the clock: other work on the machine does not count. */
function cpuMs(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** Quicker work needs no second look: what grows by the square takes far longer at this size. */
const noticeableMs = 200
/** From 25 kB to 200 kB: less than 2.5 times as long for each doubling; by the square it would be 64 times. */
const most = 2.5 ** 3
/** Collecting garbage takes its time when it likes; what grows by the square does so each time. */
const looks = 3

it.each(readers)(
  'reads %s of 200 kB in a time that grows as they do, whatever they are',
  (_, read, starts, parts) => {
    const slow: string[] = []
    for (const start of starts)
      for (const part of parts) {
        const of = (bytes: number) => start + part.repeat(bytes / part.length)
        const [little, much] = [of(25_000), of(200_000)]
        const isSlow = () => {
          const muchMs = cpuMs(() => read(much))
          return (
            muchMs > noticeableMs &&
            muchMs >
              most *
                Math.max(
                  1,
                  cpuMs(() => read(little)),
                )
          )
        }
        if (Array.from({ length: looks }).every(isSlow)) slow.push(start + part)
      }
    expect(slow).toEqual([])
  },
  60_000,
)
