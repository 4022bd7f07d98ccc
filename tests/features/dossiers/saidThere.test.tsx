import '../dialog.ts'
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Route } from 'wouter'
import { addComment, resolveComment } from '../../../src/documents/forms/comments.ts'
import { addContribution } from '../../../src/documents/forms/items.ts'
import { shareAnswers } from '../../../src/documents/forms/share.ts'
import { enterMember } from '../../../src/documents/members.ts'
import { writeCell } from '../../../src/documents/rows.ts'
import FormPage from '../../../src/features/forms/FormPage.tsx'
import { loadForm } from '../../../src/method/forms/catalog.ts'
import { author, must } from '../../documents/world.ts'
import { circle, dossierOf, programmeOn } from './world.ts'

afterEach(cleanup)

const STRATEGY = 'na.local.strategy'
const bo = author('bo', 'mentorCity')

/** A needs analysis of which one answer was shared into a programme that Bo, of the mentor city, reads. */
const shared = async () => {
  const city = await dossierOf('Greenford')
  const programme = await programmeOn(city.device)
  const { doc } = circle(programme, 'programme')
  const instance = city.begin('needsAnalysis')
  city.write(instance, STRATEGY, 'quarter by quarter')
  const form = await loadForm('needsAnalysis')
  const share = () =>
    must(
      shareAnswers(city.team.doc, doc, city.dossier.author(), {
        ...{ form, instance, fields: [STRATEGY], target: programme.id },
      }),
    )
  must(enterMember(doc, bo, { name: 'Bo', function: '', organisation: '', sides: ['mentorCity'], languages: [] }))
  const show = () =>
    city.device.show(<Route path="/d/:dossierId/forms/:instanceId" component={FormPage} />, {
      path: `/d/${city.dossier.id}/forms/${instance}`,
      programme: city.dossier,
    })
  return { ...city, programme, there: doc, instance, share, show }
}
const question = async (key: string) => {
  await screen.findByDisplayValue('quarter by quarter')
  return within(document.querySelector(`[data-question="${key}"]`) as HTMLElement)
}

describe('[S77] what mentors say of a dossier that was shared', () => {
  it('[S77] stands beside the answer in the dossier, with who said it and in which programme, as it arrives', async () => {
    const { there, team, instance, share, show } = await shared()
    share()
    const comment = must(addComment(there, bo, { owner: instance, field: STRATEGY, text: 'Which quarters first?' }))
    show()
    const here = await question(`${instance}/${STRATEGY}`)
    const said = within(await here.findByRole('region', { name: 'Said in “Housing for all”' }))
    expect(said.getByText('Which quarters first?')).toBeTruthy()
    expect(said.getByText('Bo')).toBeTruthy()
    must(addContribution(there, bo, { instance, owner: instance, field: STRATEGY, words: 'We began at the station' }))
    expect(await said.findByText('We began at the station')).toBeTruthy()
    must(resolveComment(there, bo, comment))
    expect(await said.findByText(/dealt with/)).toBeTruthy()
    expect(JSON.stringify(team.doc.getMap('comments').toJSON())).not.toContain('Which quarters')
  })

  it('[S77] so do words for questions that are answered there alone', async () => {
    const { there, instance, share, show } = await shared()
    share()
    writeCell(there, bo, instance, 'na.p.mentorComments', 'A strong start')
    show()
    const here = await question(`${instance}/na.p.mentorComments`)
    const said = within(await here.findByRole('region', { name: 'Said in “Housing for all”' }))
    expect(said.getByText('A strong start')).toBeTruthy()
  })

  it('shows nothing where nothing was shared', async () => {
    const { there, instance, show } = await shared()
    addComment(there, bo, { owner: instance, field: STRATEGY, text: 'A stray remark' })
    show()
    await question(`${instance}/${STRATEGY}`)
    expect(screen.queryByText('A stray remark')).toBeNull()
  })
})
