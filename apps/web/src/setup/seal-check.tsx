import { sealAddress } from '@thidua/schema/http/addresses'
import { momentText, numberText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'

interface SealCheckProps {
  readonly check: {
    readonly at: string
    readonly checked: number
    readonly differ: number
    readonly different: readonly string[]
  } | null
}

/** What the nightly job found that hashes every submission again, and the page where anybody checks one. */
export function SealCheck({ check }: SealCheckProps) {
  const m = useMessages('administration').seals
  return (
    <Notice look={check !== null && check.differ > 0 ? 'problem' : 'plain'} title={m.title} className="mt-8">
      <p className="mt-1">
        {check === null ? m.none : m.checked(momentText(check.at), numberText(check.checked), numberText(check.differ))}
      </p>
      {check !== null && check.differ > 0 ? <p className="mt-1 font-medium">{m.different(check.different)}</p> : null}
      <a href={sealAddress} className="inline-flex min-h-11 items-center font-medium">
        {m.page}
      </a>
    </Notice>
  )
}
