import type { OwnSession } from '@thidua/schema/http/account'
import { Monitor, Smartphone } from 'lucide-react'
import { useState } from 'react'
import { momentText } from '#lib/time.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { type Answer, actOnAccount } from './account-requests.ts'
import { Section, type Told } from './section.tsx'

const phones: ReadonlySet<string | null> = new Set(['Android', 'iPhone', 'iPad'])

/** Where the person is signed in. */
export function SessionsSection({ sessions, onChanged }: { sessions: readonly OwnSession[]; onChanged: () => void }) {
  const m = useMessages('account')
  const [told, setTold] = useState<Told | null>(null)
  const end = async (ending: Promise<Answer>, text: string) => {
    const { kind } = await ending
    // One that ended meanwhile is as good.
    if (kind === 'ok' || kind === 'refused') {
      setTold({ kind: 'done', text })
      onChanged()
    } else setTold({ kind: 'failed', text: m.oldProblems.unreachable })
  }
  const nameOf = ({ device: { browser, system } }: OwnSession): string =>
    browser && system ? m.device(browser, system) : (browser ?? system ?? m.unknownDevice)
  return (
    <Section title={m.sessionsTitle} told={told}>
      <p className="mt-1 text-quiet">{m.sessionsNote}</p>
      <ul className="mt-3 flex flex-col divide-y divide-line">
        {sessions.map((session) => {
          const Icon = phones.has(session.device.system) ? Smartphone : Monitor
          const name = nameOf(session)
          return (
            <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <span className="flex min-w-0 items-start gap-3">
                <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-quiet" />
                <span className="min-w-0">
                  <span className="font-medium">{name}</span>
                  {session.current ? <span className="font-medium text-accent"> – {m.thisOne}</span> : null}
                  <span className="block text-sm text-quiet">
                    {m.sessionTimes(momentText(session.usedAt), momentText(session.signedInAt))}
                  </span>
                </span>
              </span>
              {session.current ? null : (
                <Button
                  look="quiet"
                  aria-label={m.endSession(name, momentText(session.usedAt))}
                  onClick={() => void end(actOnAccount('sessions/end', { id: session.id }), m.sessionEnded)}
                >
                  {m.end}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {sessions.length > 1 ? (
        <Button
          look="secondary"
          className="mt-3"
          onClick={() => void end(actOnAccount('sessions/end-others'), m.othersEnded)}
        >
          {m.endOthers}
        </Button>
      ) : null}
    </Section>
  )
}
