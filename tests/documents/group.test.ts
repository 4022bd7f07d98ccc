import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readForm } from '../../src/documents/forms/instances.ts'
import { removeItem } from '../../src/documents/forms/items.ts'
import { readGroup } from '../../src/documents/group.ts'
import {
  addEntry,
  attendanceOf,
  markAction,
  marksOf,
  readEntries,
  setAttendance,
} from '../../src/documents/groupEntries.ts'
import { addMember, beginGroup, type GroupPlace, setGroupAnswer } from '../../src/documents/groupMembers.ts'
import { tellTotals } from '../../src/documents/groupTotals.ts'
import { projectCircle } from '../../src/documents/projection.ts'
import { startDocument } from '../../src/documents/schema.ts'
import { supportNetwork as form } from '../../src/method/forms/data/supportNetwork.ts'
import { author, contentOf, exchange, must, neighbour, officer } from './world.ts'

const begun = (): GroupPlace & { docs: { programme: Y.Doc; group: Y.Doc } } => {
  const docs = { programme: new Y.Doc(), group: new Y.Doc() }
  startDocument(docs.programme, 'programme')
  startDocument(docs.group, 'group')
  const instance = readForm(docs.group, must(beginGroup(docs, officer, form, 'support')))
  if (!instance) throw new Error('no group')
  return { docs, form, instance }
}

describe('group', () => {
  it('[S165] [S52] the group’s document holds totals and no person’s mark', () => {
    const place = begun()
    const id = must(addMember(place, officer, { person: 'Ilze', speaksForMigrants: true }))
    must(setGroupAnswer(place, officer, id, 'lsg.members.usuallyHeard', { options: ['outsider'] }))
    must(tellTotals(place.docs, form, place.instance.id))
    const held = JSON.stringify(contentOf(place.docs.group))
    expect(held).not.toMatch(/usuallyHeard|migrantRep/)
    expect(readGroup({ group: place.docs.group }, form, place.instance.id)?.heard).toEqual({ insider: 0, outsider: 1 })
    expect(readGroup({ group: place.docs.group }, form, place.instance.id)?.members[0]?.speaksForMigrants).toBeNull()
  })

  it('[S161] whoever cannot read reasons is not asked for one', () => {
    const place = begun()
    for (let one = 0; one < 10; one++) must(addMember(place, officer, { person: `${one}` }))
    expect(addMember(place, officer, { person: 'eleventh' })).toMatchObject({ error: { type: 'needsReason' } })
    must(addMember({ ...place, docs: { group: place.docs.group } }, neighbour, { person: 'eleventh' }))
  })

  it('[S170] two who tick attendance apart are both heard', () => {
    const { docs, instance } = begun()
    const gathering = must(addEntry(docs.group, officer, { group: instance.id, kind: 'gathering', title: 'Workshop' }))
    const other = new Y.Doc()
    exchange(docs.group, other)
    must(setAttendance(docs.group, officer, gathering, 'a', 'came'))
    must(setAttendance(other, neighbour, gathering, 'b', 'excused'))
    exchange(docs.group, other)
    for (const doc of [docs.group, other])
      expect([attendanceOf(doc, gathering, 'a'), attendanceOf(doc, gathering, 'b')]).toEqual(['came', 'excused'])
  })

  it('[S160] marks add up across devices and can be taken back', () => {
    const { docs } = begun()
    must(markAction(docs.group, officer, 'row', true))
    must(markAction(docs.group, neighbour, 'row', true))
    expect(marksOf(docs.group, 'row').toSorted()).toEqual(['neighbour', 'officer'])
    must(markAction(docs.group, neighbour, 'row', false))
    expect(marksOf(docs.group, 'row')).toEqual(['officer'])
  })

  it('a member taken out of the list is no longer a member', () => {
    const place = begun()
    const id = must(addMember(place, officer, { person: 'Ilze' }))
    must(removeItem(place.docs.group, officer, id))
    expect(readGroup(place.docs, form, place.instance.id)?.members).toEqual([])
  })

  it('entries are read, projected and refused when they say nothing; what a broken app wrote is read as blank', () => {
    const { docs, instance } = begun()
    const group = instance.id
    expect(addEntry(docs.group, officer, { group, kind: 'task', title: ' ' })).toMatchObject({
      error: { type: 'emptyText' },
    })
    expect(addEntry(docs.group, officer, { group, kind: 'opinion', notes: 'x' })).toMatchObject({
      error: { type: 'notFound' },
    })
    must(addEntry(docs.group, author('x'), { group, kind: 'task', title: 'Room', member: 'a' }))
    for (const row of docs.group.getMap<Y.Map<unknown>>('rows:groupEntries').values()) row.set('kind', 'party')
    expect(readEntries(docs.group, group)).toMatchObject([{ kind: 'gathering', title: { text: 'Room' } }])
    expect(projectCircle(docs.group, 'group').filter(({ list }) => list === 'groupEntries')).toHaveLength(1)
  })
})
