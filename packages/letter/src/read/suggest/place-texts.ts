import type { LetterJson } from '@thidua/schema/letter-json'
import type { ItemId } from '@thidua/schema/outline/item-id'
import { itemsOf, numberOf, type Template, type TemplateItem } from '@thidua/schema/outline/template'
import { notProvided } from '../../compose/body.ts'
import { parseMarkup } from '../../markup/parse-markup.ts'
import { plainText } from '../../markup/plain-text.ts'
import { fold } from '../../sentences/fold.ts'
import { readNumbering } from '../../sentences/numbering.ts'
import { isNone } from '../recognise/outline/none-answer.ts'

/** What a letter says of one item of a round's outline. */
export interface PlacedText {
  /** Null for a text that belongs to none: what the outline does not ask, and what it asks no more. */
  readonly item: ItemId | null
  /** As it stands in the file, without its number; empty when it has none. */
  readonly heading: string
  readonly answer: 'content' | 'none'
  /** Markup; empty for a bare "Không có". */
  readonly text: string
}

/**
 * The texts of a letter by the items of a round's outline. The reader knows the ten items of the standard outline by
 * what they mean; an item that the round asks beside them is known by its own heading, wherever that stands, or by a
 * heading of `known` that was read as it.
 */
export function placeTexts(
  letter: LetterJson,
  template: Template,
  known: ReadonlyMap<string, ItemId> = new Map(),
): PlacedText[] {
  const items = itemsOf(template)
  const byMeaning = new Map(items.toReversed().map((item) => [item.meaning, item]))
  const own = items.filter((item) => item.meaning === null || byMeaning.get(item.meaning) !== item)
  const pieces = [
    ...letter.sections.map(({ place, ...section }) => ({ ...section, item: byMeaning.get(place)?.id ?? null })),
    ...[...letter.unplaced, ...(letter.cosignatures ?? []).map(signedText)].map((text) => ({
      item: null,
      heading: '',
      answer: 'content' as const,
      text,
    })),
  ]
  const texts = pieces.flatMap(({ answer, ...piece }): PlacedText[] => {
    const [first, ...opened] = splitByHeadings(piece, (line) => openedBy(line, { own, known, template }))
    return [
      ...(answer === 'none' || first.text.trim() !== ''
        ? [{ ...first, answer: answer === 'none' ? answer : 'content' } as const]
        : []),
      ...opened
        .map((part) => ({ ...part, ...answerOf(part.text) }))
        .filter(({ answer: said, text }) => said === 'none' || text.trim() !== ''),
    ]
  })
  return joined(texts.filter(({ text }) => fold(text) !== fold(notProvided)))
}

/** A draft has one signature: who else signed is shown beside what has no place. */
const signedText = ({ lines, name }: NonNullable<LetterJson['signature']>): string =>
  [...lines, ...(name === null ? [] : [name])].join('\n')

interface Part {
  readonly item: ItemId | null
  readonly heading: string
  readonly text: string
}

/** A line that opens an item, and the text that goes on after it. */
interface Opened {
  readonly item: ItemId
  readonly heading: string
  readonly rest: string
}

/** The text before the first line that opens an item, then the parts that such lines open. */
function splitByHeadings(whole: Part, opens: (line: string) => Opened | null): [Part, ...Part[]] {
  const before: string[] = []
  const parts: (Opened & { lines: string[] })[] = []
  for (const line of whole.text.split('\n')) {
    const opened = opens(line)
    if (opened) parts.push({ ...opened, lines: opened.rest === '' ? [] : [opened.rest] })
    else (parts.at(-1)?.lines ?? before).push(line)
  }
  return [
    { ...whole, text: before.join('\n') },
    ...parts.map(({ item, heading, lines }) => ({ item, heading, text: lines.join('\n') })),
  ]
}

/** The title of an annex that says which item lists its rows. */
const annexTitle = /^phụ lục\s.*\(mục ([IVX]+(?:\.\d+)*)\)$/iu

/** Items that are known by their headings, and the headings that were read as theirs. */
interface Own {
  readonly own: readonly TemplateItem[]
  readonly known: ReadonlyMap<string, ItemId>
  readonly template: Template
}

/** The item that a line is the heading of, with or without its number; or whose annex it is the title of. */
function openedBy(line: string, { own, known, template }: Own): Opened | null {
  if (own.length === 0 || line.startsWith('|')) return null
  const typed = plainText(parseMarkup(line))
  const number = annexTitle.exec(typed)?.[1]
  const listed = own.find(({ id }) => numberOf(template, id) === number)
  if (listed) return { item: listed.id, heading: '', rest: '' }
  const words = readNumbering(typed).rest
  const [heading = '', ...more] = words.split(':')
  const item = own.find((one) => heads(heading, one))?.id ?? known.get(fold(heading))
  return item === undefined ? null : { item, heading: heading.trim(), rest: more.join(':').trim() }
}

function heads(heading: string, { heading: printed, name }: TemplateItem): boolean {
  const [before = '', after] = printed.split('{movement}')
  const words = fold(heading)
  if (words === fold(name.vi)) return true
  return after === undefined ? words === fold(printed) : before.trim() !== '' && words.startsWith(`${fold(before)} `)
}

function answerOf(text: string): Pick<PlacedText, 'answer' | 'text'> {
  const plain = plainText(parseMarkup(text))
  return !plain.includes('\n') && isNone(plain) ? { answer: 'none', text: '' } : { answer: 'content', text }
}

/** Parts of one item are one text, in the order of the file: its narrative and the annexes it refers to. */
function joined(texts: readonly PlacedText[]): PlacedText[] {
  const first = new Map<ItemId, PlacedText>()
  for (const text of texts) {
    if (text.item === null) continue
    const before = first.get(text.item)
    first.set(text.item, before ? join(before, text) : text)
  }
  return texts.flatMap((text) => {
    if (text.item === null) return [text]
    const whole = first.get(text.item)
    first.delete(text.item)
    return whole ? [whole] : []
  })
}

const join = (before: PlacedText, more: PlacedText): PlacedText => ({
  item: before.item,
  heading: before.heading || more.heading,
  answer: before.answer === 'none' && more.answer === 'none' ? 'none' : 'content',
  text: [before.text, more.text].filter((text) => text !== '').join('\n'),
})
