import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { orderStages, readPath, setStageState, switchTool } from '../../src/documents/path.ts'
import { createProgramme } from '../../src/documents/programme.ts'
import { readOutline } from '../../src/documents/programmeOutline.ts'
import { setUpProgramme, toTemplate } from '../../src/documents/programmeSetUp.ts'
import { changedItems } from '../../src/documents/projection.ts'
import { addVisit } from '../../src/documents/visits.ts'
import { STAGE_ORDERS } from '../../src/method/path.ts'
import { arrangements } from '../../src/method/programmeKinds.ts'
import { templateToText } from '../../src/method/programmeTemplate.ts'
import { must, neighbour, officer } from './world.ts'

const begun = () => {
  const docs = { programme: new Y.Doc(), group: new Y.Doc(), team: new Y.Doc() }
  const mentee = { city: 'Nowhere', country: 'FR', association: 'A' }
  must(
    createProgramme(
      docs,
      officer,
      {
        title: 'Secret title',
        theme: 'language',
        themeText: '',
        mentee,
        mentor: mentee,
        purpose: 'needs',
        visits: 2,
        isExercise: false,
      },
      { side: 'menteeCity', organisation: 'Nowhere' },
    ),
  )
  return docs.programme
}

it('[S10] an empty path stays empty, and whoever creates it may be of any side', () => {
  const doc = begun()
  expect(readPath(doc).order).toEqual(STAGE_ORDERS.guide)
  must(setUpProgramme(doc, neighbour, { ...arrangements.empty, template: '' }))
  expect(readPath(doc).order).toEqual([])
  must(orderStages(doc, officer, ['needs']))
  expect(readPath(doc).order).toEqual(['needs'])
})

it('[S264] [S271] the light form has its few tools on and says what it is', () => {
  const doc = begun()
  must(setUpProgramme(doc, officer, { ...arrangements.light, template: '' }))
  expect(readOutline(doc)).toMatchObject({ kind: 'light', order: ['visit1', 'online1'] })
  const { off } = readPath(doc)
  expect(off.needsAnalysis).toBe('')
  expect(off.actionPlan).toBeUndefined()
})

it('[S269] a template holds the arrangement, and no word of the programme', () => {
  const doc = begun()
  must(setUpProgramme(doc, officer, { ...arrangements.leaflet, template: '' }))
  must(switchTool(doc, officer, 'benchmark', { isOff: true, reason: 'a private reason' }))
  must(setStageState(doc, officer, 'needs', 'done'))
  must(addVisit(doc, officer, { template: 'visit2', goal: 'a private goal', dates: 'next May' }))
  const template = toTemplate(doc, { id: 'x', name: ' Ours ' })
  expect(template).toMatchObject({ name: 'Ours', purpose: 'needs', order: STAGE_ORDERS.leaflet, off: ['benchmark'] })
  expect(template.visits).toEqual([{ template: 'visit2', place: 'mentorCity', form: 'physical', days: 2 }])
  expect(templateToText(template)).not.toMatch(/secret|private|Nowhere|May|done/i)
})

it('[S26] the read model of a programme follows its path', () => {
  const doc = begun()
  const told: string[] = []
  doc.on('afterTransaction', (transaction) => {
    for (const { list, id } of changedItems(doc, 'programme', transaction)) told.push(`${list}/${id}`)
  })
  must(setStageState(doc, officer, 'needs', 'going'))
  expect(told).toContain('programme/programme')
  expect(readOutline(doc)?.states).toEqual({ needs: 'going' })
})
