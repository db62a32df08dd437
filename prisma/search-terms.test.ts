import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase } from './testing/test-database.ts'

let client: pg.Client
let drop: () => Promise<void>
beforeAll(async () => {
  const made = await createTestDatabase()
  drop = made.drop
  client = new pg.Client({ connectionString: made.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await drop()
})

const longest = 512
const bytes = (term: string) => Buffer.byteLength(term)

/** Words and pairs of neighbours on each line, but none that an index does not take. */
const modelled = (text: string): string[] => {
  const lines = text.split('\n').map((line) => line.split(' '))
  const terms = lines.flatMap((words) => [...words, ...words.slice(1).map((word, nth) => `${words[nth]} ${word}`)])
  return [...new Set(terms.filter((term) => term !== '' && bytes(term) <= longest))].toSorted()
}

const word = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('thi', 'dua', '769', 'qd', 'ệ', 'x') },
  { weight: 1, arbitrary: fc.integer({ min: 250, max: 520 }).map((length) => 'd'.repeat(length)) },
)
const text = fc
  .array(fc.array(word, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 })
  .map((lines) => lines.map((words) => words.join(' ')).join('\n'))

it('has the words of a text and those that stand together on a line, of what an index takes', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (words) => {
      const { rows } = await client.query<{ terms: string[] | null }>('SELECT search_terms($1) AS terms', [words])
      expect([...new Set(rows[0]?.terms ?? [])].toSorted()).toEqual(modelled(words))
    }),
    { numRuns: 200 },
  )
})
