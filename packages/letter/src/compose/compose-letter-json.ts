import type { LetterJson } from '@thidua/schema/letter-json'
import { itemId } from '@thidua/schema/outline/item-id'
import type { Meaning } from '@thidua/schema/outline/meanings'
import { parseMarkup } from '../markup/parse-markup.ts'
import {
  type Annex,
  type BodyBlock,
  type HeadingBlock,
  type LetterDocument,
  plainRuns,
} from '../model/letter-document.ts'
import { unplacedLabel, unplacedTitle } from '../model/unplaced-annex.ts'
import { createCite } from './cite.ts'
import { blank, formatLongDate, formatNumberLine, upperFirst } from './format-vietnamese.ts'
import { endText, reportWords } from './letter-texts.ts'
import { issuerLines } from './letterhead.ts'

type Section = LetterJson['sections'][number]

/** Number and level of the heading of each item of the standard outline; III and IV are chapters themselves. */
const headings: Readonly<Record<Meaning, { numbering: string; level: HeadingBlock['level'] }>> = {
  'I.1': { numbering: '1.', level: 2 },
  'I.2.1': { numbering: '2.1.', level: 3 },
  'I.2.2': { numbering: '2.2.', level: 3 },
  'II.1': { numbering: '1.', level: 2 },
  'II.2': { numbering: '2.', level: 2 },
  'II.3': { numbering: '3.', level: 2 },
  'II.4': { numbering: '4.', level: 2 },
  'II.5': { numbering: '5.', level: 2 },
  III: { numbering: 'III.', level: 1 },
  IV: { numbering: 'IV.', level: 1 },
}

/** Headings over items, printed before the first of their places that has anything to print. */
const groups: readonly { places: readonly Meaning[]; heading: HeadingBlock }[] = [
  {
    places: ['I.1', 'I.2.1', 'I.2.2'],
    heading: { kind: 'heading', level: 1, text: 'I. KHÁI QUÁT ĐẶC ĐIỂM TÌNH HÌNH' },
  },
  { places: ['I.2.1', 'I.2.2'], heading: { kind: 'heading', level: 2, text: '2. Những thuận lợi, khó khăn' } },
  {
    places: ['II.1', 'II.2', 'II.3', 'II.4', 'II.5'],
    heading: { kind: 'heading', level: 1, text: 'II. KẾT QUẢ TRIỂN KHAI THỰC HIỆN PHONG TRÀO THI ĐUA' },
  },
]

/**
 * Composes the letter of the command's JSON: the headings as given, nothing left out. What the letter
 * says beside the fields (opening, closing, headings over items) is only the form's own words, so that
 * reading it again gives the same JSON, `slips` aside.
 */
export function composeLetterJson(json: LetterJson): LetterDocument {
  const { agency, place, issuedOn, signature } = json
  return {
    properties: {
      title: upperFirst(reportWords(json.title ?? '')).trim(),
      subject: json.movement?.name ?? '',
      author: agency ?? '',
      issuedOn,
    },
    superior: null,
    issuer: agency === null ? [] : issuerLines({ name: agency, superiorLine: '', letterPlace: '' }),
    number: json.number === null ? formatNumberLine('', blank) : `Số: ${json.number}`,
    placeAndDate: `${place ?? blank}, ${formatLongDate(issuedOn)}`,
    urgency: null,
    draftMark: null,
    kind: 'BÁO CÁO',
    subject: json.title ?? '',
    addressees: json.addressees,
    bases: [],
    body: [
      { kind: 'paragraph', runs: plainRuns(openingText(json)) },
      ...sectionBlocks(json.sections),
      { kind: 'paragraph', runs: plainRuns(closingText(json)) },
    ],
    signature: { lines: signature?.lines ?? [], name: signature?.name ?? null },
    recipients: json.recipients,
    annexes: json.unplaced.length > 0 ? [unplacedAnnex(json.unplaced)] : [],
  }
}

/** Request, then whatever else is cited outside the sections, then who reports what. */
function openingText({ request, citations, agency, title, movement }: LetterJson): string {
  const cite = createCite()
  const cited = [...(request ? [request] : []), ...citations.filter((citation) => citation.place === null)].map(cite)
  const words = `${reportWords(title ?? subjectOf(movement))} như sau:`
  return upperFirst(
    [cited.length > 0 ? `Thực hiện ${cited.join('; ')}; ` : '', agency === null ? words : `${agency} ${words}`].join(
      '',
    ),
  )
}

/** Names the movement where the title does not. */
function closingText({ agency, title, movement }: LetterJson): string {
  const named = movement !== null && title?.includes(movement.name) ? title : subjectOf(movement)
  return endText(`Trên đây là ${reportWords(named)}${agency === null ? '' : ` của ${agency}`}`)
}

function subjectOf(movement: LetterJson['movement']): string {
  if (movement === null) return 'kết quả thực hiện'
  const { name, from, to } = movement
  const span = from === null ? '' : to === null ? ` từ năm ${from}` : ` giai đoạn ${from}-${to}`
  return `kết quả thực hiện Phong trào thi đua “${name}”${span}`
}

function sectionBlocks(sections: readonly Section[]): BodyBlock[] {
  const said = sections.filter(({ heading, text, answer }) => heading !== '' || text !== '' || answer === 'none')
  return said.flatMap((section) => [
    ...groups
      .filter(({ places }) => said.find(({ place }) => places.includes(place)) === section)
      .map(({ heading }) => heading),
    ...sectionOwnBlocks(section),
  ])
}

function sectionOwnBlocks({ place, heading, answer, text }: Section): BodyBlock[] {
  const { numbering, level } = headings[place]
  const id = itemId(place)
  const tail = answer === 'none' && text === '' ? ': Không có' : undefined
  const title: BodyBlock = {
    kind: 'heading',
    level,
    text: `${numbering} ${heading}`.trim(),
    place: id,
    ...(tail && { tail }),
  }
  return [
    ...(heading === '' && !tail ? [] : [title]),
    ...parseMarkup(text).map((block): BodyBlock => ({ ...block, place: id })),
  ]
}

/** Text outside the outline, each piece under a numbered line of its own, so that it can be told apart again. */
const unplacedAnnex = (unplaced: readonly string[]): Annex => ({
  label: 'Phụ lục',
  title: unplacedTitle,
  note: '',
  landscape: false,
  table: null,
  blocks: unplaced.flatMap((text, index): BodyBlock[] => [
    { kind: 'heading', level: 2, text: unplacedLabel(index + 1) },
    ...parseMarkup(text),
  ]),
})
