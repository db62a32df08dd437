import type { LetterJson } from '@thidua/schema/letter-json'
import { check } from '../check/check.ts'
import type { FileHeading, Passage } from '../check/check-input.ts'
import type { SourceMarks } from '../model/source-block.ts'
import type { Recognised } from './recognise/form/recognised.ts'

/** The slips of a letter that was read from a file. Headings and letterhead count, which a draft does not have. */
export function checkRecognised(
  { letter, parts, outline, national }: Recognised,
  marks: SourceMarks,
): LetterJson['slips'] {
  if (letter.kind !== 'report') return []
  // Where chapter I, or what follows its first text, is "1.", that text wants no heading "1." of its own.
  const counted = outline.headings.some(
    ({ target, numbering }) =>
      (target === 'I' && /^\d/u.test(numbering)) || (isGroupOfI(target) && /^1\D?$/u.test(numbering)),
  )
  const headings: FileHeading[] = [
    ...outline.headings.map(({ target, ...heading }) => ({ place: target, ...heading })),
    ...outline.chunks
      .filter(({ place, heading }) => place === 'I.1' && heading === '' && !counted)
      .map(({ place }) => ({ place, heading: '', numbering: '', typed: '' })),
  ]
  const passages: Passage[] = [
    text('title', 'title', null, letter.title ?? ''),
    ...parts.opening.map((line) => text('opening', 'opening', null, line.text)),
    ...letter.sections.flatMap(({ place, heading, text: own }) => [
      text(`${place}/heading`, 'heading', place, typedHeading(headings, place) || heading),
      text(place, 'narrative', place, own),
    ]),
    ...parts.closing.map((line) => text('closing', 'closing', null, line.text)),
    ...letter.recipients.map((recipient) => text('recipients', 'recipient', null, recipient)),
    text('signer', 'signer', null, letter.signature?.name ?? ''),
  ]
  const slips = check({
    passages: passages.filter((passage) => passage.text !== ''),
    file: {
      national,
      addressed: letter.addressees.length > 0,
      party: /^\d+-/u.test(letter.number ?? ''),
      agency: letter.agency,
      headings,
      marks: { ...marks, brokenSentences: marks.brokenSentences.filter((seam) => !letter.title?.includes(seam)) },
    },
  })
  return slips.map(({ rule, quote, place }) => ({ rule, quote, place }))
}

const isGroupOfI = (target: string | null): boolean => target?.startsWith('I.2') === true

const text = (id: string, role: Passage['role'], place: string | null, words: string): Passage => ({
  id,
  role,
  place,
  text: words,
})

const typedHeading = (headings: readonly FileHeading[], place: string): string =>
  headings.find((heading) => heading.place === place)?.typed ?? ''
