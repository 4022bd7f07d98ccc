import { describe, expect, it } from 'vitest'
import { browserPorts, type ElectionChannel, type ElectionPorts, elect } from '../../src/device/election.ts'
import { until } from '../until.ts'

type Listener = (message: unknown) => void

/** Several tabs of one device; the test moves the clock and decides who is visible and who is frozen. */
function world({ withLocks = true } = {}) {
  const channels = new Map<object, Listener>()
  let clock = 0
  let timers: { run: () => void; at: number; owner: object }[] = []
  const frozen = new Set<object>()
  let tabs = 0
  const tab = (circleId: string) => {
    const me = {}
    let isVisible = true
    let listener = () => {}
    const log: string[] = []
    const channel: ElectionChannel = {
      post: (message) => {
        for (const [owner, hear] of [...channels]) if (owner !== me && !frozen.has(owner)) hear(message)
      },
      onMessage: (hear) => void channels.set(me, hear),
      close: () => void channels.delete(me),
    }
    const order = ++tabs
    const ports: ElectionPorts = {
      locks: withLocks ? navigator.locks : null,
      openChannel: () => channel,
      isVisible: () => isVisible,
      onVisible: (heard) => {
        listener = heard
        return () => {}
      },
      setTimeout: (run, delayMs) => {
        const timer = { run, at: clock + delayMs, owner: me }
        timers.push(timer)
        return timer
      },
      clearTimeout: (timer) => {
        timers = timers.filter((other) => other !== timer)
      },
      random: () => order / 10,
    }
    const election = elect(
      circleId,
      { onElected: () => void log.push('elected'), onDemoted: () => void log.push('demoted') },
      ports,
    )
    return {
      election,
      log,
      hide: () => {
        isVisible = false
      },
      show: () => {
        isVisible = true
        listener()
      },
      freeze: () => void frozen.add(me),
      thaw: () => void frozen.delete(me),
    }
  }
  const pass = (ms: number) => {
    const end = clock + ms
    for (;;) {
      const next = timers.filter(({ at, owner }) => at <= end && !frozen.has(owner)).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      timers = timers.filter((timer) => timer !== next)
      clock = Math.max(clock, next.at)
      next.run()
    }
    clock = end
  }
  return { tab, pass }
}

describe('election by Web Locks', () => {
  it('[V6] one tab is elected, the next when it resigns', async () => {
    const { tab } = world()
    const one = tab('c1')
    await until(() => one.election.isElected())
    const two = tab('c1')
    const elsewhere = tab('c2')
    await until(() => elsewhere.election.isElected())
    expect(two.election.isElected()).toBe(false)
    one.election.resign()
    await until(() => two.election.isElected())
    expect([one.log, two.log]).toEqual([['elected'], ['elected']])
    two.election.resign()
    elsewhere.election.resign()
  })

  it('[V6] a visible tab takes over from a frozen one, which learns of it', async () => {
    const { tab, pass } = world()
    const one = tab('c3')
    await until(() => one.election.isElected())
    const two = tab('c3')
    one.hide()
    one.freeze()
    two.show()
    pass(2500)
    await until(() => two.election.isElected())
    await until(() => one.log.includes('demoted'))
    one.thaw()
    two.election.resign()
    await until(() => one.election.isElected())
    expect(one.log).toEqual(['elected', 'demoted', 'elected'])
    one.election.resign()
  })

  it('[V6] nobody takes over from a tab that answers, hidden or not', async () => {
    const { tab, pass } = world()
    const one = tab('c4')
    await until(() => one.election.isElected())
    const two = tab('c4')
    one.hide()
    two.show()
    for (let i = 0; i < 20; i++) pass(5000)
    expect(two.log).toEqual([])
    expect(one.log).toEqual(['elected'])
    one.election.resign()
    two.election.resign()
  })

  it('[V6] a hidden tab takes over from nobody', async () => {
    const { tab, pass } = world()
    const one = tab('c5')
    await until(() => one.election.isElected())
    one.freeze()
    const two = tab('c5')
    two.hide()
    pass(60_000)
    expect(two.election.isElected()).toBe(false)
    one.election.resign()
    two.election.resign()
  })
})

describe('election without Web Locks', () => {
  it('[V6] whoever hears nobody is elected; the others wait until it resigns', () => {
    const { tab, pass } = world({ withLocks: false })
    const one = tab('c6')
    pass(2000)
    const two = tab('c6')
    pass(30_000)
    expect([one.log, two.log]).toEqual([['elected'], []])
    one.election.resign()
    pass(2000)
    expect(two.log).toEqual(['elected'])
    two.election.resign()
  })

  it('[V6] of two that were elected apart, one stays', () => {
    const { tab, pass } = world({ withLocks: false })
    const one = tab('c7')
    const two = tab('c7')
    one.freeze()
    pass(3000)
    one.thaw()
    pass(30_000)
    expect([one, two].filter(({ election }) => election.isElected())).toHaveLength(1)
  })

  it('a browser without channels has every tab elected: logs only merge', async () => {
    const log: string[] = []
    const election = elect(
      'c8',
      { onElected: () => void log.push('elected'), onDemoted: () => void log.push('demoted') },
      { ...browserPorts(), locks: null, openChannel: () => null },
    )
    await until(() => election.isElected())
    election.resign()
    expect(log).toEqual(['elected'])
  })
})
