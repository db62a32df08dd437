import {
  isGroup,
  itemsOf,
  type Template,
  type TemplateChapter,
  type TemplateGroup,
  type TemplateItem,
} from '../outline/template.ts'

/** Names a chapter, a numbered heading or an item while a template is edited. */
export type NodeId = string

export type TemplateNode = TemplateChapter | TemplateGroup | TemplateItem

export const isChapter = (node: TemplateNode): node is TemplateChapter => 'parts' in node

/** The template with a name for every chapter and numbered heading: from its number, the same for whoever asks. */
export const withNodeIds = (template: Template): Template => ({
  chapters: template.chapters.map((chapter) => ({
    ...chapter,
    id: idOfChapter(chapter),
    parts: chapter.parts.map((part) => (isGroup(part) ? { ...part, id: idOfGroup(chapter, part) } : part)),
  })),
})

const idOfChapter = ({ id, numeral }: TemplateChapter): NodeId => id ?? `chuong-${numeral.toLowerCase()}`

const idOfGroup = (chapter: TemplateChapter, { id, numbering }: TemplateGroup): NodeId =>
  id ?? `nhom-${chapter.numeral.toLowerCase()}-${numbering.replace(/\D+/gu, '')}`

export const nodeIdOf = (node: TemplateNode): NodeId => node.id ?? ''

/** Every chapter, numbered heading and item by its name, in the order of the outline. The template has node ids. */
export function nodesOf(template: Template): ReadonlyMap<NodeId, TemplateNode> {
  const nodes = template.chapters.flatMap((chapter): TemplateNode[] => [
    chapter,
    ...chapter.parts.flatMap((part): TemplateNode[] => (isGroup(part) ? [part, ...part.items] : [part])),
  ])
  return new Map(nodes.map((node) => [nodeIdOf(node), node]))
}

/** The template with other items, by a function; null takes one away. */
export const mapItems = (template: Template, map: (item: TemplateItem) => TemplateItem | null): Template => {
  const kept = (item: TemplateItem): TemplateItem[] => [map(item)].filter((one) => one !== null)
  return {
    chapters: template.chapters.map((chapter) => ({
      ...chapter,
      parts: chapter.parts.flatMap((part): TemplateChapter['parts'] =>
        isGroup(part) ? [{ ...part, items: part.items.flatMap(kept) }] : kept(part),
      ),
    })),
  }
}

/** The chapter in which a node stands, or which it is; null for one that is not there. */
export const chapterWith = (template: Template, node: NodeId): TemplateChapter | null =>
  template.chapters.find(
    (chapter) =>
      chapter.id === node ||
      chapter.parts.some((part) => part.id === node) ||
      itemsOf({ chapters: [chapter] }).some(({ id }) => id === node),
  ) ?? null
