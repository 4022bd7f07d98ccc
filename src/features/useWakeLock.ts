import { useEffect } from 'react'

/** Keeps the screen lit while `isOn`: a tablet on the table during a talk. Browsers take it back when the app is hidden. */
export function useWakeLock(isOn: boolean): void {
  useEffect(() => {
    const { wakeLock } = navigator
    if (!isOn || !wakeLock) return
    const locks = new Set<WakeLockSentinel>()
    let isOver = false
    const hold = async () => {
      if (document.visibilityState !== 'visible' || [...locks].some(({ released }) => !released)) return
      // Refused when the battery is low: the screen then goes dark as usual.
      const lock = await wakeLock.request('screen').catch(() => null)
      if (isOver) void lock?.release()
      else if (lock) locks.add(lock)
    }
    const look = () => void hold()
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', look)
      for (const lock of locks) void lock.release()
    }
  }, [isOn])
}
