import { commendationForms } from '@thidua/schema/outline/commendation-forms'
import { withClient } from './with-client.ts'

/**
 * Rows that every installation needs before anybody works: the forms of commendation as the law of this
 * release has them. Runs after the migrations at each start; a form that this release says otherwise is brought up to
 * date, unless an administrator has changed it; one that the law dropped keeps its row for old reports.
 */
export async function ensureReferenceData(url: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(
      `INSERT INTO commendation_form (key, name, name_en, decider, kinds, position, valid_from, valid_until)
       SELECT key, name, "nameEn", decider, kinds, position, "validFrom", "validUntil"
       FROM jsonb_to_recordset($1) AS form(key text, name text, "nameEn" text, decider text, kinds text[], position int,
         "validFrom" date, "validUntil" date)
       ON CONFLICT (key) DO UPDATE SET name = excluded.name, name_en = excluded.name_en, decider = excluded.decider,
         kinds = excluded.kinds, position = excluded.position, valid_from = excluded.valid_from,
         valid_until = excluded.valid_until
       WHERE commendation_form.edited_at IS NULL
         AND (commendation_form.name, commendation_form.name_en, commendation_form.decider, commendation_form.kinds,
           commendation_form.position, commendation_form.valid_from, commendation_form.valid_until)
         IS DISTINCT FROM (excluded.name, excluded.name_en, excluded.decider, excluded.kinds, excluded.position,
           excluded.valid_from, excluded.valid_until)`,
      [
        JSON.stringify(
          commendationForms.map(({ key, label, decider, kinds, from, until }, index) => ({
            key,
            name: label.vi,
            nameEn: label.en,
            decider,
            kinds,
            position: index + 1,
            validFrom: from,
            validUntil: until,
          })),
        ),
      ],
    ),
  )
}
