import { Copy, Printer } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { copyText } from '#lib/copy-text.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'

/** Codes for a lost telephone, seen this once: to copy, or to print with the page. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const m = useMessages('credentials')
  const [copied, setCopied] = useState<boolean | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'start' })
    box.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div ref={box} tabIndex={-1} className="scroll-mt-4 outline-none">
      <Notice look="notice" title={m.codesTitle}>
        <p className="mt-1">{m.codesWhy}</p>
        <ul className="mt-4 grid grid-cols-1 gap-x-8 gap-y-1.5 font-mono sm:grid-cols-2">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <div className="mt-5 flex flex-wrap items-center gap-3 print:hidden">
          <Button onClick={onKept}>{m.codesKept}</Button>
          <Button
            look="secondary"
            icon={<Copy aria-hidden className="size-4" />}
            onClick={() => void copyText(codes.join('\n')).then(setCopied)}
          >
            {m.copy}
          </Button>
          <Button look="secondary" icon={<Printer aria-hidden className="size-4" />} onClick={() => print()}>
            {m.print}
          </Button>
        </div>
        <p role="status" className="mt-2 text-sm">
          {copied === null ? null : copied ? m.copied : m.notCopied}
        </p>
      </Notice>
    </div>
  )
}
