import type { Page } from '@playwright/test'
import { wordsOf } from './words.ts'

/** From the list of talks, in English: a conversation with a member of that name, in which each part shows what it can. */
export const beginTalk = async (page: Page, withWhom: string) => {
  const t = wordsOf('en')
  const button = (name: string) => page.getByRole('button', { name, exact: true }).first()
  await button(t('talks.new.open')).click()
  await page.getByRole('checkbox', { name: withWhom, exact: true }).check()
  await page.getByLabel(t('talks.new.about')).fill('Before the budget vote')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('talks.new.confirm'), exact: true })
    .click()
  await button(t('talks.options.add')).click()
  await page.keyboard.type('One desk for all')
  for (const part of ['intention', 'summary', 'nextStep.what'])
    await page.locator(`[data-question$="me.c.${part}"] textarea`).fill('A desk by September')
  await button(t('talks.support.add')).click()
}
