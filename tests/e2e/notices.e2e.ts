import { expect, test } from '@playwright/test'
import { copyExample, introduce } from './world/actions.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
test.beforeEach(async () => {
  world = await createWorld()
})
test.afterEach(() => world.end())

test('[design §8] a notice lies over no button that stays at the foot of the screen', async () => {
  const page = await world.tablet('one').start()
  await introduce(page, world.hub.url, { name: 'Ana', side: 'Mentee city' })
  await copyExample(page, world.hub.url)
  const notice = page.getByRole('region', { name: 'Notices' }).getByText('Passerelle is now on this device')
  await expect(notice).toBeVisible()
  // Under the pointer it stays.
  await notice.hover()
  for (const [width, height] of [
    [1180, 820],
    [820, 1180],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    await notice.hover()
    await page.getByRole('button', { name: /^Two minutes of practice/ }).click({ trial: true })
  }
})
