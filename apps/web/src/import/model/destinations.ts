import type { Label } from '@thidua/schema/label'
import { type FieldPath, narrativePath } from '@thidua/schema/outline/paths'
import { itemsOf, type Template, type TemplateItem } from '@thidua/schema/outline/template'

/** A narrative that a text can be put into, with what names it. */
export interface Destination {
  readonly path: FieldPath
  readonly item: TemplateItem
  /** Name of the narrative, when its item has several. */
  readonly narrative: Label | null
}

export interface DestinationGroup {
  readonly numeral: string
  readonly name: Label
  readonly destinations: readonly Destination[]
}

/** Every narrative of the outline by chapter, in order. */
export const destinationGroups = (template: Template): DestinationGroup[] =>
  template.chapters.map((chapter) => ({
    numeral: chapter.numeral,
    name: chapter.name,
    destinations: itemsOf({ chapters: [chapter] }).flatMap((item) =>
      item.narratives.map(({ key, label }) => ({
        path: narrativePath(item.id, key),
        item,
        narrative: item.narratives.length > 1 ? label : null,
      })),
    ),
  }))
