import type { Handed } from '@thidua/schema/http/handed'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { serverNow } from '#lib/clock/server-time.ts'
import { momentText } from '#lib/time.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { PublicFrame } from '#ui/entry/public-frame.tsx'
import { Notice } from '#ui/notice.tsx'
import { NarrativeEditor } from '#wizard/fields/narrative-editor.tsx'
import { askHanded, type HandedProblem, sendHanded } from './handed-requests.ts'
import { keepText, readKept } from './kept-text.ts'

/** One section of a report, for the colleague whom its link was given to: its question, its text, and nothing else. */
export function HandedPage() {
  const { product } = useMessages('handed')
  const code = useSyncExternalStore(followHash, () => location.hash.slice(1))
  return (
    <PublicFrame product={product}>
      <Opened key={code} code={code} />
    </PublicFrame>
  )
}

/** Another link that is pasted over this one loads no page: only what stands behind the # is another. */
function followHash(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

function Opened({ code }: { code: string }) {
  const m = useMessages('handed')
  const [opened, setOpened] = useState<Handed | HandedProblem | null>(null)
  useEffect(() => {
    void askHanded(code === '' ? '-' : code).then(setOpened)
  }, [code])
  const kept = readKept(code)
  return (
    <>
      <title>{`${m.title} – ${m.product}`}</title>
      <h1 className="text-2xl tracking-tight">{m.title}</h1>
      <div aria-live="polite">
        {typeof opened === 'string' ? (
          <Notice look="notice" title={m.refusals[opened]} className="mt-6">
            {kept === null ? null : (
              <>
                <p className="mt-2">{m.yourText}</p>
                <p className="mt-1 whitespace-pre-wrap break-words">{kept.text}</p>
              </>
            )}
          </Notice>
        ) : null}
      </div>
      {opened === null || typeof opened === 'string' ? null : <Section code={code} handed={opened} />}
    </>
  )
}

function Section({ code, handed }: { code: string; handed: Handed }) {
  const m = useMessages('handed')
  const words = useLabel()
  // What was begun before a reload goes on from the text that it was begun from: the agency's own may be another by now.
  const [kept] = useState(() => readKept(code))
  const { text: begun, base } = kept ?? { text: handed.text, base: handed.text }
  const [text, setText] = useState(begun)
  const latest = useRef(begun)
  const [sentAt, setSentAt] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [working, setWorking] = useState(false)
  const write = (markup: string) => {
    latest.current = markup
    setText(markup)
    setSentAt(null)
    keepText(code, { text: markup, base })
  }
  const send = async () => {
    if (working) return
    if (text.trim() === '') return setProblem(m.empty)
    setWorking(true)
    const found = await sendHanded(code, text, base)
    setWorking(false)
    setProblem(found === null ? null : found === 'unreachable' ? m.unreachable : m.refusals[found])
    // What was written while it was on its way is not sent yet.
    if (found !== null || latest.current !== text) return
    keepText(code, null)
    setSentAt(serverNow().toISOString())
  }
  return (
    <>
      <p className="mt-3">{m.asked(handed.by, handed.agency, handed.movement)}</p>
      {handed.word === '' ? null : (
        <Notice title={m.word} className="mt-4">
          <p className="mt-1 whitespace-pre-wrap break-words">{handed.word}</p>
        </Notice>
      )}
      <p className="mt-3 text-sm text-quiet">{m.until(momentText(handed.expiresAt))}</p>
      <h2 className="mt-8 text-xl">{words(handed.item)}</h2>
      <div className="mt-4">
        <NarrativeEditor
          id="handed-text"
          label={words(handed.label)}
          hint={handed.hint === null ? '' : words(handed.hint)}
          problem={problem}
          value={text}
          onChange={write}
        />
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button aria-disabled={working || undefined} onClick={() => void send()}>
          {working ? m.sending : m.send}
        </Button>
        <p className="text-sm text-quiet">{m.keeps}</p>
      </div>
      <p role="status" className="mt-4 font-medium empty:m-0">
        {sentAt === null
          ? handed.sentAt === null || kept !== null
            ? ''
            : m.sentBefore(momentText(handed.sentAt))
          : m.sent(momentText(sentAt))}
      </p>
    </>
  )
}
