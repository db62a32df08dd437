import { useMessages } from '#messages/use-messages.ts'
import { Notice } from '#ui/notice.tsx'
import type { CheckedFile } from './check-file.ts'
import { SealedAs } from './sealed-as.tsx'

/** What became of a file that was dropped; `pasted`: a hash that it is held against, known without a network too. */
export function FileResult({ file, pasted }: { file: CheckedFile; pasted: string | null }) {
  const m = useMessages('seal')
  const { verdict } = file
  return (
    <div className="mt-4 flex flex-col gap-4">
      <Verdict verdict={verdict} />
      {pasted === null ? null : (
        <p className="font-medium">
          {file.hash === pasted ? m.hashSame : file.names === pasted ? m.namesSame : m.hashOther}
        </p>
      )}
      <p className="text-sm text-quiet">
        {m.ownHash(file.name)} <code className="break-all">{file.hash}</code>
      </p>
    </div>
  )
}

function Verdict({ verdict }: { verdict: CheckedFile['verdict'] }) {
  const m = useMessages('seal')
  switch (verdict.kind) {
    case 'same':
      return (
        <Notice look="accent" title={m.same}>
          <SealedAs sealed={verdict.sealed} />
        </Notice>
      )
    case 'added':
      return (
        <Notice look="notice" title={m.added}>
          <p className="mt-1">{m.addedNote}</p>
          <SealedAs sealed={verdict.sealed} />
        </Notice>
      )
    case 'compared': {
      const { foreign, missing } = verdict.compared
      const whole = foreign.length === 0 && missing === 0
      return (
        <Notice look={whole ? 'accent' : 'problem'} title={whole ? m.sameWords : m.otherWords}>
          <p className="mt-1">{whole ? m.sameWordsNote : m.otherWordsNote(foreign.length, missing)}</p>
          {foreign.length > 0 ? (
            <ul className="mt-3 list-disc pl-6">
              {foreign.map((words, index) => (
                // Equal words may stand in it twice, and it never changes.
                <li key={index} className="break-words">
                  {words}
                </li>
              ))}
            </ul>
          ) : null}
          <SealedAs sealed={verdict.sealed} />
        </Notice>
      )
    }
    case 'unknown':
      return (
        <Notice look="notice" title={m.unknownFile}>
          <p className="mt-1">{m.unknownFileNote}</p>
        </Notice>
      )
    case 'unasked':
      return <Notice look="notice" title={verdict.why === 'tooMany' ? m.tooMany : m.unreachable} />
  }
}
