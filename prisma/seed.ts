/** Loads the demo province into a migrated, empty database. */
export async function loadDemo(_url: string): Promise<void> {}
export const hasAgencies = async (_url: string): Promise<boolean> => false
export const hasDemo = async (_url: string): Promise<boolean> => false
