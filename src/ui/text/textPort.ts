/** One replaced stretch, in UTF-16 units; several changes are in order, each in the coordinates after the one before. */
export type TextChange = { readonly at: number; readonly deleteCount: number; readonly insert: string }

/** A shared text as a field sees it. `documents` implements it; ui knows only this shape. */
export type TextPort = {
  read(): string
  replace(at: number, deleteCount: number, insert: string): void
  subscribe(listener: (change: readonly TextChange[], isLocal: boolean) => void): () => void
  undo(): void
  redo(): void
}
