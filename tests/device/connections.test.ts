import { describe, expect, it } from 'vitest'
import { createConnections } from '../../src/device/connections.ts'
import { isRefused } from '../../src/device/problem.ts'

/** A connection whose transactions are ended by the test. */
const connection = () => {
  const begun: EventTarget[] = []
  const database = Object.assign(new EventTarget(), {
    transaction: () => {
      const transaction = new EventTarget()
      begun.push(transaction)
      return transaction
    },
  }) as unknown as IDBDatabase
  return { database, begun }
}
const thrownBy = (work: () => unknown) => {
  try {
    work()
    return null
  } catch (error) {
    return error
  }
}

describe('connections', () => {
  it('[V1] nothing is written behind a record that may be cut off; reading goes on', () => {
    let isTorn = false
    const { watch, factory } = createConnections({ mayWrite: () => !isTorn, mayOpen: () => !isTorn })
    const { database, begun } = connection()
    watch(database)
    database.transaction('values', 'readwrite')
    isTorn = true
    expect(isRefused(thrownBy(() => database.transaction('values', 'readwrite')))).toBe(true)
    expect(isRefused(thrownBy(() => factory.open('values')))).toBe(true)
    database.transaction('values')
    database.transaction('values', 'readonly')
    expect(begun).toHaveLength(3)
  })

  it('[V1] what was under way on a connection that the browser closed is ended, whether the browser says so or not', async () => {
    const { watch } = createConnections({ mayWrite: () => true, mayOpen: () => true })
    const { database, begun } = connection()
    watch(database)
    const ends: string[] = []
    for (const name of ['done', 'hanging']) {
      const transaction = database.transaction('values', 'readwrite')
      transaction.addEventListener('complete', () => ends.push(`${name} complete`))
      transaction.addEventListener('abort', () => ends.push(`${name} abort`))
    }
    begun[0]?.dispatchEvent(new Event('complete'))
    database.dispatchEvent(new Event('close'))
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(ends).toEqual(['done complete', 'hanging abort'])
  })

  it('[V1] is quiet once nothing that may write is under way, and does not wait for ever', async () => {
    const { watch, quiet } = createConnections({ mayWrite: () => true, mayOpen: () => true })
    const { database, begun } = connection()
    watch(database)
    await quiet()
    database.transaction('values', 'readonly')
    await quiet()
    database.transaction('values', 'readwrite')
    let isQuiet = false
    const asked = quiet().then(() => {
      isQuiet = true
    })
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(isQuiet).toBe(false)
    begun[1]?.dispatchEvent(new Event('complete'))
    await asked
    database.transaction('values', 'readwrite')
    await quiet()
  })
})
