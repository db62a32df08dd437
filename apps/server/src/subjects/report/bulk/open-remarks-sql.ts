import { waits } from '#domain/reading/draft-remark-sql.ts'
import { returnStands } from '#domain/standing-return.ts'

/** SQL: how many remarks on report `r` are open: those not sent yet, and those sent that nobody answered. */
export const openRemarks = `((SELECT count(*) FROM draft_remark d WHERE d.report_id = r.id AND ${waits})
    + (SELECT count(*) FROM remark k JOIN return t ON t.id = k.return_id WHERE k.report_id = r.id AND ${returnStands}
      AND NOT EXISTS (SELECT FROM remark_reply WHERE remark_id = k.id)))::int`
