import { expect, type Locator, type Page, test } from '@playwright/test'
import { savedHere } from './world/actions.ts'
import { wordsOf } from './world/words.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
test.beforeEach(async () => {
  world = await createWorld()
})
test.afterEach(() => world.end())

const REMARK = 'Volunteers would come if somebody grouped the offers'
const ACTION = ['Keep the language desk open until eight', 'Working people find the way in']
/** More stops than any screen has. */
const MOST = 150

test('[design §8] from the first screen to the safety of data by keyboard alone, and the focus is always seen', async () => {
  const page = await world.tablet('officer').start()
  const [en, fr] = [wordsOf('en'), wordsOf('fr')]
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first()
  const link = (name: string | RegExp) => page.getByRole('link', { name }).first()

  await page.goto(world.hub.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await reach(page, button(/Continue in English/))
  await page.keyboard.press('Enter')
  await arrived(page, en('welcome.name.title'))
  await reach(page, page.getByLabel(en('welcome.name.label')))
  await page.keyboard.type('Ana')
  await reach(page, page.getByRole('checkbox', { name: en('method.side.menteeCity'), exact: true }))
  await page.keyboard.press('Space')
  await reach(page, button('Begin'))
  await page.keyboard.press('Enter')
  await arrived(page, en('home.page.title'))

  await reach(page, button(en('home.actions.example')))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/p\//)
  await arrived(page, /\(exercise\)/)

  await reach(page, link(en('shell.navigation.visits')), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await arrived(page, en('visits.page.title'))
  await reach(page, link(/Visit 1/))
  await page.keyboard.press('Enter')
  await arrived(page, /Visit 1/)
  const session = page.getByRole('listitem').filter({ hasText: 'Interviews and discussion groups' }).first()
  await reach(page, session.getByRole('button', { name: en('visits.sheet.new') }))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('With whom (function only)')).toBeFocused()
  await page.keyboard.type('Head of the volunteer centre')
  await page.keyboard.press('Enter')
  await arrived(page, 'Head of the volunteer centre')
  await reach(page, page.getByRole('radio', { name: en('method.consent.anonymous'), exact: true }))
  await page.keyboard.press('Space')
  await reach(page, button(en('interview.setup.begin')))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Remarks' })).toBeFocused()
  await page.keyboard.type(REMARK)
  await page.keyboard.press('Enter')
  const remark = page.getByRole('listitem').filter({ hasText: REMARK }).first()
  await reach(page, remark.getByRole('button', { name: en('interview.toPlan.row.open') }))
  await page.keyboard.press('Enter')
  await reach(page, button(en('interview.toPlan.row.confirm')))
  await page.keyboard.press('Enter')
  await expect(remark.getByText(en('interview.became.row'))).toBeVisible()
  await seen(page)

  await reach(page, link(en('shell.navigation.plan')), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await arrived(page, en('method.plan.title'))
  await reach(page, page.locator('summary').filter({ hasText: '1 suggestion waits for an answer' }))
  await page.keyboard.press('Enter')
  await reach(page, button(en('plan.suggestions.accept')))
  await page.keyboard.press('Enter')
  await reach(page, button(en('plan.answer.confirmNew')))
  await page.keyboard.press('Enter')
  await expect(page.getByText(en('plan.suggestions.noneOpen'))).toBeVisible()
  await seen(page)

  await reach(page, button(en('plan.actions.add')), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('textarea:focus')).toBeVisible()
  await page.keyboard.type(ACTION[0] ?? '')
  await page.keyboard.press('Tab')
  await expect(page.locator('textarea:focus')).toHaveValue('')
  await page.keyboard.type(ACTION[1] ?? '')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: ACTION[1] ?? '' })).toBeFocused()
  await seen(page)
  await savedHere(page)

  await reach(page, button('FR, Français'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(fr('method.plan.title'))
  await expect(page.getByText(ACTION[0] ?? '')).toBeVisible()
  await seen(page)

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: fr('palette.field') })).toBeFocused()
  await page.keyboard.type('sauvegarde')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/safety$/)
  await arrived(page, fr('safety.page.title'))
  await page.keyboard.press('Tab')
  await seen(page)
})

/** After navigation the focus is on the new page's heading, and is seen. */
const arrived = async (page: Page, title: string | RegExp) => {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused()
  await seen(page)
}

/** Goes from stop to stop until `target` has the focus; at each stop the focus is somewhere, and seen. */
const reach = async (page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < MOST; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
    await seen(page)
  }
  throw new Error(`${target} was not reached within ${MOST} stops`)
}

/** Somewhere inside the page, and drawn around or in it: by an outline or a ring, its own or its label's. */
const seen = async (page: Page) => {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const at = document.activeElement
        if (!at || at === document.body || at === document.documentElement) return 'the focus is nowhere'
        const drawn = [at, at.closest('label'), at.parentElement].some((element) => {
          if (!element) return false
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
          return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow.includes('inset')
        })
        return drawn ? '' : `the focus is not seen: ${at.outerHTML.slice(0, 160)}`
      }),
    )
    .toBe('')
}
