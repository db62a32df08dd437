import type { ItemId } from '@thidua/schema/outline/item-id'
import { RawJson } from '#lib/raw-json.ts'
import { type Queryable, statement } from '#lib/sql.ts'

/** What was sealed is text by path, one level deep. It goes out as it is printed here. */
const itemTexts = statement<{ texts: string }>(
  'item-texts',
  `SELECT coalesce(json_object_agg(s.id, own.answers), '{}')::text AS texts
  FROM submission s CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_object_agg(field.key, field.value), '{}') AS answers
    FROM jsonb_each(s.answers) field WHERE starts_with(field.key, $2)
  ) own WHERE s.id = ANY($1::uuid[])`,
)

/** What submissions say below one item: submission → path → text. */
export async function readItemTexts(db: Queryable, submissions: readonly string[], item: ItemId): Promise<RawJson> {
  const [row] = await itemTexts(db, [submissions, `${item}/`])
  return new RawJson(row?.texts ?? '{}')
}
