import { ChevronDown } from 'lucide-react'
import { useMessages } from '#messages/use-messages.ts'
import { DownloadLink } from '#ui/download-link.tsx'
import { Popover } from '#ui/overlay/popover.tsx'
import type { IssuedLetter } from '../compiling-query.ts'

/** All that was issued of the round, each with the letter that it follows and its files as they were sealed. */
export function IssuedLetters({ issues }: { issues: readonly IssuedLetter[] }) {
  const { chain: m, files } = useMessages('compiling')
  const numbers = new Map(issues.map(({ id, letterNumber }) => [id, letterNumber]))
  return (
    <Popover
      label={m.label(issues.length)}
      trigger={
        <>
          {m.label(issues.length)}
          <ChevronDown aria-hidden className="size-4 text-quiet" />
        </>
      }
    >
      <ol className="flex flex-col divide-y divide-line">
        {issues.map(({ id, letterNumber, issuedOn, withdrawn, followKind, followsId }) => (
          <li key={id} className="py-2 first:pt-0 last:pb-0">
            <p className="font-medium">{m.letter(letterNumber, issuedOn)}</p>
            {followKind ? (
              <p className="text-quiet">{m.follows[followKind](numbers.get(followsId ?? '') ?? '')}</p>
            ) : null}
            {withdrawn ? <p className="text-notice">{m.withdrawn}</p> : null}
            <div className="-mx-3 flex">
              {(['docx', 'pdf'] as const).map((format) => (
                <DownloadLink key={format} href={`/letters/compilations/issued/${id}.${format}`}>
                  {files[format]}
                </DownloadLink>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </Popover>
  )
}
