import { fail, ok } from '../../result.ts'
import type { CircleId } from '../../seal/circle.ts'
import { openWithPassphrase, sealWithPassphrase } from '../../seal/passphrase.ts'
import { isHeld } from './arrivals.ts'
import { readBackup, readManifest, restoreManifest, writeBackup } from './backupFile.ts'
import { collectCircles, mergeParts, type OnTaken, previewExchange } from './exchangeFile.ts'
import type { FileWay, Parts } from './filePorts.ts'
import { createHolders, HUB } from './holders.ts'
import type { WorkspacePorts } from './ports.ts'
import { noteSavedAt, savedAt } from './savedFiles.ts'
import type { Manifest, OpenedBackup, WorkspaceFiles } from './workspaceFiles.ts'

export const createFiles = (ports: WorkspacePorts, way: FileWay): WorkspaceFiles => {
  const holders = createHolders(ports)
  const me = async () => {
    const device = await holders.me()
    return { name: device?.name ?? '', device }
  }
  const onTaken: OnTaken = async (circleId, from, learned) => {
    const face = from?.device
    // One's own file, come back: it says nothing that this device does not know.
    if (face && face.deviceId !== (await holders.me())?.deviceId)
      await holders.note(circleId, face.deviceId, { ...learned, face })
  }
  /** Whether the hub has what a backup brings is not known; the device that wrote it may be gone. */
  const noteRestored = (circleId: CircleId, fileAt: number) => holders.note(circleId, HUB, { fileAt })
  const onRestored: OnTaken = async (circleId, _from, { fileAt }) => {
    if (fileAt) await noteRestored(circleId, fileAt)
  }
  /** What is new here, before it is: a restore that is cut off leaves no claim behind. */
  const noteComing = async ({ circles }: Manifest) => {
    const known = new Set((await ports.registry.list()).map(({ circleId }) => circleId))
    for (const { circleId } of circles) if (!known.has(circleId)) await noteRestored(circleId, ports.now())
  }
  const collect = async (circleIds: readonly CircleId[]) => {
    const parts = await collectCircles(ports, way, circleIds, await me())
    const leftOut = circleIds.length - new Set(parts.map(({ circleId }) => circleId)).size
    return { body: way.writeParts({ writtenAt: ports.now(), parts }), leftOut, isEmpty: parts.length === 0 }
  }

  /** What only I read leaves in backups alone. */
  const shared = async (circleIds: readonly CircleId[]) => {
    const own = new Set((await ports.registry.list()).flatMap(({ circleId, kind }) => (kind === 'me' ? circleId : [])))
    return circleIds.filter((circleId) => !own.has(circleId))
  }

  return {
    circles: async () =>
      (await ports.registry.list()).flatMap((circle) => {
        const { circleId, kind, programmeId, face } = circle
        if (kind === null || kind === 'me') return []
        return { circleId, kind, programmeId, title: face?.title ?? '', isHeld: isHeld(circle) }
      }),
    exportExchange: async (circleIds) => {
      const { body, leftOut, isEmpty } = await collect(await shared(circleIds))
      return isEmpty ? fail({ type: 'nothingToWrite' }) : ok({ bytes: way.packFile('exchange', body), leftOut })
    },
    exportBackup: async (passphrase, onProgress) => {
      const manifest = await readManifest(ports)
      const { body, leftOut } = await collect(manifest.circles.map(({ circleId }) => circleId))
      const sealed = await sealWithPassphrase(passphrase, writeBackup(manifest, body), optional(onProgress))
      return { bytes: way.packFile('backup', sealed), leftOut }
    },
    readFile: async (file) => {
      const opened = await way.unpackFile(file)
      if (!opened.ok) return opened
      if (opened.value.kind === 'backup') return ok({ type: 'backup', sealed: opened.value.body })
      const parts = way.readParts(opened.value.body)
      const preview = parts && (await previewExchange(ports, parts))
      return preview ? ok(preview) : fail({ type: 'damaged' })
    },
    merge: ({ parts }) => mergeParts(ports, way, parts, { onTaken }),
    openBackup: async ({ sealed }, passphrase, onProgress) => {
      const plain = await openWithPassphrase(passphrase, sealed, optional(onProgress))
      const read = plain && readBackup(plain)
      const parts = read && way.readParts(read.parts)
      return read && parts ? ok(openedBackup(read.manifest, parts)) : fail({ type: 'cannotOpen' })
    },
    restore: async ({ content: { manifest, parts } }, onProgress) => {
      await noteComing(manifest)
      const restored = await restoreManifest(ports, manifest)
      if (!restored.ok) return restored
      return ok(await mergeParts(ports, way, parts.parts, { onTaken: onRestored, ...optional(onProgress) }))
    },
    noteSaved: (kind) => noteSavedAt(ports.db, kind, ports.now()),
    times: async () => ({
      backupAt: await savedAt(ports.db, 'backup'),
      exchangeAt: await savedAt(ports.db, 'exchange'),
    }),
  }
}

const optional = <P>(onProgress?: P) => (onProgress ? { onProgress } : {})

const openedBackup = (manifest: Manifest, parts: Parts): OpenedBackup => {
  const titles = manifest.circles.filter(({ kind }) => kind === 'programme').map(({ face }) => face.title)
  return {
    type: 'openedBackup',
    writtenAt: parts.writtenAt,
    from: manifest.profile?.name ?? '',
    titles: titles.filter((title) => title !== ''),
    circles: manifest.circles.length,
    content: { manifest, parts },
  }
}
