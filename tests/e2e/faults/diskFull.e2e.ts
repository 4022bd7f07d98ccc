import { expect, test } from '@playwright/test'
import { addAction, savedHere } from '../world/actions.ts'
import { prepareTear, tearLog } from './failedWrites.ts'
import {
  AFTER,
  BEFORE,
  CONTRADICTIONS,
  DURING,
  expectKeptTwice,
  expectWarned,
  onSmallDisk,
  SAVED,
  takeOut,
  typeUntilWarned,
  WARNING,
} from './fullDisk.ts'

test('[V1] the disk fills up while somebody types: a warning, the text as a file, and after room and kills all is there', async () => {
  await onSmallDisk(async ({ page, tablet, world, programme, disk }) => {
    disk.keepFull()
    const { typed, seen } = await typeUntilWarned(page)
    expectWarned(seen)
    await expect(page.getByText(SAVED)).toHaveCount(0)
    await expect(page.getByText(CONTRADICTIONS)).toHaveCount(0)
    const file = await takeOut(page)
    for (const sentence of [...BEFORE, typed]) expect(file).toContain(sentence)

    disk.relieve()
    await expect(page.getByText(WARNING)).toHaveCount(0)
    await savedHere(page)
    await addAction(page, programme, AFTER)
    await savedHere(page)
    await expectKeptTwice(tablet, world, programme, [...BEFORE, typed, ...AFTER])
  })
})

test('[V1] the log is torn and the ballast is eaten: nothing more is written, and after a kill all is there', async () => {
  await onSmallDisk(async ({ page, tablet, world, programme, disk }) => {
    await prepareTear(page)
    disk.keepFull()
    expect(await tearLog(page)).not.toBe('kept')
    const { typed, seen } = await typeUntilWarned(page)
    expect(seen.failedAt, 'a write to IndexedDB failed').not.toBeNull()
    expectWarned(seen)
    await expect(page.getByText(SAVED)).toHaveCount(0)
    expect(await takeOut(page)).toContain(typed)
    await tablet.kill()
    disk.relieve()
    await expectKeptTwice(tablet, world, programme, [...BEFORE, DURING])
  })
})
