import {
  isGroup,
  numberOf,
  type Template,
  type TemplateGroup,
  type TemplateItem,
} from '@thidua/schema/outline/template'
import { chapterWith, isChapter, nodeIdOf, type TemplateNode } from '@thidua/schema/template-editing/template-nodes'

/** A node as it is named in the tree and in links: its number and its short name. */
export function nodeName(template: Template, node: TemplateNode): { readonly number: string; readonly name: string } {
  if (isChapter(node)) return { number: node.numeral, name: node.name.vi || node.heading }
  if (isGroup(node as TemplateGroup | TemplateItem)) {
    const chapter = chapterWith(template, nodeIdOf(node))
    const { numbering, heading } = node as TemplateGroup
    return { number: `${chapter?.numeral ?? ''}.${numbering.replace(/\.$/u, '')}`, name: heading }
  }
  const item = node as TemplateItem
  return { number: numberOf(template, item.id), name: item.name.vi || item.heading }
}
