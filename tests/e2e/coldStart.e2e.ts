import { expect, type Page, test } from '@playwright/test'
import { copyExample, introduce, readyWithoutNetwork, savedOnHub } from './world/actions.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
test.beforeEach(async () => {
  world = await createWorld(process.env.DIST_DIR ? { STATIC_DIR: process.env.DIST_DIR } : {})
})
test.afterEach(() => world.end())

/** A tablet with the example on it, without a network from now on: `then` prepares what its next, cold start meets. */
const coldStart = async (then: (page: Page) => Promise<unknown>): Promise<Page> => {
  const { hub } = world
  const tablet = world.tablet('one')
  const first = await tablet.start()
  await introduce(first, hub.url, { name: 'Ana', side: 'Mentee city' })
  await copyExample(first, hub.url)
  await savedOnHub(first)
  await readyWithoutNetwork(first)
  await hub.kill()
  // Closed and not killed: browsers write down seconds later that this device has keys.
  await tablet.close()
  const page = await tablet.start()
  await then(page)
  await page.goto(hub.url)
  return page
}

/** Databases that never open: those that the app opens itself name their version, the early read does not. */
const withhold = (page: Page, whose: 'app' | 'early') =>
  page.addInitScript((of) => {
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = function (name, version) {
      const isApp = version !== undefined
      return isApp === (of === 'app')
        ? ({ addEventListener: () => undefined } as never)
        : open.call(this, name, version)
    }
  }, whose)

const programmes = (page: Page) => page.getByRole('main').locator('a[href^="/p/"]')

test('[design §9] home stands before the app has opened its databases', async () => {
  const page = await coldStart((page) => withhold(page, 'app'))
  await expect(programmes(page).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Your programmes', level: 1 })).toBeVisible()
})

test('[V2] home comes all the same when nothing was read before, and the programme opens', async () => {
  const page = await coldStart((page) => withhold(page, 'early'))
  await programmes(page).first().click()
  await page.waitForURL(/\/p\//)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('[design §9] the font is asked for before the script where it is on the device, and not over a network', async () => {
  const font = (page: Page) => page.locator('link[rel=preload][as=font]')
  const visited = await world.tablet('two').start()
  await visited.goto(world.hub.url)
  await expect(font(visited)).toHaveAttribute('media', 'not all')
  const page = await coldStart(async () => undefined)
  await expect(programmes(page).first()).toBeVisible()
  await expect(font(page)).toHaveAttribute('media', 'all')
})
