import { expect, type Page } from '@playwright/test'

/**
 * What people do, by role and label, in the English interface. Pages are real; nothing reaches into the app. Waited for and
 * not expected: an expectation draws up what the whole page says each time it looks, and a test has few of its own.
 */
export type Side = 'Facilitator' | 'Mentee city' | 'Mentor city' | 'Local support group'
export type Role = 'Officer of the mentee city' | 'Mentee team' | 'Mentor team' | 'Local support group' | 'Reading only'

/** First run: language, name, side. */
export const introduce = async (page: Page, url: string, person: { name: string; side: Side }) => {
  await page.goto(url)
  await page.getByRole('button', { name: 'Continue in English' }).click()
  await page.getByLabel('Name shown to the others').fill(person.name)
  await page.getByText(person.side, { exact: true }).click()
  const begin = page.getByRole('button', { name: 'Begin' })
  await begin.click()
  // The first run gives way to the app once it is written down who is here.
  await expect(begin).toBeHidden()
}

/** Copies the example; the page then shows the programme. Returns its path. */
export const copyExample = async (page: Page, url: string): Promise<string> => {
  await visit(page, '/', url)
  await page.getByRole('button', { name: 'Try the example' }).click()
  await page.waitForURL(/\/p\//)
  return new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
}

export const invitation = async (page: Page, programme: string, role: Role): Promise<string> => {
  await visit(page, `${programme}/people`)
  await page.getByText(role, { exact: true }).click()
  await page.getByRole('button', { name: 'Show the link' }).click()
  return page.getByLabel(/^Link for/).inputValue()
}

/** Pastes a link; with the hub in reach the programme opens by itself. */
export const join = async (page: Page, url: string, link: string) => {
  await visit(page, '/join', url)
  await page.getByLabel('Invitation link').fill(link)
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.waitForURL(/\/p\//)
  await expect(page.getByLabel('Invitation link')).toBeHidden()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/**
 * Goes to a path within the app, as a link does: what is open is closed when this returns. Whatever is not in the app yet
 * begins with it at `url`. A page that is loaded anew is half a second of work, and a test of its own.
 */
export const visit = async (page: Page, path: string, url = page.url()) => {
  if (!page.url().startsWith('http')) await page.goto(new URL(path, url).href)
  else if (new URL(page.url()).pathname !== path)
    await page.evaluate((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, path)
}

/** Until everything typed is on this device, as the status line says. */
export const savedHere = (page: Page) =>
  page.getByText(/^(Saved on this device|On this device and on the hub)$/).waitFor()

export const savedOnHub = (page: Page) => page.getByText('On this device and on the hub', { exact: true }).waitFor()

/** Adds an action to the plan and writes it, one text per column, by keyboard. */
export const addAction = async (page: Page, programme: string, cells: readonly string[]) => {
  await visit(page, `${programme}/plan`)
  await page.getByRole('button', { name: 'Add an action' }).first().click()
  for (const [index, text] of cells.entries()) {
    await page.locator('textarea:focus').waitFor()
    await page.keyboard.insertText(text)
    if (index < cells.length - 1) await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Escape')
}

/** Until the whole app is on the device and runs without a network. */
export const readyWithoutNetwork = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })

/** A cell of the plan that shows `text`, opened for writing. */
export const openCell = async (page: Page, text: string) => {
  await page.getByRole('button', { name: text }).first().click()
  return page.locator('textarea:focus')
}

/** Opens a new interview sheet in a session of visit 1 and has the person agree to notes without a name. */
export const openSheet = async (page: Page, programme: string, withWhom: string) => {
  await visit(page, `${programme}/visits`)
  await page
    .getByRole('link', { name: /Visit 1/ })
    .first()
    .click()
  const session = page.getByRole('listitem').filter({ hasText: 'Interviews and discussion groups' }).first()
  await session.getByRole('button', { name: 'New sheet' }).click()
  await page.getByLabel('With whom (function only)').fill(withWhom)
  await page.getByRole('button', { name: 'Open the sheet' }).click()
  await page.getByText('Yes, without name', { exact: true }).click()
  await page.getByRole('button', { name: 'Start noting' }).click()
}

/** Notes remarks, one per line, each kept with Enter. */
export const noteRemarks = async (page: Page, remarks: readonly string[]) => {
  const field = page.getByRole('textbox', { name: 'Remarks' })
  for (const remark of remarks) {
    await field.click()
    await page.keyboard.insertText(remark)
    await page.keyboard.press('Enter')
    await page.getByRole('listitem').filter({ hasText: remark }).first().waitFor()
  }
}
