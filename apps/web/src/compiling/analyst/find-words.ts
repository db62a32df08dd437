import { answersTo } from '@thidua/consolidation/answers/agency-answer'
import type { CompiledRound } from '@thidua/consolidation/answers/compiled-round'
import type { ItemId } from '@thidua/schema/outline/item-id'

/** What an answer is found by. */
interface Findable {
  readonly submission: string
  readonly plain: string
  readonly bare: string
}

/** The names of an item's agencies and what they answer, made ready to be searched. */
export const findable = (round: CompiledRound, item: ItemId): Findable[] =>
  answersTo(round, item)
    .filter(({ answer }) => answer === 'content')
    .map(({ submission, texts }) => {
      const { name, shortName } = submission.agency
      const plain = plainOf([name, shortName, ...texts.map(({ text }) => text)].join('\n'))
      return { submission: submission.id, plain, bare: bareOf(plain) }
    })

/**
 * The submissions that say all of some words, in their order. A word typed with marks is found with these marks; one
 * without is found whatever marks it has: `ba to` finds `Ba Tơ`, `bà` does not find `ba`.
 */
export function findWords(among: readonly Findable[], typed: string): string[] {
  const words = plainOf(typed).split(' ').filter(Boolean)
  return among
    .filter(({ plain, bare }) => words.every((word) => (bareOf(word) === word ? bare : plain).includes(word)))
    .map(({ submission }) => submission)
}

const plainOf = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
const bareOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
