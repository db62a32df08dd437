import { findItem, type Template, type TemplateItem } from '@thidua/schema/outline/template'
import type { CompiledRound } from './compiled-round.ts'

/** The round, and each version of its outline, with nothing but this item: all that is read of an answer. */
export function withItemAlone(round: CompiledRound, item: TemplateItem): CompiledRound {
  const versions = new Map<Template, Template>()
  const alone = (template: Template): Template => {
    const known = versions.get(template) ?? outlineOf(findItem(template, item.id))
    versions.set(template, known)
    return known
  }
  return {
    template: outlineOf(item),
    agencies: round.agencies,
    standing: round.standing.map((submission) =>
      submission.template ? { ...submission, template: alone(submission.template) } : submission,
    ),
  }
}

const outlineOf = (item: TemplateItem | undefined): Template => ({
  chapters: item ? [{ numeral: 'I', heading: item.heading, name: item.name, parts: [item] }] : [],
})
