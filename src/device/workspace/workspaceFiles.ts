import type { CircleKind } from '../../method/circles.ts'
import type { Result } from '../../result.ts'
import type { CircleId } from '../../seal/circle.ts'
import type { StoreError } from '../problem.ts'
import type { Profile } from '../profile.ts'
import type { CircleFace, CircleSecrets } from '../registry.ts'
import type { FileError, FileSource, Parts, SealedPart } from './filePorts.ts'

/** What a circle would gain from a file. */
export type PreviewCircle = {
  readonly circleId: CircleId
  readonly kind: CircleKind | null
  readonly programmeId: string | null
  readonly title: string
  /** Entries that bring something new. */
  readonly fresh: number
}
export type ExchangePreview = {
  readonly type: 'exchange'
  /** ms */
  readonly writtenAt: number
  /** Null where nothing in the file is for us. */
  readonly from: string | null
  readonly circles: readonly PreviewCircle[]
  /** Circles in the file that this device has no link for. */
  readonly unknown: number
  readonly parts: readonly SealedPart[]
}
export type Merged = {
  /** Circles that were taken in. */
  readonly circles: number
  /** Entries that were new here. */
  readonly fresh: number
  /** Circles of the file that this device has no link for, or whose session could not be opened. */
  readonly leftOut: number
  /** Circles that were taken in and do not yet stand on this device's disk: closing the app now would lose them (V1). */
  readonly unkept: number
}

/** What a backup holds beside the sealed logs: with it, an empty device becomes this one. */
export type Manifest = {
  readonly format: 'passerelle-backup/1'
  readonly profile: Profile | null
  readonly circles: readonly BackedUpCircle[]
  /** Pinned and founded decision keys, by name. */
  readonly secrets: Readonly<Record<string, unknown>>
}
export type BackedUpCircle = {
  readonly circleId: CircleId
  readonly kind: CircleKind | null
  readonly programmeId: string | null
  readonly face: CircleFace
  readonly secrets: CircleSecrets
}

/** Sealed under a passphrase: nothing of it can be shown before. */
export type SealedBackup = { readonly type: 'backup'; readonly sealed: Uint8Array }
export type OpenedBackup = {
  readonly type: 'openedBackup'
  /** ms */
  readonly writtenAt: number
  /** Empty if the device that wrote it had nobody's name yet. */
  readonly from: string
  readonly titles: readonly string[]
  readonly circles: number
  readonly content: { readonly manifest: Manifest; readonly parts: Parts }
}
export type WrittenFile = {
  readonly bytes: Uint8Array
  /** Circles that could not be opened here. */
  readonly leftOut: number
}
/** ms; null if never */
export type FileTimes = { readonly backupAt: number | null; readonly exchangeAt: number | null }
export type SavedKind = 'backup' | 'exchange'

/** A circle whose contents are here, to be chosen for an exchange file. */
export type FileCircle = Pick<PreviewCircle, 'circleId' | 'kind' | 'programmeId' | 'title'> & {
  readonly kind: CircleKind
  /** A team's, held here only to invite it: it may need this file to begin. */
  readonly isHeld: boolean
}

/** `.passerelle` files (T2, V4): what travels by hand, and what brings a lost device back. */
export type WorkspaceFiles = {
  circles(): Promise<readonly FileCircle[]>
  /** Sealed entries of these circles and no key: only who holds a circle's link can open its part. */
  exportExchange(circleIds: readonly CircleId[]): Promise<Result<WrittenFile, { readonly type: 'nothingToWrite' }>>
  /** Everything that this device holds, under a passphrase. Progress 0 … 1. */
  exportBackup(passphrase: string, onProgress?: (part: number) => void): Promise<WrittenFile>
  /** What is in a file; changes nothing. */
  readFile(file: FileSource): Promise<Result<ExchangePreview | SealedBackup, FileError>>
  merge(preview: ExchangePreview): Promise<Merged>
  /** `cannotOpen`: another passphrase, or a damaged file; neither words nor time tell which. */
  openBackup(
    backup: SealedBackup,
    passphrase: string,
    onProgress?: (part: number) => void,
  ): Promise<Result<OpenedBackup, { readonly type: 'cannotOpen' }>>
  /** May be cut off and repeated. On a device without programmes it brings the person's profile too. */
  restore(backup: OpenedBackup, onProgress?: (done: number, of: number) => void): Promise<Result<Merged, StoreError>>
  /** The file was handed to the person. */
  noteSaved(kind: SavedKind): Promise<void>
  times(): Promise<FileTimes>
}
