import { unreadText } from '@thidua/directory/words/directory-words'
import { can } from '@thidua/schema/permissions'
import { Download } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { paths } from '#lib/paths.ts'
import { numberText } from '#lib/time.ts'
import { useLocale } from '#lib/use-locale.ts'
import { useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { Button } from '#ui/button.tsx'
import { DownloadLink } from '#ui/download-link.tsx'
import { FileDrop } from '#ui/file-drop.tsx'
import { NotFound } from '#ui/not-found.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { asGiven } from './columns/as-given.ts'
import { TableColumns } from './columns/table-columns.tsx'
import { DoneNotice } from './done-notice.tsx'
import { downloadRefused, type ImportProblem } from './files/ask-import.ts'
import { ChosenFiles } from './files/chosen-files.tsx'
import { MakeBlocks } from './preview/make-blocks.tsx'
import { countOf, PlanGroups } from './preview/plan-groups.tsx'
import { RefusedNote } from './preview/refused-note.tsx'
import { useBringIn } from './use-bring-in.ts'
import { useDirectoryWords } from './use-directory-words.ts'

/** Agencies, people and what they are where, from spreadsheets: chosen, understood, looked at, brought in. */
export function Component() {
  const { rights } = useViewer()
  return can(rights, 'administer:directory').allowed ? <BringInPage /> : <NotFound />
}

function BringInPage() {
  const m = useMessages('bring-in')
  const locale = useLocale()
  const words = useDirectoryWords()
  const bringIn = useBringIn()
  const { files, given, preview, phase, problem, changedMeanwhile, done } = bringIn
  const download = async (table: number) => {
    const name = preview?.tables[table]?.file.replace(/\.[^.]*$/u, '') ?? ''
    const failed = await downloadRefused(files, { given, table, locale }, `${name} - ${words.reason}.csv`)
    if (failed) bringIn.fail(failed)
  }
  return (
    <Page title={m.title} back={{ to: paths.administration(), label: m.back }}>
      <p className="mt-2 text-quiet">{m.lead}</p>
      <p className="mt-4 text-quiet">{m.examples.lead}</p>
      <div className="-ml-3 flex flex-wrap">
        {(['agencies', 'people'] as const).map((kind) => (
          <DownloadLink
            key={kind}
            href={`/api/directory-import/example?kind=${kind}`}
            icon={<Download aria-hidden className="size-5" />}
          >
            {m.examples[kind]}
          </DownloadLink>
        ))}
      </div>
      <FileDrop
        words={m.file}
        accept=".xlsx,.csv,.txt,.tsv"
        several
        again={files.length > 0}
        reading={phase === 'planning' ? (files.at(-1)?.name ?? '') : null}
        onFiles={(chosen) => void bringIn.add(chosen)}
        onCancel={bringIn.stop}
      />
      {files.length > 0 ? <ChosenFiles files={files} onRemove={(file) => void bringIn.remove(file)} /> : null}
      {problem ? (
        <div role="alert" className="mt-4">
          <p className="font-medium text-problem">
            {typeof problem === 'string'
              ? m.problems[problem]
              : m.problems.unread(problem.file, unreadText(words, problem.reason))}
          </p>
          {typeof problem === 'string' && passing.has(problem) && files.length > 0 ? (
            <Button look="secondary" className="mt-3" onClick={() => void bringIn.planAgain()}>
              {m.file.again}
            </Button>
          ) : null}
        </div>
      ) : null}
      {done && preview ? <DoneNotice preview={preview} onAnother={bringIn.startAnew} /> : null}
      {changedMeanwhile ? <ChangedMeanwhile /> : null}
      <p role="status" className="mt-4 min-h-6 text-sm text-quiet">
        {phase === 'resting'
          ? preview && !done
            ? m.status.ready(numberText(rowsOf(preview)))
            : null
          : m.status[phase]}
      </p>
      {preview ? (
        <div aria-busy={phase !== 'resting'} className={phase === 'resting' ? undefined : 'opacity-60'}>
          {done ? null : (
            <section aria-labelledby="columns" className="mt-4">
              <h2 id="columns" className="text-xl">
                {m.columns.title}
              </h2>
              <p className="mt-1 text-quiet">{m.columns.lead}</p>
              {preview.hiddenSheets.length > 0 ? (
                <p className="mt-1 text-quiet">{m.columns.hiddenSheets(preview.hiddenSheets.join(', '))}</p>
              ) : null}
              <div className="mt-4 flex flex-col gap-4">
                {preview.tables.map((table, position) => (
                  <TableColumns
                    key={`${table.file} ${table.name}`}
                    table={asGiven(
                      table,
                      given.find((said) => said.table === position),
                    )}
                    position={position}
                    onGive={(said) => void bringIn.give(said)}
                  />
                ))}
              </div>
            </section>
          )}
          {rowsOf(preview) > 0 ? (
            <section aria-labelledby="preview" className="mt-8">
              <h2 id="preview" className="text-xl">
                {done ? m.done.rows : m.preview.title}
              </h2>
              <PlanGroups
                key={done ? 'done' : 'planned'}
                preview={preview}
                refusedNote={
                  <>
                    {done ? null : <MakeBlocks preview={preview} onMade={() => void bringIn.planAgain()} />}
                    <RefusedNote preview={preview} onDownload={(table) => void download(table)} />
                  </>
                }
                act={done ? null : <Apply bringIn={bringIn} />}
              />
            </section>
          ) : null}
        </div>
      ) : null}
    </Page>
  )
}

/** Problems that may be over when the same is asked again. */
const passing: ReadonlySet<string> = new Set<ImportProblem>(['failed', 'busy', 'stopped'])

type BringIn = ReturnType<typeof useBringIn>

const rowsOf = (preview: NonNullable<BringIn['preview']>): number =>
  (['create', 'change', 'end', 'same', 'refuse'] as const).reduce((sum, act) => sum + countOf(preview, act), 0)

/** The page's one act, or why there is none. */
function Apply({ bringIn }: { bringIn: BringIn }) {
  const m = useMessages('bring-in').apply
  const { preview, phase } = bringIn
  if (!preview) return null
  const rows = countOf(preview, 'create') + countOf(preview, 'change') + countOf(preview, 'end')
  if (rows === 0) return <p className="mt-6 font-medium">{countOf(preview, 'same') > 0 ? m.nothing : m.nothingTaken}</p>
  return (
    <div className="mt-6">
      <Button
        aria-disabled={phase !== 'resting'}
        onClick={() => {
          if (phase === 'resting') void bringIn.apply()
        }}
      >
        {m.act(numberText(rows))}
      </Button>
    </div>
  )
}

/** Takes the reader to the preview of now. */
function ChangedMeanwhile() {
  const m = useMessages('bring-in').apply
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mt-6">
      <Notice look="notice" title={m.changedMeanwhile}>
        <p className="mt-1">{m.changedMeanwhileNext}</p>
      </Notice>
    </div>
  )
}
