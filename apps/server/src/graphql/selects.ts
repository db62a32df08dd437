import type { FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql'

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>

const known = new WeakMap<object, Map<string, boolean>>()

/**
 * Whether the operation asks for a path of fields below this one. Directives are not looked at: too much is
 * read then, never too little.
 */
export const selects = (info: GraphQLResolveInfo, path: readonly string[]): boolean =>
  remember(info, path.join('.'), () => info.fieldNodes.some((node) => asks(node.selectionSet, path, info.fragments)))

/** Whether the operation asks for no other fields at the end of a path below this one than these. */
export const selectsOnly = (info: GraphQLResolveInfo, path: readonly string[], fields: readonly string[]): boolean =>
  remember(info, `${path.join('.')}:${fields.join(' ')}`, () =>
    info.fieldNodes.every((node) =>
      fieldsAt(node.selectionSet, path, info.fragments).every((name) => name === '__typename' || fields.includes(name)),
    ),
  )

/** Remembered per parsed document, as a trusted one is parsed once. */
function remember({ fieldNodes: [field] }: GraphQLResolveInfo, key: string, find: () => boolean): boolean {
  if (!field) return false
  const answers = known.get(field) ?? new Map<string, boolean>()
  known.set(field, answers)
  const answer = answers.get(key) ?? find()
  answers.set(key, answer)
  return answer
}

/** Names of the fields that the selections at the end of a path ask for. */
function fieldsAt(set: SelectionSetNode | undefined, path: readonly string[], fragments: Fragments): string[] {
  const [name, ...rest] = path
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === 'Field') {
      if (name === undefined) return [selection.name.value]
      return selection.name.value === name ? fieldsAt(selection.selectionSet, rest, fragments) : []
    }
    const inner =
      selection.kind === 'InlineFragment' ? selection.selectionSet : fragments[selection.name.value]?.selectionSet
    return fieldsAt(inner, path, fragments)
  })
}

function asks(set: SelectionSetNode | undefined, path: readonly string[], fragments: Fragments): boolean {
  const [name, ...rest] = path
  if (name === undefined) return true
  return (set?.selections ?? []).some((selection) => {
    if (selection.kind === 'Field')
      return selection.name.value === name && asks(selection.selectionSet, rest, fragments)
    const inner =
      selection.kind === 'InlineFragment' ? selection.selectionSet : fragments[selection.name.value]?.selectionSet
    return asks(inner, path, fragments)
  })
}
