/** Loads the demo province into a migrated, empty database. */
export async function loadDemo(_url: string): Promise<void> {}
