// @vitest-environment happy-dom
import { growsTooFast } from '@thidua/schema/fixtures/grows-too-fast'
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

it.each(readers)('reads %s in a time that grows as they do, whatever they are', async (_, read, starts, parts) => {
  const slow: string[] = []
  for (const start of starts)
    for (const part of parts) {
      const times = await growsTooFast((length) => read(start + part.repeat(length / part.length)))
      if (times !== null) slow.push(`${start + part}: ${times}`)
    }
  expect(slow).toEqual([])
})
