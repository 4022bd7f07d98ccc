import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DossierId, OpenCircle, OpenProgramme } from '../../src/device/workspace/workspace.ts'
import { recordEdit } from '../../src/documents/edits.ts'
import { readAnswers } from '../../src/documents/forms/answers.ts'
import { addComment, commentsByKey } from '../../src/documents/forms/comments.ts'
import { readForms, startForm } from '../../src/documents/forms/instances.ts'
import { addItem, removeItem } from '../../src/documents/forms/items.ts'
import { answerKey, answerText } from '../../src/documents/forms/keys.ts'
import { setAnswer } from '../../src/documents/forms/setAnswer.ts'
import { readShared, shareAnswers } from '../../src/documents/forms/share.ts'
import { translate } from '../../src/documents/forms/translations.ts'
import { unshareAnswers } from '../../src/documents/forms/unshare.ts'
import { freezeVersion } from '../../src/documents/forms/versions.ts'
import type { FormInstanceId } from '../../src/documents/ids.ts'
import { replaceAll } from '../../src/documents/text.ts'
import { loadForm } from '../../src/method/forms/catalog.ts'
import { until } from '../until.ts'
import { blob, type FileTablet, fileTablet } from './fileWorld.ts'

const must = <T>(result: { ok: true; value: T } | { ok: false; error: { type: string } }): T => {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}
const circle = (place: OpenProgramme, kind: 'me' | 'team' | 'programme' | 'group'): OpenCircle => {
  const found = place.getCircles()[kind]
  if (!found) throw new Error(`no ${kind}`)
  return found
}
/** All that the circle's document says, in whatever root, and what is left of it in its deleted parts. */
const everythingIn = ({ doc }: OpenCircle): string => {
  const update = Y.encodeStateAsUpdate(doc)
  return (
    Buffer.from(update).toString('latin1') + JSON.stringify([...doc.share.keys()].map((name) => doc.get(name).toJSON()))
  )
}

/** A city's dossier with a needs analysis, and its programme on the same device. */
const world = async () => {
  const device = await fileTablet('Ana')
  const id = must(await device.engine.createDossier({ organisation: 'Greenford', country: 'IE', kind: 'city' }))
  const dossier = await device.engine.openProgramme(id)
  const programme = await device.open(await device.create())
  await until(() => dossier.getCircles().me !== null && programme.getCircles().me !== null, 'circles')
  const team = circle(dossier, 'team')
  const form = await loadForm('needsAnalysis')
  const instance = must(startForm(team.doc, dossier.author(), { form: 'needsAnalysis', subject: 'Greenford' }))
  const write = (place: OpenCircle, owner: string, field: string, words: string) => {
    const text = answerText(owner as FormInstanceId, field)
    replaceAll(place.doc.getText(`text:${text}`), words)
    must(recordEdit(place.doc, dossier.author(), { text }))
  }
  const share = (fields: readonly string[], from = team) =>
    must(
      shareAnswers(from.doc, circle(programme, 'programme').doc, dossier.author(), {
        ...{ form, instance, fields, target: programme.id },
      }),
    )
  return { device, dossier, programme, team, form, instance, write, share }
}

