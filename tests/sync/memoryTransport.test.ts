import { createMemoryNetwork } from '../../src/sync/transports/memory.ts'
import { transportContract } from '../contracts/transport.ts'

transportContract('memory', async () => {
  const network = createMemoryNetwork()
  const names: string[] = []
  const pairs = () => names.flatMap((a, index) => names.slice(index + 1).map((b) => [a, b] as const))
  const mend = () => {
    for (const [a, b] of pairs()) if (!network.isConnected(a, b)) network.connect(a, b)
  }
  const cut = () => {
    for (const [a, b] of pairs()) network.disconnect(a, b)
  }
  return {
    device: () => {
      const name = `device ${names.length}`
      names.push(name)
      mend()
      return network.transport(name)
    },
    cut,
    mend,
    close: cut,
  }
})
