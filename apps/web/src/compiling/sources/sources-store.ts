import type { ItemId } from '@thidua/schema/outline/item-id'
import { itemsOf, type Template } from '@thidua/schema/outline/template'
import type { ItemTexts } from '../compiling-query.ts'
import { buildSources, type SourceHeads, type Sources } from './build-sources.ts'

interface Options {
  readonly template: Template
  readonly heads: SourceHeads
  /** Reads what the submissions say to an item. */
  readonly read: (item: ItemId) => Promise<ItemTexts>
}

/** Items that are read at the same time. */
const atOnce = 2

/** What somebody who works out things from the sources elsewhere is told as they arrive. */
export type SourceNews =
  | { readonly kind: 'heads'; readonly template: Template; readonly heads: SourceHeads }
  | { readonly kind: 'texts'; readonly item: ItemId; readonly texts: ItemTexts }

/**
 * What the agencies said, item by item as it arrives: the item that is open first, the others behind it. React reads it
 * by `useSyncExternalStore`.
 */
export class SourcesStore {
  readonly #listeners = new Set<() => void>()
  readonly #template: Template
  readonly #read: (item: ItemId) => Promise<ItemTexts>
  readonly #texts = new Map<ItemId, ItemTexts>()
  #heads: SourceHeads
  #sources: Sources
  /** Rises with every reading of all: texts that were asked for before are of submissions that may no longer stand. */
  #reading = 0
  #tell: (news: SourceNews) => void = () => undefined

  constructor({ template, heads, read }: Options) {
    this.#template = template
    this.#heads = heads
    this.#read = read
    this.#sources = buildSources(template, heads, this.#texts)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly sources = (): Sources => this.#sources

  /** Tells all that is here, and from now on whatever comes. */
  follow(tell: (news: SourceNews) => void): void {
    this.#tell = tell
    tell({ kind: 'heads', template: this.#template, heads: this.#heads })
    for (const [item, texts] of this.#texts) tell({ kind: 'texts', item, texts })
  }

  /** Takes other submissions as those that stand, and reads what they say. What is here stays until then. */
  refresh(heads: SourceHeads, first: ItemId): Promise<void> {
    this.#heads = heads
    this.#tell({ kind: 'heads', template: this.#template, heads })
    return this.readAll(first)
  }

  /** Reads all items, `first` before the others. Throws what reading throws; what was read until then is here. */
  async readAll(first: ItemId): Promise<void> {
    const reading = ++this.#reading
    const rest = itemsOf(this.#template).flatMap(({ id }) => (id === first ? [] : [id]))
    const readOn = async (): Promise<void> => {
      const item = rest.shift()
      if (item === undefined || reading !== this.#reading) return
      await this.#readItem(item, reading)
      await readOn()
    }
    await this.#readItem(first, reading)
    await Promise.all(Array.from({ length: atOnce }, readOn))
  }

  async #readItem(item: ItemId, reading: number): Promise<void> {
    const texts = await this.#read(item)
    if (reading !== this.#reading) return
    this.#texts.set(item, texts)
    this.#tell({ kind: 'texts', item, texts })
    this.#sources = buildSources(this.#template, this.#heads, this.#texts)
    for (const listener of this.#listeners) listener()
  }
}
