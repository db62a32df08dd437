import type { ItemId } from '@thidua/schema/outline/item-id'
import { isGroup, type Template, type TemplateChapter, type TemplateItem } from '@thidua/schema/outline/template'
import { fold } from '../../../../sentences/fold.ts'
import { readNumbering } from '../../../../sentences/numbering.ts'
import { senseOf, type Target } from '../meanings.ts'

/** One heading that a template prints: of a chapter, of a group, of an item; a chapter that is one item is one heading. */
export interface OutlineNode {
  /** The item that it heads; null for a heading over items. */
  readonly item: ItemId | null
  /** 1 for a chapter, 2 for what stands under it, 3 for the items of a group. */
  readonly level: 1 | 2 | 3
  /** Its numbers from the chapter's down: `[2, 3]` for II.3. */
  readonly path: readonly number[]
  /** What its words mean to the reader, where they mean something of the standard outline. */
  readonly target: Target | null
  /** What else its heading may say: the results of chapter II, where an item stands for the chapter. */
  readonly also: Target | null
  /** Whether another heading of the template means the same: then its own words tell them apart. */
  readonly rivals: boolean
  /** As it is printed, in small letters, without the movement's name. */
  readonly printed: string
  /** Folded words by which it is known where it means nothing of the standard outline: its heading's and its name's. */
  readonly wordings: readonly ReadonlySet<string>[]
}

/** The headings of a template in the order in which they are printed. */
export function outlineNodes(template: Template): OutlineNode[] {
  const nodes = template.chapters.flatMap(chapterNodes)
  const meaning = Map.groupBy(nodes, ({ target }) => target)
  return nodes.map((node) => ({ ...node, rivals: node.target !== null && (meaning.get(node.target)?.length ?? 0) > 1 }))
}

type Unrivalled = Omit<OutlineNode, 'rivals'>

function chapterNodes(chapter: TemplateChapter, index: number): Unrivalled[] {
  const number = readNumbering(`${chapter.numeral}. A`).value[0] ?? index + 1
  const [only, ...more] = chapter.parts
  const isItem = only !== undefined && more.length === 0 && !isGroup(only) && ownNumber(only.numbering, 0) === number
  if (isItem && readNumbering(`${only.numbering} A`).kind === 'chapter') return [itemNode(only, 1, [number])]
  const over = overItems(chapter.heading, 1, [number], ['I', 'II'])
  return [
    over,
    ...chapter.parts.flatMap((part, at): Unrivalled[] => {
      const path = [number, ownNumber(part.numbering, at + 1)]
      if (!isGroup(part)) return [itemNode(part, 2, path)]
      const items = part.items.map((item, below) => itemNode(item, 3, [...path, ownNumber(item.numbering, below + 1)]))
      return [overItems(part.heading, 2, path, ['I.2']), ...items]
    }),
  ]
}

/** The last number of a numbering, `2.1.` → 1. */
const ownNumber = (numbering: string, otherwise: number): number =>
  readNumbering(`${numbering} A`).value.at(-1) ?? otherwise

const overItems = (
  heading: string,
  level: OutlineNode['level'],
  path: readonly number[],
  targets: readonly Target[],
): Unrivalled => ({
  item: null,
  level,
  path,
  target: senseOf(printedWords(heading), targets)?.target ?? null,
  also: null,
  printed: printedWords(heading).trim().toLowerCase(),
  wordings: [wordsOf(heading)],
})

const itemNode = (
  { id, meaning, heading, name }: TemplateItem,
  level: OutlineNode['level'],
  path: readonly number[],
): Unrivalled => ({
  item: id,
  level,
  path,
  target: meaning,
  also: meaning === 'II.2' ? 'II' : null,
  printed: printedWords(heading).trim().toLowerCase(),
  wordings: [wordsOf(heading), wordsOf(name.vi)],
})

/** A heading without the name of its movement. */
const printedWords = (heading: string): string => heading.replaceAll('{movement}', ' ')

const wordsOf = (text: string): ReadonlySet<string> => new Set(fold(printedWords(text)).split(' ').filter(Boolean))
