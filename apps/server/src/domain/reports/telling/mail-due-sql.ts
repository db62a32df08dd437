/** SQL: when a notice that stands from `at` on goes to person `p` by mail; null where they want none. */
export const mailDue = (p: string, at: string): string =>
  `CASE ${p}.notice_mail WHEN 'atOnce' THEN ${at} WHEN 'digest' THEN next_digest(${at}) END`
