import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'

/** What an operation may ask for that is no trusted document. Sizes of lists are limited by `first`. */
export const documentLimits = { tokens: 1000, depth: 8, aliases: 15, directives: 10, rootFields: 5 }

interface Size {
  depth: number
  aliases: number
  directives: number
  fields: number
}

/** Refuses operations that are deeper or wider than any page needs, fragments counted at every use. */
export function limitDocument(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue
        const size = measure(definition.selectionSet, document)
        const over =
          size.depth > documentLimits.depth ||
          size.aliases > documentLimits.aliases ||
          size.directives > documentLimits.directives ||
          size.fields > documentLimits.rootFields
        if (over) context.reportError(new GraphQLError('This operation asks for too much.', { nodes: definition }))
      }
    },
  }
}

function measure(set: SelectionSetNode, document: DocumentNode): Size {
  const fragments = new Map(
    document.definitions.flatMap((part) =>
      part.kind === Kind.FRAGMENT_DEFINITION ? [[part.name.value, part] as const] : [],
    ),
  )
  const measured = new Map<string, Size>()
  const nothing: Size = { depth: 0, aliases: 0, directives: 0, fields: 0 }

  const fragmentSize = (name: string): Size => {
    const before = measured.get(name)
    if (before) return before
    // A fragment that spreads itself is refused by GraphQL's own rules; here it only must not loop.
    measured.set(name, nothing)
    const definition = fragments.get(name)
    const size = definition ? sizeOf(definition.selectionSet) : nothing
    measured.set(name, size)
    return size
  }

  /** `fields` are those of this level; the other counts are of the whole tree. */
  const sizeOf = (selections: SelectionSetNode): Size => {
    const size = { ...nothing }
    for (const selection of selections.selections) {
      size.directives += selection.directives?.length ?? 0
      if (selection.kind === Kind.FIELD) {
        size.fields++
        if (selection.alias) size.aliases++
        const introspects = selection.name.value.startsWith('__')
        const inner = selection.selectionSet && !introspects ? sizeOf(selection.selectionSet) : nothing
        size.depth = Math.max(size.depth, inner.depth + 1)
        size.aliases += inner.aliases
        size.directives += inner.directives
      } else {
        const inner =
          selection.kind === Kind.INLINE_FRAGMENT ? sizeOf(selection.selectionSet) : fragmentSize(selection.name.value)
        size.depth = Math.max(size.depth, inner.depth)
        size.fields += inner.fields
        size.aliases += inner.aliases
        size.directives += inner.directives
      }
    }
    return size
  }
  return sizeOf(set)
}
