import { afterEach, describe, expect, it } from 'vitest'
import { createCircle } from '../../src/seal/circle.ts'
import { createTabTransport, type TabChannel, type TabTransport } from '../../src/sync/transports/tab.ts'
import { createTablet, createWitness } from '../contracts/tablet.ts'
import { transportContract } from '../contracts/transport.ts'
import { until } from '../until.ts'

const QUICK = { beatMs: 20, silenceMs: 150 }

/** Broadcast channels whose air can be cut; every message is a copy, and arrives later. */
function createAir({ isEchoing = false } = {}) {
  const open = new Map<string, Set<TabChannel>>()
  const air = { isCut: false, said: 0 }
  const openChannel = (name: string): TabChannel => {
    const others = open.get(name) ?? new Set()
    open.set(name, others)
    const channel: TabChannel = {
      onmessage: null,
      postMessage(message) {
        air.said += 1
        if (air.isCut) return
        const copy = structuredClone(message)
        for (const other of others) {
          if (other === channel) continue
          const hear = () => other.onmessage?.({ data: copy } as MessageEvent)
          setTimeout(hear)
          if (isEchoing) setTimeout(hear, 5)
        }
      },
      close: () => void others.delete(channel),
    }
    others.add(channel)
    return channel
  }
  return { air, openChannel }
}

const place = (settings = {}) => {
  const { air, openChannel } = createAir(settings)
  const transports: TabTransport[] = []
  return {
    device: () => {
      const transport = createTabTransport({ openChannel, ...QUICK })
      transports.push(transport)
      return transport
    },
    cut: () => {
      air.isCut = true
    },
    mend: () => {
      air.isCut = false
    },
    close: () => {
      for (const transport of transports) transport.close()
    },
  }
}

transportContract('tab', async () => place())
transportContract('tab, everything said twice', async () => place({ isEchoing: true }))

const open: TabTransport[] = []
const tab = (openChannel?: (name: string) => TabChannel) => {
  const transport = createTabTransport(openChannel ? { openChannel, ...QUICK } : QUICK)
  open.push(transport)
  return transport
}
const attach = (transport: TabTransport, circle = createCircle(), generation = 0) => {
  const tablet = createTablet(circle, generation)
  const witness = createWitness()
  return { ...tablet, ...witness, ...transport.attach(tablet.port, witness.events) }
}
afterEach(() => {
  for (const transport of open.splice(0)) transport.close()
})

describe('[T2] tab', () => {
  it('alone, a tab is offline', async () => {
    const { air, openChannel } = createAir()
    const a = attach(tab(openChannel))
    await until(() => air.said > 3, 'it has called a few times')
    expect(a.state()).toBe('offline')
    expect(a.seen.synced).toBe(0)
  })

  it('[L6] tells each side of every generation that only the other has', async () => {
    const circle = createCircle()
    const { openChannel } = createAir()
    const [one, two] = [tab(openChannel), tab(openChannel)]
    const old = attach(one, circle, 3)
    const [high, higher] = [attach(two, circle, 4), attach(two, circle, 5)]
    await until(() => old.seen.newest.includes(4) && old.seen.newest.includes(5), 'the lower hears of the higher')
    const heard = () => [...high.seen.newest, ...higher.seen.newest]
    await until(() => heard().includes(3), 'the higher hears of the lower')
    expect(old.seen.newest.includes(3)).toBe(false)
    expect(heard().every((generation) => generation === 3)).toBe(true)
  })

  it('[V6] works over the browser’s own BroadcastChannel', async () => {
    const circle = createCircle()
    const [a, b] = [attach(tab(), circle), attach(tab(), circle)]
    a.append('typed in one tab')
    await until(() => b.texts().length === 1 && b.state() === 'live', 'seen in the other')
  })

  it('[L4] lets nothing past the gate, and survives what other versions may say', async () => {
    const circle = createCircle()
    const { openChannel } = createAir()
    const a = attach(tab(openChannel), circle)
    const stranger = openChannel(`passerelle/${circle.id}`)
    const message = {
      version: 1,
      type: 'grown',
      from: 'x',
      to: null,
      generation: 0,
      clocks: Uint8Array.of(0),
      presence: null,
    }
    for (const data of [null, 7, 'hello', {}, { ...message, version: 2 }, { ...message, clocks: Uint8Array.of(9) }])
      stranger.postMessage(data)
    stranger.postMessage({ ...message, update: Uint8Array.of(1, 2, 3) })
    await until(() => a.seen.refused.length > 0, 'refused')
    expect(a.seen.refused).toEqual(['foreign:garbage'])
    expect(a.texts()).toEqual([])
  })
})
