/** Starts the shared infrastructure once for all spec files of a run. */
export default async function globalSetup(): Promise<void> {}
