import { useMessages } from '#messages/use-messages.ts'
import { type ImportSession, isOpen, tray } from '../model/import-session.ts'
import type { ImportActs } from '../use-import-session.ts'
import { PartCard } from './part-card.tsx'

/** The parts that have a place proposed, in the file's order, and below them the tray of those that have none. */
export function PartList({ session, acts }: { session: ImportSession; acts: ImportActs }) {
  const m = useMessages('import')
  const inTray = tray(session)
  const meant = session.parts.filter((part) => isOpen(part) && part.target !== null)
  const position = (id: string) => session.parts.findIndex((part) => part.id === id) + 1
  return (
    <>
      {meant.length > 0 ? (
        <section aria-labelledby="parts" className="mt-8">
          <h2 id="parts" className="text-xl">
            {m.parts.title}
          </h2>
          <ol className="mt-4 flex flex-col gap-4">
            {meant.map((part) => (
              <li key={part.id}>
                <PartCard part={part} position={position(part.id)} acts={acts} />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <section aria-labelledby="tray" className="mt-10">
        <h2 id="tray" className="text-xl">
          {m.trayTitle}
        </h2>
        {inTray.length === 0 ? (
          <p className="mt-2 text-quiet">{m.trayEmpty}</p>
        ) : (
          <>
            <p className="mt-1 text-quiet">{m.trayHint}</p>
            <ol className="mt-4 flex flex-col gap-4">
              {inTray.map((part) => (
                <li key={part.id}>
                  <PartCard part={part} position={position(part.id)} acts={acts} />
                </li>
              ))}
            </ol>
          </>
        )}
      </section>
    </>
  )
}
