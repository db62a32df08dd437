import { commendationForms } from '@thidua/schema/outline/commendation-forms'
import { withClient } from './with-client.ts'

/**
 * Rows that every installation needs before anybody works: the forms of commendation as the law of this
 * release has them. Runs after the migrations at each start; a form whose name, decider or validity
 * changed is brought up to date, one that the law dropped keeps its row for old reports.
 */
export async function ensureReferenceData(url: string): Promise<void> {
  await withClient(url, (client) =>
    client.query(
      `INSERT INTO commendation_form (key, name, decider, valid_from, valid_until)
       SELECT key, name, decider, "validFrom", "validUntil"
       FROM jsonb_to_recordset($1) AS form(key text, name text, decider text, "validFrom" date, "validUntil" date)
       ON CONFLICT (key) DO UPDATE SET name = excluded.name, decider = excluded.decider,
         valid_from = excluded.valid_from, valid_until = excluded.valid_until
       WHERE (commendation_form.name, commendation_form.decider, commendation_form.valid_from, commendation_form.valid_until)
         IS DISTINCT FROM (excluded.name, excluded.decider, excluded.valid_from, excluded.valid_until)`,
      [
        JSON.stringify(
          commendationForms.map(({ key, label, decider, from, until }) => ({
            key,
            name: label.vi,
            decider,
            validFrom: from,
            validUntil: until,
          })),
        ),
      ],
    ),
  )
}