describe('sharing a dossier’s answers into a programme', () => {
  it('[S69][S72] what was chosen is seen there under the same ids, and nothing else of the dossier', async () => {
    const { device, dossier, programme, team, form, instance, write, share } = await world()
    write(team, instance, 'na.local.strategy', 'an earlier wording of the strategy')
    write(team, instance, 'na.local.strategy', 'welcoming quarter by quarter')
    write(team, instance, 'na.local.sens.rivalry', 'two services do not talk')
    write(team, instance, 'na.local.sectorPolicies', 'not yet to be shown')
    const need = must(addItem(team.doc, dossier.author(), { instance, owner: instance, field: 'na.m.needs' }))
    write(team, need, 'na.m.needs.title', 'parents learn of school support too late')
    const gone = must(addItem(team.doc, dossier.author(), { instance, owner: instance, field: 'na.m.needs' }))
    write(team, gone, 'na.m.needs.title', 'a need that was struck out')
    must(removeItem(team.doc, dossier.author(), gone))
    const place = { owner: instance, field: 'na.local.strategy' }
    must(addComment(team.doc, dossier.author(), { ...place, text: 'between us: this is too rosy' }))
    must(translate(team.doc, dossier.author(), place, { language: 'fr', text: 'accueillir quartier par quartier' }))
    must(freezeVersion(team.doc, dossier.author(), { form, instance, label: 'draftForSearch' }))
    const me = circle(dossier, 'me')
    write(me, instance, 'na.g.position', 'my own doubts')
    share(['na.local.strategy', 'na.m.needs'])

    const target = circle(programme, 'programme')
    expect(readForms(target.doc)).toMatchObject([{ id: instance, form: 'needsAnalysis', subject: 'Greenford' }])
    const there = readAnswers(target.doc, form, instance).answers
    expect(there.get(answerKey(instance, 'na.local.strategy'))).toMatchObject({
      words: { text: 'welcoming quarter by quarter' },
      by: [dossier.me],
      translations: [{ language: 'fr', text: 'accueillir quartier par quartier', isOutOfDate: false }],
      isContested: false,
      comments: [],
    })
    expect(there.get(answerKey(need, 'na.m.needs.title'))?.words.text).toBe('parents learn of school support too late')
    const seen = ['welcoming quarter by quarter', 'parents learn of school support too late']
    const unseen = [
      'an earlier wording of the strategy',
      'two services do not talk',
      'not yet to be shown',
      'a need that was struck out',
      'between us: this is too rosy',
      'draftForSearch',
      'my own doubts',
      'shared:',
    ]
    for (const words of seen) expect(everythingIn(target)).toContain(words)
    for (const kind of ['programme', 'group'] as const)
      for (const words of unseen) expect(everythingIn(circle(programme, kind))).not.toContain(words)
    for (const words of unseen.slice(0, 6)) expect(everythingIn(team)).toContain(words)
    expect(everythingIn(team)).not.toContain('my own doubts')
    await device.close()
  })

  it('[S77] says what has changed since, and shares it again in its place; what others changed there stays beside it', async () => {
    const { device, dossier, programme, team, form, instance, write, share } = await world()
    write(team, instance, 'na.local.strategy', 'quarter by quarter')
    must(
      setAnswer(
        team.doc,
        dossier.author(),
        { owner: instance, field: { id: 'na.local.population', type: 'number' } },
        { number: 1000 },
      ),
    )
    share(['na.local.strategy', 'na.local.population'])
    const changed = () =>
      readShared(team.doc, form, instance).flatMap(({ field, hasChanged }) => (hasChanged ? [field] : []))
    expect(changed()).toEqual([])
    write(team, instance, 'na.local.strategy', 'street by street')
    expect(changed()).toEqual(['na.local.strategy'])
    const target = circle(programme, 'programme')
    const place = { owner: instance, field: 'na.local.strategy' }
    must(addComment(target.doc, programme.author(), { ...place, text: 'how do you begin?' }))
    share(changed())
    expect(changed()).toEqual([])
    const there = () => readAnswers(target.doc, form, instance).answers
    expect(there().get(answerKey(instance, 'na.local.strategy'))).toMatchObject({
      words: { text: 'street by street' },
      isContested: false,
      comments: [{ text: 'how do you begin?' }],
    })
    must(
      setAnswer(
        target.doc,
        programme.author(),
        { owner: instance, field: { id: 'na.local.population', type: 'number' } },
        { number: 1200 },
      ),
    )
    must(
      setAnswer(
        team.doc,
        dossier.author(),
        { owner: instance, field: { id: 'na.local.population', type: 'number' } },
        { number: 1300 },
      ),
    )
    share(['na.local.population'])
    expect(there().get(answerKey(instance, 'na.local.population'))).toMatchObject({ isValueContested: true })
    await device.close()
  })

  it('[L10] taken back, it is gone from the programme with what hangs at it, and stays in the dossier', async () => {
    const { device, dossier, programme, team, form, instance, write, share } = await world()
    const need = must(addItem(team.doc, dossier.author(), { instance, owner: instance, field: 'na.m.needs' }))
    write(team, need, 'na.m.needs.title', 'parents learn of school support too late')
    share(['na.m.needs'])
    const target = circle(programme, 'programme')
    must(addComment(target.doc, programme.author(), { owner: need, field: 'na.m.needs.title', text: 'since when?' }))
    const input = { form, instance, fields: ['na.m.needs'], target: programme.id }
    expect(unshareAnswers(team.doc, target.doc, dossier.author(), input)).toEqual({
      ok: true,
      value: { mustRotate: true },
    })
    expect(readAnswers(target.doc, form, instance).answers.size).toBe(0)
    expect(commentsByKey(target.doc).size).toBe(0)
    for (const words of ['parents learn of', 'since when?']) expect(everythingIn(target)).not.toContain(words)
    expect(readShared(team.doc, form, instance)).toEqual([])
    expect(
      readAnswers(team.doc, form, instance).answers.get(answerKey(need, 'na.m.needs.title'))?.words.text,
    ).toContain('parents')
    await device.close()
  })
})

