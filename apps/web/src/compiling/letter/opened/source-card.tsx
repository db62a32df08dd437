import { type Part, type Source, sourceRoles } from '@thidua/consolidation/sources/part'
import { quotedText } from '@thidua/consolidation/sources/quote-of'
import { Trash2 } from 'lucide-react'
import { dateText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Unbroken } from '#ui/heading/unbroken.tsx'
import { useCompiling } from '../../model/compiling.ts'
import type { Writing } from '../writing/use-writing.ts'
import { SourceChain } from './source-chain.tsx'
import { usePlaceWords } from './use-place-words.ts'

interface SourceCardProps {
  readonly part: Part
  readonly source: Source
  /** Null where the letter is only read. */
  readonly writing: Writing | null
}

/** One source: whose words, of which letter, at which place, the words themselves, and what a later version says. */
export function SourceCard({ part, source: { sid, role, quote }, writing }: SourceCardProps) {
  const { opened: m } = useMessages('compiling').letter
  const { sources, deltas } = useCompiling()
  const placeWords = usePlaceWords()
  const submission = sources.find(quote.submission)
  const words = quotedText(quote, sources.find)
  const delta = deltas?.find(
    ({ about }) => about.kind === 'source' && about.place === part.item && about.pid === part.pid && about.sid === sid,
  )
  const agency = submission?.agency.name ?? ''
  const letter = sources.sendings.find(({ reference }) => reference === submission?.reference)?.letter ?? null
  const letterWords = letter?.number
    ? `${m.letter(letter.number, letter.issuedOn && dateText(letter.issuedOn))} · `
    : ''
  return (
    <>
      <h3 className="font-semibold">{agency}</h3>
      <p className="text-quiet">
        {submission ? (
          <Unbroken text={`${letterWords}${m.sent(submission.reference, dateText(submission.submittedAt))}`} />
        ) : null}
        {submission ? ' · ' : null}
        {placeWords(quote.path, submission)}
      </p>
      {words === null ? (
        <p className="mt-1 text-problem">{m.lost}</p>
      ) : (
        <blockquote
          lang="vi"
          className="mt-1 max-h-60 overflow-y-auto border-l-2 border-accent pl-3 font-letter text-base whitespace-pre-line"
        >
          {words}
        </blockquote>
      )}
      {submission && words !== null ? <SourceChain agency={agency} quote={quote} /> : null}
      {delta ? (
        <div className="mt-2 text-notice">
          <p>{m.deltas[delta.kind]}</p>
          {delta.after && delta.after.text !== '' ? (
            <p lang="vi" className="mt-1 pl-3.5 text-ink">
              <span className="text-quiet">{m.latest}</span> <q className="font-letter">{delta.after.text}</q>
            </p>
          ) : null}
        </div>
      ) : null}
      {writing ? (
        <div className="mt-1 flex flex-wrap items-center gap-x-3">
          <label className="flex items-center gap-2 text-quiet">
            {m.role}
            <select
              aria-label={m.roleOf(agency)}
              value={role}
              onChange={({ currentTarget }) => {
                const chosen = sourceRoles.find((one) => one === currentTarget.value)
                if (chosen) writing.changeSource(part.pid, sid, chosen)
              }}
              className="min-h-9 rounded-lg border border-border bg-sheet px-2 text-ink pointer-coarse:min-h-11"
            >
              {sourceRoles.map((one) => (
                <option key={one} value={one}>
                  {m.roles[one]}
                </option>
              ))}
            </select>
          </label>
          <Button
            look="quiet"
            aria-label={m.removeOf(agency)}
            icon={<Trash2 aria-hidden className="size-4" />}
            onClick={() => writing.changeSource(part.pid, sid, null)}
          >
            {m.remove}
          </Button>
        </div>
      ) : null}
    </>
  )
}
