import type { Page } from '@playwright/test'
import { describe, expect, it } from 'vitest'
import { BALLAST_BYTES } from '../../../src/device/ballastFile.ts'
import { grantPersistence } from '../../e2e/faults/persistence.ts'
import { smallDisk } from '../../e2e/faults/smallDisk.ts'
import { originOf, startTablet } from './chromium.ts'

const asInstalled = (profile: string) => grantPersistence(profile, originOf('one'))
const hasBallast = (page: Page, hasIt = true) =>
  expect.poll(() => page.evaluate(() => window.device.ballastBytes())).toBe(hasIt ? BALLAST_BYTES : 0)

describe('the disk is full', () => {
  it.each([
    ['with its ballast', true],
    ['where no ballast can be had', false],
  ])(
    '[V1] told as such within two seconds, nothing confirmed is lost, and what is there can be read: %s',
    async (_, hasWorkers) => {
      const disk = await smallDisk(64)
      const tablet = await startTablet(disk.dir, disk.executablePath, asInstalled, hasWorkers)
      try {
        const page = await tablet.openTab()
        await page.evaluate(async () => {
          await window.device.openCarrier()
          window.device.append('one')
        })
        await hasBallast(page, hasWorkers)
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
        await disk.end()
      }
    },
  )

  it('[V1] once there is room again it goes on by itself, and all that was confirmed outlives two kills', async () => {
    const disk = await smallDisk(48)
    const tablet = await startTablet(disk.dir, disk.executablePath, asInstalled)
    try {
      const page = await tablet.openTab()
      const add = (sizeBytes: number) => page.evaluate((size) => window.device.add(size), sizeBytes)
      await page.evaluate(async () => {
        await window.device.keep('a link')
        await window.device.openCarrier()
        window.device.append('before')
      })
      await hasBallast(page)
      for (let i = 0; i < 5; i++) expect(await add(300)).toBe('ok')
      disk.keepFull()
      const refusal = await page.evaluate(async () => {
        for (;;) {
          const startedAt = performance.now()
          const outcome = await window.device.add(700)
          if (outcome !== 'ok') return { outcome, waitedMs: performance.now() - startedAt }
        }
      })
      expect(refusal.outcome).toBe('diskFull')
      expect(refusal.waitedMs).toBeLessThan(2000)
      await page.evaluate(() => window.device.append('meanwhile'))
      expect(await add(300)).toBe('diskFull')
      disk.relieve()
      await expect.poll(() => add(300), { timeout: 30_000 }).toBe('ok')
      await expect.poll(() => page.evaluate(() => window.device.troubled()), { timeout: 30_000 }).toEqual([])
      await page.evaluate(() => window.device.append('after'))
      for (let i = 0; i < 5; i++) expect(await add(300)).toBe('ok')
      const confirmed = await page.evaluate(() => window.device.confirmed())
      for (let kills = 0; kills < 2; kills++) {
        await tablet.kill()
        await tablet.restart()
        const again = await tablet.openTab()
        expect(await again.evaluate(() => window.device.clocks())).toEqual(expect.arrayContaining(confirmed))
        expect(await again.evaluate(() => window.device.openCarrier())).toBe('ok')
        expect(await again.evaluate(() => window.device.texts())).toEqual(
          expect.arrayContaining(['before', 'meanwhile', 'after']),
        )
        expect(await again.evaluate(() => window.device.recall())).toBe('a link')
        expect(await again.evaluate(() => window.device.problems())).toEqual([])
      }
    } finally {
      await tablet.kill()
      await disk.end()
    }
  }, 60_000)
})
