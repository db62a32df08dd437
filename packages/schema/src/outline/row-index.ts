import { isRowsSlug } from './rows/slugs.ts'

type Cells = Readonly<Record<string, string>>
/** The texts of a draft by path: `Answers` of paths.ts, which reads its rows here. */
type Texts = Readonly<Record<string, string>>

interface RowList {
  /** Ids of the rows that stand in the list, in the order of their fractional indexes. */
  readonly ids: readonly string[]
  /** Cells as typed, `order` left out, by row; of removed rows too. */
  readonly cells: ReadonlyMap<string, Cells>
}

type RowIndex = ReadonlyMap<string, RowList>

const noRows: RowList = { ids: [], cells: new Map() }

const indexes = new WeakMap<Texts, RowIndex>()

/**
 * The rows of one list of a draft: `II.2/plans`. All lists are read in one pass, once for each answers object.
 * What was read holds only while the texts stay as they are, so the answers are frozen: writing to them from
 * then on throws, and never reads an older list.
 */
export function rowList(answers: Texts, list: string): RowList {
  let index = indexes.get(answers)
  if (!index) {
    index = readRows(Object.freeze(answers))
    indexes.set(answers, index)
  }
  return index.get(list) ?? noRows
}

function readRows(answers: Texts): RowIndex {
  const lists = new Map<string, { orders: [id: string, order: string][]; cells: Map<string, Record<string, string>> }>()
  for (const [path, value] of Object.entries(answers)) {
    const segments = path.split('/')
    const [item, slug = '', id = '', cell = ''] = segments
    if (segments.length !== 4 || !isRowsSlug(slug)) continue
    const name = `${item}/${slug}`
    let list = lists.get(name)
    if (!list) lists.set(name, (list = { orders: [], cells: new Map() }))
    if (cell === 'order') {
      if (value !== '') list.orders.push([id, value])
      continue
    }
    const cells = list.cells.get(id)
    if (cells) cells[cell] = value
    else list.cells.set(id, { [cell]: value })
  }
  return new Map([...lists].map(([name, { orders, cells }]) => [name, { ids: idsInOrder(orders), cells }]))
}

const idsInOrder = (orders: readonly (readonly [id: string, order: string])[]): string[] =>
  orders.toSorted(([idA, a], [idB, b]) => (a < b ? -1 : a > b ? 1 : idA < idB ? -1 : 1)).map(([id]) => id)
