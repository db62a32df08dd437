/** Thrown by a loader when there is nothing at its address, or nothing that the person may see. */
export class NoSuchPage extends Error {}
