import { expect, test } from '@playwright/test'
import { savedHere } from '../world/actions.ts'
import { prepareTear, tearLog } from './failedWrites.ts'
import { BEFORE, DURING, expectKept, expectKeptTwice, expectWarned, onSmallDisk, typeUntilWarned } from './fullDisk.ts'

test('[V1] killed while the disk is still full: all that was shown as saved can be read at once, and is there later', async () => {
  await onSmallDisk(async ({ page, tablet, world, programme, disk }) => {
    disk.keepFull()
    const { seen } = await typeUntilWarned(page)
    expectWarned(seen)
    await tablet.kill()
    disk.stopFilling()
    disk.fill(0)
    await expectKept(tablet, world, programme, [...BEFORE, DURING])
    disk.relieve()
    await expectKeptTwice(tablet, world, programme, [...BEFORE, DURING])
  })
})

test('[V1] the log is torn by a write in vain: the ballast gives the room for a new one, and what is typed is saved', async () => {
  await onSmallDisk(async ({ page, tablet, world, programme, disk }) => {
    await prepareTear(page)
    disk.fill(0)
    expect(await tearLog(page)).not.toBe('kept')
    const { typed, seen } = await typeUntilWarned(page)
    expect(seen.failedAt, 'a write to IndexedDB failed').not.toBeNull()
    expectWarned(seen)
    await savedHere(page)
    await tablet.kill()
    disk.relieve()
    await expectKeptTwice(tablet, world, programme, [...BEFORE, typed])
  })
})
