const channels = new Map<string, BroadcastChannel>()

/** One for each name on this page: a channel hears the others of its name, those of its own page too, but not itself. */
const channelOf = (name: string): BroadcastChannel | null => {
  if (typeof BroadcastChannel === 'undefined') return null
  const channel = channels.get(name) ?? new BroadcastChannel(name)
  channels.set(name, channel)
  return channel
}

/** Says `word` to every other tab of the app that heeds `name`, never to this one. */
export const tellOtherTabs = (name: string, word: string): void => channelOf(name)?.postMessage(word)

/** Calls `heed` with what another tab says under `name`, as long as this page lives. */
export const heedOtherTabs = (name: string, heed: (word: string) => void): void =>
  channelOf(name)?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') heed(data)
  })
