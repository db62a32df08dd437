import { isGroup, type Template, type TemplateGroup, type TemplateItem } from '../outline/template.ts'
import { renumber } from './renumber.ts'
import { isChapter, type NodeId, nodesOf, type TemplateNode } from './template-nodes.ts'

/** Two administrators changed one thing differently: a node, or the order of the whole (`order`). */
export interface TemplateConflict {
  readonly node: NodeId | 'order'
  /** Null where that side took the node away. */
  readonly mine: TemplateNode | null
  readonly theirs: TemplateNode | null
}

export interface MergedTemplates {
  /** What only one of the two changed, from either; in a conflict what was chosen, theirs until it is. */
  readonly merged: Template
  readonly conflicts: readonly TemplateConflict[]
}

export type Side = 'mine' | 'theirs'

/** Two edits of one template joined, item by item. All three have node ids. */
export function mergeTemplates(
  base: Template,
  mine: Template,
  theirs: Template,
  choices: ReadonlyMap<string, Side> = new Map(),
): MergedTemplates {
  const [before, own, other] = [base, mine, theirs].map(nodesOf) as [Nodes, Nodes, Nodes]
  const conflicts: TemplateConflict[] = []
  const kept = new Map<NodeId, TemplateNode>()
  for (const id of new Set([...other.keys(), ...own.keys()])) {
    const [was, ours, others] = [before, own, other].map((nodes) => nodes.get(id) ?? null)
    const [a, b, c] = [was, ours, others].map(wordsOf)
    const clash = b !== c && a !== b && a !== c
    if (clash) conflicts.push({ node: id, mine: ours ?? null, theirs: others ?? null })
    const side = clash ? (choices.get(id) ?? 'theirs') : a === c ? 'mine' : 'theirs'
    const node = side === 'mine' ? ours : others
    if (node) kept.set(id, node)
  }
  const common = (place: Place) => before.has(place.id) && own.has(place.id) && other.has(place.id)
  const [was, ours, others] = [base, mine, theirs].map(placesOf) as [Place[], Place[], Place[]]
  const [a, b, c] = [was, ours, others].map((places) => JSON.stringify(places.filter(common)))
  const clash = b !== c && a !== b && a !== c
  if (clash) conflicts.push({ node: 'order', mine: null, theirs: null })
  const leads = clash ? (choices.get('order') ?? 'theirs') : a === c ? 'mine' : 'theirs'
  const [skeleton, added] = leads === 'mine' ? [ours, others] : [others, ours]
  return { merged: renumber(build(joined(skeleton, added), kept)), conflicts }
}

type Nodes = ReadonlyMap<NodeId, TemplateNode>

/** A node and what it stands in: '' for a chapter. */
interface Place {
  readonly id: NodeId
  readonly parent: NodeId
}

/** What a node says itself: without what stands in it, and without the number that its place gives it. */
function wordsOf(node: TemplateNode | null | undefined): string {
  if (!node) return ''
  const { numbering, numeral, parts, items, ...words } = node as Partial<Record<string, unknown>>
  return JSON.stringify(words)
}

const placesOf = (template: Template): Place[] =>
  template.chapters.flatMap((chapter) => [
    { id: chapter.id ?? '', parent: '' },
    ...chapter.parts.flatMap((part) => [
      { id: part.id ?? '', parent: chapter.id ?? '' },
      ...(isGroup(part) ? part.items.map((item) => ({ id: item.id, parent: part.id ?? '' })) : []),
    ]),
  ])

/** One side's order, and in it what only the other has: after what it stands after there. */
function joined(skeleton: readonly Place[], other: readonly Place[]): Place[] {
  const places = [...skeleton]
  other.forEach((place, at) => {
    if (places.some(({ id }) => id === place.id)) return
    const before = other
      .slice(0, at)
      .findLast(({ id, parent }) => parent === place.parent && places.some((one) => one.id === id))
    const after = before ? places.findIndex(({ id }) => id === before.id) : -1
    places.splice(after + 1, 0, place)
  })
  return places
}

function build(places: readonly Place[], nodes: Nodes): Template {
  const within = (parent: NodeId) =>
    places.flatMap((place) => {
      // What stood in a node that is gone stands at the end of the last chapter.
      const stands = place.parent === '' || nodes.has(place.parent) ? place.parent : lastChapter(places, nodes)
      const node = nodes.get(place.id)
      return node && stands === parent ? [node] : []
    })
  return {
    chapters: within('').flatMap((chapter) => {
      if (!isChapter(chapter)) return []
      const parts = within(chapter.id ?? '').flatMap((part): (TemplateGroup | TemplateItem)[] => {
        if (isChapter(part)) return []
        return [isGroup(part) ? { ...part, items: within(part.id ?? '') as TemplateItem[] } : part]
      })
      return [{ ...chapter, parts }]
    }),
  }
}

const lastChapter = (places: readonly Place[], nodes: Nodes): NodeId =>
  places.findLast(({ id, parent }) => parent === '' && nodes.has(id))?.id ?? ''
