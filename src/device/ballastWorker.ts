import { type BallastFile, createBallastFile, type SyncFile } from './ballastFile.ts'

/** Runs in a worker of each tab; all of them share the two files. */
export type BallastQuestion = {
  readonly id: number
  readonly ask: 'hasRoom' | 'release' | 'refill'
  readonly sizeBytes: number
}
/** Null: there are no such files here. */
export type BallastAnswer = { readonly id: number; readonly answer: boolean | number | null }

type SyncFileHandle = FileSystemFileHandle & {
  createSyncAccessHandle(options: { mode: 'readwrite-unsafe' }): Promise<SyncFile>
}

const openFile = async (name: string): Promise<SyncFile> => {
  const folder = await navigator.storage.getDirectory()
  const file = (await folder.getFileHandle(name, { create: true })) as SyncFileHandle
  // Every tab must be able to let go, also while another one that holds the file too is frozen.
  return file.createSyncAccessHandle({ mode: 'readwrite-unsafe' })
}

const opening: Promise<BallastFile | null> = Promise.all([
  openFile('passerelle-ballast'),
  openFile('passerelle-room'),
]).then(
  ([ballast, probe]) => createBallastFile(ballast, probe),
  () => null,
)

const answerTo = (file: BallastFile, { ask, sizeBytes }: BallastQuestion) => {
  switch (ask) {
    case 'hasRoom':
      return file.hasRoom(sizeBytes)
    case 'release':
      return file.release(sizeBytes)
    case 'refill':
      return file.refill()
  }
}

addEventListener('message', async ({ data }: MessageEvent<BallastQuestion>) => {
  const file = await opening
  let answer: BallastAnswer['answer'] = null
  try {
    answer = file && answerTo(file, data)
  } catch {
    // The files were taken away under the app.
  }
  postMessage({ id: data.id, answer } satisfies BallastAnswer)
})
