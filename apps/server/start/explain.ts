/** What a start says of why it failed, and where that is known what to do. */
export function explain(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  return /ENOSPC|No space left on device/u.test(said)
    ? `${said}\n\n  The disk is full. Free some space (a first start needs 200 MB), then start again; what was saved is kept.`
    : said
}
