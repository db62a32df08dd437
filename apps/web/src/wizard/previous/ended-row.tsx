import { documentKey } from '@thidua/schema/document-key'
import { useMemo } from 'react'
import { useEndedAmong } from '#answers/ended-documents.ts'

/** Of a document that was listed last time: that it is no longer in force, and what holds today. */
export function EndedRow({ number, issuer }: { number: string; issuer: string }) {
  const named = useMemo(() => [{ number, key: issuer === '' ? null : documentKey(number, issuer) }], [number, issuer])
  return useEndedAmong(named).map(({ words }) => (
    <p key={words} className="mt-1 text-sm text-notice">
      {words}
    </p>
  ))
}
