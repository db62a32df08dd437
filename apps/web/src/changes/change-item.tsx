import { parseMarkup } from '@thidua/letter/markup/parse-markup'
import { plainText } from '@thidua/letter/markup/plain-text'
import { findField } from '@thidua/schema/outline/find-field'
import { rowOf } from '@thidua/schema/outline/paths'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import { rowsOfItem } from '@thidua/schema/outline/rows/rows-of-item'
import { findItem } from '@thidua/schema/outline/template'
import { useOpenReport } from '#answers/open-report.ts'
import { rowWords } from '#answers/row-words.ts'
import { useFieldWords } from '#answers/use-field-words.ts'
import { useValueWords } from '#answers/use-value-words.ts'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { TextDifference } from '#ui/text-difference.tsx'
import type { Change } from './list-changes.ts'

/** One change: a text word by word, a short value before and after, a row that came or went. */
export function ChangeItem({ change }: { change: Change }) {
  return change.kind === 'row' ? <RowChange change={change} /> : <FieldChange change={change} />
}

function RowChange({ change }: { change: Extract<Change, { kind: 'row' }> }) {
  const m = useMessages('changes')
  const label = useLabel()
  const { template } = useOpenReport()
  const item = findItem(template, change.place)
  const rows = (item && rowsOfItem(item)) ?? rowsOf(change.slug)
  const { title, details } = rowWords(rows, change.cells, label)
  const Words = change.fate === 'removed' ? 'del' : 'span'
  return (
    <>
      <p className="text-sm text-quiet">
        {label(rows.one)}: <span className="font-medium text-ink">{m[change.fate]}</span>
      </p>
      <p>
        <Words className={change.fate === 'removed' ? 'text-problem' : undefined}>
          <span className="font-medium">{title ?? label(rows.one)}</span>
          {details.length > 0 ? ` · ${details.join(' · ')}` : null}
        </Words>
      </p>
    </>
  )
}

function FieldChange({ change }: { change: Extract<Change, { kind: 'field' }> }) {
  const m = useMessages('changes')
  const { template } = useOpenReport()
  const wordsOf = useFieldWords()
  const valueWords = useValueWords()
  const label = useLabel()
  const field = findField(template, change.path)
  const row = rowOf(change.path)
  const long = field?.kind === 'narrative' || (field?.kind === 'cell' && field.meta.kind === 'longText')
  const read = (value: string) =>
    field?.kind === 'narrative'
      ? plainText(parseMarkup(value))
      : field?.kind === 'answer' && value === ''
        ? m.notNone
        : valueWords(change.path, value)
  return (
    <>
      <p className="text-sm text-quiet">
        {row ? `${label(rowsOf(row.slug).one)} · ` : ''}
        {field?.kind === 'answer' ? m.answer : wordsOf(change.path).label}
      </p>
      {long && change.before !== '' && change.after !== '' ? (
        <TextDifference
          before={read(change.before)}
          after={read(change.after)}
          removed={m.removedText}
          added={m.addedText}
        />
      ) : (
        <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
          <dt className="text-sm text-quiet">{m.from}</dt>
          <dd className="break-words whitespace-pre-wrap">{read(change.before) || m.empty}</dd>
          <dt className="text-sm text-quiet">{m.to}</dt>
          <dd className="font-medium break-words whitespace-pre-wrap">{read(change.after) || m.empty}</dd>
        </dl>
      )}
    </>
  )
}
