import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { readSha256 } from './read-sha256.ts'

const sealed = (text: string) => createHash('sha256').update(text).digest('hex')

it('is the hash that the server seals: as texts are kept, without what is not sent, in one order', () => {
  const decomposed = 'Thuận lợi'.normalize('NFD')
  expect(
    readSha256({
      'II.1/narrative': decomposed,
      'I.2.1/narrative': 'Khó khăn',
      'I.2.2/narrative': '',
      'II.2/plans/x/number': '769/QĐ-UBND',
    }),
  ).toBe(sealed('{"I.2.1/narrative":"Khó khăn","II.1/narrative":"Thuận lợi"}'))
})
