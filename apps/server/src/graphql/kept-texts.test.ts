import { readFileSync } from 'node:fs'
import { keptText } from '@thidua/schema/text/kept-text'
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  graphqlSync,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { expect, it } from 'vitest'
import { keepTexts } from './kept-texts.ts'

const sdl = readFileSync(new URL(import.meta.resolve('@thidua/schema/schema.graphql')), 'utf8')
const nasty = 'e\u0302\u0301 \u0000\u0001\u000b\u001f\ufffe\uffff \ud800 x \udc00 \t\n😀'

/** A value of a type with that text at every place where the type holds one; enums and our own scalars as they may be. */
function nastyOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return nastyOf(type.ofType)
  if (isListType(type)) return [nastyOf(type.ofType)]
  if (isInputObjectType(type)) return nastiesOf(Object.values(type.getFields()))
  return type.name === 'String' || type.name === 'ID' ? nasty : null
}
const nastiesOf = (fields: readonly (GraphQLArgument | GraphQLInputField)[]) =>
  Object.fromEntries(fields.map((field) => [field.name, nastyOf(field.type)]))

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap((inner: unknown) => textsIn(inner))

it('is passed by every text that the schema takes', () => {
  const schema = buildSchema(sdl)
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .flatMap((type) => Object.values(type.getFields()))
    .filter(({ args }) => textsIn(nastiesOf(args)).length > 0)
  const reached: string[] = []
  for (const field of fields) field.resolve = (_, args) => reached.push(...textsIn(args))
  keepTexts(schema)
  for (const field of fields) field.resolve?.(null, nastiesOf(field.args), {}, {} as never)
  expect(reached.length).toBeGreaterThan(30)
  expect(new Set(reached)).toEqual(new Set(['\u1ebf   \ufffd x \ufffd \t\n😀']))
  expect(keptText(reached[0] ?? '')).toBe(reached[0])
})

it('is passed by texts written into an operation too', () => {
  const schema = buildSchema('type Query { say(words: [String!]!): String }')
  const say = schema.getQueryType()?.getFields()['say']
  if (say) say.resolve = (_, { words }: { words: string[] }) => words.join()
  const { data } = graphqlSync({ schema: keepTexts(schema), source: '{ say(words: ["a\\uffffb"]) }' })
  expect(data).toEqual({ say: 'ab' })
})