describe('two devices and one dossier', () => {
  it('[S16][S78][S377] city and association fill it in apart, the same question too: all words are there, and it is contested on both', async () => {
    const [city, association] = [await fileTablet('Ana'), await fileTablet('Bo')]
    const id: DossierId = must(
      await city.engine.createDossier({ organisation: 'Greenford', country: '', kind: 'city' }),
    )
    const ours = await city.engine.openProgramme(id)
    await until(() => ours.getCircles().me !== null, 'circles')
    const form = await loadForm('needsAnalysis')
    const instance = must(startForm(circle(ours, 'team').doc, ours.author(), { form: 'needsAnalysis', subject: '' }))
    const hand = async (from: FileTablet, to: FileTablet) => {
      const file = must(await from.files.exportExchange([id]))
      const read = await to.files.readFile(blob(file.bytes))
      if (!read.ok || read.value.type !== 'exchange') throw new Error('no exchange')
      await to.files.merge(read.value)
    }
    const link = (await ours.invitations()).find(({ role }) => role === 'dossier')?.url ?? ''
    const joining = association.engine.join(link)
    await until(async () => (await association.registry.get(id)) !== null, 'joined')
    await hand(city, association)
    await joining
    const theirs = await association.engine.openProgramme(id)
    await until(() => theirs.getCircles().team !== null, 'circles')
    const write = (place: OpenProgramme, field: string, words: string) => {
      const text = answerText(instance, field)
      replaceAll(circle(place, 'team').doc.getText(`text:${text}`), words)
      must(recordEdit(circle(place, 'team').doc, place.author(), { text }))
    }
    write(ours, 'na.local.strategy', 'the city’s strategy')
    write(theirs, 'na.assoc.typicalAlike', 'much as elsewhere')
    write(ours, 'na.local.networks', 'three networks')
    write(theirs, 'na.local.networks', 'four networks')
    await hand(association, city)
    await hand(city, association)
    await hand(association, city)
    for (const place of [ours, theirs]) {
      const { answers } = readAnswers(circle(place, 'team').doc, form, instance)
      expect(answers.get(answerKey(instance, 'na.local.strategy'))?.words.text).toBe('the city’s strategy')
      expect(answers.get(answerKey(instance, 'na.assoc.typicalAlike'))?.words.text).toBe('much as elsewhere')
      expect(answers.get(answerKey(instance, 'na.local.networks'))).toMatchObject({ isContested: true })
    }
    expect(everythingIn(circle(ours, 'team'))).toContain('four networks')
    for (const device of [city, association]) await device.close()
  })
})
