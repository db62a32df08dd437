import type { LetterImport } from '@thidua/schema/letter-import'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'

/** A file that is no report: what it is instead, and what to do next. Its text is never lost by that alone. */
export function NotAReport({ result, onUse }: { result: LetterImport; onUse: () => void }) {
  const m = useMessages('import').kinds
  const { kind, reason, sections, unplaced } = result.letter
  if (kind === 'report') return null
  const hasText = sections.some(({ text }) => text !== '') || unplaced.length > 0
  return (
    <Notice look="notice" title={m[kind]} className="mt-6">
      {reason ? <p className="mt-1">{reason}</p> : null}
      <p className="mt-1">{m[`${kind}Next`]}</p>
      {kind === 'other' && hasText ? (
        <Button look="secondary" className="mt-4" onClick={onUse}>
          {m.use}
        </Button>
      ) : null}
    </Notice>
  )
}
