const CHANNEL = 'passerelle/left'

const openChannel = () => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL))

/** Before a circle is forgotten: a tab that has it open would write it back. */
export const tellLeft = (circleId: string): void => {
  const channel = openChannel()
  channel?.postMessage(circleId)
  channel?.close()
}

/** Goes away, with all that this tab has open, when another tab forgets a circle of it. */
export const heedLeft = (isOpen: (circleId: string) => boolean, leave: () => void): void => {
  const channel = openChannel()
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string' && isOpen(data)) leave()
    }
}
