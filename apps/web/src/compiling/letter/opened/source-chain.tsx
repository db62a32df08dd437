import { useQuery } from '@apollo/client/react'
import type { Quote } from '@thidua/consolidation/sources/part'
import type { ChainLinkFragment } from '@thidua/schema/generated/graphql'
import { Link } from 'react-router'
import { dateText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Unbroken } from '#ui/heading/unbroken.tsx'
import { chainQuery } from '../../compiling-query.ts'
import { useCompiling } from '../../model/compiling.ts'

interface SourceChainProps {
  readonly agency: string
  readonly quote: Quote
}

/** Where an agency that took its own issued letter over has quoted words from, sentence by sentence, all the way down. */
export function SourceChain({ agency, quote: { submission, path, start, end } }: SourceChainProps) {
  const { chain: m } = useMessages('compiling').letter.opened
  const { roundId } = useCompiling()
  const { data, error } = useQuery(chainQuery, {
    variables: { roundId, submission, path, start, end },
    fetchPolicy: 'no-cache',
  })
  const links = data?.round?.compilation?.chain ?? []
  if (error) return <p className="mt-1 text-quiet">{m.failed}</p>
  if (links.length === 0) return null
  return (
    <section aria-label={m.title(agency)} className="mt-2 border-l border-line pl-3">
      <Links links={links} />
    </section>
  )
}

type From = NonNullable<ChainLinkFragment['from']>
/** A link with those below it, as far as they were asked for. */
interface Nested {
  readonly words: string
  readonly from?: (Omit<From, 'sources'> & { readonly sources: readonly NestedSource[] }) | null
}
type NestedSource = From['sources'][number] & { readonly links?: readonly Nested[] }

const Links = ({ links }: { readonly links: readonly Nested[] }) => (
  <ul className="flex flex-col gap-3">
    {links.map((link, nth) => (
      <li key={`${nth} ${link.words}`}>
        <ChainedWords link={link} />
      </li>
    ))}
  </ul>
)

function ChainedWords({ link: { words, from } }: { readonly link: Nested }) {
  const { chain: m } = useMessages('compiling').letter.opened
  const said = (
    <q lang="vi" className="font-letter text-base">
      {words}
    </q>
  )
  if (!from)
    return (
      <p>
        <span className="text-quiet">{m.own}</span> {said}
      </p>
    )
  return (
    <>
      <p className="text-quiet">
        <Unbroken text={m.letter(from.host, from.number, from.issuedOn)} />
      </p>
      {from.withdrawn ? <p className="text-notice">{m.withdrawn}</p> : null}
      <p>{said}</p>
      {from.sources.length === 0 ? (
        <p className="text-quiet">
          {from.kind === 'computed' ? m.computed : from.kind === 'standard' ? m.standard : m.compilers}
        </p>
      ) : (
        <ul className="mt-1 flex flex-col gap-2 border-l border-line pl-3">
          {from.sources.map((source, nth) => (
            <li key={`${nth} ${source.reference}`}>
              <p>
                <Unbroken
                  text={m.said(source.agency, source.itemNumber ?? '', source.reference, dateText(source.submittedAt))}
                />
              </p>
              {source.words == null ? (
                <p className="text-quiet">{m.unseen}</p>
              ) : source.words === words ? null : (
                <q lang="vi" className="font-letter text-base">
                  {source.words}
                </q>
              )}
              {source.reportId == null ? null : (
                <Link
                  to={`/dot/${from.roundId}/bao-cao/${source.reportId}`}
                  aria-label={m.openOf(source.agency)}
                  className="text-accent underline"
                >
                  {m.open}
                </Link>
              )}
              {source.links && source.links.length > 0 ? <Links links={source.links} /> : null}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
