import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { PublicFrame } from '#ui/entry/public-frame.tsx'
import { FileDrop } from '#ui/file-drop.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Notice } from '#ui/notice.tsx'
import { askSeal, type SealAnswer } from './ask-seal.ts'
import { type CheckedFile, checkFile } from './check-file.ts'
import { FileResult } from './file-result.tsx'
import { readReceipt } from './read-receipt.ts'
import { SealedAs } from './sealed-as.tsx'

/** A file may be as large as one that the product reads. */
const largestBytes = 50_000_000

/** Where anybody checks a receipt, a hash or a file. A code's address brings its receipt along in the fragment. */
export function SealPage() {
  const { product } = useMessages('seal')
  return (
    <PublicFrame product={product}>
      <Check />
    </PublicFrame>
  )
}

function Check() {
  const m = useMessages('seal')
  const [typed, setTyped] = useState(() => decoded(location.hash.slice(1)))
  const [problem, setProblem] = useState<string | null>(null)
  const [answer, setAnswer] = useState<SealAnswer | 'asking' | null>(null)
  const [file, setFile] = useState<CheckedFile | null>(null)
  const [reading, setReading] = useState<string | null>(null)
  const [fault, setFault] = useState<'tooLarge' | 'unreadable' | null>(null)
  const latest = useRef<File | null>(null)
  const asked = useRef(0)
  const read = readReceipt(typed)

  const ask = async (text: string) => {
    const { hash, reference } = readReceipt(text)
    const turn = ++asked.current
    setAnswer(hash === null ? null : 'asking')
    setProblem(hash !== null ? null : reference === null ? m.noHash : m.onlyReference)
    if (hash === null) return
    const told = await askSeal([hash], reference)
    // Something else is asked or typed by now.
    if (turn === asked.current) setAnswer(told)
  }
  useEffect(() => {
    if (typed !== '') void ask(typed)
  }, [])

  const take = async (chosen: File) => {
    latest.current = chosen
    setFile(null)
    setFault(chosen.size > largestBytes ? 'tooLarge' : null)
    if (chosen.size > largestBytes) return
    setReading(chosen.name)
    const checked = await checkFile(chosen).catch(() => null)
    // Given up, or another was chosen meanwhile.
    if (latest.current !== chosen) return
    setFile(checked)
    setFault(checked === null ? 'unreadable' : null)
    setReading(null)
  }
  const giveUp = () => {
    latest.current = null
    setReading(null)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void ask(typed)
  }

  return (
    <>
      <title>{`${m.title} – ${m.product}`}</title>
      <h1 className="text-2xl tracking-tight">{m.title}</h1>
      <p className="mt-2 text-quiet">{m.lead}</p>
      <section aria-labelledby="receipt-part" className="mt-8">
        <h2 id="receipt-part" className="text-xl">
          {m.receiptPart}
        </h2>
        <form noValidate onSubmit={submit} className="mt-3 flex flex-col gap-4">
          <TextArea
            id="receipt"
            label={m.paste}
            hint={m.pasteHint}
            problem={problem}
            rows={2}
            spellCheck={false}
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value)
              asked.current++
              setAnswer(null)
              setProblem(null)
            }}
          />
          <Button type="submit" className="self-start">
            {m.check}
          </Button>
        </form>
        <div role="status" className="mt-4">
          {answer === null ? null : <ReceiptResult answer={answer} />}
        </div>
      </section>
      <section aria-labelledby="file-part" className="mt-10">
        <h2 id="file-part" className="text-xl">
          {m.filePart}
        </h2>
        <p className="mt-2 text-quiet">{m.fileLead}</p>
        <FileDrop
          words={m.drop}
          accept=".docx,.pdf"
          again={file !== null}
          reading={reading}
          onFiles={([chosen]) => void take(chosen)}
          onCancel={giveUp}
        />
        <div role="status">
          {fault === null ? null : <p className="mt-4 font-medium text-problem">{m[fault]}</p>}
          {file === null ? null : <FileResult file={file} pasted={read.hash} />}
        </div>
      </section>
    </>
  )
}

function ReceiptResult({ answer }: { answer: SealAnswer | 'asking' }) {
  const m = useMessages('seal')
  // It may take some seconds: the server asks work of whoever has asked for much that nobody knows.
  if (answer === 'asking') return <p className="text-quiet">{m.asking}</p>
  if (typeof answer === 'string')
    return <Notice look="notice" title={answer === 'tooMany' ? m.tooMany : m.unreachable} />
  if (answer.length === 0)
    return (
      <Notice look="notice" title={m.unknown}>
        <p className="mt-1">{m.unknownNote}</p>
      </Notice>
    )
  return (
    <Notice look="accent" title={m.known}>
      {answer.map((sealed) => (
        <SealedAs key={sealed.reference} sealed={sealed} />
      ))}
    </Notice>
  )
}

/** What an address says; nothing where somebody has broken it. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return ''
  }
}
