const MEDIA_TYPE = 'application/octet-stream'

/** `2026-11-21` of the device's own day. */
const dayOf = (ms: number): string => {
  const day = new Date(ms)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

export const fileOf = (bytes: Uint8Array, name: string, now: number): File =>
  new File([bytes as BlobPart], `${name}-${dayOf(now)}.passerelle`, { type: MEDIA_TYPE })

/** Whether the share sheet of this device takes such a file. */
export const canShare = (file: File): boolean => navigator.canShare?.({ files: [file] }) === true

/** False if the person closed the sheet, or the device refused. */
export const shareFile = async (file: File): Promise<boolean> => {
  try {
    await navigator.share({ files: [file], title: file.name })
    return true
  } catch {
    return false
  }
}
