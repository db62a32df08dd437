import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { type ImportSession, isOpen, type TextPart, tray } from '../model/import-session.ts'
import type { ImportActs } from '../use-import-session.ts'
import { PartCard } from './part-card.tsx'
import { PlaceMany } from './place-many.tsx'

interface PartListProps {
  readonly session: ImportSession
  readonly acts: ImportActs
}

/** The parts that have a place proposed, in the file's order. */
export function PartList({ session, acts }: PartListProps) {
  const m = useMessages('import')
  const meant = session.parts.filter((part) => isOpen(part) && part.target !== null)
  if (meant.length === 0) return null
  return (
    <PartSection id="parts" title={m.parts.title}>
      <PlaceMany parts={meant} acts={acts} />
      <Parts parts={meant} session={session} acts={acts} />
    </PartSection>
  )
}

/** What has no place yet. It stays in sight, empty or not, until all of the file is dealt with. */
export function Tray({ session, acts }: PartListProps) {
  const m = useMessages('import')
  const parts = tray(session)
  return (
    <PartSection id="tray" title={m.trayTitle}>
      <p className="mt-1 max-w-[70ch] text-quiet">{parts.length === 0 ? m.trayEmpty : m.trayHint}</p>
      <Parts parts={parts} session={session} acts={acts} />
    </PartSection>
  )
}

const PartSection = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id} className="mt-8">
    <h2 id={id} className="text-xl">
      {title}
    </h2>
    {children}
  </section>
)

const Parts = ({ parts, session, acts }: PartListProps & { parts: readonly TextPart[] }) => (
  <ol className="mt-4 flex flex-col gap-4">
    {parts.map((part) => (
      <li key={part.id}>
        <PartCard part={part} position={session.parts.indexOf(part) + 1} acts={acts} />
      </li>
    ))}
  </ol>
)
