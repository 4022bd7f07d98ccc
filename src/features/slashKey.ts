const STORED = 'passerelle.slash'

/** Whether the / key opens search on this device: single keys may be in the way of speech input. */
export function isSlashKeyOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off'
  } catch {
    return true
  }
}

/** Where storage is denied it lasts no longer than it takes to say so. */
export function setSlashKey(isOn: boolean): void {
  try {
    localStorage.setItem(STORED, isOn ? 'on' : 'off')
  } catch {
    return
  }
}

/** Pressed outside any field, with no dialog open, by somebody who has not turned it off. */
export const isSlashKey = (event: KeyboardEvent): boolean =>
  event.key === '/' &&
  !(event.ctrlKey || event.metaKey || event.altKey) &&
  !isWritten(event.target) &&
  !document.querySelector('dialog[open]') &&
  isSlashKeyOn()

const isWritten = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:TEXTAREA|INPUT|SELECT)$/.test(target.tagName))
