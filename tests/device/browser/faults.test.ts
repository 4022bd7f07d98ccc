import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startTablet } from './chromium.ts'

describe('the browser dies', () => {
  it('[V1] whatever was said to be on this device is there after SIGKILL', async () => {
    const tablet = await startTablet()
    const kept: number[] = []
    for (let round = 0; round < 2; round++) {
      const page = await tablet.openTab()
      const known = await page.evaluate(() => window.device.clocks())
      expect(known.length).toBeGreaterThanOrEqual(kept.length)
      await page.exposeFunction('confirmed', (clock: number) => void kept.push(clock))
      const typing = page.evaluate(async () => {
        const { confirmed } = window as unknown as { confirmed(clock: number): Promise<void> }
        for (let clock = 0; ; clock++) if ((await window.device.add()) === 'ok') await confirmed(clock)
      })
      typing.catch(() => undefined)
      const enough = kept.length + 40
      await expect.poll(() => kept.length, { timeout: 10_000, interval: 5 }).toBeGreaterThanOrEqual(enough)
      await tablet.kill()
      await tablet.restart()
    }
    const page = await tablet.openTab()
    expect((await page.evaluate(() => window.device.clocks())).length).toBeGreaterThanOrEqual(kept.length)
    await tablet.close()
  })

  it('[V7] files of IndexedDB cut off on the disk are noticed at the next start', async () => {
    const tablet = await startTablet()
    const page = await tablet.openTab()
    await page.evaluate(async () => {
      await window.device.keep('a link')
      await window.device.openCarrier()
      window.device.append('one', 'two')
      await window.device.closeCarrier()
    })
    await tablet.quit()
    for (const file of filesUnder(join(tablet.profile, 'Default', 'IndexedDB'))) {
      if (/CURRENT|MANIFEST/.test(file)) writeFileSync(file, 'damaged')
      else truncateSync(file, Math.floor(statSync(file).size / 2))
    }
    await tablet.restart()
    const after = await tablet.openTab()
    expect(await after.evaluate(() => window.device.openKeyring())).toBe(true)
    expect(await after.evaluate(() => window.device.problems())).toContain('keysLost')
    expect(await after.evaluate(() => window.device.add())).toBe('ok')
    await tablet.close()
  })
})

describe('the disk is full', () => {
  it('[V1] told as such within two seconds, nothing confirmed is lost, and what is there can be read', async () => {
    const { dir, unmount } = smallDisk(64)
    const tablet = await startTablet(dir)
    try {
      const page = await tablet.openTab()
      await page.evaluate(async () => {
        await window.device.openCarrier()
        window.device.append('one')
      })
      const { confirmed, refusal, waitedMs } = await page.evaluate(async () => {
        let confirmed = 0
        for (let sizeBytes = 4_000_000; ; ) {
          const startedAt = performance.now()
          const outcome = await window.device.add(sizeBytes)
          if (outcome === 'ok') confirmed++
          else if (sizeBytes > 1000) sizeBytes = Math.floor(sizeBytes / 8)
          else return { confirmed, refusal: outcome, waitedMs: performance.now() - startedAt }
        }
      })
      expect(refusal).toBe('diskFull')
      expect(waitedMs).toBeLessThan(2000)
      expect(await page.evaluate(() => window.device.problems())).toContain('diskFull')
      expect(await page.evaluate(() => window.device.clocks())).toHaveLength(confirmed)
      await page.close()
      const again = await tablet.openTab()
      expect(await again.evaluate(() => window.device.openCarrier())).toBe('ok')
      expect(await again.evaluate(() => window.device.texts())).toEqual(['one'])
      expect(await again.evaluate(() => window.device.clocks())).toHaveLength(confirmed)
    } finally {
      await tablet.kill()
      unmount()
    }
  })
})

const filesUnder = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true }).flatMap((file) =>
    file.isFile() ? join(file.parentPath, file.name) : [],
  )

/** A disk of its own, in memory. Needs the right to mount: without it the test fails rather than being left out. */
function smallDisk(sizeMegabytes: number) {
  const root = mkdtempSync(join(tmpdir(), 'disk-'))
  const dir = join(root, 'small')
  mkdirSync(dir)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMegabytes}m`, 'tmpfs', dir])
  return {
    dir,
    unmount: () => {
      execFileSync('umount', ['-l', dir])
      rmSync(root, { recursive: true, force: true })
    },
  }
}
