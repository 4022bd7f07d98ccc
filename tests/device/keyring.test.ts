import { describe, expect, it } from 'vitest'
import { openJson, sealJson } from '../../src/device/columns.ts'
import { keepSecret, openKeyring, recallSecret } from '../../src/device/keyring.ts'
import { tablet } from './tablet.ts'

const contains = (hay: Uint8Array, needle: string) => Buffer.from(hay).includes(Buffer.from(needle))

describe('keyring', () => {
  it('[V3] the device key cannot be taken out of the browser', async () => {
    const { db } = await tablet()
    const record = await db.settings.get('keys')
    const { deviceKey } = record!.value as { deviceKey: CryptoKey }
    expect(deviceKey.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', deviceKey)).rejects.toThrow()
  })

  it('[V3] what was wrapped and sealed opens after a restart', async () => {
    const before = await tablet()
    const wrapped = await before.keyring.wrap({ fragment: 'wSECRET' })
    const sealed = sealJson(before.keyring.column, { title: 'Jelgava' })
    expect(contains(wrapped, 'SECRET') || contains(sealed, 'Jelgava')).toBe(false)
    before.close()
    const after = await tablet(before.namespace)
    expect(await after.keyring.unwrap(wrapped)).toEqual({ fragment: 'wSECRET' })
    expect(openJson(after.keyring.column, sealed)).toEqual({ title: 'Jelgava' })
    expect(after.problems).toEqual([])
  })

  it('[V3] another device opens nothing of it', async () => {
    const mine = await tablet()
    const other = await tablet()
    expect(await other.keyring.unwrap(await mine.keyring.wrap('x'))).toBeUndefined()
    expect(openJson(other.keyring.column, sealJson(mine.keyring.column, 'x'))).toBeUndefined()
  })

  it('[V3] two tabs that start a new device at once end with the same keys', async () => {
    const { db, namespace, onProblem } = await tablet()
    await db.settings.clear()
    const [one, two] = await Promise.all([openKeyring(db, onProblem), openKeyring(db, onProblem)])
    if (!one.ok || !two.ok) throw new Error(namespace)
    expect(await two.value.unwrap(await one.value.wrap('same'))).toBe('same')
    expect(openJson(two.value.column, sealJson(one.value.column, 'same'))).toBe('same')
  })

  it('[V3] damaged keys are told and kept, and the device works with new ones', async () => {
    const { db, keyring, namespace, close } = await tablet()
    await keepSecret(db, keyring, 'device', 'old')
    const record = await db.settings.get('keys')
    await db.settings.put({ key: 'keys', value: { ...(record?.value as object), columnKey: new Uint8Array(60) } })
    close()
    const after = await tablet(namespace)
    expect(after.problems).toEqual([{ type: 'keysLost' }])
    expect(await after.db.settings.where('key').startsWith('keys/damaged/').count()).toBe(1)
    expect(await recallSecret(after.db, after.keyring, 'device')).toBeUndefined()
    await keepSecret(after.db, after.keyring, 'device', 'new')
    expect(await recallSecret(after.db, after.keyring, 'device')).toBe('new')
  })

  it('[V3] a bit flipped in a wrapped secret is noticed', async () => {
    const { keyring } = await tablet()
    const wrapped = await keyring.wrap('secret')
    wrapped[20]! ^= 1
    expect(await keyring.unwrap(wrapped)).toBeUndefined()
  })
})
