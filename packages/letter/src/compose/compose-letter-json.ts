import type { LetterJson } from '@thidua/schema/letter-json'
import { itemId } from '@thidua/schema/outline/item-id'
import type { Meaning } from '@thidua/schema/outline/meanings'
import { midTermTemplate } from '@thidua/schema/outline/standard-template'
import { isGroup, type TemplateGroup, type TemplateItem } from '@thidua/schema/outline/template'
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
import { blank, formatLongDate, formatNumberLine, upper, upperFirst } from './format-vietnamese.ts'
import { endText, reportWords } from './letter-texts.ts'
import { issuerLines } from './letterhead.ts'

type Section = LetterJson['sections'][number]

/** A heading of the standard outline, and the items under it: an item's own has one, one over items several. */
interface StandardHeading {
  readonly items: readonly (Meaning | null)[]
  readonly numbering: string
  readonly heading: string
  readonly level: 1 | 2 | 3
}

/** In the order of the outline; III and IV are chapters and items in one. */
const standard: readonly StandardHeading[] = midTermTemplate.chapters.flatMap((chapter) => {
  const meaningsOf = (part: TemplateGroup | TemplateItem) =>
    (isGroup(part) ? part.items : [part]).map(({ meaning }) => meaning)
  const own = (item: TemplateItem, level: 1 | 2 | 3): StandardHeading => ({ ...item, items: [item.meaning], level })
  const [only] = chapter.parts
  if (only && !isGroup(only) && chapter.parts.length === 1) return [own(only, 1)]
  return [
    { items: chapter.parts.flatMap(meaningsOf), numbering: `${chapter.numeral}.`, heading: chapter.heading, level: 1 },
    ...chapter.parts.flatMap((part) =>
      isGroup(part)
        ? [{ ...part, items: meaningsOf(part), level: 2 as const }, ...part.items.map((item) => own(item, 3))]
        : [own(part, 2)],
    ),
  ]
})

/**
 * Composes the letter of the command's JSON: the headings as given, nothing left out. What the letter
 * says beside the fields (opening, closing, headings over items) is only the form's own words, so that
 * reading it again gives the same JSON, `slips` aside. The JSON's canonical form is what is printed: numbers below ten
 * with their zero (`05/BC-SNV`), headings of chapters in capitals.
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
    superior: agency === null ? null : (json.superior ?? null),
    issuer: agency === null ? [] : issuerLines({ name: agency, superiorLine: '', letterPlace: '' }),
    number: json.number === null ? formatNumberLine('', blank) : `Số: ${json.number.replace(/^\d(?=\D|$)/u, '0$&')}`,
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
    ...(json.cosignatures && { cosignatures: json.cosignatures }),
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
    ...standard
      .filter(({ items }) => items.length > 1 && said.find(({ place }) => items.includes(place)) === section)
      .map(
        ({ level, numbering, heading }): HeadingBlock => ({ kind: 'heading', level, text: `${numbering} ${heading}` }),
      ),
    ...sectionOwnBlocks(section),
  ])
}

function sectionOwnBlocks({ place, heading, answer, text }: Section): BodyBlock[] {
  const { numbering = '', level = 2 } = standard.find(({ items }) => items.length === 1 && items[0] === place) ?? {}
  const id = itemId(place)
  const tail = answer === 'none' && text === '' ? ': Không có' : undefined
  const title: BodyBlock = {
    kind: 'heading',
    level,
    // Chapters are printed in capitals, whatever the JSON has.
    text: `${numbering} ${level === 1 ? upper(heading) : heading}`.trim(),
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
