import { Link } from 'react-router'
import { dateText, numberText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Unbroken } from '#ui/heading/unbroken.tsx'
import { Marked } from './marked.tsx'
import { placeAddress, thingAddress } from './result-address.ts'
import type { SearchResult } from './search-request.ts'

/** One result: what it is, whose, and the places with the words, each leading there. */
export function Result({ result }: { result: SearchResult }) {
  return <li className="py-4 first:pt-1">{result.report ? <InReport result={result} /> : <Thing result={result} />}</li>
}

function InReport({ result }: { result: SearchResult }) {
  const m = useMessages('search')
  const label = useLabel()
  const { rights } = useViewer()
  const { kind, report, places, placeCount } = result
  if (!report) return null
  const rest = placeCount - places.length
  const placeName = ({ number, name, nameEn }: (typeof places)[number]): string =>
    number == null ? m.letter : `${number} ${label({ vi: name ?? '', en: nameEn ?? '' })}`
  return (
    <>
      <p className="text-sm text-quiet">{m.kinds[kind]}</p>
      <h2 className="text-lg leading-snug font-medium">
        <Link to={placeAddress(rights, result, places[0] ?? null)}>{report.agency}</Link>
      </h2>
      <p className="text-sm text-quiet">
        <Unbroken text={report.round} />
        {report.round.includes(report.movement) ? null : ` · ${report.movement}`}
        {report.at && kind !== 'draft' ? (
          <>
            {' · '}
            <span className="whitespace-nowrap">{m.sent(dateText(report.at))}</span>
          </>
        ) : null}
      </p>
      <ul className="mt-1.5 flex flex-col gap-1.5">
        {places.map((place) => (
          <li key={place.path + place.snippet.text}>
            <Link
              to={placeAddress(rights, result, place)}
              className="group -mx-2 block rounded-lg px-2 py-1 text-ink no-underline hover:bg-accent-wash"
            >
              <span className="text-sm font-medium text-accent group-hover:underline">{placeName(place)}</span>
              <span className="block max-w-[75ch] leading-snug">
                <Marked snippet={place.snippet} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="mt-1 text-sm text-quiet">{m.morePlaces(numberText(rest))}</p> : null}
    </>
  )
}

function Thing({ result }: { result: SearchResult }) {
  const m = useMessages('search')
  const { rights } = useViewer()
  const { kind, thing } = result
  if (!thing) return null
  const address = thingAddress(rights, result)
  const name = <Marked snippet={thing.name} />
  return (
    <>
      <p className="text-sm text-quiet">{m.kinds[kind]}</p>
      <h2 className="text-lg leading-snug font-medium">{address ? <Link to={address}>{name}</Link> : name}</h2>
      {thing.about ? (
        <p className="max-w-[75ch] text-sm text-quiet">
          <Marked snippet={thing.about} />
        </p>
      ) : null}
    </>
  )
}
