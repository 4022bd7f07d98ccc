import { expect } from '@playwright/test'
import { at, begun, button, dialog, foldGuide, type Screen } from './kit.ts'

/** People, their conversations, the support group. */
export const peopleScreens: readonly Screen[] = [
  {
    name: 'talk',
    device: 'exercise',
    open: at(
      ({ paths }) => `${paths.exercise()}/talks`,
      async (page, t) => {
        await foldGuide(page, t)
        await page.locator('article').getByRole('link').first().click()
        await expect(page.getByRole('list', { name: t('talks.moves.title') })).toBeVisible()
      },
    ),
  },
  {
    name: 'talks',
    device: 'exercise',
    open: at(
      ({ paths }) => `${paths.exercise()}/talks`,
      (page) => expect(page.getByRole('article')).toBeVisible(),
    ),
  },
  {
    name: 'new-talk',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/talks`,
      async (page, t) => {
        await button(page, t('talks.new.open')).click()
        await dialog(page)
      },
    ),
  },
  {
    name: 'people',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/people`,
      async (page, t) => {
        await page.getByText(t('people.roles.officer.name'), { exact: true }).click()
        await button(page, t('people.invite.show')).click()
        await expect(page.locator('textarea')).toBeVisible()
      },
    ),
  },
  {
    name: 'group',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/group`,
      async (page, t) => {
        const add = t('group.members.add')
        await begun(page, t('group.begin.support.action'), add, async () => {
          await button(page, add).click()
          await page.getByLabel(t('group.member.person')).fill('Ilze')
          await page
            .getByRole('dialog')
            .getByRole('button', { name: t('common.actions.add'), exact: true })
            .click()
          await page
            .getByRole('dialog')
            .getByRole('button', { name: t('common.ui.close') })
            .last()
            .click()
        })
        await expect(page.getByText('Ilze').first()).toBeVisible()
      },
    ),
  },
  {
    name: 'group-life',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/group/life`,
      (page, t) => expect(page.getByRole('heading', { name: t('group.part.title') })).toBeVisible(),
    ),
  },
  {
    name: 'group-actions',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/group/actions`,
      (page, t) => expect(button(page, t('group.opinions.add'))).toBeVisible(),
    ),
  },
  {
    name: 'group-papers',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/group/papers`,
      (page, t) => expect(page.getByRole('article', { name: t('group.papers.tookPart') })).toBeVisible(),
    ),
  },
  {
    name: 'commitment',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/commitment`,
      async (page, t) => {
        const add = t('commitment.leaders.add')
        await begun(page, t('commitment.begin.action'), add, async () => {
          await button(page, add).click()
          await page.getByLabel(t('commitment.leaders.function')).fill('Mayor')
          await page
            .getByRole('dialog')
            .getByRole('button', { name: t('common.actions.add'), exact: true })
            .click()
        })
        await expect(page.getByRole('heading', { name: 'Mayor' })).toBeVisible()
      },
    ),
  },
  { name: 'teams', device: 'main', open: at(({ paths }) => `${paths.programme}/teams`) },
  {
    name: 'actors',
    device: 'main',
    open: at(
      ({ paths }) => `${paths.programme}/actors`,
      async (page, t) => {
        await button(page, t('teams.actors.add')).click()
        await dialog(page)
      },
    ),
  },
]
