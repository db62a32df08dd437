import type { TracedPart } from '@thidua/consolidation/trace/trace-of'
import type { TracedLink } from '@thidua/consolidation/trace/traced-chain'
import { narrativePath } from '@thidua/schema/outline/paths'
import type { TemplateItem } from '@thidua/schema/outline/template'
import type { Queryable } from '#lib/sql.ts'
import type { SubmissionHead } from '../standing-as-of.ts'
import { type ChainNode, chainTree } from './chain-tree.ts'
import { readChains } from './read-chains.ts'

type TakePart = (part: TracedPart) => void

/**
 * Gives paragraphs of an item on with where the words of their sources come from. A trace goes to whom nobody knows, so
 * it says what the lower letters say and no more.
 */
export async function withChains(
  db: Queryable,
  { id, narratives }: TemplateItem,
  heads: readonly SubmissionHead[],
  take: TakePart,
): Promise<TakePart> {
  const paths = narratives.map(({ key }) => narrativePath(id, key))
  const follow = await readChains(
    db,
    heads.flatMap(({ id: submission }) => paths.map((path) => ({ submission, path }))),
  )
  const ids = new Map(heads.map(({ id: submission, reference }) => [reference, submission]))
  return ({ sources, ...part }) =>
    take({
      ...part,
      sources: sources.map((source) => {
        const place = { submission: ids.get(source.reference) ?? '', path: source.path }
        const chain = chainTree(follow, place, source, () => false)
        return chain.length === 0 ? source : { ...source, chain: chain.map(traced) }
      }),
    })
}

const traced = ({ words, from }: ChainNode): TracedLink => ({
  words,
  letter: from && { host: from.letter.host, number: from.letter.number, reference: from.letter.reference },
  pid: from?.pid ?? null,
  kind: from?.kind ?? null,
  sources: (from?.sources ?? []).map(({ head, quote, words: said, below }) => ({
    agency: head.agency.name,
    reference: head.reference,
    path: quote.path,
    start: quote.start,
    end: quote.end,
    quote: said,
    sha256: said === null ? null : quote.sha256,
    chain: below.map(traced),
  })),
})
