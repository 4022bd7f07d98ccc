import { copyFile, mkdir, readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'

const KEPT_DAYS = 30
const DAY_MS = 86_400_000

/** Copies the hashed files of the current build beside the data and drops those that no build had for 30 days (H1). */
export async function keepAssets(appDir: string, keptDir: string, now: number): Promise<void> {
  await mkdir(keptDir, { recursive: true })
  const current = await namesIn(join(appDir, 'assets'))
  for (const name of current) await keep(join(appDir, 'assets', name), join(keptDir, name), now)
  for (const name of await namesIn(keptDir)) {
    const { mtimeMs } = await stat(join(keptDir, name))
    if (!current.includes(name) && now - mtimeMs > KEPT_DAYS * DAY_MS) await rm(join(keptDir, name))
  }
}

async function keep(from: string, to: string, now: number): Promise<void> {
  const isThere = await stat(to).then(
    () => true,
    () => false,
  )
  if (!isThere) await copyFile(from, to)
  await utimes(to, now / 1000, now / 1000)
}

const namesIn = async (dir: string): Promise<readonly string[]> => {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}
