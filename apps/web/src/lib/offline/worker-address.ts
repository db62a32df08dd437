/** What a page says to the worker when it has time: keep the rest of the build too. */
export const keepRest = 'keep the rest'

/** Where the worker of a build is. */
export const workerAddress = '/service-worker.js'
