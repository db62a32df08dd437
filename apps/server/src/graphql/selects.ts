import type { FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql'

const known = new WeakMap<object, Map<string, boolean>>()

/**
 * Whether the operation asks for a path of fields below this one. Remembered per parsed document, as a
 * trusted one is parsed once. Directives are not looked at: too much is read then, never too little.
 */
export function selects(info: GraphQLResolveInfo, path: readonly string[]): boolean {
  const [field] = info.fieldNodes
  if (!field) return false
  const answers = known.get(field) ?? new Map<string, boolean>()
  known.set(field, answers)
  const key = path.join('.')
  const before = answers.get(key)
  if (before !== undefined) return before
  const found = info.fieldNodes.some((node) => asks(node.selectionSet, path, info.fragments))
  answers.set(key, found)
  return found
}

function asks(
  set: SelectionSetNode | undefined,
  path: readonly string[],
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): boolean {
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
