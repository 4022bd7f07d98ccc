import { readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
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
      await expect.poll(() => kept.length, { timeout: 30_000, interval: 5 }).toBeGreaterThanOrEqual(enough)
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

const filesUnder = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true }).flatMap((file) =>
    file.isFile() ? join(file.parentPath, file.name) : [],
  )
