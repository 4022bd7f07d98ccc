import { watch } from '../device/watched.ts'

/** Files that the system opened with the app (desktop Chromium); the safety page takes them. */
export const launchedFiles = watch<readonly File[]>([])
