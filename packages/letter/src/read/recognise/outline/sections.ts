import type { LetterJson } from '@thidua/schema/letter-json'
import { chapterOf, type Meaning, meanings } from '@thidua/schema/outline/meanings'
import { parseMarkup } from '../../../markup/parse-markup.ts'
import { plainText } from '../../../markup/plain-text.ts'
import { saysMore } from './annexes.ts'
import { senseOf } from './meanings.ts'
import { isBareNone, isNone } from './none-answer.ts'
import type { Chunk } from './outline-state.ts'
import { toMarkup } from './to-markup.ts'

type Section = LetterJson['sections'][number]

/** The ten sections in order; several parts for one place are joined, each later heading kept as a line. */
export function sectionsOf(chunks: readonly Chunk[]): Section[] {
  const sections = meanings.map((place) =>
    section(
      place,
      chunks.filter((chunk) => chunk.place === place),
    ),
  )
  return sections.map((own) => (own.answer === 'missing' ? answeredTogether(own, sections) : own))
}

/** "4 và 5. Khen thưởng; kiểm tra, giám sát: Không có": a heading over two items says that neither has anything. */
function answeredTogether(missing: Section, sections: readonly Section[]): Section {
  const said = sections.find(
    ({ place, answer, heading }) =>
      answer === 'none' && chapterOf(place) === chapterOf(missing.place) && senseOf(heading, [missing.place])?.strong,
  )
  return said ? { ...missing, answer: 'none', text: said.text } : missing
}

function section(place: Meaning, chunks: readonly Chunk[]): Section {
  // Of an annex a label with words of its own is kept in the text, before the title.
  const named = chunks.find(({ heading, numbering }) => heading !== '' && !saysMore(numbering))
  const text = chunks
    .flatMap((chunk) => [chunk === named ? '' : headingLine(chunk), toMarkup(chunk.lines)])
    .filter((part) => part !== '')
    .join('\n')
  const plain = plainText(parseMarkup(text))
  const none = !plain.includes('\n') && isNone(plain)
  const answer = plain.trim() === '' ? 'missing' : none ? 'none' : 'content'
  return { place, heading: named?.heading ?? '', answer, text: none && isBareNone(plain) ? '' : text }
}

/** A part that the outline does not know, as one text under its own heading. */
export const unplacedText = (chunk: Chunk): string =>
  [headingLine(chunk), toMarkup(chunk.lines)].filter((part) => part !== '').join('\n')

const headingLine = ({ numbering, heading }: Chunk): string =>
  [numbering, heading].filter((part) => part !== '').join(' ')
