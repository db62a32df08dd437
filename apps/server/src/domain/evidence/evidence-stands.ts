import { fileLimits } from '@thidua/schema/files/file-limits'

/**
 * Whether a row `e` of `evidence` still stands for its bytes: it is in a submission; or in a draft, a removed row's
 * included, for that may come back; or it was taken away, or forgotten by whoever was to enter it, within the last day.
 */
export const evidenceStands = `(EXISTS (SELECT FROM submission_evidence sent WHERE sent.evidence_id = e.id)
  OR NOT EXISTS (SELECT FROM evidence_removal gone WHERE gone.evidence_id = e.id AND gone.at < now() - interval '1 day')
    AND NOT (e.for_entry AND e.at < now() - interval '${fileLimits.entryDays + 1} days'))`
