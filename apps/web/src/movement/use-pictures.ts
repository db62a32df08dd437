import { cellsOf } from '@thidua/schema/outline/rows/define-rows'
import { rowsOf } from '@thidua/schema/outline/rows/registry'
import type { RowsSlug } from '@thidua/schema/outline/rows/slugs'
import { useLabel } from '#lib/use-locale.ts'
import { useMessages } from '#messages/use-messages.ts'
import { countLines, type Picture, shareLines } from './picture-model.ts'
import type { Years } from './years-query.ts'

/** Everything that is drawn of a movement, in the order of the page. `names`: short names of its rounds. */
export function usePictures(years: Years, names: readonly string[]): Picture[] {
  const m = useMessages('movement')
  const label = useLabel()
  const { rounds, items, commendations, models, inspections, blocks } = years
  const ids = rounds.map(({ id }) => id)
  /** The words of a choice in rows of a kind. */
  const option = (slug: RowsSlug, cell: string, key: string): string => {
    const options = cellsOf(rowsOf(slug)).find(([name]) => name === cell)?.[1].options
    const found = options?.find((one) => one.key === key)
    return found ? label(found.label) : key
  }
  const blockName = (id: string | null | undefined) =>
    blocks.findLast(({ blockId }) => blockId === id)?.block ?? m.noBlock
  const levelName = (level: string) => m.levels[level as keyof typeof m.levels] ?? level
  const t = m.pictures
  const picture = (key: keyof typeof t, note: string, lines: Picture['lines']): Picture => ({
    key,
    title: t[key],
    note,
    rounds: names,
    lines,
  })
  const decided = commendations.filter((row) => row.decided > 0)
  const commended = (keyOf: (row: (typeof decided)[number]) => string, nameOf: typeof keyOf) =>
    countLines(ids, decided, keyOf, nameOf, (row) => row.decided)
  const count = (row: { readonly count: number }) => row.count
  return [
    {
      ...picture('onTime', m.due, []),
      rounds: [m.share],
      lines: rounds.map(({ id, onTime, due }, nth) => ({
        key: id,
        label: names[nth] ?? '',
        figures: [{ part: onTime, whole: due }],
      })),
    },
    picture(
      'onTimeByBlock',
      m.due,
      shareLines(
        ids,
        blocks,
        ({ blockId }) => blockId ?? '',
        ({ block }) => block ?? m.noBlock,
        ({ onTime, due }) => ({ part: onTime, whole: due }),
      ),
    ),
    picture(
      'none',
      m.sent,
      shareLines(
        ids,
        items,
        ({ item }) => item,
        ({ number, name, nameEn }) => `${number} ${label({ vi: name, en: nameEn })}`,
        ({ none, content, missing }) => ({ part: none, whole: none + content + missing }),
      ),
    ),
    picture(
      'byForm',
      m.decided,
      commended(
        ({ form }) => form,
        ({ formName, formNameEn }) => label({ vi: formName, en: formNameEn }),
      ),
    ),
    picture(
      'byLevel',
      m.decided,
      commended(
        ({ level }) => level,
        ({ level }) => levelName(level),
      ),
    ),
    picture(
      'byKind',
      m.decided,
      commended(
        ({ kind }) => kind,
        ({ kind }) => option('commendations', 'kind', kind),
      ),
    ),
    picture(
      'byStage',
      m.accepted,
      countLines(
        ids,
        models,
        ({ stage }) => stage ?? '',
        ({ stage }) => (stage ? option('exemplary-models', 'stage', stage) : m.noStage),
        count,
      ),
    ),
    picture(
      'modelsByBlock',
      m.accepted,
      countLines(
        ids,
        inBlockOrder(models, blocks),
        ({ blockId }) => blockId ?? '',
        ({ blockId }) => blockName(blockId),
        count,
      ),
    ),
    picture(
      'inspections',
      m.accepted,
      countLines(
        ids,
        inspections,
        ({ kind }) => kind,
        ({ kind }) => option('inspections', 'kind', kind),
        count,
      ),
    ),
  ]
}

/** Rows in the order of the blocks; those of none come last. */
const inBlockOrder = <Row extends { readonly blockId?: string | null }>(
  rows: readonly Row[],
  blocks: readonly { readonly blockId?: string | null }[],
): Row[] => {
  const place = new Map(blocks.map(({ blockId }, nth) => [blockId ?? null, nth]))
  return rows.toSorted((a, b) => (place.get(a.blockId ?? null) ?? 0) - (place.get(b.blockId ?? null) ?? 0))
}
