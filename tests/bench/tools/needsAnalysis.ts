import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createProgramme, introduceOneself, startAppHub } from './appUnderTest.ts'
import { type Device, openDevice, waitUntilPrecached } from './device.ts'

export const FORM_QUESTION = '[data-question]'

/** A device without a network whose programme has a filled needs analysis, freshly started on the list of forms. */
export const withNeedsAnalysis = async <T>(dir: string, work: (device: Device) => Promise<T>): Promise<T> => {
  const hub = await startAppHub(dir)
  const profile = join(dir, 'profile-form')
  let device = await openDevice(profile)
  try {
    await introduceOneself(device.page, hub.url)
    const id = await createProgramme(device.page, hub.url, 'Language learning')
    const list = `${hub.url}/p/${id}/prepare`
    await device.page.goto(list)
    await device.page.getByRole('button', { name: 'Begin: Needs analysis' }).click()
    await fillEveryBox(device.page)
    await device.page.getByText('On this device and on the hub', { exact: true }).waitFor()
    await waitUntilPrecached(device.page)
    await device.close()
    await hub.kill()
    device = await openDevice(profile)
    await device.page.goto(list)
    await device.page.locator('main a[href*="/prepare/"]').first().waitFor()
    return await work(device)
  } finally {
    await device.close()
    await hub.kill()
  }
}

/** About as many words as people write into a question. */
const WORDS = 'Parents hear too late about school support; the school thinks that the town hall tells them. '

const fillEveryBox = async (page: Page): Promise<void> => {
  const boxes = page.locator(`${FORM_QUESTION} textarea`)
  await boxes.first().waitFor()
  for (let box = 0; box < (await boxes.count()); box++) await boxes.nth(box).fill(WORDS.repeat(3))
  await page.keyboard.press('Tab')
}
