import { GraphQLError } from 'graphql'
import type { RawJson } from '#lib/raw-json.ts'
import { builder } from './builder.ts'

const text = (value: unknown, pattern: RegExp, what: string): string => {
  if (typeof value === 'string' && pattern.test(value)) return value
  throw new GraphQLError(`${what} expected.`, { extensions: { code: 'BAD_USER_INPUT' } })
}

// Plain SQL gives texts in the API's own form, Prisma gives Date objects: both pass.
builder.scalarType('Date', {
  description: 'Calendar date, `yyyy-MM-dd`.',
  serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  parseValue: (value) => text(value, /^\d{4}-\d{2}-\d{2}$/u, 'A date yyyy-MM-dd'),
})

builder.scalarType('DateTime', {
  description: 'Instant, ISO 8601 in UTC.',
  serialize: (value) => (value instanceof Date ? value.toISOString() : value),
  parseValue: (value) => text(value, /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u, 'An instant in UTC'),
})

const rawScalar = (name: 'DraftFields' | 'Answers' | 'Outline' | 'SubmissionTexts', description: string) =>
  builder.scalarType(name, { description, serialize: (value: RawJson) => value })

rawScalar(
  'DraftFields',
  'A draft: map of field path → { value, version, by, at }. Shape: `DraftFields` of packages/draft.',
)
rawScalar('Answers', 'Frozen texts of a submission: map of field path → text. Shape: `Answers` of packages/schema.')
rawScalar('Outline', "A round's outline. Shape: `Template` of packages/schema (`templateShape`).")
rawScalar('SubmissionTexts', 'Texts of several submissions: submission → field path → text.')
