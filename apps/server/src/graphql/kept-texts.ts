import { keptText } from '@thidua/schema/text/kept-text'
import { type GraphQLSchema, isObjectType } from 'graphql'

/**
 * The one door for texts: every argument of every field, however deep inside inputs and lists, reaches its resolver
 * as `keptText` leaves it, whether it came as a variable or was written into the operation. Changes the schema it is
 * given and gives it back.
 */
export function keepTexts(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field
      if (field.args.length === 0 || !resolve) continue
      field.resolve = (parent, args, context, info) => resolve(parent, kept(args), context, info)
    }
  }
  return schema
}

/** The same value, every text in it as it is kept. */
function kept<T>(value: T): T
function kept(value: unknown): unknown {
  if (typeof value === 'string') return keptText(value)
  if (Array.isArray(value)) return value.map((one) => kept(one))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, kept(one)]))
}
