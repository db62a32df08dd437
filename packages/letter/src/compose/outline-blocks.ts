import { isGroup, type TemplateChapter, type TemplateItem } from '@thidua/schema/outline/template'
import type { BodyBlock, HeadingBlock } from '../model/letter-document.ts'

/** Level of an item's heading. */
export type ItemLevel = 1 | 2 | 3

/** The chapters as blocks, in the outline's order; `blocksOf` gives an item's with its heading. */
export const outlineBlocks = (
  chapters: readonly TemplateChapter[],
  movement: string,
  blocksOf: (item: TemplateItem, level: ItemLevel) => readonly BodyBlock[],
): BodyBlock[] =>
  chapters.flatMap((chapter) => {
    const [only] = chapter.parts
    // III and IV of the standard outline: the chapter is its one item, and its heading is the item's.
    if (only && !isGroup(only) && only.numbering === `${chapter.numeral}.`) return blocksOf(only, 1)
    return [
      outlineHeading(1, `${chapter.numeral}.`, chapter.heading, movement),
      ...chapter.parts.flatMap((part) =>
        isGroup(part)
          ? [
              outlineHeading(2, part.numbering, part.heading, movement),
              ...part.items.flatMap((item) => blocksOf(item, 3)),
            ]
          : blocksOf(part, 2),
      ),
    ]
  })

/** A heading of the outline; `{movement}` in it stands for the movement's name. */
export const outlineHeading = (
  level: HeadingBlock['level'],
  numbering: string,
  text: string,
  movement: string,
): HeadingBlock => ({ kind: 'heading', level, text: `${numbering} ${text.replaceAll('{movement}', movement)}` })
