import { useMessages } from '#messages/use-messages.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { type Silence, type SilentAgency, silences } from '../listing/without-content.ts'

/** The agencies that say nothing here, by why: folded, at the end. */
export function QuietLists({ silent }: { silent: ReadonlyMap<Silence, readonly SilentAgency[]> }) {
  const m = useMessages('compiling').answers
  if (silent.size === 0) return null
  return (
    <div className="border-t border-line px-4 py-3 text-sm text-quiet sm:px-5">
      {silences.map((why) => {
        const agencies = silent.get(why)
        return agencies ? (
          <Disclosure
            key={why}
            className=""
            summary={m.silences[why](agencies.length)}
            summaryClassName="min-h-11 content-center py-1 font-medium"
          >
            <ul className="pb-2 pl-5">
              {agencies.map(({ id, name, reason }) => (
                <li key={id}>{reason ? m.because(name, reason) : name}</li>
              ))}
            </ul>
          </Disclosure>
        ) : null
      })}
    </div>
  )
}
