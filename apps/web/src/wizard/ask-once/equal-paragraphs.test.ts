import { expect, it } from 'vitest'
import { equalParagraphs } from './equal-paragraphs.ts'

const long = 'Sở đã phát động phong trào thi đua đến toàn thể công chức, viên chức và người lao động trong ngành.'

it.each([
  ['a paragraph as it stood', [`Mới.\n${long}`], [long], [long]],
  ['whatever its marks and blanks', [`- **Sở đã**  phát động${long.slice('Sở đã phát động'.length)}`], [long], [long]],
  ['named once', [`${long}\n${long}`], [`x\n${long}`], [long]],
  ['not one with a word changed', [long.replace('toàn thể', 'tất cả')], [long], []],
  ['not a short one', ['Không có.'], ['Không có.'], []],
  ['not a row of a table', [`| ${long} |`], [`| ${long} |`], []],
])('%s', (_, today, before, expected) => expect(equalParagraphs(today, before)).toEqual(expected))
