import type { Label } from '../label.ts'
import { isGroup, type Template, type TemplateGroup, type TemplateItem } from '../outline/template.ts'

/** The template as it is published: texts in NFC without blanks at their ends, hints and examples that say nothing left out. */
export const tidyTemplate = (template: Template): Template => ({
  chapters: template.chapters.map((chapter) => ({
    ...chapter,
    heading: tidy(chapter.heading),
    name: tidyLabel(chapter.name),
    parts: chapter.parts.map((part): TemplateGroup | TemplateItem =>
      isGroup(part) ? { ...part, heading: tidy(part.heading), items: part.items.map(tidyItem) } : tidyItem(part),
    ),
  })),
})

const tidyItem = (item: TemplateItem): TemplateItem => ({
  ...withHelp(item),
  heading: tidy(item.heading),
  name: tidyLabel(item.name),
  narratives: item.narratives.map((one) => ({ ...withHelp(one), label: tidyLabel(one.label) })),
  figures: item.figures.map(({ unitEn, numerator, denominator, ...figure }) => ({
    ...withHelp(figure),
    label: tidyLabel(figure.label),
    unit: tidy(figure.unit),
    ...(tidy(unitEn ?? '') !== '' && { unitEn: tidy(unitEn ?? '') }),
    ...(says(numerator) && { numerator: tidyLabel(numerator) }),
    ...(says(denominator) && { denominator: tidyLabel(denominator) }),
  })),
  choices: item.choices.map((choice) => ({
    ...withHelp(choice),
    label: tidyLabel(choice.label),
    options: choice.options.map(({ key, label }) => ({ key, label: tidyLabel(label) })),
  })),
})

function withHelp<T extends { readonly hint?: Label | undefined; readonly example?: Label | undefined }>(
  asked: T,
): Omit<T, 'hint' | 'example'> & { hint?: Label; example?: Label } {
  const { hint, example, ...rest } = asked
  return {
    ...rest,
    ...(says(hint) && { hint: tidyLabel(hint) }),
    ...(says(example) && { example: tidyLabel(example) }),
  }
}

/** Whether a text says anything, which its Vietnamese decides. */
export const says = (label: Label | undefined): label is Label => label !== undefined && tidy(label.vi) !== ''
const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()
/** A text in NFC, blanks in a row as one, none at its ends. */
export const tidyLabel = ({ vi, en }: Label): Label => ({ vi: tidy(vi), en: tidy(en) })
