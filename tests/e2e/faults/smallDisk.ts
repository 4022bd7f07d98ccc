import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumPath } from '../chromiumPath.ts'

/** A disk of its own, so small that it can be filled. */
export type SmallDisk = {
  /** Where the browser finds it. */
  readonly dir: string
  /** A Chromium that can see it: hand it to `createTablet`. */
  readonly executablePath: string
  freeBytes(): number
  /** Fills it with a file of the test's own until at most `leaveBytes` are free. */
  fill(leaveBytes: number): void
  /** Leaves no byte, and takes every byte that somebody gives back, until `stopFilling`. */
  keepFull(): void
  stopFilling(): void
  /** Stops filling it and deletes that file. */
  relieve(): void
  end(): Promise<void>
}

/**
 * Mounts a tmpfs of `sizeMb`: as root directly, else in a mount namespace of its own (`unshare -Urm`). Throws where
 * neither works: such a test fails and is never skipped.
 */
export const smallDisk = async (sizeMb: number, isRoot = process.getuid?.() === 0): Promise<SmallDisk> => {
  const base = mkdtempSync(join(tmpdir(), 'small-disk-'))
  const dir = join(base, 'disk')
  mkdirSync(dir)
  const mounted = isRoot ? mountHere(dir, sizeMb) : await mountInNamespace(base, dir, sizeMb)
  const ballast = join(mounted.seenFromHere, 'ballast')
  const freeBytes = () => {
    const { bavail, bsize } = statfsSync(mounted.seenFromHere)
    return bavail * bsize
  }
  const fill = (leaveBytes: number) => {
    for (let room = freeBytes() - leaveBytes; room > 0; room = freeBytes() - leaveBytes)
      if (!isWritten(ballast, Math.min(room, 1 << 20))) return
  }
  let filling: ReturnType<typeof setInterval> | undefined
  const stopFilling = () => clearInterval(filling)
  return {
    dir,
    executablePath: mounted.executablePath,
    freeBytes,
    fill,
    keepFull: () => {
      fill(0)
      filling = setInterval(() => fill(0), 20)
    },
    stopFilling,
    relieve: () => {
      stopFilling()
      rmSync(ballast, { force: true })
    },
    end: async () => {
      stopFilling()
      await mounted.unmount()
      rmSync(base, { recursive: true, force: true })
    },
  }
}

/** False if the browser was quicker to take the last of the room. */
const isWritten = (ballast: string, sizeBytes: number): boolean => {
  try {
    writeFileSync(ballast, Buffer.alloc(sizeBytes), { flag: 'a' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return false
    throw error
  }
}

type Mounted = { readonly seenFromHere: string; readonly executablePath: string; unmount(): Promise<void> }

const options = (sizeMb: number) => `size=${sizeMb}m,mode=0777`
const browser = () => chromiumPath() ?? chromium.executablePath()

const mountHere = (dir: string, sizeMb: number): Mounted => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options(sizeMb), 'tmpfs', dir])
  return {
    seenFromHere: dir,
    executablePath: browser(),
    // Lazy: a browser process that is just ending may still hold a file.
    unmount: async () => void execFileSync('umount', ['--lazy', dir]),
  }
}

/** The mount lives as long as one waiting process does; the browser enters its namespaces. */
const mountInNamespace = async (base: string, dir: string, sizeMb: number): Promise<Mounted> => {
  const script = `mount -t tmpfs -o ${options(sizeMb)} tmpfs "$0" && echo mounted && exec sleep infinity`
  const keeper = spawn('unshare', ['-Urm', 'sh', '-c', script, dir], { stdio: ['ignore', 'pipe', 'inherit'] })
  await saysMounted(keeper)
  const executablePath = join(base, 'chromium')
  writeFileSync(
    executablePath,
    `#!/bin/sh\nexec nsenter --target ${keeper.pid} --user --mount --preserve-credentials -- '${browser()}' "$@"\n`,
  )
  chmodSync(executablePath, 0o755)
  return {
    seenFromHere: `/proc/${keeper.pid}/root${dir}`,
    executablePath,
    unmount: async () => {
      const gone = new Promise((resolve) => keeper.once('exit', resolve))
      keeper.kill('SIGKILL')
      await gone
    },
  }
}

const saysMounted = (keeper: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    keeper.stdout?.once('data', () => resolve())
    keeper.once('error', reject)
    keeper.once('exit', (code) => reject(new Error(`no small disk: unshare -Urm ended with ${code}`)))
  })
