// First: Dexie takes the factory that is there when it is loaded.
import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { rebuildItems, writeItems } from '../../src/device/projectionWrites.ts'
import type { ReadModel } from '../../src/device/readModel.ts'
import { createRegistry } from '../../src/device/registry.ts'
import { openSearch, type Search } from '../../src/device/search/search.ts'
import type { CircleKind } from '../../src/method/circles.ts'
import { createCircle } from '../../src/seal/circle.ts'
import { until } from '../until.ts'
import { tablet } from './tablet.ts'

const opened: Search[] = []
afterEach(() => {
  for (const search of opened.splice(0)) search.close()
})

const cell = (text: string, language = 'en') => ({ text, language, isContested: false })
const remark = (id: string, text: string, more: object = {}) => ({
  list: 'remarks',
  id,
  value: { id, at: 5, text: cell(text), sheet: null, session: null, visit: null, ...more },
})
const planRow = (id: string, what: string, results = '') => {
  const empty = cell('')
  const cells = { what: cell(what), results: cell(results), timetable: empty, leader: empty, resources: empty }
  return { list: 'plan', id, value: { id, at: 5, cells: { ...cells, success: empty } } }
}

async function world() {
  const device = await tablet()
  const model: ReadModel = { db: device.db, cipher: device.keyring.column }
  const registry = createRegistry(device.db, device.keyring)
  let now = 0
  let language = 'en'
  const add = async (kind: CircleKind, programmeId: string | null = null, face: object = {}) => {
    const { id } = createCircle()
    const place = programmeId ?? id
    await registry.add({
      ...{ circleId: id, kind, programmeId: place, face: { title: '', ...face } },
      secrets: { fragment: 'w' },
    })
    return id
  }
  const target = (circleId: string) => ({ model, circleId, version: 1, now: ++now })
  return {
    ...{ ...device, model, registry, add },
    fill: (circleId: string, rows: Parameters<typeof rebuildItems>[1]) => rebuildItems(target(circleId), rows),
    write: (circleId: string, rows: Parameters<typeof writeItems>[1]) => writeItems(target(circleId), rows),
    speak: (next: string) => {
      language = next
    },
    open: async () => {
      const words = (key: string) => `${key} in ${language}`
      const search = openSearch({ model, registry, words, language: () => language })
      opened.push(search)
      await until(() => search.state.get().isReady, 'all is read')
      return search
    },
  }
}
const titles = (search: Search, asked: string) =>
  search
    .find(asked)
    .hits.map(({ anchor }) => anchor)
    .toSorted()

