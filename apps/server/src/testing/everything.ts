import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'

/** How often a type may come again below itself: once is enough to go from a report to its round to its reports. */
const maxAgain = 2

/**
 * A selection of all that can be reached from a type: every field, through every edge. Fields in `without` are
 * left out, those that must be told what, and of types that come again for ever all but the first rounds.
 */
export function everything(output: GraphQLOutputType, without: readonly string[] = [], above: string[] = []): string {
  const type = getNamedType(output)
  if (isLeafType(type)) return ''
  if (!isObjectType(type)) throw new Error(`${type.name} is no object: not a field of a query`)
  const fields = reachable(type, without, [...above, type.name]).map(
    ({ name, type: of }) => `${name} ${everything(of, without, [...above, type.name])}`,
  )
  return `{ __typename ${fields.join(' ')} }`
}

const reachable = (type: GraphQLObjectType, without: readonly string[], above: string[]) =>
  Object.values(type.getFields()).filter(({ name, type: of, args }) => {
    const next = getNamedType(of).name
    return (
      !args.some(isRequiredArgument) &&
      !without.includes(name) &&
      above.filter((before) => before === next).length < maxAgain
    )
  })
