import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { toBase64url, utf8 } from '../../src/seal/bytes.ts'
import { createCircle } from '../../src/seal/circle.ts'
import { linkFragment } from '../../src/seal/link.ts'
import { sealPresence } from '../../src/seal/presence.ts'
import { createHubTransport } from '../../src/sync/transports/hub.ts'
import { createTablet, createWitness } from '../contracts/tablet.ts'
import { until } from '../until.ts'
import { openHubProcess } from './process.ts'
import { FAST_RETRY, tempDir } from './world.ts'

const TYPED = 'Les apprenants viennent après le marché du jeudi'
const CONTROL = 'planted control: this file lies in the data folder'

/** Every spelling in which a text might lie on a disk. Base64 in its three alignments, without the ragged ends. */
const spellings = (text: string): readonly Buffer[] => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'utf16le'),
  Buffer.from(text, 'latin1'),
  ...[0, 1, 2].map((shift) =>
    Buffer.from(
      Buffer.from(' '.repeat(shift) + text, 'utf8')
        .toString('base64')
        .slice(4, -8),
    ),
  ),
  Buffer.from(toBase64url(utf8(text)).slice(0, -4)),
  Buffer.from(Buffer.from(text, 'utf8').toString('hex')),
]
const isIn = (haystack: Buffer, text: string) => spellings(text).some((needle) => haystack.includes(needle))

describe('[H3] the hub is blind', () => {
  it('after a session nothing typed, no link, token or key lies in its data folder or log, while a control is found', async () => {
    const dataDir = tempDir()
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    const hub = await openHubProcess(dataDir)
    const circle = createCircle()
    const devices = [0, 1].map(() => {
      const [tablet, witness] = [createTablet(circle), createWitness()]
      const challenges: string[] = []
      const fetchChallenge = async () => {
        const challenge = await (await fetch(`${hub.url}/challenge`)).text()
        challenges.push(challenge)
        return challenge
      }
      const transport = createHubTransport({ url: hub.url, retry: FAST_RETRY, fetchChallenge })
      const attachment = transport.attach(tablet.port, witness.events)
      return { ...tablet, ...witness, ...attachment, challenges, close: transport.close }
    })
    const [a, b] = devices
    if (!a || !b) throw new Error('two devices')
    a.append(TYPED)
    a.setPresence(sealPresence(circle, { name: TYPED, cell: 'plan' }))
    await until(
      () => b.texts().includes(TYPED) && b.seen.presence.length > 0 && a.seen.durable.size > 0,
      'seen by the other',
    )
    writeFileSync(join(dataDir, 'control.txt'), CONTROL)
    // Its memory of the running log counts too: the write-ahead log lies beside the database until it stops.
    const running = everythingIn(dataDir)
    for (const each of devices) each.close()
    await hub.stop()
    const everything = Buffer.concat([running, everythingIn(dataDir), Buffer.from(hub.output())])
    expect(isIn(everything, CONTROL)).toBe(true)
    expect(everything.includes(circle.id)).toBe(true)
    const secrets = [
      TYPED,
      linkFragment(circle).slice(1),
      linkFragment(circle, { readOnly: true }).slice(1),
      ...a.challenges,
      ...b.challenges,
    ]
    expect(secrets.filter((secret) => isIn(everything, secret))).toEqual([])
    expect([circle.writePk, circle.readerPk].filter((key) => everything.includes(Buffer.from(key)))).toEqual([])
    expect(everything.includes(toBase64url(circle.writePk))).toBe(false)
  })
})

function everythingIn(dir: string): Buffer {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Buffer.concat(names.map((entry) => readFileSync(join(entry.parentPath, entry.name))))
}