describe('search', () => {
  it('[V2] finds across programmes what the read model holds, and says where it is', async () => {
    const { add, fill, open } = await world()
    const [first, second] = [await add('programme'), await add('programme')]
    const group = await add('group', first)
    await fill(first, [
      {
        list: 'programme',
        id: 'programme',
        value: {
          title: 'Language for all',
          theme: '',
          themeText: '',
          mentee: { city: 'Jelgava', association: '' },
          mentor: { city: 'Gent', association: '' },
        },
      },
      {
        list: 'visits',
        id: 'v1',
        value: { id: 'v1', at: 1, title: cell('First visit'), goal: cell(''), template: null, dates: '' },
      },
      remark('r1', 'Volunteers wait for the desk', { visit: 'v1', sheet: 'elsewhere' }),
    ])
    await fill(group, [planRow('p1', 'Open a desk', 'Volunteers are welcomed')])
    await fill(second, [remark('r2', 'No volunteers yet')])
    const search = await open()
    const found = search.find('volunteer')
    expect(found.count).toBe(3)
    expect(found.hits.find(({ anchor }) => anchor === 'r1')).toMatchObject({
      ...{ kind: 'remark', circle: 'programme', within: 'First visit', href: `/p/${first}/visits/v1` },
      place: { id: first, title: 'Language for all' },
    })
    expect(found.hits.find(({ anchor }) => anchor === 'p1')).toMatchObject({
      ...{ kind: 'action', circle: 'group', href: `/p/${first}/plan` },
      snippet: {
        parts: [
          { text: 'Volunteers', isFound: true },
          { text: ' are welcomed', isFound: false },
        ],
      },
    })
    expect(found.kinds).toEqual([
      { value: 'remark', count: 2 },
      { value: 'action', count: 1 },
    ])
    const only = (filter: object) =>
      search.find('volunteer', { filter: { kind: null, place: null, circle: null, ...filter } })
    expect(only({ kind: 'action' }).hits.map(({ anchor }) => anchor)).toEqual(['p1'])
    expect(only({ place: second }).hits.map(({ anchor }) => anchor)).toEqual(['r2'])
    expect(only({ circle: 'group', place: second })).toMatchObject({ count: 0, kinds: found.kinds })
    expect(search.find('ghent jelgava').hits).toMatchObject([{ kind: 'programme', href: `/p/${first}` }])
  })

  it('a remark opens its sheet where the sheet is on this device', async () => {
    const { add, fill, open } = await world()
    const programme = await add('programme')
    const team = await add('team', programme)
    await fill(team, [
      { list: 'sheets', id: 's1', value: { id: 's1', at: 1, visit: 'v1', session: null, withWhom: cell('A teacher') } },
    ])
    await fill(programme, [remark('r1', 'Classes are full', { visit: 'v1', sheet: 's1' })])
    const [hit] = (await open()).find('class').hits
    expect(hit).toMatchObject({ within: 'A teacher', href: `/p/${programme}/visits/v1/sheets/s1`, anchor: 'r1' })
  })

  it('follows every change, and what is deleted is gone', async () => {
    const { add, fill, write, open } = await world()
    const circle = await add('programme')
    await fill(circle, [remark('r1', 'choirs'), remark('r2', 'bands')])
    const search = await open()
    await write(circle, [remark('r1', 'orchestras'), { list: 'remarks', id: 'r2', value: null }, remark('r3', 'bands')])
    const told = () => ['orchestra', 'choirs', 'bands'].map((asked) => titles(search, asked).join())
    await until(() => told().join('/') === 'r1//r3', 'all three changes')
    await fill(circle, [remark('r4', 'bands')])
    await until(() => titles(search, 'bands').join() === 'r4' && search.state.get().size === 1, 'only what is there')
  })

  it('[V2] a circle that is left or erased takes all its words along', async () => {
    const { add, fill, open, registry, db } = await world()
    const [left, kept] = [await add('programme'), await add('programme')]
    await fill(left, [remark('r1', 'confidential sentence'), remark('r2', 'another')])
    await fill(kept, [remark('r3', 'another')])
    const search = await open()
    await registry.forget(left)
    await until(() => search.state.get().size === 1)
    expect([titles(search, 'confidential'), titles(search, 'another')]).toEqual([[], ['r3']])
    await db.items.clear()
    await until(() => search.state.get().size === 0)
  })

  it('a circle that arrives while search is open is found', async () => {
    const { add, fill, open } = await world()
    const search = await open()
    const circle = await add('group')
    await fill(circle, [planRow('p1', 'Open a desk')])
    await until(() => titles(search, 'desk').length === 1)
  })

  it('[S52] what is in a circle held only for inviting others is not found', async () => {
    const { add, fill, open, registry } = await world()
    const programme = await add('programme')
    const theirs = await add('team', programme, { role: 'held' })
    await fill(theirs, [remark('r1', 'confidential sentence')])
    const search = await open()
    expect(search.find('confidential').count).toBe(0)
    await registry.update(theirs, { face: { role: 'own' } })
    await until(() => search.find('confidential').count === 1)
  })

  it('somebody who is in several circles of a programme is found once', async () => {
    const { add, fill, open } = await world()
    const programme = await add('programme')
    const member = {
      id: 'm1',
      name: 'Ana',
      function: 'Desk officer',
      organisation: '',
      sides: [],
      languages: [],
      at: 1,
    }
    const row = { list: 'members', id: 'm1', value: { ...member, devices: [] } }
    await fill(programme, [row])
    await fill(await add('group', programme), [row])
    expect((await open()).find('ana')).toMatchObject({ count: 1, hits: [{ href: `/p/${programme}/people` }] })
  })

  it('a dossier is found by its organisation and has an address of its own', async () => {
    const { add, fill, open } = await world()
    const dossier = await add('team')
    await fill(dossier, [{ list: 'team', id: 'team', value: { side: '', organisation: 'Ville de Namur' } }])
    expect((await open()).find('namur').hits).toMatchObject([{ kind: 'programme', href: `/d/${dossier}` }])
  })

  it('an answer is found with its question, in a programme and in a dossier, in whichever circle it is', async () => {
    const { add, fill, open, registry } = await world()
    const [programme, dossier] = [await add('programme'), await add('team')]
    const { id: mine } = createCircle()
    const own = { kind: 'me' as const, programmeId: dossier, face: { title: '' }, secrets: { fragment: 'w' } }
    await registry.add({ circleId: mine, ...own })
    const answer = (instance: string, text: string) => {
      const id = `${instance}/na.q3`
      const value = { id, owner: instance, field: 'na.q3', form: 'needsAnalysis', instance, words: cell(text) }
      return { list: 'answers', id, value: { ...value, text: `${text}\n1200 courses\nPlease check` } }
    }
    const form = { list: 'forms', id: 'f1', value: { id: 'f1', at: 1, form: 'needsAnalysis', subject: 'Language' } }
    await fill(programme, [form, answer('f1', 'Too few teachers')])
    await fill(mine, [answer('f2', 'Teachers leave early')])
    const search = await open()
    const question = { form: 'needsAnalysis', field: 'na.q3' }
    const { hits } = search.find('teacher')
    expect(hits.find(({ anchor }) => anchor === 'f1/na.q3')).toMatchObject({
      ...{ kind: 'form', question, within: 'Language', href: `/p/${programme}/prepare/f1`, circle: 'programme' },
    })
    expect(hits.find(({ anchor }) => anchor === 'f2/na.q3')).toMatchObject({
      ...{ question, href: `/d/${dossier}/forms/f2`, circle: 'me', place: { id: dossier } },
    })
    expect(
      search
        .find('please')
        .hits[0]?.snippet?.parts.map(({ text }) => text)
        .join(''),
    ).toContain('1200 courses')
  })

  it('finds the app’s own words in the language of now', async () => {
    const { add, fill, open, speak } = await world()
    const circle = await add('programme')
    const session = {
      id: 's1',
      at: 1,
      visit: 'v1',
      title: cell(''),
      notes: cell(''),
      template: 'v1.a.briefing',
      type: 'briefing',
    }
    await fill(circle, [{ list: 'sessions', id: 's1', value: session }])
    const search = await open()
    expect(titles(search, 'fr')).toEqual([])
    speak('fr')
    search.find('')
    await until(() => titles(search, 'fr').length === 1)
  })

  it('rows of another shape and lists it does not know are left out', async () => {
    const { add, fill, open } = await world()
    const circle = await add('programme')
    await fill(circle, [
      { list: 'remarks', id: 'r1', value: { text: 'plain choirs' } },
      { list: 'remarks', id: 'r2', value: null },
      { list: 'constructor', id: 'r3', value: { text: cell('choirs') } },
      remark('r4', 'choirs'),
    ])
    expect(titles(await open(), 'choirs')).toEqual(['r4'])
  })

  it('storage that fails leaves what was read, and all is read again at the next change', async () => {
    const { add, fill, write, open, db } = await world()
    const circle = await add('programme')
    await fill(circle, [remark('r1', 'choirs')])
    const search = await open()
    const read = vi.spyOn(db.items, 'get').mockRejectedValueOnce(new Dexie.DatabaseClosedError())
    await write(circle, [remark('r2', 'choirs')])
    await until(() => read.mock.calls.length > 0)
    expect(titles(search, 'choirs')).toEqual(['r1'])
    await write(circle, [remark('r3', 'bands')])
    await until(() => titles(search, 'choirs').length === 2)
  })
})
