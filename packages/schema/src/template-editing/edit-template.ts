import { label } from '../label.ts'
import type { ItemId } from '../outline/item-id.ts'
import {
  isGroup,
  type Template,
  type TemplateChapter,
  type TemplateGroup,
  type TemplateItem,
} from '../outline/template.ts'
import { editParts } from './edit-parts.ts'
import { moveNode } from './move-node.ts'
import { newItemId } from './names.ts'
import { renumber } from './renumber.ts'
import type { NodeValues, TemplateAct } from './template-act.ts'
import { isChapter, mapItems, nodeIdOf, nodesOf, type TemplateNode } from './template-nodes.ts'
import type { UsedNames } from './used-names.ts'

/** A template after an act; the template itself where the act finds nothing to do. It has node ids. */
export function editTemplate(template: Template, act: TemplateAct, used: UsedNames): Template {
  const edited = acted(template, act, used)
  return edited === template ? template : renumber(edited)
}

function acted(template: Template, act: TemplateAct, used: UsedNames): Template {
  switch (act.kind) {
    case 'addChapter': {
      const id = newId(template, act.name, used)
      const chapter = { id, numeral: 'I', heading: act.name.toUpperCase(), name: label(act.name, ''), parts: [] }
      return { chapters: [...template.chapters, chapter] }
    }
    case 'addGroup':
    case 'addItem': {
      const id = newId(template, act.name, used)
      const node = act.kind === 'addItem' ? newItem(id, act.name) : newGroup(id, act.name)
      return addInto(template, act.into, node)
    }
    case 'remove':
      return nodesOf(template).has(act.node) ? removeNode(template, act.node) : template
    case 'move':
      return moveNode(template, act.node, act.by)
    case 'change':
      return mapNode(template, act.node, (node) => changed(node, act.values))
    case 'addPart':
    case 'changePart':
    case 'removePart':
    case 'renewPart':
    case 'movePart':
    case 'addOption':
    case 'changeOption':
    case 'removeOption': {
      const item = nodesOf(template).get(act.item)
      if (!item || isChapter(item) || isGroup(item)) return template
      const edited = editParts(item, act, used)
      return edited === item ? template : mapItems(template, (one) => (one === item ? edited : one))
    }
  }
}

const newId = (template: Template, name: string, used: UsedNames): ItemId => {
  const nodes = nodesOf(template)
  return newItemId(name, (id) => nodes.has(id) || used.nodes.has(id))
}

const newGroup = (id: string, heading: string): TemplateGroup => ({ id, numbering: '', heading, items: [] })

const newItem = (id: ItemId, name: string): TemplateItem => ({
  id,
  meaning: null,
  numbering: '',
  heading: name,
  name: label(name, ''),
  narratives: [{ key: 'narrative', label: label('Nội dung', 'Text'), required: false }],
  figures: [],
  choices: [],
  rows: null,
  columns: { hidden: [], required: [] },
  mayBeNone: true,
  required: true,
})

function addInto(template: Template, into: string, node: TemplateGroup | TemplateItem): Template {
  return mapNode(template, into, (parent) => {
    if (isChapter(parent)) return { ...parent, parts: [...parent.parts, node] }
    return isGroup(parent) && !isGroup(node) ? { ...parent, items: [...parent.items, node] } : parent
  })
}

const removeNode = (template: Template, id: string): Template => ({
  chapters: template.chapters
    .filter((chapter) => chapter.id !== id)
    .map((chapter) => ({
      ...chapter,
      parts: chapter.parts
        .filter((part) => part.id !== id)
        .map((part) => (isGroup(part) ? { ...part, items: part.items.filter((item) => item.id !== id) } : part)),
    })),
})

/** The template with one node replaced; itself where the node is not there or stays as it is. */
function mapNode(template: Template, id: string, map: (node: TemplateNode) => TemplateNode): Template {
  const node = nodesOf(template).get(id)
  const mapped = node && map(node)
  if (!mapped || mapped === node) return template
  const replace = <T extends TemplateNode>(one: T): T => (nodeIdOf(one) === id ? (mapped as T) : one)
  return {
    chapters: template.chapters.map((chapter): TemplateChapter => {
      if (chapter.id === id) return replace(chapter)
      const parts = chapter.parts.map((part) =>
        isGroup(part) && part.id !== id ? { ...part, items: part.items.map(replace) } : replace(part),
      )
      return { ...chapter, parts }
    }),
  }
}

function changed(node: TemplateNode, values: NodeValues): TemplateNode {
  const { heading = node.heading } = values
  if (isGroup(node as TemplateGroup | TemplateItem)) return { ...node, heading }
  if (isChapter(node)) return { ...node, heading, name: values.name ?? node.name }
  const item = { ...(node as TemplateItem), ...values }
  // Another kind of row has other columns.
  return values.rows === undefined || values.rows === (node as TemplateItem).rows
    ? item
    : { ...item, columns: { hidden: [], required: [] } }
}
