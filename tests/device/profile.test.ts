// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { firstPaint, readProfile, saveProfile } from '../../src/device/profile.ts'
import { tablet } from './tablet.ts'

describe('profile', () => {
  beforeEach(() => localStorage.clear())

  it('[V2] who I am is kept sealed, with one member id made here', async () => {
    const { db, keyring, namespace, close } = await tablet()
    expect(await readProfile(db, keyring)).toBeNull()
    const saved = await saveProfile(db, keyring, { name: 'A city officer', sides: ['mentee'], language: 'fr' })
    if (!saved.ok) throw new Error(saved.error.type)
    const again = await saveProfile(db, keyring, { textSize: 'large' })
    expect(again).toEqual({ ok: true, value: { ...saved.value, textSize: 'large' } })
    const record = await db.settings.get('profile')
    expect(Buffer.from(record!.value as Uint8Array).includes('officer')).toBe(false)
    close()
    const after = await tablet(namespace)
    expect(await readProfile(after.db, after.keyring)).toMatchObject({
      memberId: saved.value.memberId,
      name: 'A city officer',
      sides: ['mentee'],
    })
  })

  it('what the first paint needs is at hand before IndexedDB is, and nothing personal', async () => {
    const { db, keyring } = await tablet()
    expect(firstPaint()).toEqual({ language: null, theme: null, textSize: null })
    await saveProfile(db, keyring, { name: 'A city officer', language: 'fr', theme: 'sunlight' })
    expect(firstPaint()).toEqual({ language: 'fr', theme: 'sunlight', textSize: 'normal' })
    expect(JSON.stringify({ ...localStorage })).not.toContain('officer')
  })

  it('a damaged profile reads as none', async () => {
    const { db, keyring } = await tablet()
    await saveProfile(db, keyring, { name: 'A city officer' })
    await db.settings.put({ key: 'profile', value: new Uint8Array(80) })
    expect(await readProfile(db, keyring)).toBeNull()
  })
})
