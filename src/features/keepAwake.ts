import { watch } from '../device/watched.ts'

const KEY = 'passerelle.keepAwake'

/** Whether browsers here can keep the screen lit at all. */
export const canKeepAwake = (): boolean => 'wakeLock' in navigator

const stored = (): boolean => {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

/** Whether the screen stays lit while somebody takes notes: a choice of this device, on unless it was turned off. */
const choice = watch(stored())
export const keepAwake = {
  get: choice.get,
  subscribe: choice.subscribe,
  set: (isOn: boolean): void => {
    choice.set(isOn)
    try {
      localStorage.setItem(KEY, isOn ? 'on' : 'off')
    } catch {
      // Denied: then it holds as long as the page.
    }
  },
}
