import { stateLabels } from '@thidua/schema/state-labels'
import { reportStates } from '@thidua/schema/states'
import { hands, statesInHand } from '#lib/round-reports/hand.ts'
import { buckets, type ListView, ownBlocks } from '#lib/round-reports/list-view.ts'
import { useLabel } from '#lib/use-locale.ts'
import { ownBlockIds, useViewer } from '#lib/viewer.ts'
import { useMessages } from '#messages/use-messages.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { ListSearch } from '#ui/list/list-search.tsx'

interface ReportFiltersProps {
  readonly view: ListView
  readonly change: (change: Partial<ListView>) => void
  readonly blocks: readonly { readonly id: string; readonly name: string }[]
}

/** Words, figure, state or hand, and block; each choice changes the address at once, words by Enter or "Tìm". */
export function ReportFilters({ view, change, blocks }: ReportFiltersProps) {
  const m = useMessages('dashboards')
  const text = useLabel()
  const viewer = useViewer()
  return (
    <ListSearch
      label={m.list.filters}
      searchLabel={m.list.search}
      placeholder={m.list.searchHint}
      search={view.search}
      onSearch={(search) => change({ search })}
    >
      <SelectField
        id="report-bucket"
        label={m.list.bucket}
        empty={m.list.allBuckets}
        choices={buckets.map((bucket) => ({ value: bucket, label: m.figures[bucket] }))}
        value={view.bucket ?? ''}
        onChange={({ target }) => change({ bucket: buckets.find((bucket) => bucket === target.value) ?? null })}
      />
      <SelectField
        id="report-state"
        label={m.list.state}
        empty={m.list.allStates}
        choices={hands.flatMap((hand) => [
          { value: hand, label: m.list.allInHand(m.hands[hand]), group: m.hands[hand] },
          ...statesInHand(hand).map((state) => ({
            value: state,
            label: text(stateLabels[state]),
            group: m.hands[hand],
          })),
        ])}
        value={view.state ?? view.hand ?? ''}
        onChange={({ target }) =>
          change({
            state: reportStates.find((state) => state === target.value) ?? null,
            hand: hands.find((hand) => hand === target.value) ?? null,
          })
        }
      />
      <SelectField
        id="report-block"
        label={m.list.block}
        empty={m.list.allBlocks}
        choices={[
          ...(ownBlockIds(viewer).length > 0 ? [{ value: ownBlocks, label: m.list.ownBlocks }] : []),
          ...blocks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={view.blockId ?? ''}
        onChange={({ target }) => change({ blockId: target.value || null })}
      />
    </ListSearch>
  )
}
