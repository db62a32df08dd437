import type { ItemId } from '../outline/item-id.ts'
import { itemsOf, type Template, type TemplateFigure } from '../outline/template.ts'
import { nodesOf, withNodeIds } from './template-nodes.ts'

/** What a figure's key stands for, for ever. */
export type FigureMeaning = Pick<TemplateFigure, 'unit' | 'kind' | 'compile'>

/** Every name that a version of the template ever gave: none is given again for something else. */
export interface UsedNames {
  readonly nodes: ReadonlySet<string>
  /** By `item/key`: parts of an item, and options as `item/choice.option`. */
  readonly keys: ReadonlySet<string>
  /** By `item/key`. */
  readonly figures: ReadonlyMap<string, FigureMeaning & { readonly label: string }>
}

export const keyName = (item: ItemId, key: string): string => `${item}/${key}`
export const optionName = (item: ItemId, choice: string, option: string): string => `${item}/${choice}.${option}`

/** The names of all versions that were ever published. */
export function usedNames(versions: readonly Template[]): UsedNames {
  const items = versions.flatMap(itemsOf)
  return {
    nodes: new Set(versions.flatMap((version) => [...nodesOf(withNodeIds(version)).keys()])),
    keys: new Set(
      items.flatMap(({ id, narratives, figures, choices }) => [
        ...[...narratives, ...figures, ...choices].map(({ key }) => keyName(id, key)),
        ...choices.flatMap(({ key, options }) => options.map((option) => optionName(id, key, option.key))),
      ]),
    ),
    figures: new Map(
      items.flatMap(({ id, figures }) =>
        figures.map(({ key, unit, kind, compile, label }) => [
          keyName(id, key),
          { unit, kind, compile, label: label.vi },
        ]),
      ),
    ),
  }
}

export const sameMeaning = (a: FigureMeaning, b: FigureMeaning): boolean =>
  a.unit.normalize('NFC').trim() === b.unit.normalize('NFC').trim() && a.kind === b.kind && a.compile === b.compile
