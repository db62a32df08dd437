import { isGroup, numberOf, type Template } from '@thidua/schema/outline/template'
import { chapterWith, isChapter, nodeIdOf, type TemplateNode } from '@thidua/schema/template-editing/template-nodes'

/** A node as it is named in the tree and in links: its number and its short name. */
export function nodeName(template: Template, node: TemplateNode): { readonly number: string; readonly name: string } {
  if (isChapter(node)) return { number: node.numeral, name: node.name.vi || node.heading }
  if (isGroup(node)) {
    const chapter = chapterWith(template, nodeIdOf(node))
    return { number: `${chapter?.numeral ?? ''}.${node.numbering.replace(/\.$/u, '')}`, name: node.heading }
  }
  return { number: numberOf(template, node.id), name: node.name.vi || node.heading }
}
