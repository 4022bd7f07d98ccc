import { expect, type Page, test } from '@playwright/test'
import { addAction, introduce, join, readyWithoutNetwork, savedHere, savedOnHub, visit } from './world/actions.ts'
import { agree, cityInvitation, createCommunity } from './world/community.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
test.beforeEach(async () => {
  world = await createWorld()
})
test.afterEach(() => world.end())

test('[S266][D6] two cities of a community decide on their own actions without a network, and both hold everywhere', async () => {
  const { hub } = world
  const [first, second] = [world.tablet('alpha'), world.tablet('beta')]
  const alpha = await first.start()
  await introduce(alpha, hub.url, { name: 'Ana', side: 'Mentee city' })
  const programme = await createCommunity(alpha, hub.url, 'Learning together', ['Alpha', 'Beta'])
  await savedOnHub(alpha)
  const link = await cityInvitation(alpha, programme, 'Officer of a city', 'Beta')

  const beta = await second.start()
  // Whoever mentors elsewhere is of a city here as everybody is.
  await introduce(beta, hub.url, { name: 'Bo', side: 'Mentor city' })
  await join(beta, hub.url, link)
  await visit(beta, `${programme}/plan`)
  await expect(beta.getByText('Each action belongs to the city named beside it', { exact: false })).toBeVisible()
  for (const page of [alpha, beta]) await readyWithoutNetwork(page)

  for (const page of [alpha, beta]) await page.context().setOffline(true)
  await addAction(alpha, programme, ['Open the library on Sundays'])
  await agree(alpha, 1)
  await addAction(beta, programme, ['Train twelve volunteers'])
  await agree(beta, 1)
  for (const page of [alpha, beta]) await savedHere(page)
  for (const page of [alpha, beta]) await page.context().setOffline(false)

  const rowOf = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words })
  for (const page of [alpha, beta]) {
    await expect(rowOf(page, 'Open the library on Sundays')).toContainText(/Alpha/, { timeout: 45_000 })
    await expect(rowOf(page, 'Train twelve volunteers')).toContainText(/Beta/, { timeout: 45_000 })
  }
  await expect(rowOf(alpha, 'Train twelve volunteers')).toContainText('Agreed by the city')
  await expect(rowOf(beta, 'Open the library on Sundays')).toContainText('Agreed by the city')
  // One's own is still one's own; the other's is to read, and to suggest about.
  await expect(rowOf(alpha, 'Open the library on Sundays').getByRole('combobox')).toHaveValue('agreed')
  await expect(rowOf(alpha, 'Train twelve volunteers').getByRole('combobox')).toHaveCount(0)
  await visit(beta, `${programme}/people`)
  await expect(beta.getByText('can decide', { exact: true })).toHaveCount(2)
})
